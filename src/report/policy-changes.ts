/** What changed between two editions of a policy, clause by clause in words, and what it means for companies. */
import type { Estimate } from '../engine/estimate.ts';
import type { MeasureEstimate } from '../engine/measure-estimate.ts';
import { totalsOf } from '../engine/totals.ts';
import { totalChanges } from '../engine/what-if.ts';
import type { TotalChange } from '../engine/what-if.ts';
import { worldOf } from '../engine/world-of.ts';
import type { Policy, Rulebook } from '../rules/rulebook.ts';
import { catalogue, fill, textIn } from '../text/index.ts';
import type { Catalogue, Language } from '../text/index.ts';
import { INFINITY } from '../values/decimal.ts';
import { printable } from '../values/printable.ts';
import { words } from './decision-words.ts';
import { gainText } from './words/gain.ts';
import { clausesOf } from './policy-clauses.ts';
import type { Clause } from './policy-clauses.ts';
import { placeTitle } from './words/names.ts';
import { dateText, moneyText, rangeOfMoney } from './words/figure.ts';
import { labelled } from './words/join.ts';
import { voiceOf } from './words/index.ts';
import type { Voice } from './words/index.ts';

export interface Edition {
  readonly rulebook: Rulebook;
  readonly policy: Policy;
}

/** The changes, `−` for what the old edition says and `+` for the new. A sentence that is in both is not told. */
export function changesText(old: Edition, now: Edition, language: Language): string {
  const texts = catalogue(language);
  const { commands } = texts;
  const [before, after] = [old, now].map(({ rulebook, policy }) => clausesOf(rulebook, policy, language));
  const told = (after ?? []).flatMap((clause) =>
    clauseChanges(
      before?.find(({ key }) => key === clause.key),
      clause,
      texts,
    ),
  );
  const gone = (before ?? []).filter(({ key }) => after?.every((clause) => clause.key !== key) === true);
  const lines = [
    ...told,
    ...gone.flatMap(({ title }) => [labelled({ texts }, printable(title), commands['diff.gone']), '']),
  ];
  return lines.length === 0 ? `${commands['diff.same']}\n` : `${lines.join('\n')}\n`;
}

function clauseChanges(before: Clause | undefined, after: Clause, texts: Catalogue): string[] {
  if (before === undefined) {
    const lines = linesOf(after, texts).map((line) => `  + ${line}`);
    return [labelled({ texts }, printable(after.title), texts.commands['diff.new']), ...lines, ''];
  }
  const [old, now] = [linesOf(before, texts), linesOf(after, texts)];
  const gone = old.filter((line) => !now.includes(line)).map((line) => `  - ${line}`);
  const come = now.filter((line) => !old.includes(line)).map((line) => `  + ${line}`);
  const titles =
    before.title === after.title ? [] : [`  - ${printable(before.title)}`, `  + ${printable(after.title)}`];
  const changes = [...titles, ...gone, ...come];
  return changes.length === 0 ? [] : [printable(after.title), ...changes, ''];
}

function linesOf({ lines }: Clause, texts: Catalogue): string[] {
  return lines.flatMap(({ label, texts: said }) => said.map(({ text }) => labelled({ texts }, label, printable(text))));
}

/** What the change does to one company: each measure whose sum or status differs, then the totals before and after. */
export function effectsText(name: string, old: Estimate, now: Estimate, policy: Policy, language: Language): string {
  const voice = voiceOf(now, language);
  const texts = voice.texts.commands;
  const [before, after] = [ofPolicy(old, policy.id), ofPolicy(now, policy.id)];
  const ids = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  const lines = ids.flatMap((one) => {
    const [from, to] = [sumOf(voice, before.get(one)), sumOf(voice, after.get(one))];
    const title = after.get(one)?.measure.title ?? before.get(one)?.measure.title;
    return from === to || title === undefined
      ? []
      : [`  ${fill(texts['diff.effect'], { measure: textIn(title, language), from, to })}`];
  });
  const gaps = { name: printable(name), days: daysText(voice, old.asOf, now.asOf) };
  if (lines.length === 0) return `${fill(texts['diff.level'], gaps)}\n`;
  // On two days other policies of the place may have come and gone as well: that is none of this edition's doing.
  const own = old.asOf === now.asOf ? ([old, now] as const) : ([alone(old, policy), alone(now, policy)] as const);
  const subject =
    old.asOf === now.asOf ? placeTitle(voice, policy.jurisdiction) : textIn(policy.source.title, language);
  const totals = totalChanges(...own).map((change) => `  ${totalText(voice, change, subject)}`);
  return `${[fill(texts['diff.company'], gaps), ...lines, ...totals].join('\n')}\n`;
}

/** The same estimate with the totals of one policy alone. */
function alone(made: Estimate, { id, jurisdiction }: Policy): Estimate {
  const own = made.measures.filter(({ measure }) => measure.policy.id === id);
  return { ...made, totals: totalsOf(made.rulebook, jurisdiction, own, worldOf(made, jurisdiction)) };
}

/** The days looked at: two where one edition ends before the other begins. */
function daysText(voice: Voice, old: string, now: string): string {
  const { commands } = voice.texts;
  const days = { old: dateText(voice, old), now: dateText(voice, now) };
  return old === now ? fill(commands['diff.day'], { day: days.now }) : fill(commands['diff.days'], days);
}

/** `subject`: what the totals are of, the place or the policy. */
function totalText(voice: Voice, { before, after }: TotalChange, subject: string): string {
  const { currency } = before;
  const [from, to] = [rangeOfMoney(voice, before, currency), rangeOfMoney(voice, after, currency)];
  const texts = voice.texts.commands;
  const gaps = {
    whose: before.beneficiary === 'company' ? subject : words(voice, 'decision.individuals', { place: subject }),
    from,
    to,
  };
  if (before.low.eq(after.low) && before.high.eq(after.high)) return fill(texts['diff.total-same'], gaps);
  // Of two sums that nothing bounds the difference is not known.
  const difference = { low: after.low.minus(before.low), high: after.high.minus(before.high), currency };
  return difference.high.isFinite()
    ? fill(texts['diff.total'], { ...gaps, change: gainText(voice, difference) })
    : fill(texts['diff.total-open'], gaps);
}

function ofPolicy({ measures }: Estimate, policy: string): ReadonlyMap<string, MeasureEstimate> {
  return new Map(
    measures.filter(({ measure }) => measure.policy.id === policy).map((one) => [one.measure.shortId, one]),
  );
}

/** A sum for comparison: what is lapsed on the day counts as what it would have been. */
function sumOf(voice: Voice, one: MeasureEstimate | undefined): string {
  const { commands, view } = voice.texts;
  if (one === undefined) return commands['diff.none'];
  const status = view[`status.${one.status}.long`];
  if (one.amount === null) return status;
  const { currency } = one.measure;
  const high = one.amount.high.eq(INFINITY) ? '…' : moneyText(voice, one.amount.high, currency);
  const amount = one.amount.low.eq(one.amount.high) ? high : `${moneyText(voice, one.amount.low, currency)} – ${high}`;
  return words(voice, 'status.with-amount', { amount, status });
}
