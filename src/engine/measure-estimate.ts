/** What one measure of a place comes to for a company: its status, sum and payments, why, and what to be warned of. */
import { phrase } from '../rules/phrase.ts';
import type { Phrase, Step } from '../rules/phrase.ts';
import type { Audience, Awards, Contradiction, Measure, Regard, Rulebook } from '../rules/rulebook.ts';
import type { World } from '../rules/world.ts';
import { assess, REFUSED } from './assessment.ts';
import type { Assessment } from './assessment.ts';
import { currenciesMeeting } from './combination/party.ts';
import type { Ground } from './combination/trees.ts';
import { alreadyReceived } from './finding.ts';
import { laterAwardWarnings } from './later-awards.ts';
import type { LaterAwards } from './later-awards.ts';
import { inOrderOfFacts } from './missing-order.ts';
import { paymentsOf } from './payments.ts';
import type { Payment } from './payments.ts';
import { requireRates } from './rates.ts';
import type { RateTable } from './rates.ts';
import { failsBy, firstFailing, reasonsFor } from './reasons.ts';
import { stepsOf } from './steps.ts';
import { refusalWarnings, warningsFor } from './warnings.ts';

export interface MeasureEstimate extends Assessment {
  readonly measure: Measure;
  readonly reasons: readonly Phrase[];
  /** Empty unless asked for. */
  readonly steps: readonly Step[];
  readonly payments: readonly Payment[];
  /** What was looked at: the conditions alone where they refuse, else the whole rule. */
  readonly decidedBy: Regard;
  readonly warnings: readonly Phrase[];
}

/** What the measures of one jurisdiction are estimated with. */
export interface Place {
  readonly rulebook: Rulebook;
  readonly rates: RateTable;
  readonly world: World;
  readonly ground: Ground;
  readonly contradictions: readonly Contradiction[];
  readonly explain: boolean;
  readonly later: LaterAwards | null;
  /** By audience, as they are come to. */
  readonly closed: Map<Audience, Closed | null>;
}

type Closed = Pick<MeasureEstimate, 'reasons' | 'steps' | 'payments' | 'decidedBy' | 'warnings'>;

/** What a measure comes to for the company, and why. */
export function estimateMeasure(place: Place, measure: Measure): MeasureEstimate {
  const closed = closedTo(place, measure.audience);
  if (closed !== null && !alreadyReceived(measure, place.world)) return { measure, ...REFUSED, ...closed, missing: [] };
  const { rulebook, world, ground, contradictions, explain, later } = place;
  const decidedBy = decisive(place, measure);
  const assessment = decidedBy === measure.gate ? REFUSED : assess(rulebook, measure, ground);
  return {
    measure,
    ...assessment,
    missing: inOrderOfFacts(assessment.missing, rulebook),
    reasons: reasonsFor(rulebook, measure, world, assessment),
    steps:
      explain && assessment.status !== 'does-not-qualify' ? stepsOf(rulebook, measure, world, assessment.amount) : [],
    payments: paymentsOf(measure, assessment.amount),
    decidedBy,
    warnings: [
      ...warningsFor(measure, decidedBy, world, assessment, contradictions),
      ...groupWarning(assessment),
      ...(later === null ? [] : laterAwardWarnings(rulebook, measure, later)),
    ],
  };
}

/** What all measures of an audience come to that the company does not belong to; null where it may. */
function closedTo(place: Place, audience: Audience): Closed | null {
  const { world, contradictions, closed } = place;
  const known = closed.get(audience);
  if (known !== undefined) return known;
  const { test, regard } = audience;
  const failing = test.test(world) === false ? firstFailing(test, world) : null;
  const found =
    failing === null
      ? null
      : {
          reasons: [failsBy(failing, world)],
          steps: [],
          payments: [],
          decidedBy: regard,
          warnings: refusalWarnings(regard, world, contradictions),
        };
  closed.set(audience, found);
  return found;
}

/** A group that is too large to solve is reported, never guessed. */
function groupWarning({ tooLarge }: Assessment): Phrase[] {
  return tooLarge === null ? [] : [phrase('warning.group-too-large', { count: String(tooLarge) })];
}

/** What decides over a measure: the conditions alone where they refuse, else all; every rate that this takes must be known. */
function decisive({ rulebook, world, rates }: Place, measure: Measure): Regard {
  requireRates(measure.id, measure.gate.currencies, rates);
  if (measure.conditions.test(world) === false) return measure.gate;
  const currencies = currenciesMeeting(rulebook, measure);
  requireRates(measure.id, currencies, rates);
  const awards = awardsOf(measure);
  // What is paid once and was had is refused whatever the company has or stands on.
  if (alreadyReceived(measure, world)) return { facts: [], boundaries: [], currencies, awards };
  return { facts: measure.facts, boundaries: measure.boundaries, currencies, awards };
}

/** What the rules of a measure and its joint caps ask of awards. */
function awardsOf({ awards, jointCaps }: Measure): Awards {
  if (jointCaps.length === 0) return awards;
  const all = [awards, ...jointCaps.map((cap) => cap.awards)];
  return {
    measures: new Set(all.flatMap(({ measures }) => [...measures])),
    currencies: new Set(all.flatMap(({ currencies }) => [...currencies])),
  };
}
