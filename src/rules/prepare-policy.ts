/** Makes a policy that has the right shape ready to run, and reports what is wrong inside its rules. */
import { Decimal, ONE } from '../values/decimal.ts';
import { parseLiteral } from '../values/literal.ts';
import { nearest } from '../values/nearest.ts';
import { currencyOf, isMoney, isPlain, show } from '../values/units.ts';
import { allOf } from './conditions/all-of.ts';
import { choiceTest } from './conditions/fact.ts';
import type { Boundaries, NamedValue, Path, Plan, Scope, Test } from './plan.ts';
import type { MeasureSource, PolicySource, TextSource } from './policy-schema.ts';
import { preparePlan, prepareTests } from './prepare.ts';
import type { Exclusion, JointCap, Measure, Policy, Warning } from './rulebook.ts';
import type { Splits } from './splits.ts';
import type { Fact, Vocabulary } from './vocabulary.ts';
import type { Report } from './shape.ts';
import { BASE_CURRENCY } from './world.ts';

export interface PreparedPolicy {
  readonly policy: Policy;
  readonly exclusions: readonly Exclusion[];
  /** Ids of measures that the policy names, with the place of each, to be checked once all policies are known. */
  readonly references: readonly { readonly id: string; readonly at: Path }[];
}

interface Preparing {
  readonly id: string;
  readonly source: Pick<PolicySource, 'papers'>;
  readonly vocabulary: Vocabulary;
  readonly papers: ReadonlyMap<string, unknown>;
  readonly report: Report;
  readonly references: { id: string; at: Path }[];
}

/** What the preparation of one measure gathers. */
interface Gathered {
  readonly splits: Splits;
  readonly boundaries: Boundaries;
  readonly facts: Map<string, Fact>;
  readonly values: Map<string, NamedValue>;
}

/** Prepares a policy; faults go to `report`, and what is faulty is left out of the result. */
export function preparePolicy(
  id: string,
  source: PolicySource,
  vocabulary: Vocabulary,
  papers: ReadonlyMap<string, unknown>,
  report: Report,
): PreparedPolicy {
  const references: { id: string; at: Path }[] = [];
  const preparing: Preparing = { id, source, vocabulary, papers, report, references };
  reportRepeatedIds(source.measures, report);
  const jointCaps = (source.joint_caps ?? []).map((one, index) => jointCap(one, ['joint_caps', index], preparing));
  const measures: Measure[] = [];
  const policy: Policy = { id, jurisdiction: id.split('/')[0] ?? id, source, measures };
  source.measures.forEach((measure, index) => {
    measures.push(prepareMeasure(measure, ['measures', index], policy, jointCaps, preparing));
  });
  const exclusions = (source.exclusions ?? []).map((one, index): Exclusion => ({
    measures: one.measures.map((name, at) => refer(name, ['exclusions', index, 'measures', at], preparing)),
    because: one.because,
    clause: one.clause ?? null,
  }));
  return { policy, exclusions, references };
}

function reportRepeatedIds(measures: readonly MeasureSource[], report: Report): void {
  const seen = new Set<string>();
  measures.forEach((measure, index) => {
    if (seen.has(measure.id)) report(['measures', index, 'id'], 'repeated-id', { id: measure.id });
    seen.add(measure.id);
  });
}

/** The full id of a measure named in a policy. */
function refer(name: string, at: Path, { id, references }: Preparing): string {
  const full = name.includes('/') ? name : `${id}/${name}`;
  references.push({ id: full, at });
  return full;
}

function gather(): Gathered {
  return { splits: new Map(), boundaries: [], facts: new Map(), values: new Map() };
}

/** The scope in which the rules of one measure (or of the policy) are prepared. */
function scopeOf(
  gathered: Gathered,
  preparing: Preparing,
  list: Fact | null = null,
  inner: Splits | null = null,
): Scope {
  const { vocabulary, id, report } = preparing;
  const find = (name: string): Fact | undefined => vocabulary.facts.get(name) ?? vocabulary.facts.get(`${id}.${name}`);
  const scope: Scope = {
    fact: (name) => {
      const fact = find(name);
      return fact === undefined || (fact.list !== null && fact.list !== list?.id) ? undefined : fact;
    },
    value: (name) => gathered.values.get(name),
    names: () => [...vocabulary.facts.keys(), ...gathered.values.keys()],
    list,
    splitsFor: (fact) => (fact.list === null ? gathered.splits : (inner ?? gathered.splits)),
    boundaries: gathered.boundaries,
    report,
    used: (fact) => {
      gathered.facts.set(fact.id, fact);
    },
    plan: preparePlan,
    tests: prepareTests,
    inside: (items, splits, boundaries) => ({ ...scopeOf(gathered, preparing, items, splits), boundaries }),
    refer: (measure, at) => refer(measure, at, preparing),
  };
  return scope;
}

function prepareValues(
  values: Readonly<Record<string, unknown>> | undefined,
  at: Path,
  scope: Scope,
  into: Map<string, NamedValue>,
): void {
  for (const [name, raw] of Object.entries(values ?? {})) {
    const here = [...at, name];
    if (scope.fact(name) !== undefined) scope.report(here, 'value-is-fact', { name }, true);
    if (!/^[a-z][a-z0-9_]*$/u.test(name)) scope.report(here, 'value-name', { name }, true);
    into.set(name, { plan: scope.plan(raw, here, scope), title: null });
  }
}

/** The parts of a measure that are made when they are first asked for: most runs look at one jurisdiction only. */
type Rules = Pick<
  Measure,
  'conditions' | 'plan' | 'values' | 'currency' | 'splits' | 'boundaries' | 'facts' | 'currencies' | 'warnings'
>;

function prepareMeasure(
  source: MeasureSource,
  at: Path,
  policy: Policy,
  jointCaps: readonly LazyJointCap[],
  preparing: Preparing,
): Measure {
  const id = `${policy.id}/${source.id}`;
  const rules = once(() => prepareRules(source, at, policy, preparing));
  const joint = jointCaps.find(({ measures }) => measures.includes(id));
  reportPapers(source, at, preparing);
  return {
    id,
    shortId: source.id,
    policy,
    source,
    title: source.title,
    clause: source.clause ?? null,
    address: source.source ?? policy.source.source,
    confidence: source.confidence ?? policy.source.confidence,
    basis: source.basis,
    beneficiary: source.beneficiary ?? 'company',
    frequency: source.frequency,
    window: windowOf(source, at, policy.source, preparing),
    recipients: source.recipients === 'any' ? null : source.recipients,
    payments: paymentsOf(source, at, preparing.report),
    published: source.basis !== 'unpublished',
    get conditions() {
      return rules().conditions;
    },
    get plan() {
      return rules().plan;
    },
    get values() {
      return rules().values;
    },
    get currency() {
      return rules().currency;
    },
    get splits() {
      return rules().splits;
    },
    get boundaries() {
      return rules().boundaries;
    },
    get facts() {
      return rules().facts;
    },
    get currencies() {
      return rules().currencies;
    },
    get warnings() {
      return rules().warnings;
    },
    get jointCap() {
      return joint?.prepared() ?? null;
    },
  };
}

function prepareRules(source: MeasureSource, at: Path, policy: Policy, preparing: Preparing): Rules {
  const gathered = gather();
  const scope = scopeOf(gathered, preparing);
  prepareValues(policy.source.values, ['values'], scope, gathered.values);
  prepareValues(source.values, [...at, 'values'], scope, gathered.values);
  const conditions = conditionsOf(source, at, policy.source, scope);
  const plan = planOf(source, at, scope);
  const warnings = [
    ...warningsOf(policy.source.warnings, ['warnings'], scope),
    ...warningsOf(source.warnings, [...at, 'warnings'], scope),
  ];
  const currencies = new Set([...gathered.facts.values()].map((fact) => fact.currency).filter((code) => code !== null));
  const currency = (plan?.unit == null ? null : currencyOf(plan.unit)) ?? BASE_CURRENCY;
  if (plan !== null) currencies.add(currency);
  return {
    conditions,
    plan,
    values: new Map([...gathered.values].map(([name, value]) => [name, value.plan])),
    currency,
    splits: gathered.splits,
    boundaries: gathered.boundaries,
    facts: [...gathered.facts.values()],
    currencies,
    warnings,
  };
}

/** Makes a value when it is first asked for, and keeps it. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function conditionsOf(source: MeasureSource, at: Path, policy: PolicySource, scope: Scope): Test {
  const tests: Test[] = [];
  if (policy.scope !== undefined) tests.push(scope.tests(policy.scope, ['scope'], scope));
  if (source.recipients !== 'any') {
    const test = choiceTest(
      scope.fact('company.roles'),
      'company.roles',
      source.recipients,
      'choices',
      [...at, 'recipients'],
      scope,
    );
    if (test !== null) tests.push(test);
  }
  if (source.when !== undefined) tests.push(scope.tests(source.when, [...at, 'when'], scope));
  return allOf(tests.flatMap((test) => (test.parts?.kind === 'all' ? test.parts.tests : [test])));
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
  if (plan.unit !== null && !isMoney(plan.unit))
    scope.report([...at, 'amount'], 'amount-no-money', { unit: show(plan.unit) });
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

function paymentsOf({ payments }: MeasureSource, at: Path, report: Report): readonly Decimal[] {
  if (payments === undefined) return [ONE];
  const shares = payments.map((written, index) => {
    const share = parseLiteral(String(written));
    if (share.ok && isPlain(share.value.unit)) return share.value.amount;
    report([...at, 'payments', index], 'share-wanted', { found: String(written) });
    return null;
  });
  const known = shares.filter((share) => share !== null);
  const total = known.reduce<Decimal>((sum, share) => sum.plus(share), new Decimal(0));
  if (known.length === shares.length && !total.eq(1))
    report([...at, 'payments'], 'payments-total', { total: `${total.times(100).toString()}%` });
  return known;
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

function reportPapers({ documents }: MeasureSource, at: Path, { papers, source, report }: Preparing): void {
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

interface LazyJointCap {
  readonly measures: readonly string[];
  readonly prepared: () => JointCap;
}

function jointCap(
  source: NonNullable<PolicySource['joint_caps']>[number],
  at: Path,
  preparing: Preparing,
): LazyJointCap {
  const measures = source.measures.map((name, index) => refer(name, [...at, 'measures', index], preparing));
  return {
    measures,
    prepared: once(() => {
      const scope = scopeOf(gather(), preparing);
      const cap = scope.plan(source.cap, [...at, 'cap'], scope);
      if (cap.unit !== null && !isMoney(cap.unit))
        preparing.report([...at, 'cap'], 'amount-no-money', { unit: show(cap.unit) });
      return { cap, measures, clause: source.clause ?? null };
    }),
  };
}

/** Makes every rule of a policy ready, so that all its faults are reported. */
export function prepareWhole({ measures }: Policy): void {
  for (const measure of measures) {
    void measure.conditions;
    void measure.jointCap;
  }
}

/** Prepares conditions that stand outside a policy, and says which facts they use. */
export function prepareStandalone(
  when: unknown,
  at: Path,
  vocabulary: Vocabulary,
  report: Report,
): { readonly test: Test; readonly facts: readonly string[] } {
  const gathered = gather();
  const scope = scopeOf(gathered, { id: '', source: {}, vocabulary, papers: new Map(), report, references: [] });
  const test = scope.tests(when, at, scope);
  return { test, facts: [...gathered.facts.keys()] };
}
