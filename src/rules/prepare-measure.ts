/** Makes a measure ready: at once what every view needs, and its rules when they are first asked for. */
import { nearest } from '../values/nearest.ts';
import { once } from '../values/once.ts';
import type { PreparedAudience } from './audience.ts';
import { oneListOf } from './conditions/all-of.ts';
import { copyOf, regardOf, splitsOf } from './gathered.ts';
import type { Text } from './phrase.ts';
import type { Path, Plan, Scope } from './plan.ts';
import type { MeasureSource, PolicySource } from './policy-schema.ts';
import { scopeOf } from './policy-scope.ts';
import type { Preparing } from './policy-scope.ts';
import { addNames } from './prepare-names.ts';
import { ceilingsOf, sharesOf } from './prepare-payments.ts';
import type { LazyJointCap } from './prepare-ties.ts';
import { PreparedMeasure } from './prepared-measure.ts';
import type { Gate, Rules } from './prepared-measure.ts';
import type { Measure, Policy, Warning } from './rulebook.ts';
import { expectMoney } from './unit-faults.ts';
import { BASE_CURRENCY } from './world.ts';

/** What measures of a policy have in common. */
export interface Shared {
  /** The caps that a measure shares, of whichever policy. */
  readonly capsOf: (measure: string) => readonly LazyJointCap[];
  readonly audienceFor: (recipients: MeasureSource['recipients']) => () => PreparedAudience;
}

/** Prepares one measure of a policy. */
export function prepareMeasure(
  source: MeasureSource,
  at: Path,
  policy: Policy,
  { capsOf, audienceFor }: Shared,
  preparing: Preparing,
): PreparedMeasure {
  const id = `${policy.id}/${source.id}`;
  const audience = audienceFor(source.recipients);
  const gate = once(() => prepareGate(source, at, audience(), preparing));
  return new PreparedMeasure(id, source, policy, {
    audience,
    window: once(() => windowOf(source, at, policy.source, preparing)),
    payments: once(() => sharesOf(source, at, preparing.report)),
    gate,
    rules: once(() => prepareRules(source, at, policy, preparing, gate())),
    jointCaps: once(() => capsOf(id).map(({ prepared }) => prepared())),
    currency: preparing.currencies[id],
  });
}

function prepareGate(source: MeasureSource, at: Path, audience: PreparedAudience, preparing: Preparing): Gate {
  const gathered = copyOf(audience.gathered);
  const scope = scopeOf(gathered, preparing);
  addNames(source, at, gathered, preparing);
  const when = source.when === undefined ? null : scope.tests(source.when, [...at, 'when'], scope);
  const conditions = oneListOf(when === null ? [audience.test] : [audience.test, when]);
  return { conditions, when, gate: regardOf(gathered), gathered, scope };
}

function prepareRules(
  source: MeasureSource,
  at: Path,
  policy: Policy,
  preparing: Preparing,
  { gathered, scope }: Gate,
): Rules {
  const plan = planOf(source, at, scope);
  const warnings = [
    ...warningsOf(policy.source.warnings, ['warnings'], scope),
    ...warningsOf(source.warnings, [...at, 'warnings'], scope),
  ];
  const currency = plan?.unit?.currency ?? BASE_CURRENCY;
  // A sum of nothing but awards is paid in the base currency.
  if (plan?.unit?.awarded === true) gathered.awards.currencies.add(currency);
  return {
    plan,
    values: new Map([...gathered.names.values].map(([name, value]) => [name, value.plan])),
    currency,
    splits: splitsOf(gathered),
    itemSplits: gathered.itemSplits,
    ...regardOf(gathered),
    warnings,
    paymentCeilings: ceilingsOf(source, at, currency, preparing.report),
  };
}

function planOf(source: MeasureSource, at: Path, scope: Scope): Plan | null {
  if (source.basis === 'unpublished') {
    if (source.amount !== undefined) scope.report([...at, 'amount'], 'unpublished-with-amount', {}, true);
    return null;
  }
  if (source.amount === undefined) {
    scope.report(at, 'missing-key', { key: 'amount' });
    return null;
  }
  const plan = scope.plan(source.amount, [...at, 'amount'], scope);
  expectMoney(plan, [...at, 'amount'], scope);
  return plan;
}

function windowOf(source: MeasureSource, at: Path, policy: PolicySource, { report }: Preparing): Measure['window'] {
  const own = source.in_force;
  const window = own ?? policy.in_force;
  const { from = null, until = null } = window;
  if (from !== null && until !== null && until < from) {
    report(own === undefined ? ['in_force', 'until'] : [...at, 'in_force', 'until'], 'window-order', { from, until });
  }
  return { from, until };
}

function warningsOf(warnings: PolicySource['warnings'], at: Path, scope: Scope): Warning[] {
  return (warnings ?? []).map((one, index) =>
    isText(one)
      ? { text: one, when: null }
      : { text: one.text, when: one.when === undefined ? null : scope.tests(one.when, [...at, index, 'when'], scope) },
  );
}

function isText(warning: NonNullable<PolicySource['warnings']>[number]): warning is Text {
  return 'en' in warning;
}

/** Reports the documents of a measure that no vocabulary has. */
export function reportPapers(
  { documents }: MeasureSource,
  at: Path,
  known: readonly string[],
  { report }: Preparing,
): void {
  (documents ?? []).forEach((paper, index) => {
    if (known.includes(paper)) return;
    const near = nearest(paper, known);
    report([...at, 'documents', index], near === undefined ? 'unknown-paper' : 'unknown-paper-near', {
      paper,
      near: near ?? '',
    });
  });
}
