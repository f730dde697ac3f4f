/** Makes a policy that has the right shape ready to run, and reports what is wrong inside its rules. */
import { once } from '../values/once.ts';
import { audiencesOf, reportRecipients } from './audience.ts';
import { receivedPlan } from './operators/received.ts';
import { placeOf } from './measure-id.ts';
import type { Path, Report } from './plan.ts';
import type { ExclusionSource, MeasureSource, PolicySource } from './policy-schema.ts';
import { gather } from './gathered.ts';
import { refer, scopeOf } from './policy-scope.ts';
import type { Preparing } from './policy-scope.ts';
import { prepareMeasure, reportPapers } from './prepare-measure.ts';
import { gatherFor } from './prepare-names.ts';
import type { LazyJointCap, Shared } from './prepare-measure.ts';
import type { PreparedMeasure } from './prepared-measure.ts';
import type { Exclusion, Policy } from './rulebook.ts';
import { expectMoney } from './unit-faults.ts';
import { BASE_CURRENCY } from './world.ts';

/** Ids of measures that a policy names, with the place of each, to be checked once all policies are known. */
type References = readonly { readonly id: string; readonly at: Path }[];

export interface PreparedPolicy {
  readonly policy: Policy;
  readonly references: References;
  /** Makes every rule ready, so that all faults are reported. */
  readonly check: () => void;
}

export interface PreparedExclusions {
  readonly exclusions: readonly Exclusion[];
  readonly references: References;
  /** Makes every condition ready, so that all faults are reported. */
  readonly check: () => void;
}

/** What a policy is prepared with, whichever it is. */
export interface Surroundings extends Omit<Preparing, 'id' | 'references'> {
  readonly papers: ReadonlyMap<string, unknown>;
}

/** Prepares a policy; faults go to `report`, and what is faulty is left out of the result. */
export function preparePolicy(id: string, source: PolicySource, around: Surroundings): PreparedPolicy {
  const { report } = around;
  const references: { id: string; at: Path }[] = [];
  const preparing = { ...around, id, references };
  reportRepeatedIds(source.measures, report);
  const jointCaps = inOneOrder(
    (source.joint_caps ?? []).map((one, index) => jointCap(one, ['joint_caps', index], source, preparing)),
    report,
  );
  const shared: Shared = { jointCaps, audienceFor: audiencesOf(source, preparing) };
  const measures: PreparedMeasure[] = [];
  const policy: Policy = { id, jurisdiction: placeOf(id), source, measures };
  source.measures.forEach((measure, index) => {
    measures.push(prepareMeasure(measure, ['measures', index], policy, shared, preparing));
  });
  const check = (): void => {
    checkAll(measures, [...around.papers.keys(), ...Object.keys(source.papers ?? {})], preparing);
  };
  return { policy, references, check };
}

/**
 * Prepares the exclusions of a policy, which concern the measures of others too.
 *
 * @param source the policy whose they are; asked for where one holds under a condition
 */
export function prepareExclusions(
  id: string,
  exclusions: readonly ExclusionSource[],
  source: () => PolicySource,
  around: Surroundings,
): PreparedExclusions {
  const references: { id: string; at: Path }[] = [];
  const preparing = { ...around, id, references };
  const ready = exclusions.map((one, index) => exclusion(one, ['exclusions', index], source, preparing));
  return { exclusions: ready, references, check: () => ready.forEach(({ check }) => check()) };
}

/** An exclusion whose condition is made ready when it is first asked for. */
function exclusion(
  source: ExclusionSource,
  at: Path,
  policy: () => PolicySource,
  preparing: Preparing,
): Exclusion & Pick<PreparedExclusions, 'check'> {
  const prepared = once(() => {
    if (source.when === undefined) return { when: null, gathered: gather() };
    const gathered = gatherFor(policy(), preparing);
    const scope = scopeOf(gathered, preparing);
    return { when: scope.tests(source.when, [...at, 'when'], scope), gathered };
  });
  return {
    measures: source.measures.map((name, index) => refer(name, [...at, 'measures', index], preparing)),
    because: source.because,
    clause: source.clause ?? null,
    get when() {
      return prepared().when;
    },
    get splits() {
      return prepared().gathered.splits;
    },
    get facts() {
      return [...prepared().gathered.facts.values()];
    },
    get currencies() {
      return prepared().gathered.currencies;
    },
    check: prepared,
  };
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
  policy: PolicySource,
  preparing: Preparing,
): LazyJointCap {
  const measures = source.measures.map((name, index) => refer(name, [...at, 'measures', index], preparing));
  return {
    measures,
    prepared: once(() => {
      const gathered = gatherFor(policy, preparing);
      const scope = scopeOf(gathered, preparing);
      const when = source.when === undefined ? null : scope.tests(source.when, [...at, 'when'], scope);
      const cap = scope.plan(source.cap, [...at, 'cap'], scope);
      expectMoney(cap, [...at, 'cap'], scope);
      const { net_of: period } = source;
      const received = period === undefined ? null : receivedPlan(measures, String(period), [...at, 'net_of'], scope);
      scope.meet(cap.unit, received?.unit ?? null);
      return {
        cap,
        when,
        splits: gathered.splits,
        received,
        awards: gathered.awards,
        currency: cap.unit?.currency ?? BASE_CURRENCY,
        facts: [...gathered.facts.values()],
        currencies: gathered.currencies,
        measures,
        clause: source.clause ?? null,
      };
    }),
  };
}

/** Without the caps whose order contradicts that of those before them: neither of two measures could be paid first. */
function inOneOrder(caps: readonly LazyJointCap[], report: Report): readonly LazyJointCap[] {
  const kept: LazyJointCap[] = [];
  caps.forEach((cap, index) => {
    const at = cap.measures.findIndex((id, row) => comesBeforeAny(id, cap.measures.slice(0, row), kept));
    if (at < 0) kept.push(cap);
    else {
      report(['joint_caps', index, 'measures', at], 'joint-cap-order', {
        name: cap.measures[at]?.split('/').at(-1) ?? '',
      });
    }
  });
  return kept;
}

/** Whether caps are filled with one measure before any of others, directly or through further measures. */
function comesBeforeAny(id: string, others: readonly string[], caps: readonly LazyJointCap[]): boolean {
  const after = new Set([id]);
  for (const one of after) {
    for (const { measures } of caps) {
      const row = measures.indexOf(one);
      if (row >= 0) measures.slice(row + 1).forEach((other) => after.add(other));
    }
  }
  return others.some((other) => other !== id && after.has(other));
}

/** Makes every rule of a policy ready, so that all its faults are reported. */
function checkAll(measures: readonly PreparedMeasure[], papers: readonly string[], preparing: Preparing): void {
  measures.forEach((measure, index) => {
    reportPapers(measure.source, ['measures', index], papers, preparing);
    reportRecipients(measure.source, ['measures', index], preparing);
    measure.check();
  });
}
