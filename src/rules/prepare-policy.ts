/** Makes a policy that has the right shape ready to run, and reports what is wrong inside its rules. */
import { audiencesOf, reportRecipients } from './audience.ts';
import { placeOf } from './measure-id.ts';
import type { Report } from './plan.ts';
import type { MeasureSource, PolicySource } from './policy-schema.ts';
import type { Preparing, References } from './policy-scope.ts';
import { prepareMeasure, reportPapers } from './prepare-measure.ts';
import type { Shared } from './prepare-measure.ts';
import type { PreparedMeasure } from './prepared-measure.ts';
import type { Policy } from './rulebook.ts';

export interface PreparedPolicy {
  readonly policy: Policy;
  readonly references: References;
  /** Makes every rule ready, so that all faults are reported. */
  readonly check: () => void;
}

/** What a policy is prepared with, whichever it is. */
export interface Surroundings extends Omit<Preparing, 'references'> {
  readonly papers: ReadonlyMap<string, unknown>;
  /** The caps that a measure shares, of whichever policy. */
  readonly capsOf: Shared['capsOf'];
}

/** Prepares a policy; faults go to `report`, and what is faulty is left out of the result. */
export function preparePolicy(source: PolicySource, around: Surroundings): PreparedPolicy {
  const { id, report, capsOf } = around;
  const preparing = { ...around, references: [] };
  reportRepeatedIds(source.measures, report);
  const shared: Shared = { capsOf, audienceFor: audiencesOf(source, preparing) };
  const measures: PreparedMeasure[] = [];
  const policy: Policy = { id, jurisdiction: placeOf(id), source, measures };
  source.measures.forEach((measure, index) => {
    measures.push(prepareMeasure(measure, ['measures', index], policy, shared, preparing));
  });
  const check = (): void => {
    checkAll(measures, [...around.papers.keys(), ...Object.keys(source.papers ?? {})], preparing);
  };
  return { policy, references: preparing.references, check };
}

function reportRepeatedIds(measures: readonly MeasureSource[], report: Report): void {
  const seen = new Set<string>();
  measures.forEach((measure, index) => {
    if (seen.has(measure.id)) report(['measures', index, 'id'], 'repeated-id', { id: measure.id });
    seen.add(measure.id);
  });
}

/** Makes every rule of a policy ready, so that all its faults are reported. */
function checkAll(measures: readonly PreparedMeasure[], papers: readonly string[], preparing: Preparing): void {
  measures.forEach((measure, index) => {
    reportPapers(measure.source, ['measures', index], papers, preparing);
    reportRecipients(measure.source, ['measures', index], preparing);
    measure.check();
  });
}
