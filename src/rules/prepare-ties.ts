/** What ties measures together, those of several policies too: exclusions, and caps that they share. */
import { once } from '../values/once.ts';
import { gather, splitsOf } from './gathered.ts';
import type { Gathered } from './gathered.ts';
import { placeOf } from './measure-id.ts';
import { receivedPlan } from './operators/received.ts';
import type { Path, Scope, Test } from './plan.ts';
import type { ExclusionSource, JointCapSource, PolicySource } from './policy-schema.ts';
import { refer, scopeOf } from './policy-scope.ts';
import type { Preparing, References } from './policy-scope.ts';
import { gatherFor } from './prepare-names.ts';
import type { Exclusion, JointCap } from './rulebook.ts';
import { expectMoney } from './unit-faults.ts';
import { BASE_CURRENCY } from './world.ts';

/** A joint cap whose sum is made ready when it is first asked for. */
export interface LazyJointCap {
  readonly measures: readonly string[];
  readonly prepared: () => JointCap;
  /** Reports that another cap is filled with one of its measures before those in front of it. */
  readonly reportOrder: (row: number) => void;
}

/** The ties of one kind that a policy writes. */
export interface PreparedTies<T> {
  readonly ties: readonly T[];
  readonly references: References;
  /** Makes every rule ready, so that all faults are reported. */
  readonly check: () => void;
}

/** The policy that writes the ties; asked for where rules stand in one. */
type Writer = () => PolicySource;

/** Prepares the exclusions of a policy. */
export function prepareExclusions(
  sources: readonly ExclusionSource[],
  policy: Writer,
  around: Omit<Preparing, 'references'>,
): PreparedTies<Exclusion> {
  return prepareEach(sources, around, (source, index, preparing) =>
    exclusion(source, ['exclusions', index], policy, preparing),
  );
}

/** Prepares the joint caps of a policy. */
export function prepareJointCaps(
  sources: readonly JointCapSource[],
  policy: Writer,
  around: Omit<Preparing, 'references'>,
): PreparedTies<LazyJointCap> {
  return prepareEach(sources, around, (source, index, preparing) =>
    jointCap(source, ['joint_caps', index], policy, preparing),
  );
}

function prepareEach<S, T extends { readonly prepared: () => unknown }>(
  sources: readonly S[],
  around: Omit<Preparing, 'references'>,
  prepare: (source: S, index: number, preparing: Preparing) => T,
): PreparedTies<T> {
  const preparing: Preparing = { ...around, references: [] };
  const ties = sources.map((source, index) => prepare(source, index, preparing));
  return { ties, references: preparing.references, check: () => ties.forEach(({ prepared }) => prepared()) };
}

/** Where the rules of a tie are made ready, and the condition under which it holds. */
interface Ready {
  readonly gathered: Gathered;
  readonly scope: Scope;
  readonly when: Test | null;
}

function readied(
  { when }: { readonly when?: ExclusionSource['when'] },
  at: Path,
  policy: Writer,
  preparing: Preparing,
): Ready {
  const gathered = gatherFor(policy(), preparing);
  const scope = scopeOf(gathered, preparing);
  return { gathered, scope, when: when === undefined ? null : scope.tests(when, [...at, 'when'], scope) };
}

/** An exclusion whose condition is made ready when it is first asked for. */
function exclusion(
  source: ExclusionSource,
  at: Path,
  policy: Writer,
  preparing: Preparing,
): Exclusion & { readonly prepared: () => unknown } {
  const prepared = once((): Pick<Ready, 'gathered' | 'when'> =>
    source.when === undefined ? { gathered: gather(), when: null } : readied(source, at, policy, preparing),
  );
  return {
    measures: source.measures.map((name, index) => refer(name, [...at, 'measures', index], preparing)),
    because: source.because,
    clause: source.clause ?? null,
    get when() {
      return prepared().when;
    },
    get splits() {
      return splitsOf(prepared().gathered);
    },
    get facts() {
      return [...prepared().gathered.facts.values()];
    },
    get currencies() {
      return prepared().gathered.currencies;
    },
    prepared,
  };
}

function jointCap(source: JointCapSource, at: Path, policy: Writer, preparing: Preparing): LazyJointCap {
  const place = placeOf(preparing.id);
  const measures = source.measures.map((name, index) => {
    const full = refer(name, [...at, 'measures', index], preparing);
    if (placeOf(full) !== place) preparing.report([...at, 'measures', index], 'joint-cap-elsewhere', { name, place });
    return full;
  });
  return {
    measures,
    reportOrder: (row) => {
      const name = measures[row]?.split('/').at(-1) ?? '';
      preparing.report([...at, 'measures', row], 'joint-cap-order', { name });
    },
    prepared: once(() => {
      const { gathered, scope, when } = readied(source, at, policy, preparing);
      const cap = scope.plan(source.cap, [...at, 'cap'], scope);
      expectMoney(cap, [...at, 'cap'], scope);
      const { net_of: period } = source;
      const received = period === undefined ? null : receivedPlan(measures, String(period), [...at, 'net_of'], scope);
      scope.meet(cap.unit, received?.unit ?? null);
      return {
        cap,
        when,
        splits: splitsOf(gathered),
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

/**
 * The caps that each measure shares, by its id. Without those whose order contradicts that of the caps before them: neither of two
 * measures could be paid first.
 */
export function capsByMeasure(caps: readonly LazyJointCap[]): ReadonlyMap<string, readonly LazyJointCap[]> {
  const kept = new Map<string, LazyJointCap[]>();
  for (const cap of caps) {
    const row = cap.measures.findIndex((id, index) => comesBeforeAny(id, cap.measures.slice(0, index), kept));
    if (row >= 0) cap.reportOrder(row);
    else for (const id of new Set(cap.measures)) kept.set(id, [...(kept.get(id) ?? []), cap]);
  }
  return kept;
}

/** Whether caps are filled with one measure before any of others, directly or through further measures. */
function comesBeforeAny(
  id: string,
  others: readonly string[],
  caps: ReadonlyMap<string, readonly LazyJointCap[]>,
): boolean {
  const after = new Set([id]);
  for (const one of after) {
    for (const { measures } of caps.get(one) ?? []) {
      measures.slice(measures.indexOf(one) + 1).forEach((other) => after.add(other));
    }
  }
  return others.some((other) => other !== id && after.has(other));
}
