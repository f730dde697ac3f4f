/**
 * The quiet line after each answer: the total so far as a range, and what the answer moved. It begins at what the estimate at the
 * end calls the least: what qualifies, and what is certain of a sum that is open.
 */
import type { Estimate } from '../engine/estimate.ts';
import type { MeasureEstimate } from '../engine/measure-estimate.ts';
import { leastOf, sameTotal, totalsOf } from '../engine/totals.ts';
import type { Total } from '../engine/totals.ts';
import { worldOf } from '../engine/world-of.ts';
import { potentialOf } from './ranking.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import { measureTitle, placeTitle } from '../report/words/names.ts';
import { voiceOf } from '../report/words/index.ts';
import type { Voice } from '../report/words/index.ts';
import { catalogue, fill, lookUp } from '../text/index.ts';
import type { Language } from '../text/index.ts';
import { ZERO } from '../values/decimal.ts';
import type { Decimal } from '../values/decimal.ts';
import { printNumber, showMoney } from '../values/print.ts';
import type { Words } from '../text/interview.ts';

/** More would not be a quiet line. */
const MOST_MOVES = 2;

/**
 * The total so far, in words.
 *
 * @param before the estimate before the answer; null where the answer only chose what is asked about
 */
export function totalLine(before: Estimate | null, after: Estimate, language: Language, words: Words): string {
  const voice = voiceOf(after, language);
  const totals = after.totals.flatMap((total) => totalText(voice, words, total, after));
  const moves = before === null ? [] : movesBetween(before, after, voice, words);
  const shown =
    moves.length > MOST_MOVES
      ? [...moves.slice(0, MOST_MOVES), fill(words['move.more'], { count: String(moves.length - MOST_MOVES) })]
      : moves;
  const listed = shown.map((move) => words['total.join'] + move).join('');
  return fill(words['total.line'], { totals: totals.join(words['total.join']), moves: listed });
}

/** Where a measure has no bound, the others are added and it is said that there may be more. */
function totalText(voice: Voice, words: Words, total: Total, made: Estimate): string[] {
  const { beneficiary, currency, atLeast: low, jurisdiction, withMissingFactsHigh: most } = total;
  const high = most.isFinite() ? most : boundedHigh(total, made);
  if (beneficiary === 'individual' && most.isZero()) return [];
  const bottom = shortMoney(low, currency, voice.language, words);
  const open = high.gt(low) ? 'total.range-open' : 'total.only-open';
  const key = most.isFinite() ? 'total.range' : open;
  const text = low.eq(most)
    ? bottom
    : fill(words[key], { low: bottom, high: shortMoney(high, currency, voice.language, words) });
  const whose = beneficiary === 'individual' ? fill(words['total.individuals'], { range: text }) : text;
  return [
    made.jurisdictions.length === 1
      ? whose
      : fill(words['total.place'], { place: placeTitle(voice, jurisdiction), range: whose }),
  ];
}

function boundedHigh(total: Total, made: Estimate): Decimal {
  const { jurisdiction } = total;
  const bounded = made.measures.filter(
    ({ measure, amount }) => measure.policy.jurisdiction === jurisdiction && amount?.high.isFinite() !== false,
  );
  const same = totalsOf(made.rulebook, jurisdiction, bounded, worldOf(made, jurisdiction)).find((one) =>
    sameTotal(one, total),
  );
  return same?.withMissingFactsHigh ?? ZERO;
}

/** What the answer did to each measure, the largest first. */
function movesBetween(before: Estimate, after: Estimate, voice: Voice, words: Words): readonly string[] {
  const known = new Map(before.measures.map((one) => [one.measure.id, one]));
  const signs = signsOf(before, after);
  const moves = after.measures.flatMap((now) => {
    const then = known.get(now.measure.id);
    if (then === undefined) return [];
    const move = moveOf(then, now, signs, { voice, words });
    return move === null ? [] : [{ move, size: potentialOf(then.amount === null ? now : then, after.rates) }];
  });
  return moves.toSorted((a, b) => b.size.cmp(a.size)).map(({ move }) => move);
}

/** Which signs a move may bear: a plus says that the total rose at its low end, a minus that it fell at its high end. */
interface Signs {
  readonly plus: boolean;
  readonly minus: boolean;
}

function signsOf(before: Estimate, after: Estimate): Signs {
  const same = (total: Total): Total | undefined => before.totals.find((one) => sameTotal(one, total));
  return {
    plus: after.totals.some((now) => now.atLeast.gt(same(now)?.atLeast ?? ZERO)),
    minus: after.totals.some((now) => boundedHigh(now, after).lt(boundedHigh(same(now) ?? now, before))),
  };
}

/** In whose words a move is told. */
interface Telling {
  readonly voice: Voice;
  readonly words: Words;
}

function moveOf(then: MeasureEstimate, now: MeasureEstimate, signs: Signs, { voice, words }: Telling): string | null {
  if (then.status === 'not-in-force' || now.status === 'not-in-force') return null;
  const title = measureTitle(voice, now.measure.id);
  const told: Told = (key, amount) =>
    fill(words[key], { amount: shortMoney(amount, now.measure.currency, voice.language, words), title });
  if (now.amount !== null) return sumMove(then, now, signs, told, voice.rulebook);
  if (now.status === 'does-not-qualify' && then.status !== now.status) {
    return lostMove(then.amount?.high ?? ZERO, signs, told) ?? fill(words['move.gone'], { title });
  }
  return isNew(then, now) ? fill(words['move.support'], { title }) : null;
}

function isNew(then: MeasureEstimate, now: MeasureEstimate): boolean {
  return now.status === 'qualifies' && then.status !== 'qualifies';
}

type Told = (key: 'move.gain' | 'move.loss' | 'move.now' | 'move.gain-up-to', amount: Decimal) => string;

function sumMove(
  then: MeasureEstimate,
  now: MeasureEstimate,
  signs: Signs,
  told: Told,
  rulebook: Rulebook,
): string | null {
  if (now.amount === null) return null;
  const { low, high } = now.amount;
  const before = leastOf(rulebook, then);
  const gained = leastOf(rulebook, now).minus(before);
  if (gained.gt(0) && signs.plus) return told('move.gain', gained);
  // What was certain before it was told what it comes to has been named by then.
  const isFirst = isNew(then, now) && before.isZero() && high.isFinite();
  if (isFirst) return told(low.eq(high) ? 'move.now' : 'move.gain-up-to', high);
  return lostMove((then.amount?.high ?? ZERO).minus(high), signs, told);
}

function lostMove(lost: Decimal, { minus }: Signs, told: Told): string | null {
  return minus && lost.isFinite() && lost.gt(0) ? told('move.loss', lost) : null;
}

/** Units in which sums are short, the larger first, with as many decimals as are read at a glance. */
const SHORT = [
  { text: 'total.long', unit: 'total.long-unit', most: 4 },
  { text: 'total.short', unit: 'total.short-unit', most: 2 },
] as const;

/** `¥1.9m`, `¥190万`: shortened only where nothing is lost by it. */
export function shortMoney(amount: Decimal, currency: string, language: Language, words: Words): string {
  const named = lookUp(catalogue(language).figures, `money.${currency}`);
  const whole = showMoney(amount, currency, named);
  const sign = showMoney(ZERO, currency, named).replace(/0$/u, '');
  if (!/^\D+$/u.test(sign) || sign.endsWith(' ')) return whole;
  const fitting = SHORT.find(({ unit, most }) => {
    const figure = amount.div(words[unit]);
    return figure.gte(1) && figure.decimalPlaces() <= most;
  });
  if (fitting === undefined) return whole;
  return fill(words[fitting.text], { sign, figure: printNumber(amount.div(words[fitting.unit])) });
}
