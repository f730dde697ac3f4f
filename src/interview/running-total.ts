/** The quiet line after each answer: the total so far as a range, and what the answer moved. */
import type { AmountRange } from '../engine/assessment.ts';
import type { Estimate, MeasureEstimate } from '../engine/estimate.ts';
import { totalsOf } from '../engine/totals.ts';
import type { Total } from '../engine/totals.ts';
import { worldOf } from '../engine/world-of.ts';
import { potentialOf } from './ranking.ts';
import { measureTitle, placeTitle } from '../report/words/names.ts';
import { voiceOf } from '../report/words.ts';
import type { Voice } from '../report/words.ts';
import { fill } from '../text/index.ts';
import type { Language } from '../text/index.ts';
import { Decimal, ZERO } from '../values/decimal.ts';
import { printNumber, showMoney } from '../values/print.ts';
import type { Words } from './words.ts';

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
  const listed = shown.map((move) => words['list.join'] + move).join('');
  return fill(words['total.line'], { totals: totals.join(words['list.join']), moves: listed });
}

/** Where a measure has no bound, the others are added and it is said that there may be more. */
function totalText(voice: Voice, words: Words, total: Total, made: Estimate): string[] {
  const { beneficiary, currency, low, jurisdiction, withMissingFactsHigh: most } = total;
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

function boundedHigh(
  { jurisdiction, beneficiary, currency }: Total,
  { rulebook, profile, rates, asOf, measures }: Estimate,
): Decimal {
  const bounded = measures.filter(
    ({ measure, amount }) => measure.policy.jurisdiction === jurisdiction && amount?.high.isFinite() !== false,
  );
  const world = worldOf(rulebook.vocabulary, profile, jurisdiction, rates, asOf);
  const same = totalsOf(rulebook, jurisdiction, bounded, world).find(
    (one) => one.beneficiary === beneficiary && one.currency === currency,
  );
  return same?.withMissingFactsHigh ?? ZERO;
}

/** What the answer did to each measure, the largest first. */
function movesBetween(before: Estimate, after: Estimate, voice: Voice, words: Words): readonly string[] {
  const known = new Map(before.measures.map((one) => [one.measure.id, one]));
  const moves = after.measures.flatMap((now) => {
    const then = known.get(now.measure.id);
    const move = then === undefined ? null : moveOf(then, now, voice, words);
    return move === null || then === undefined ? [] : [{ move, size: potentialOf(then, after.rates) }];
  });
  return moves.toSorted((a, b) => b.size.cmp(a.size)).map(({ move }) => move);
}

function moveOf(then: MeasureEstimate, now: MeasureEstimate, voice: Voice, words: Words): string | null {
  if (then.status === 'not-in-force' || now.status === 'not-in-force') return null;
  const title = measureTitle(voice, now.measure.id);
  const money = (amount: Decimal): string => shortMoney(amount, now.measure.currency, voice.language, words);
  if (now.status === 'does-not-qualify') {
    return then.status === now.status ? null : refusedMove(then, title, money, words);
  }
  if (now.amount === null) {
    return now.status === 'qualifies' && then.status !== 'qualifies' ? fill(words['move.support'], { title }) : null;
  }
  return then.amount === null
    ? null
    : changeOf(then.amount, now.amount, now.status !== then.status && now.status === 'qualifies')(title, money, words);
}

type Money = (amount: Decimal) => string;

function refusedMove({ amount }: MeasureEstimate, title: string, money: Money, words: Words): string {
  const lost = amount?.high ?? ZERO;
  const known = lost.gt(0) && lost.isFinite();
  return known ? fill(words['move.loss'], { amount: money(lost), title }) : fill(words['move.gone'], { title });
}

/** What is certain now, else what is now in reach, else what is no longer. */
function changeOf(
  then: AmountRange,
  now: AmountRange,
  qualifies: boolean,
): (title: string, money: Money, words: Words) => string | null {
  const gained = now.low.minus(then.low);
  const lost = then.high.minus(now.high);
  return (title, money, words) => {
    if (gained.gt(0)) return fill(words['move.gain'], { amount: money(gained), title });
    if (qualifies && now.high.isFinite()) return fill(words['move.gain-up-to'], { amount: money(now.high), title });
    return lost.isFinite() && lost.gt(0) ? fill(words['move.loss'], { amount: money(lost), title }) : null;
  };
}

const MILLION = new Decimal(1_000_000);
const WAN = new Decimal(10_000);

/** `¥1.9m`, `¥190万`: shortened only where nothing is lost by it. */
export function shortMoney(amount: Decimal, currency: string, language: Language, words: Words): string {
  const unit = language === 'en' ? MILLION : WAN;
  const figure = amount.div(unit);
  const whole = showMoney(amount, currency, language);
  const sign = showMoney(ZERO, currency, language).replace(/0$/u, '');
  const fits = amount.gte(unit) && figure.decimalPlaces() <= 2 && /^\D+$/u.test(sign) && !sign.endsWith(' ');
  return fits ? fill(words['total.million'], { sign, figure: printNumber(figure) }) : whole;
}
