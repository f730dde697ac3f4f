/** The measures of one place, by what a reader does with them: money first, then questions, then what is out of reach. */
import type { MeasureEstimate } from '../../engine/measure-estimate.ts';
import { fill } from '../../text/index.ts';
import type { Catalogue, Key } from '../../text/index.ts';
import { otherTitle } from '../words/names.ts';
import { say } from '../words/index.ts';
import { measureEntry } from './entry.ts';
import { nearEntry } from './near.ts';
import { commonNeedsTexts, neededByPolicy, needsText } from './needs.ts';
import type { Entry, Section, SectionKey } from './types.ts';
import type { Viewing } from './viewing.ts';

/** The order in which a reader wants them. */
const ORDER: readonly SectionKey[] = [
  'fixed',
  'up-to',
  'individuals',
  'questions',
  'near',
  'set-aside',
  'not-in-force',
  'unpublished',
  'refused',
];

/** What the sums of a section are, where they are not simply paid. */
const HEADS: Partial<Readonly<Record<SectionKey, Key<'view'>>>> = {
  questions: 'column.could-be',
  near: 'column.gain',
  'set-aside': 'column.would-be',
  'not-in-force': 'column.would-be',
};

/** The sections of a place that have something in them, in the order in which they are read. */
export function sectionsOf(viewing: Viewing, jurisdiction: string): readonly Section[] {
  const { estimate, options } = viewing;
  const here = estimate.measures.filter(({ measure }) => measure.policy.jurisdiction === jurisdiction);
  const near = (options.near ?? []).filter(({ measure }) => measure.policy.jurisdiction === jurisdiction);
  const shown = ORDER.filter((key) => key !== 'refused' || options.all === true).map((key) => {
    const members = here.filter((one) => keyOf(one) === key);
    if (key === 'questions') return questions(viewing, members);
    const entries = members.map((one) => measureEntry(viewing, one, notesFor(viewing, one)));
    return section(viewing, key, key === 'near' ? near.map((one) => nearEntry(viewing, one)) : entries);
  });
  return shown.filter(({ entries }) => entries.length > 0);
}

/** Whether a place has refusals that no section shows. */
export function leavesOutRefusals({ estimate, options }: Viewing, jurisdiction: string): boolean {
  if (options.all === true) return false;
  return estimate.measures.some((one) => one.measure.policy.jurisdiction === jurisdiction && keyOf(one) === 'refused');
}

/** What stands there is granted on the facts given, whether its sum is known or not. */
const GRANTED: ReadonlySet<SectionKey> = new Set(['fixed', 'up-to', 'individuals', 'unpublished']);

/** That nothing qualifies in a place of these sections, on the facts given or by the day; null where something does. */
export function nothingFound(sections: readonly Section[], { view }: Catalogue): string | null {
  const keys = sections.map(({ key }) => key);
  if (keys.some((key) => GRANTED.has(key))) return null;
  if (keys.includes('questions')) return view['nothing-found.open'];
  return view[keys.includes('not-in-force') ? 'nothing-found.in-force' : 'nothing-found'];
}

/** The one section in which a measure stands. */
function keyOf({ status, amount, measure }: MeasureEstimate): SectionKey {
  switch (status) {
    case 'needs-facts':
      return 'questions';
    case 'does-not-qualify':
      return 'refused';
    case 'set-aside':
    case 'not-in-force':
      return status;
    case 'qualifies':
      if (amount === null) return 'unpublished';
      if (measure.beneficiary === 'individual') return 'individuals';
      return measure.basis === 'up-to' ? 'up-to' : 'fixed';
  }
}

function section(
  { voice }: Viewing,
  key: SectionKey,
  entries: readonly Entry[],
  leads: readonly string[] = [],
): Section {
  const { view } = voice.texts;
  return { key, title: view[`section.${key}`], amountHead: view[HEADS[key] ?? 'column.amount'], leads, entries };
}

/** Those that could bring the most come first; without a figure last. */
function questions(viewing: Viewing, measures: readonly MeasureEstimate[]): Section {
  const common = neededByPolicy(measures);
  const inOrder = measures.toSorted(byHigh);
  const entries = inOrder.map((one) =>
    measureEntry(viewing, one, [needsText(viewing, one, common), ...notesFor(viewing, one)]),
  );
  return section(viewing, 'questions', entries, commonNeedsTexts(viewing, common));
}

function byHigh({ amount: a }: MeasureEstimate, { amount: b }: MeasureEstimate): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return b.high.cmp(a.high);
}

/** What a reader must know first of a measure that is not simply paid. */
function notesFor({ voice, options }: Viewing, one: MeasureEstimate): string[] {
  const { view } = voice.texts;
  const individual =
    one.measure.beneficiary === 'individual' && one.status !== 'qualifies' ? [view['note.individual']] : [];
  const said = (reasons: MeasureEstimate['reasons']): string[] =>
    options.explain === true ? [] : reasons.map((reason) => say(voice, reason));
  switch (one.status) {
    case 'set-aside':
      return [
        ...individual,
        fill(view['note.set-aside'], { measure: otherTitle(voice, one.measure.id, one.setAsideFor ?? '') }),
        ...said(one.reasons.filter(({ key }) => key.startsWith('reason.set-aside-less'))),
      ];
    case 'not-in-force':
    case 'does-not-qualify':
      return [...individual, ...said(one.reasons)];
    case 'needs-facts':
    case 'qualifies':
      return individual;
  }
}
