/** Makes a policy that has the right shape ready to run, and reports what is wrong inside its rules. */
import { once } from '../values/once.ts';
import { currencyOf, isMoney, PLAIN } from '../values/units.ts';
import { audiencesOf } from './audience.ts';
import type { Path } from './plan.ts';
import type { MeasureSource, PolicySource } from './policy-schema.ts';
import { gather, refer, scopeOf } from './policy-scope.ts';
import type { Preparing } from './policy-scope.ts';
import { prepareMeasure } from './prepare-measure.ts';
import type { LazyJointCap, Shared } from './prepare-measure.ts';
import type { Exclusion, Measure, Policy } from './rulebook.ts';
import type { Report } from './shape.ts';
import { reportNoMoney } from './unit-faults.ts';
import { BASE_CURRENCY } from './world.ts';

export interface PreparedPolicy {
  readonly policy: Policy;
  readonly exclusions: readonly Exclusion[];
  /** Ids of measures that the policy names, with the place of each, to be checked once all policies are known. */
  readonly references: readonly { readonly id: string; readonly at: Path }[];
}

/** What a policy is prepared with, whichever it is. */
export type Surroundings = Omit<Preparing, 'id' | 'source' | 'references'>;

/** Prepares a policy; faults go to `report`, and what is faulty is left out of the result. */
export function preparePolicy(id: string, source: PolicySource, around: Surroundings): PreparedPolicy {
  const { report } = around;
  const references: { id: string; at: Path }[] = [];
  const preparing: Preparing = { ...around, id, source, references };
  reportRepeatedIds(source.measures, report);
  const jointCaps = (source.joint_caps ?? []).map((one, index) => jointCap(one, ['joint_caps', index], preparing));
  const shared: Shared = { jointCaps, audienceFor: audiencesOf(source, preparing) };
  const measures: Measure[] = [];
  const policy: Policy = { id, jurisdiction: id.split('/')[0] ?? id, source, measures };
  source.measures.forEach((measure, index) => {
    measures.push(prepareMeasure(measure, ['measures', index], policy, shared, preparing));
  });
  const exclusions = (source.exclusions ?? []).map((one, index): Exclusion => ({
    measures: one.measures.map((name, at) => refer(name, ['exclusions', index, 'measures', at], preparing)),
    because: one.because,
    clause: one.clause ?? null,
  }));
  return { policy, exclusions, references };
}

function reportRepeatedIds(measures: readonly MeasureSource[], report: Report): void {
  const seen = new Set<string>();
  measures.forEach((measure, index) => {
    if (seen.has(measure.id)) report(['measures', index, 'id'], 'repeated-id', { id: measure.id });
    seen.add(measure.id);
  });
}

function jointCap(
  source: NonNullable<PolicySource['joint_caps']>[number],
  at: Path,
  preparing: Preparing,
): LazyJointCap {
  const measures = source.measures.map((name, index) => refer(name, [...at, 'measures', index], preparing));
  return {
    measures,
    prepared: once(() => {
      const gathered = gather();
      const scope = scopeOf(gathered, preparing);
      const cap = scope.plan(source.cap, [...at, 'cap'], scope);
      if (cap.unit !== null && !isMoney(cap.unit)) {
        reportNoMoney(cap.unit, [...at, 'cap'], scope);
      }
      return {
        cap,
        currency: currencyOf(cap.unit ?? PLAIN) ?? BASE_CURRENCY,
        currencies: gathered.currencies,
        measures,
        clause: source.clause ?? null,
      };
    }),
  };
}

/** Makes every rule of a policy ready, so that all its faults are reported. */
export function prepareWhole({ measures }: Policy): void {
  for (const measure of measures) {
    void measure.plan;
    void measure.jointCap;
  }
}
