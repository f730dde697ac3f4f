/** Makes a measure ready: at once what every view needs, and its rules when they are first asked for. */
import { nearest } from '../values/nearest.ts';
import { once } from '../values/once.ts';
import { currencyOf, isMoney, PLAIN } from '../values/units.ts';
import type { PreparedAudience } from './audience.ts';
import { oneListOf } from './conditions/all-of.ts';
import type { Path, Plan, Scope, Test } from './plan.ts';
import type { MeasureSource, PolicySource, TextSource } from './policy-schema.ts';
import { prepareValues } from './named-values.ts';
import { copyOf, scopeOf } from './policy-scope.ts';
import type { Gathered, Preparing } from './policy-scope.ts';
import { ceilingsOf, sharesOf } from './prepare-payments.ts';
import type { Audience, JointCap, Measure, Policy, Warning } from './rulebook.ts';
import { reportNoMoney } from './unit-faults.ts';
import { BASE_CURRENCY } from './world.ts';

/** A joint cap whose sum is made ready when it is first asked for. */
export interface LazyJointCap {
  readonly measures: readonly string[];
  readonly prepared: () => JointCap;
}

/** What measures of a policy have in common. */
export interface Shared {
  readonly jointCaps: readonly LazyJointCap[];
  readonly audienceFor: (recipients: MeasureSource['recipients']) => () => PreparedAudience;
}

/** What decides whether a measure is paid at all; made when it is first asked for, because most runs look at one place only. */
interface Gate extends Pick<Measure, 'conditions' | 'gate'> {
  readonly gathered: Gathered;
  readonly scope: Scope;
}

/** The rest of a measure: made only where the conditions do not refuse. */
type Rules = Pick<
  Measure,
  | 'paymentCeilings'
  | 'plan'
  | 'values'
  | 'currency'
  | 'splits'
  | 'itemSplits'
  | 'boundaries'
  | 'facts'
  | 'currencies'
  | 'warnings'
>;

/** Prepares one measure of a policy. */
export function prepareMeasure(
  source: MeasureSource,
  at: Path,
  policy: Policy,
  { jointCaps, audienceFor }: Shared,
  preparing: Preparing,
): Measure {
  const id = `${policy.id}/${source.id}`;
  const audience = audienceFor(source.recipients);
  const gate = once(() => prepareGate(source, at, audience(), preparing));
  return new PreparedMeasure(id, source, policy, {
    audience,
    window: once(() => windowOf(source, at, policy.source, preparing)),
    payments: once(() => sharesOf(source, at, preparing.report)),
    gate,
    rules: once(() => prepareRules(source, at, policy, preparing, gate())),
    jointCaps: once(() => jointCaps.filter(({ measures }) => measures.includes(id)).map(({ prepared }) => prepared())),
    currency: preparing.currencies[id],
  });
}

/** What a measure is made ready from, each part when it is first asked for. */
interface Parts {
  readonly audience: () => Audience;
  readonly window: () => Measure['window'];
  readonly payments: () => Measure['payments'];
  readonly gate: () => Gate;
  readonly rules: () => Rules;
  readonly jointCaps: () => readonly JointCap[];
  /** Where it is known before the rules are ready. */
  readonly currency: string | undefined;
}

/** A class for its getters: in a literal each measure has its own of them, at eight kilobytes a measure. */
class PreparedMeasure implements Measure {
  readonly id: string;
  readonly source: MeasureSource;
  readonly policy: Policy;
  readonly #parts: Parts;

  constructor(id: string, source: MeasureSource, policy: Policy, parts: Parts) {
    this.id = id;
    this.source = source;
    this.policy = policy;
    this.#parts = parts;
  }

  get shortId(): Measure['shortId'] {
    return this.source.id;
  }

  get title(): Measure['title'] {
    return this.source.title;
  }

  get clause(): Measure['clause'] {
    return this.source.clause ?? null;
  }

  get address(): Measure['address'] {
    return this.source.source ?? this.policy.source.source;
  }

  get confidence(): Measure['confidence'] {
    return this.source.confidence ?? this.policy.source.confidence;
  }

  get basis(): Measure['basis'] {
    return this.source.basis;
  }

  get published(): Measure['published'] {
    return this.source.basis !== 'unpublished';
  }

  get beneficiary(): Measure['beneficiary'] {
    return this.source.beneficiary ?? 'company';
  }

  get frequency(): Measure['frequency'] {
    return this.source.frequency;
  }

  get recipients(): Measure['recipients'] {
    return this.source.recipients === 'any' ? null : this.source.recipients;
  }

  get window(): Measure['window'] {
    return this.#parts.window();
  }

  get payments(): Measure['payments'] {
    return this.#parts.payments();
  }

  get audience(): Measure['audience'] {
    return this.#parts.audience();
  }

  get conditions(): Measure['conditions'] {
    return this.#parts.gate().conditions;
  }

  get gate(): Measure['gate'] {
    return this.#parts.gate().gate;
  }

  get currency(): Measure['currency'] {
    return this.#parts.currency ?? this.#parts.rules().currency;
  }

  get jointCaps(): Measure['jointCaps'] {
    return this.#parts.jointCaps();
  }

  get paymentCeilings(): Measure['paymentCeilings'] {
    return this.#parts.rules().paymentCeilings;
  }

  get plan(): Measure['plan'] {
    return this.#parts.rules().plan;
  }

  get values(): Measure['values'] {
    return this.#parts.rules().values;
  }

  get splits(): Measure['splits'] {
    return this.#parts.rules().splits;
  }

  get itemSplits(): Measure['itemSplits'] {
    return this.#parts.rules().itemSplits;
  }

  get boundaries(): Measure['boundaries'] {
    return this.#parts.rules().boundaries;
  }

  get facts(): Measure['facts'] {
    return this.#parts.rules().facts;
  }

  get currencies(): Measure['currencies'] {
    return this.#parts.rules().currencies;
  }

  get warnings(): Measure['warnings'] {
    return this.#parts.rules().warnings;
  }
}

function prepareGate(source: MeasureSource, at: Path, audience: PreparedAudience, preparing: Preparing): Gate {
  const gathered = copyOf(audience.gathered);
  const scope = scopeOf(gathered, preparing);
  prepareValues(source, at, scope, gathered.values);
  const conditions = conditionsOf(source, at, audience, scope);
  const gate = {
    facts: [...gathered.facts.values()],
    currencies: new Set(gathered.currencies),
    boundaries: [...gathered.boundaries],
  };
  return { conditions, gate, gathered, scope };
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
  const currency = currencyOf(plan?.unit ?? PLAIN) ?? BASE_CURRENCY;
  return {
    plan,
    values: new Map([...gathered.values].map(([name, value]) => [name, value.plan])),
    currency,
    splits: gathered.splits,
    itemSplits: gathered.itemSplits,
    boundaries: gathered.boundaries,
    facts: [...gathered.facts.values()],
    currencies: gathered.currencies,
    warnings,
    paymentCeilings: ceilingsOf(source, at, currency, preparing.report),
  };
}

function conditionsOf({ when }: MeasureSource, at: Path, audience: Audience, scope: Scope): Test {
  return oneListOf([audience.test, ...(when === undefined ? [] : [scope.tests(when, [...at, 'when'], scope)])]);
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
  if (plan.unit !== null && !isMoney(plan.unit)) {
    reportNoMoney(plan.unit, [...at, 'amount'], scope, plan.literal);
  }
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

function isText(warning: NonNullable<PolicySource['warnings']>[number]): warning is TextSource {
  return 'en' in warning;
}

/** Reports the documents of a measure that no vocabulary has. */
export function reportPapers({ documents }: MeasureSource, at: Path, { papers, source, report }: Preparing): void {
  const known = [...papers.keys(), ...Object.keys(source.papers ?? {})];
  (documents ?? []).forEach((paper, index) => {
    if (known.includes(paper)) return;
    const near = nearest(paper, known);
    report([...at, 'documents', index], near === undefined ? 'unknown-paper' : 'unknown-paper-near', {
      paper,
      near: near ?? '',
    });
  });
}
