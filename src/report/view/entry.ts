/** One measure as a person is shown it: its title, its sum, where it stands in the document, and what to know of it. */
import { assumptionsFor } from '../../engine/assumptions.ts';
import type { Assumption } from '../../engine/assumptions.ts';
import type { MeasureEstimate } from '../../engine/measure-estimate.ts';
import type { Phrase } from '../../rules/phrase.ts';
import type { Measure } from '../../rules/rulebook.ts';
import { fill, filled, textIn } from '../../text/index.ts';
import { shortened } from '../../values/printable.ts';
import { moneyText, rangeOfMoney } from '../words/figure.ts';
import { joined } from '../words/join.ts';
import { say } from '../words/index.ts';
import { titleAmong } from '../words/names.ts';
import type { Voice } from '../words/index.ts';
import { finalCaps } from './caps.ts';
import type { Certainty, Detail, Entry } from './types.ts';
import type { Viewing } from './viewing.ts';

/** A longer title is no title. */
const MOST_OF_TITLE = 200;

interface EntryParts {
  readonly measure: Measure;
  readonly amount: string;
  readonly certainty: Certainty;
  readonly notes: readonly string[];
  readonly details: readonly Detail[];
  readonly warnings: readonly Phrase[];
}

/** Puts an entry together. */
export function entryOf(viewing: Viewing, { measure, amount, certainty, notes, details, warnings }: EntryParts): Entry {
  const { voice } = viewing;
  const title = shortened(titleAmong(voice, measure, shownBeside(viewing, measure)), MOST_OF_TITLE);
  const policy = textIn(measure.policy.source.title, voice.language);
  return { title, policy, amount, certainty, tags: tagsOf(viewing, measure, warnings), notes, details };
}

/** What is shown of the same place. */
function shownBeside({ estimate, options }: Viewing, { policy }: Measure): readonly Measure[] {
  return estimate.measures
    .filter(({ status }) => options.all === true || status !== 'does-not-qualify')
    .map(({ measure }) => measure)
    .filter((other) => other.policy.jurisdiction === policy.jurisdiction);
}

/** A measure of the estimate as an entry, with the notes of its section before its own. */
export function measureEntry(viewing: Viewing, one: MeasureEstimate, notes: readonly string[]): Entry {
  const { voice, options } = viewing;
  return entryOf(viewing, {
    measure: one.measure,
    amount: sumText(voice, one),
    certainty: certaintyOf(one),
    notes: [...notes, ...ownNotes(voice, one)],
    details: options.explain === true ? detailsOf(voice, one) : [],
    warnings: [...workingRates(viewing, one), ...one.warnings],
  });
}

/** The rates behind a sum that nobody has given: whoever reads the sum is to know that it rests on them. */
function workingRates({ estimate }: Viewing, one: MeasureEstimate): readonly Phrase[] {
  const isWorking = ({ says }: Assumption): boolean => says.key === 'assumption.rate-bundled';
  if (one.amount === null || !estimate.assumptions.some(isWorking)) return [];
  return assumptionsFor(estimate, one)
    .filter(isWorking)
    .map(({ says }) => says);
}

/** The sum of a measure in words: fixed, up to, a range, or unpublished. */
export function sumText(voice: Voice, { measure, amount }: MeasureEstimate): string {
  const { figures } = voice.texts;
  if (amount === null) return measure.published ? figures['amount.none'] : figures['amount.unpublished'];
  if (amount.low.isZero() && !amount.high.isFinite()) return figures['amount.unbounded'];
  if (measure.basis !== 'up-to') return rangeOfMoney(voice, amount, measure.currency);
  return fill(figures['amount.up-to'], { high: moneyText(voice, amount.high, measure.currency) });
}

function certaintyOf({ measure, amount, status }: MeasureEstimate): Certainty {
  if (amount === null) return 'none';
  if (status === 'needs-facts') return 'open';
  return measure.basis === 'up-to' ? 'up-to' : 'fixed';
}

function tagsOf(
  { voice, sources, notes, options: { forClient = false } }: Viewing,
  measure: Measure,
  warnings: readonly Phrase[],
): string[] {
  const { view } = voice.texts;
  const mark = `[${sources.numberOf(measure)}]`;
  const numbers = notes.numbersOf(measure, warnings);
  const pointer = fill(view[numbers.length === 1 ? 'note.one' : 'note.many'], {
    numbers: joined(voice, numbers.map(String), 'comma'),
  });
  const confidence = view[`confidence.${measure.confidence}`];
  const reference = measure.clause === null ? mark : `${textIn(measure.clause, voice.language)} ${mark}`;
  return [
    forClient ? fill(view['tag.reference'], { reference }) : reference,
    view[`frequency.${measure.frequency}`],
    ...(forClient ? [fill(view['tag.confidence'], { confidence })] : [confidence, measure.shortId]),
    ...(numbers.length === 0 ? [] : [pointer]),
  ];
}

/** The ceiling of the sum, where it bit, and instalments. */
function ownNotes(voice: Voice, { measure, steps, payments }: MeasureEstimate): string[] {
  const { view } = voice.texts;
  const caps = [...new Set(finalCaps(steps).map(({ label, value }) => capNote(voice, label, value)))];
  if (payments.length < 2 || payments.some(({ high }) => !high.isFinite())) return caps;
  const instalments = payments.map((payment) =>
    fill(view['note.instalment'], {
      year: String(payment.year),
      amount: rangeOfMoney(voice, payment, measure.currency),
    }),
  );
  return [...caps, fill(view['note.instalments'], { instalments: joined(voice, instalments, 'comma') })];
}

function capNote(voice: Voice, label: Phrase, value: Phrase): string {
  const gap = (phrase: Phrase, name: string): string => {
    const part = phrase.with[name];
    return part === undefined ? '' : say(voice, { key: 'figure', with: { figure: part } });
  };
  const before = gap(value, 'before');
  const { view } = voice.texts;
  return label.key === 'step.joint-cap'
    ? filled(view, 'note.joint-cap', { left: gap(label, 'left'), which: gap(label, 'which'), before })
    : fill(view['note.cap'], { cap: gap(label, 'cap'), before });
}

/** Why, and how the sum comes about. */
function detailsOf(voice: Voice, { measure, reasons, steps }: MeasureEstimate): Detail[] {
  const { no_clause: why } = measure.source;
  return [
    ...(why === undefined
      ? []
      : [remark(fill(voice.texts.view['note.no-clause'], { why: textIn(why, voice.language) }))]),
    ...reasons.map((reason): Detail => ({ label: say(voice, reason), value: null })),
    ...steps.map(({ label, value }): Detail => ({ label: say(voice, label), value: say(voice, value) })),
  ];
}

function remark(label: string): Detail {
  return { label, value: null, isRemark: true };
}
