/**
 * `policy check`: what a careful reviewer finds in policies, beyond what keeps them from loading. Each finding stands at
 * its place in the file and says why it matters and how to mend it (text/en/check.ts).
 */
import { buildRulebook } from '../../policy/build.ts';
import type { FileFault, PathFault } from '../../reading/fault.ts';
import type { ReadPolicies } from '../../policy/read.ts';
import { isSamePath, isWithin } from '../../rules/path.ts';
import type { PolicySource } from '../../rules/policy-schema.ts';
import type { Policy, Rulebook } from '../../rules/rulebook.ts';
import type { World } from '../../rules/world.ts';
import { checkCurrencies, checkRegistration } from './advice.ts';
import { checkAgainstItself } from './against-itself.ts';
import { checkCitations } from './citations.ts';
import { checkEditions } from './editions.ts';
import { checkExamples } from './examples.ts';
import { checkFigures } from './figures.ts';
import { finder } from './finding.ts';
import type { Find, Finding, Severity } from './finding.ts';
import { checkPays } from './pays.ts';
import { checkPeriods } from './periods.ts';
import { checkPlaceTitle } from './place.ts';
import { checkRanges } from './ranges.ts';
import { checkReach } from './reach.ts';
import { checkReferences } from './references.ts';
import { possibleRates, siteGatherer, unknownWorld } from './sites.ts';
import type { Sites } from './sites.ts';
import { checkTables } from './tables.ts';
import { checkTexts } from './texts.ts';
import { checkTypes } from './types.ts';
import { checkUnits } from './units.ts';
import { checkUnused } from './unused.ts';
import { hasKey } from './walk.ts';

/** A finding at its place in a file. */
export interface PlacedFinding extends FileFault {
  readonly severity: Severity;
}

export interface CheckOptions {
  /** The day for windows, YYYY-MM-DD. */
  readonly asOf: string;
  /** The policies to review; null for all. Faults that keep a file from loading are always told. */
  readonly asked: ReadonlySet<string> | null;
}

/** Everything that is wrong in the policies read, and what a reviewer would say of those that load. */
export function checkPolicies(read: ReadPolicies, { asOf, asked }: CheckOptions): PlacedFinding[] {
  const faults = read.faults.map((fault): PlacedFinding => ({ ...fault, severity: 'error' }));
  if (read.sources === null) return faults;
  const { sites, observe } = siteGatherer();
  const { rulebook, faults: found } = buildRulebook(read.sources, { observe });
  for (const [key, paths] of found) {
    faults.push(...read.placed(key, paths).map((fault): PlacedFinding => ({ ...fault, severity: 'error' })));
  }
  const reviewed = rulebook.policies.filter(({ id }) => asked === null || asked.has(id));
  return [
    ...faults,
    ...reviewed.flatMap((policy) => {
      const own = found.get(policy.id) ?? [];
      const findings = review(policy, rulebook, own.length > 0 ? undefined : sites.get(policy.id), asOf);
      return placed(policy, withoutMeant(findings, own), read);
    }),
  ];
}

/**
 * What is used nowhere because it is misspelt where it was to be used has been told as that, and what holds for all or for nobody
 * because its figure lacks a percent sign.
 */
function withoutMeant(findings: readonly Finding[], faults: readonly PathFault[]): readonly Finding[] {
  const meant = new Set(faults.flatMap(({ params: { near = '' } }) => (near === '' ? [] : [near])));
  const isMeant = (name: string): boolean => meant.has(name) || meant.has(name.split('.')[0] ?? name);
  const unsigned = findings.filter(({ code }) => code === 'rate-without-percent');
  const isUnsigned = ({ at }: Finding): boolean => unsigned.some((one) => isWithin(one.at, at));
  return findings.filter((one) => {
    const { name = '', paper = name } = one.params;
    if (one.code === 'always-true' || one.code === 'always-false') return !isUnsigned(one);
    return !one.code.endsWith('-unused') || !isMeant(paper);
  });
}

function placed({ id }: Policy, findings: readonly Finding[], read: ReadPolicies): PlacedFinding[] {
  return read
    .placed(id, findings)
    .map((fault, index) => ({ ...fault, severity: findings[index]?.severity ?? 'error' }));
}

/** What is found in every one of some worlds. */
function inEvery(worlds: readonly World[], look: (world: World, find: Find) => void): readonly Finding[] {
  const [first, ...others] = worlds.map((world) => {
    const { findings, find } = finder();
    look(world, find);
    return findings;
  });
  const isSame = (one: Finding, other: Finding): boolean => other.code === one.code && isSamePath(other.at, one.at);
  return (first ?? []).filter((one) => others.every((findings) => findings.some((other) => isSame(one, other))));
}

/** The days to look from: where rules count from one to the day of the claim, also the first and last on which one may be made. */
function daysOf(source: PolicySource, asOf: string): readonly string[] {
  if (!hasKey(source, 'months_since')) return [asOf];
  const { from = asOf, until = '9999-12-31' } = source.in_force;
  return [...new Set([asOf, from, until])];
}

/** The findings of one policy; rules that do not load are not looked into. */
function review(policy: Policy, rulebook: Rulebook, sites: Sites | undefined, asOf: string): readonly Finding[] {
  const { id, source, measures } = policy;
  const { findings, find } = finder();
  checkTexts(source, find);
  checkPlaceTitle(policy, rulebook, find);
  checkTypes(policy, rulebook, find);
  checkUnits(policy, rulebook, find);
  checkCitations(source, asOf, find);
  checkRegistration(policy, find);
  checkEditions(policy, rulebook, find);
  checkUnused(id, source, find);
  checkAgainstItself(source, find);
  checkPeriods(source, find);
  checkReferences(id, source, rulebook, find);
  checkExamples(policy, rulebook, find);
  if (sites === undefined) return findings;
  checkRanges(sites, find);
  const worlds = possibleRates(measures, rulebook).flatMap((rates) =>
    daysOf(source, asOf).map((day) => [rates, day] as const),
  );
  // What is said of figures holds whether nothing was received before, or more than any ceiling.
  const ends = worlds.flatMap(([rates, day]) => [false, true].map((had) => unknownWorld(rulebook, day, rates, had)));
  const open = worlds.map(([rates, day]) => ({ ...unknownWorld(rulebook, day, rates), receivedOpen: true }));
  const found = [
    ...inEvery(ends, (world, note) => {
      checkFigures(sites, world, note);
      checkPays(policy, sites, world, note);
    }),
    ...inEvery(open, (world, note) => {
      checkReach(measures, sites, world, note);
      checkTables(sites, world, note);
    }),
  ];
  for (const { at, code, params, severity } of found) find(at, code, params, severity);
  checkCurrencies(policy, sites, find);
  return findings;
}
