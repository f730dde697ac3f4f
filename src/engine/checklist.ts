/**
 * Which papers: those for all that qualifies, each once, with the measures that need it; ticked where the profile's `documents` has
 * it. A measure that qualifies and names no papers stands apart, so that nobody takes it for one that needs none.
 */
import type { Estimate } from './estimate.ts';
import type { MeasureEstimate } from './measure-estimate.ts';

export interface Paper {
  readonly id: string;
  /** Whether the company has it already. */
  readonly ticked: boolean;
  /** The measures that need it, in order of id. */
  readonly measures: readonly MeasureEstimate[];
}

/** The papers of one measure. */
export interface MeasurePapers {
  readonly one: MeasureEstimate;
  readonly papers: readonly Pick<Paper, 'id' | 'ticked'>[];
}

export interface Checklist {
  /** In the order in which the measures name them. */
  readonly papers: readonly Paper[];
  readonly measures: readonly MeasurePapers[];
  /** What qualifies without a published list of papers. */
  readonly withoutList: readonly MeasureEstimate[];
}

/** The checklist of an estimate. */
export function checklistOf({ measures, profile }: Estimate): Checklist {
  const has = new Set(profile.documents);
  const paid = measures.filter(({ status }) => status === 'qualifies');
  const listed = paid.filter((one) => papersOf(one).length > 0);
  const needed = new Map<string, MeasureEstimate[]>();
  for (const one of listed) for (const id of papersOf(one)) needed.set(id, [...(needed.get(id) ?? []), one]);
  return {
    papers: [...needed].map(([id, all]) => ({
      id,
      ticked: has.has(id),
      measures: all,
    })),
    measures: listed.map((one) => ({ one, papers: papersOf(one).map((id) => ({ id, ticked: has.has(id) })) })),
    withoutList: paid.filter((one) => !listed.includes(one)),
  };
}

function papersOf({ measure }: MeasureEstimate): readonly string[] {
  return [...new Set(measure.source.documents ?? [])];
}
