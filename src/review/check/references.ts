/** What measures say of each other: exclusions, joint caps, received awards, payments. */
import { fullMeasureId } from '../../rules/measure-id.ts';
import type { JointCapSource, MeasureSource, PolicySource } from '../../rules/policy-schema.ts';
import type { Measure, Rulebook } from '../../rules/rulebook.ts';
import type { Find } from './finding.ts';
import { hasKey, visit } from './walk.ts';

/** Finds references that do nothing or not what they seem to. */
export function checkReferences(id: string, source: PolicySource, rulebook: Rulebook, find: Find): void {
  const full = (name: string): string => fullMeasureId(id, name);
  (source.exclusions ?? []).forEach(({ measures }, index) => {
    reportRepeats(measures.map(full), ['exclusions', index, 'measures'], find);
    const known = measures.map((name) => rulebook.measures.get(full(name))).filter((one) => one !== undefined);
    if (known.length > 1 && !known.some((one, at) => known.some((other, with_) => with_ > at && overlap(one, other)))) {
      find(['exclusions', index, 'measures'], 'exclusion-never', {}, 'warning');
    }
  });
  (source.joint_caps ?? []).forEach((cap, index) => {
    const { measures } = cap;
    reportRepeats(measures.map(full), ['joint_caps', index, 'measures'], find);
    measures.forEach((name, at) => {
      if (rulebook.measures.get(full(name))?.basis === 'unpublished') {
        find(['joint_caps', index, 'measures', at], 'joint-cap-unpublished', { name });
      }
      const measure = rulebook.measures.get(full(name));
      if (measure?.frequency === 'once' && !isNetOfReceived(cap)) {
        find(['joint_caps', index, 'measures', at], 'joint-cap-once', { name }, 'warning');
      }
      if (measure !== undefined && payYears(measure) > 1 && mayBeYearly(cap)) {
        find(['joint_caps', index, 'measures', at], 'joint-cap-instalments', { name }, 'warning');
      }
    });
  });
  source.measures.forEach((measure, index) => checkMeasure(measure, index, full(measure.id), full, find));
}

/** Whether a joint cap counts what was received before, by its key or in its sum. */
function isNetOfReceived({ cap, net_of: period }: JointCapSource): boolean {
  return period !== undefined || hasKey(cap, 'received');
}

/** A ceiling of what was had ever, or in several years, is none of each year. */
function mayBeYearly({ net_of: period }: JointCapSource): boolean {
  return period === undefined || period === 'this_year';
}

/** Over how many years a measure is paid. */
function payYears({ payments, paymentCeilings }: Measure): number {
  return paymentCeilings.length > 0 ? paymentCeilings.length + 1 : payments.length;
}

function checkMeasure(
  measure: MeasureSource,
  index: number,
  id: string,
  full: (name: string) => string,
  find: Find,
): void {
  const at = ['measures', index] as const;
  if (measure.basis === 'unpublished' && measure.payments !== undefined) {
    find([...at, 'payments'], 'payments-unpublished');
  }
  reportRepeats(measure.documents ?? [], [...at, 'documents'], find);
  if (measure.recipients !== 'any') reportRepeats(measure.recipients, [...at, 'recipients'], find);
  if (measure.frequency !== 'once') return;
  visit(measure.amount, [...at, 'amount'], (value, place) => {
    if (place.at(-3) === 'received' && place.at(-2) === 'measures' && typeof value === 'string' && full(value) === id) {
      find(place, 'once-and-received', { id: measure.id });
    }
  });
}

function reportRepeats(names: readonly string[], at: readonly (string | number)[], find: Find): void {
  names.forEach((name, index) => {
    if (names.indexOf(name) < index) find([...at, index], 'named-twice', { name });
  });
}

/** Whether two measures are ever in force on one day, for companies of one place. */
function overlap({ window: a, policy }: Measure, { window: b, policy: other }: Measure): boolean {
  if (policy.jurisdiction !== other.jurisdiction) return false;
  return (a.until ?? '9999') >= (b.from ?? '') && (b.until ?? '9999') >= (a.from ?? '');
}
