/** What a reader must know beside a measure's status: boundaries that the document leaves open, dates, overlaps, contradictions. */
import { phrase } from '../rules/phrase.ts';
import type { Phrase } from '../rules/phrase.ts';
import type { Contradiction, Measure, Need, Regard, Rulebook } from '../rules/rulebook.ts';
import type { World } from '../rules/world.ts';
import type { Assessment } from './assessment.ts';
import { alreadyReceived } from './finding.ts';
import { lapsed, lapsesSoon } from './windows.ts';

/** The warnings of one measure, in the order: boundaries, the policy's and the measure's own, dates, contradictions. */
export function warningsFor(
  measure: Measure,
  decidedBy: Regard,
  world: World,
  assessment: Assessment,
  contradictions: readonly Contradiction[],
): Phrase[] {
  if (assessment.status === 'does-not-qualify') {
    return [...refusalWarnings(decidedBy, world, contradictions), ...warningsOfPaid(measure, world)];
  }
  return [
    ...boundaryWarnings(decidedBy, world),
    ...ownWarnings(measure.warnings, world),
    ...dateWarnings(measure, world, assessment),
    ...contradictionWarnings(decidedBy, contradictions),
  ];
}

/** The warnings where nothing is paid: what else there is to say would be of no use. */
export function refusalWarnings(decidedBy: Regard, world: World, contradictions: readonly Contradiction[]): Phrase[] {
  return [...boundaryWarnings(decidedBy, world), ...contradictionWarnings(decidedBy, contradictions)];
}

/** What was paid before and would qualify again may have more to come, such as a difference to a higher step: its own warnings say. */
function warningsOfPaid(measure: Measure, world: World): Phrase[] {
  if (!alreadyReceived(measure, world) || measure.conditions.test(world) === false) return [];
  // Each measure has those of its policy before its own.
  return ownWarnings(measure.warnings.slice(measure.policy.source.warnings?.length ?? 0), world);
}

function boundaryWarnings({ boundaries }: Regard, world: World): Phrase[] {
  return boundaries
    .filter(({ standsOn }) => standsOn(world))
    .map(({ words }) => phrase('warning.boundary', { condition: { phrase: words } }));
}

function contradictionWarnings(decidedBy: Regard, contradictions: readonly Contradiction[]): Phrase[] {
  return contradictions
    .filter(({ prepared }) => decidedBy.facts.some((fact) => prepared().facts.includes(fact.id)))
    .map(({ says }) => phrase('warning.contradiction', { says: { text: says } }));
}

/** While the condition of a warning is open, it is said with the condition. */
function ownWarnings(warnings: Measure['warnings'], world: World): Phrase[] {
  return warnings.flatMap(({ text, when }): Phrase[] => {
    const holds = when === null || when.test(world);
    if (holds === false) return [];
    if (when === null || holds === true) return [phrase('warning.own', { text: { text } })];
    return [phrase('warning.own-if', { text: { text }, condition: { phrase: when.words } })];
  });
}

function dateWarnings(measure: Measure, world: World, { status }: Assessment): Phrase[] {
  const until = measure.window.until ?? '';
  const warnings: Phrase[] = [];
  if (status === 'not-in-force' && lapsed(measure.window, world.asOf)) {
    warnings.push(phrase('warning.later-round', { until }));
  }
  if (lapsesSoon(measure, world.asOf)) warnings.push(phrase('warning.lapses-soon', { until }));
  const assumed = windowAssumption(measure);
  if (assumed !== null) warnings.push(phrase('warning.own', { text: { text: assumed } }));
  return warnings;
}

/** What is not certain about a measure's window, if anything. */
export function windowAssumption(measure: Measure): Measure['title'] | null {
  return (measure.source.in_force ?? measure.policy.source.in_force).assumed ?? null;
}

function mayHold(need: Need, world: World): boolean {
  if ('anyOf' in need) return need.anyOf.some((needs) => needs.every((one) => mayHold(one, world)));
  const value = world.facts[need.slot];
  return value !== undefined && (need.is === null || typeof value !== 'boolean' || value === need.is);
}

/** The contradictions that the facts of a company show. */
export function contradictionsIn(rulebook: Rulebook, world: World): readonly Contradiction[] {
  return rulebook.contradictions.filter(
    ({ needs, prepared }) => needs.every((need) => mayHold(need, world)) && prepared().test.test(world) === true,
  );
}
