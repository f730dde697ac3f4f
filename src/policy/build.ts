/** Builds a rulebook from checked sources: vocabulary, prepared measures, and references between policies. */
import { collector } from '../reading/fault.ts';
import type { PathFault } from '../reading/fault.ts';
import { buildVocabulary } from '../rules/build-vocabulary.ts';
import type { AskedOf, OwnFacts } from '../rules/build-vocabulary.ts';
import type { Text } from '../rules/phrase.ts';
import type { Observer, Report } from '../rules/plan.ts';
import { prepareStandalone } from '../rules/policy-scope.ts';
import type { Preparing } from '../rules/policy-scope.ts';
import { byId } from '../rules/by-id.ts';
import type { ById } from '../rules/by-id.ts';
import { preparePolicy } from '../rules/prepare-policy.ts';
import type { PreparedPolicy } from '../rules/prepare-policy.ts';
import { capsByMeasure, prepareExclusions, prepareJointCaps } from '../rules/prepare-ties.ts';
import type { LazyJointCap, PreparedTies } from '../rules/prepare-ties.ts';
import type { ExclusionSource, JointCapSource, PolicySource } from '../rules/policy-schema.ts';
import type { Contradiction, Exclusion, Measure, Need, Policy, Rulebook } from '../rules/rulebook.ts';
import { placeOf } from '../rules/measure-id.ts';
import { isList, isMapping } from '../rules/plain.ts';
import type { Vocabulary } from '../rules/vocabulary.ts';
import { nearest } from '../values/nearest.ts';
import { once } from '../values/once.ts';
import { parseNumber } from '../values/number.ts';
import type { PolicySources, RatesFile } from './sources.ts';

export interface Built {
  readonly rulebook: Rulebook;
  /** Faults by the id of the policy, or the name of the shared file, in which they are. */
  readonly faults: ReadonlyMap<string, readonly PathFault[]>;
}

/** What is known of compiled policies before they are loaded. */
export interface PolicyIndex {
  /** The currency of each measure by full id, in order of id: a total can be named before rules are made ready. */
  readonly currencies: Readonly<Record<string, string>>;
  /** By id of the policy, where it has any. */
  readonly exclusions: Readonly<Record<string, readonly ExclusionSource[]>>;
  /** The same. */
  readonly jointCaps: Readonly<Record<string, readonly JointCapSource[]>>;
  /** The policies with facts of their own. */
  readonly withFacts: readonly string[];
}

export interface BuildOptions {
  /**
   * Given where the sources were checked before (the compiled copy of the bundled policies): a policy is then asked for when a
   * company is assessed by it, its rules are made ready where they are needed, and no fault is looked for.
   */
  readonly index?: PolicyIndex | undefined;
  /** The questions of facts whose sources came without them. */
  readonly askedOf?: AskedOf | undefined;
  /** Who is told of the rules of a policy as they are made ready. */
  readonly observe?: ((policy: string) => Observer | undefined) | undefined;
}

/** Builds the rulebook; faulty rules are reported and left inert, so that all faults come at once. */
export function buildRulebook(sources: PolicySources, { index, askedOf, observe }: BuildOptions = {}): Built {
  const { reportFor, found } = collectors();
  const ids = Object.keys(sources.policies).toSorted();
  const jurisdictions = [...new Set(ids.map(placeOf))].toSorted();
  const titles = titlesOf(jurisdictions, sources);
  const own = (index?.withFacts ?? ids).flatMap((id) => ownFactsOf(id, sources.policies[id], reportFor(id)));
  const vocabulary = buildVocabulary(sources.facts, titles, own, reportFor('facts.yaml'), askedOf);
  const shared = {
    vocabulary,
    papers: new Map<string, Text>(Object.entries(sources.papers)),
    currencies: index?.currencies ?? {},
    checked: index !== undefined,
  };
  // One observer a policy, whose rules and exclusions are made ready apart.
  const observers = new Map(ids.map((id) => [id, observe?.(id)]));
  const around = (id: string): Omit<Preparing, 'references'> => ({
    ...shared,
    id,
    report: reportFor(id),
    observer: observers.get(id),
  });
  const sourceOf = (id: string): PolicySource => demandedPolicy(id, sources);
  const { exclusions, jointCaps, capsOf } = tiesOf(ids, index, sourceOf, around);
  const prepared = new Map(
    ids.map((id) => [id, once(() => preparePolicy(sourceOf(id), { ...around(id), papers: shared.papers, capsOf }))]),
  );
  const policiesOf = (some: readonly string[]): Policy[] => some.flatMap((id) => prepared.get(id)?.().policy ?? []);
  const all = once(() => policiesOf(ids));
  const measures = measuresOf(index === undefined ? null : Object.keys(index.currencies), all, prepared);
  if (index === undefined) {
    vocabulary.check();
    for (const [id, found] of [...exclusions, ...jointCaps]) checkRules(found, measures, reportFor(id));
    for (const [id, make] of prepared) checkRules(make(), measures, reportFor(id));
  }
  const papers = once(
    () => new Map([...shared.papers, ...all().flatMap(({ source }) => Object.entries(source.papers ?? {}))]),
  );
  const typeTitles = once(() => typeTitlesOf(all(), sources));
  const rulebook: Rulebook = {
    get policies() {
      return all();
    },
    policiesIn: (jurisdiction) => policiesOf(ids.filter((id) => placeOf(id) === jurisdiction)),
    measures,
    exclusions: exclusions.flatMap(([, { ties }]) => ties),
    vocabulary,
    contradictions: contradictionsOf(sources, vocabulary, shared.checked, reportFor('facts.yaml')),
    get papers() {
      return papers();
    },
    bundledRates: ratesOf(sources.rates, reportFor('exchange-rates.yaml')),
    jurisdictions,
    titles,
    get typeTitles() {
      return typeTitles();
    },
  };
  return { rulebook, faults: found() };
}

function demandedPolicy(id: string, { policies }: PolicySources): PolicySource {
  const source = policies[id];
  if (source === undefined) throw new RangeError(`no policy is called ${id}`);
  return source;
}

/** What ties the measures of all policies together, by the policies that write it. */
function tiesOf(
  ids: readonly string[],
  index: PolicyIndex | undefined,
  sourceOf: (id: string) => PolicySource,
  around: (id: string) => Omit<Preparing, 'references'>,
): Ties {
  const exclusions = ids.map((id) => {
    const written = index === undefined ? sourceOf(id).exclusions : index.exclusions[id];
    return [id, prepareExclusions(written ?? [], () => sourceOf(id), around(id))] as const;
  });
  const jointCaps = ids.map((id) => {
    const written = index === undefined ? sourceOf(id).joint_caps : index.jointCaps[id];
    return [id, prepareJointCaps(written ?? [], () => sourceOf(id), around(id))] as const;
  });
  const caps = capsByMeasure(jointCaps.flatMap(([, { ties }]) => ties));
  return { exclusions, jointCaps, capsOf: (measure) => caps.get(measure) ?? [] };
}

interface Ties {
  readonly exclusions: readonly (readonly [string, PreparedTies<Exclusion>])[];
  readonly jointCaps: readonly (readonly [string, PreparedTies<LazyJointCap>])[];
  readonly capsOf: (measure: string) => readonly LazyJointCap[];
}

/** A collector of faults for each policy and shared file. */
function collectors(): {
  readonly reportFor: (key: string) => Report;
  readonly found: () => Built['faults'];
} {
  const byKey = new Map<string, ReturnType<typeof collector>>();
  const reportFor = (key: string): Report => {
    const known = byKey.get(key) ?? collector();
    byKey.set(key, known);
    return known.report;
  };
  const found = (): Built['faults'] =>
    new Map([...byKey].flatMap(([key, { faults }]) => (faults.length > 0 ? [[key, faults] as const] : [])));
  return { reportFor, found };
}

/** What is known of policies that were built before they are loaded again. */
export function indexOf({ measures, policies }: Rulebook): PolicyIndex {
  const sources = policies.map(({ id, source }) => [id, source] as const);
  return {
    currencies: Object.fromEntries(measures.values().map(({ id, currency }) => [id, currency])),
    exclusions: Object.fromEntries(sources.flatMap(([id, { exclusions }]) => (exclusions ? [[id, exclusions]] : []))),
    jointCaps: Object.fromEntries(sources.flatMap(([id, { joint_caps: caps }]) => (caps ? [[id, caps]] : []))),
    withFacts: sources.flatMap(([id, { facts }]) => (facts === undefined ? [] : [id])),
  };
}

/** Makes all rules of a policy ready, and reports the measures that it names and that there are not. */
function checkRules(
  { check, references }: Pick<PreparedTies<unknown> | PreparedPolicy, 'check' | 'references'>,
  measures: Rulebook['measures'],
  report: Report,
): void {
  check();
  for (const { id, at } of references) {
    if (measures.has(id)) continue;
    const near = nearest(id, measures.keys());
    report(at, near === undefined ? 'unknown-measure' : 'unknown-measure-near', { id, near: near ?? '' });
  }
}

/** What the places are called: by places.yaml, by the first policy of a place that says so, or by their ids. */
function titlesOf(jurisdictions: readonly string[], { places, policies }: PolicySources): ReadonlyMap<string, Text> {
  const ids = Object.keys(policies).toSorted();
  const own = (place: string): Text | undefined =>
    ids.filter((id) => placeOf(id) === place).flatMap((id) => policies[id]?.place_title ?? [])[0];
  return new Map(jurisdictions.map((id) => [id, placeTitle(places, id) ?? own(id) ?? { en: id, 'zh-Hans': id }]));
}

/** A folder called `toString` has no title because every record has something of that name. */
function placeTitle(places: PolicySources['places'], id: string): Text | undefined {
  return Object.hasOwn(places, id) ? places[id] : undefined;
}

/** What types of support are called: by types.yaml, or by the first policy that says so. */
function typeTitlesOf(policies: readonly Policy[], { types }: PolicySources): ReadonlyMap<string, Text> {
  const own = policies.flatMap(({ source }) => Object.entries(source.type_titles ?? {}));
  return new Map([...own.toReversed(), ...Object.entries(types)]);
}

function ownFactsOf(id: string, source: PolicySource | undefined, report: Report): OwnFacts[] {
  if (source?.facts === undefined) return [];
  return [{ policy: id, title: source.title, facts: source.facts, report }];
}

/** All measures; `known` are their ids, where they are known before the policies are. */
function measuresOf(
  known: readonly string[] | null,
  policies: () => readonly Policy[],
  prepared: ReadonlyMap<string, () => PreparedPolicy>,
): ById<Measure> {
  const ids = known ?? [...new Set(policies().flatMap(({ measures }) => measures.map(({ id }) => id)))].toSorted();
  const byPolicy = new Map(
    [...prepared].map(([policy, make]) => {
      const measures = once(() => new Map(make().policy.measures.map((one) => [one.id, one])));
      return [policy, measures] as const;
    }),
  );
  return byId(ids, (id) =>
    byPolicy
      .get(id.slice(0, id.lastIndexOf('/')))?.()
      .get(id),
  );
}

function contradictionsOf(
  { facts }: PolicySources,
  vocabulary: Vocabulary,
  checked: boolean,
  report: Report,
): Contradiction[] {
  return (facts.contradictions ?? []).map(({ when, says }, index) => {
    const prepared = once(() =>
      prepareStandalone(when, ['contradictions', index, 'when'], vocabulary, checked, report),
    );
    if (!checked) prepared();
    return { says, needs: needsOf(when, vocabulary), prepared };
  });
}

/** What conditions ask of single facts; nothing of those that cannot be told at a glance. */
function needsOf(conditions: readonly unknown[], vocabulary: Vocabulary): Need[] {
  return conditions.flatMap((condition): Need[] => {
    const [[name, asked] = ['', null]] = isMapping(condition) ? Object.entries(condition) : [];
    if (name === 'any_of' && isList(asked)) return [{ anyOf: asked.map((one) => needsOf([one], vocabulary)) }];
    const slot = vocabulary.slotOf(name);
    return slot === undefined ? [] : [{ slot, is: typeof asked === 'boolean' ? asked : null }];
  });
}

function ratesOf({ date, rates }: RatesFile, report: Report): Rulebook['bundledRates'] {
  const parsed = Object.entries(rates).flatMap(([currency, written]) => {
    const rate = parseNumber(String(written));
    if (rate.ok && rate.value.gt(0)) return [[currency, rate.value] as const];
    report(['rates', currency], 'rate', { found: String(written) });
    return [];
  });
  return { date, rates: new Map(parsed) };
}
