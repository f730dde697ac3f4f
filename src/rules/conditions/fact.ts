/**
 * What is asked of one fact or named value: `FACT: true`, `FACT: { at_least: 1m USD }`, `FACT: { one_of: [micro, small] }`,
 * `FACT: { includes: seller }`. Several words about one fact must all hold.
 */
import * as v from 'valibot';
import { parseDate } from '../../values/date.ts';
import { parseLiteral } from '../../values/literal.ts';
import { same, unitOf } from '../../values/units.ts';
import { dayPlan } from '../day-plan.ts';
import { leaf, meantName, reportItemFact } from '../leaf.ts';
import { isList, isMapping } from '../plain.ts';
import { phrase } from '../phrase.ts';
import type { Part } from '../phrase.ts';
import type { Held, Path, Plan, Scope, Test } from '../plan.ts';
import { specOf } from '../operator.ts';
import { keyed } from '../shape.ts';
import { dayExpression, expression } from '../schemas.ts';
import { splitOf } from '../splits.ts';
import { reportThreshold } from '../unit-faults.ts';
import type { Fact } from '../vocabulary.ts';
import { allOf } from './all-of.ts';
import { joiningMeant, reportOfOthers, withoutSlips } from './asked-slips.ts';
import { booleanTest, choiceTest } from './choice.ts';
import type { Subject } from './choice.ts';
import { compare, standsOn } from './compare.ts';
import type { Boundary } from './compare.ts';
import { definitionTest } from './definition.ts';
import { negated } from './not.ts';

const ids = (): v.GenericSchema<string[]> => v.array(v.string());

/** The shape of what may be asked of a fact. */
export const factTestSchema = () =>
  keyed({
    at_least: v.optional(expression),
    over: v.optional(expression),
    below: v.optional(expression),
    at_most: v.optional(expression),
    on_or_after: v.optional(dayExpression),
    after: v.optional(dayExpression),
    on_or_before: v.optional(dayExpression),
    before: v.optional(dayExpression),
    is: v.optional(v.string()),
    is_not: v.optional(v.string()),
    one_of: v.optional(ids()),
    includes: v.optional(v.string()),
    includes_any: v.optional(ids()),
    /** The boundary word is not certain in the document: said when a company stands exactly on the figure. */
    boundary: v.optional(v.literal('unverified')),
  });

type FactTest = v.InferOutput<ReturnType<typeof factTestSchema>>;

const BOUNDARIES = ['at_least', 'over', 'below', 'at_most'] as const;

/** The words that days have, by those of amounts. */
const DAY_WORDS = { at_least: 'on_or_after', over: 'after', below: 'before', at_most: 'on_or_before' } as const;

const WORDS: readonly (readonly [keyof FactTest, Boundary])[] = [
  ...BOUNDARIES.map((boundary) => [boundary, boundary] as const),
  ...BOUNDARIES.map((boundary) => [DAY_WORDS[boundary], boundary] as const),
];

/** Of two figures for one end of a range one alone can be meant. A figure beside another fact are two conditions. */
const PAIRS = [
  ['at_least', 'over', 'two-boundaries'],
  ['at_most', 'below', 'two-ends'],
] as const;

function reportPairs(asked: FactTest, at: Path, scope: Scope): void {
  for (const [first, second, code] of PAIRS) {
    // Hardly ever are both there, and to read a text as a figure takes long.
    if (asked[first] === undefined || asked[second] === undefined) continue;
    if (isFigure(asked[first]) && isFigure(asked[second])) scope.report([...at, second], code, {}, true);
  }
}

/** Prepares what is asked of one fact, named value or definition. */
export function factTest(name: string, raw: unknown, at: Path, scope: Scope): Test | null {
  const definition = scope.definition(name);
  if (definition !== undefined) return definitionTest(name, definition, raw, at, scope);
  const fact = scope.fact(name);
  if (fact === undefined && scope.value(name) === undefined) {
    reportUnknown(name, raw, at, scope);
    return null;
  }
  if (fact !== undefined) scope.used(fact);
  const subject: Subject = { name, fact, at, scope };
  if (typeof raw === 'boolean') return booleanTest(subject, raw);
  const rest = scope.checked ? raw : withoutSlips(raw, { name, type: fact?.type, at, scope });
  const asked = rest === null ? null : specOf(factTestSchema, rest, at, scope);
  if (asked === null) return null;
  if (!scope.checked) reportPairs(asked, at, scope);
  const tests = [...numberTests(subject, asked), ...choiceTests(subject, asked)];
  if (tests.length > 0) return allOf(tests);
  // What was asked and is faulty has been reported already.
  if (Object.keys(asked).every((word) => word === 'boundary')) scope.report(at, 'nothing-asked', { name });
  return null;
}

function reportUnknown(name: string, raw: unknown, at: Path, scope: Scope): void {
  if (reportItemFact(name, at, scope, true)) return;
  const joined = isList(raw) && raw.some(isMapping) ? joiningMeant(name) : undefined;
  if (joined !== undefined) {
    scope.report(at, 'joined-otherwise', { word: name, instead: joined }, true);
    return;
  }
  const near = meantName(name, scope);
  scope.report(at, near === undefined ? 'unknown-fact' : 'unknown-fact-near', { name, near: near ?? '' }, true);
}

function isFigure(written: unknown): boolean {
  return (typeof written === 'string' || typeof written === 'number') && parseLiteral(String(written)).ok;
}

function isDay(written: unknown): boolean {
  return typeof written === 'string' && parseDate(written).ok;
}

function numberTests(subject: Subject, asked: FactTest): Test[] {
  const { fact, scope } = subject;
  const tests: Test[] = [];
  for (const [word, boundary] of WORDS) {
    const written = asked[word];
    if (written === undefined) continue;
    const at = [...subject.at, word];
    const isDayWord = word !== boundary;
    if (!isDayWord && fact?.type === 'date' && isDay(written)) {
      scope.report(at, 'word-of-days', { word, wanted: DAY_WORDS[boundary] }, true);
      continue;
    }
    const right = isDayWord ? dayPlan(written, subject.name, at, scope) : scope.plan(written, at, scope);
    const test = numberTest({ ...subject, at }, { boundary, right, unverified: asked.boundary === 'unverified' });
    if (test !== null) tests.push(test);
  }
  return tests;
}

/** What an amount is held against. */
interface Threshold {
  readonly boundary: Boundary;
  readonly right: Plan;
  readonly unverified: boolean;
}

function numberTest({ name, fact, at, scope }: Subject, { boundary, right, unverified }: Threshold): Test | null {
  const left = leaf(name, at.slice(0, -1), scope);
  if (left.unit === null || right.unit === null) return null;
  if (!same(left.unit, right.unit)) {
    reportThreshold(name, left.unit, right, at, scope);
    return null;
  }
  scope.meet(left.unit, right.unit);
  if (fact !== undefined && right.literal !== undefined) {
    splitOf(scope.splitsFor(fact), fact).thresholds.push(right.evaluate);
  } else {
    scope.crosses(left, right);
  }
  if (right.literal !== undefined) scope.turnsAt(at, left, right);
  const subject: Part = fact === undefined ? { phrase: left.words } : { fact: fact.id };
  const figure: Part = { phrase: right.words };
  const day = same(left.unit, unitOf('date')) ? '.date' : '';
  const words = phrase(`condition.${boundary}${day}`, { subject, figure, name });
  if (unverified) {
    scope.boundaries.push({ standsOn: (world) => standsOn(left.evaluate(world), right.evaluate(world)), words });
  }
  return {
    test: (world) => compare(left.evaluate(world), boundary, right.evaluate(world)),
    words: unverified ? phrase('condition.unverified', { condition: { phrase: words } }) : words,
    facts: fact === undefined ? [] : [fact.id],
    held: heldIn(name, fact, left, right),
  };
}

/** What the company itself has not said in so many words: values worked out, and a fact in place of the figure. */
function heldIn(name: string, fact: Fact | undefined, left: Plan, right: Plan): readonly Held[] {
  // What was received is told in the currency that it is held against.
  const told = (plan: Plan, other: Plan): Plan =>
    plan.unit?.awarded === true && other.unit !== null ? { ...plan, unit: other.unit } : plan;
  const { key, with: gaps } = right.words;
  const isRate = typeof gaps['text'] === 'string' && /[%％]\s*$/u.test(gaps['text']);
  const own = fact === undefined ? [{ name, plan: told(left, right), isRate }] : [];
  const isNamed = TOLD.has(key);
  return isNamed ? [...own, { name: JSON.stringify(gaps), plan: told(right, left), isRate: false }] : own;
}

/** What stands in place of a figure and is told with what it came to. */
const TOLD = new Set(['rule.named', 'rule.fact', 'rule.months_after', 'rule.days_after']);

const CHOICE_WORDS = [
  ['is', 'choice'],
  ['is_not', 'choice'],
  ['one_of', 'choice'],
  ['includes', 'choices'],
  ['includes_any', 'choices'],
] as const;

function choiceTests(subject: Subject, asked: FactTest): Test[] {
  const tests: Test[] = [];
  for (const [word, type] of CHOICE_WORDS) {
    const written = asked[word];
    if (written === undefined) continue;
    const at = [...subject.at, word];
    if (subject.fact?.type !== type) reportOfOthers({ ...subject, type: subject.fact?.type, at }, word, written);
    const test = choiceTest({ ...subject, at }, typeof written === 'string' ? [written] : written, type);
    if (test !== null) tests.push(word === 'is_not' ? negated(test) : test);
  }
  return tests;
}
