/**
 * `policy check`: what a careful reviewer finds in policies, beyond what keeps them from loading. Each finding stands at
 * its place in the file and says why it matters and how to mend it (text/en/check.ts).
 */
import { buildRulebook } from '../build.ts';
import type { ReadPolicies, FileFault } from '../read.ts';
import type { Policy, Rulebook } from '../../rules/rulebook.ts';
import { checkCurrencies, checkRegistration } from './advice.ts';
import { checkCitations } from './citations.ts';
import { checkExamples } from './examples.ts';
import { checkFigures } from './figures.ts';
import { finder } from './finding.ts';
import type { Finding, Severity } from './finding.ts';
import { checkPlaceTitle } from './place.ts';
import { checkRanges } from './ranges.ts';
import { checkReach } from './reach.ts';
import { checkReferences } from './references.ts';
import { siteGatherer, unknownWorld } from './sites.ts';
import type { Sites } from './sites.ts';
import { checkTables } from './tables.ts';
import { checkTexts } from './texts.ts';
import { checkUnused } from './unused.ts';

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
      const faulty = (found.get(policy.id) ?? []).length > 0;
      const findings = review(policy, rulebook, faulty ? undefined : sites.get(policy.id), asOf);
      return placed(policy, findings, read);
    }),
  ];
}

function placed({ id }: Policy, findings: readonly Finding[], read: ReadPolicies): PlacedFinding[] {
  return read
    .placed(id, findings)
    .map((fault, index) => ({ ...fault, severity: findings[index]?.severity ?? 'error' }));
}

/** Findings about figures hold whether nothing was received before, or more than any ceiling. */
function inEveryWorld(sites: Sites, rulebook: Rulebook, asOf: string): readonly Finding[] {
  const [fresh, paid] = [false, true].map((received) => {
    const { findings, find } = finder();
    checkFigures(sites, unknownWorld(rulebook, asOf, received), find);
    return findings;
  });
  return (fresh ?? []).filter((one) => paid?.some(({ at, code }) => code === one.code && at.join() === one.at.join()));
}

/** The findings of one policy; rules that do not load are not looked into. */
function review(policy: Policy, rulebook: Rulebook, sites: Sites | undefined, asOf: string): readonly Finding[] {
  const { id, source, measures } = policy;
  const { findings, find } = finder();
  checkTexts(source, find);
  checkPlaceTitle(policy, rulebook, find);
  checkCitations(source, asOf, find);
  checkRegistration(source, find);
  checkUnused(id, source, find);
  checkReferences(id, source, rulebook, find);
  checkExamples(policy, rulebook, find);
  if (sites === undefined) return findings;
  const world = { ...unknownWorld(rulebook, asOf), receivedOpen: true };
  checkRanges(sites, find);
  for (const { at, code, params, severity } of inEveryWorld(sites, rulebook, asOf)) find(at, code, params, severity);
  checkReach(measures, sites, world, find);
  checkTables(sites, world, find);
  checkCurrencies(policy, sites, find);
  return findings;
}
