/** The measures of one place, by what a reader does with them: money first, then questions, then what is out of reach. */
import type { MeasureEstimate } from '../../engine/estimate.ts';
import { fill } from '../../text/index.ts';
import type { Key } from '../../text/index.ts';
import { measureTitle } from '../words/names.ts';
import { say } from '../words.ts';
import { measureEntry } from './entry.ts';
import { nearEntry } from './near.ts';
import { commonNeedsTexts, neededByPolicy, needsText } from './needs.ts';
import type { Entry, Section, SectionKey } from './types.ts';
import type { Viewing } from './viewing.ts';

/** The sections of a place that have something in them, in the order in which they are read. */
export function sectionsOf(viewing: Viewing, jurisdiction: string): readonly Section[] {
  const here = viewing.estimate.measures.filter(({ measure }) => measure.policy.jurisdiction === jurisdiction);
  const near = (viewing.options.near ?? []).filter(({ measure }) => measure.policy.jurisdiction === jurisdiction);
  const paid = here.filter(({ status, amount }) => status === 'qualifies' && amount !== null);
  const toCompany = paid.filter(({ measure }) => measure.beneficiary === 'company');
  const plain = (key: SectionKey, measures: readonly MeasureEstimate[], head?: Key<'view'>): Section =>
    section(viewing, key, measures.map((one) => measureEntry(viewing, one, notesFor(viewing, one))), head);
  const sections = [
    plain('fixed', toCompany.filter(({ measure }) => measure.basis === 'exact')),
    plain('up-to', toCompany.filter(({ measure }) => measure.basis === 'up-to')),
    plain('individuals', paid.filter(({ measure }) => measure.beneficiary === 'individual')),
    questions(viewing, here.filter(({ status }) => status === 'needs-facts')),
    section(viewing, 'near', near.map((one) => nearEntry(viewing, one)), 'column.gain'),
    plain('set-aside', here.filter(({ status }) => status === 'set-aside'), 'column.would-be'),
    plain('not-in-force', here.filter(({ status }) => status === 'not-in-force'), 'column.would-be'),
    plain('unpublished', here.filter(({ status, amount }) => status === 'qualifies' && amount === null)),
    plain('refused', viewing.options.all === true ? here.filter(({ status }) => status === 'does-not-qualify') : []),
  ];
  return sections.filter(({ entries }) => entries.length > 0);
}

function section(
  { voice }: Viewing, key: SectionKey, entries: readonly Entry[], head: Key<'view'> = 'column.amount', leads: readonly string[] = [],
): Section {
  return { key, title: voice.texts.view[`section.${key}`], amountHead: voice.texts.view[head], leads, entries };
}

/** Those that could bring the most come first; without a figure last. */
function questions(viewing: Viewing, measures: readonly MeasureEstimate[]): Section {
  const { voice } = viewing;
  const common = neededByPolicy(measures);
  const inOrder = measures.toSorted((a, b) => byHigh(a, b));
  const entries = inOrder.map((one) => measureEntry(viewing, one, [needsText(voice, one, common), ...notesFor(viewing, one)]));
  return section(viewing, 'questions', entries, 'column.could-be', commonNeedsTexts(voice, common));
}

function byHigh({ amount: a }: MeasureEstimate, { amount: b }: MeasureEstimate): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return b.high.cmp(a.high);
}

/** What a reader must know first of a measure that is not simply paid. */
function notesFor({ voice, options }: Viewing, one: MeasureEstimate): string[] {
  const { view } = voice.texts;
  const individual = one.measure.beneficiary === 'individual' && one.status !== 'qualifies' ? [view['note.individual']] : [];
  const reasons = options.explain === true ? [] : one.reasons.map((reason) => say(voice, reason));
  switch (one.status) {
    case 'set-aside':
      return [
        ...individual,
        fill(view['note.set-aside'], { measure: measureTitle(voice, one.setAsideFor ?? '') }),
        ...one.reasons.flatMap((reason) => (reason.key.startsWith('reason.set-aside-less') && options.explain !== true ? [say(voice, reason)] : [])),
      ];
    case 'not-in-force':
    case 'does-not-qualify':
      return [...individual, ...reasons];
    case 'needs-facts':
    case 'qualifies':
      return individual;
  }
}
