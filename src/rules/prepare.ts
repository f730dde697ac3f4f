/** Turns the YAML of amounts and conditions into plans, by the one operator that stands there. */
import { nearest } from '../values/nearest.ts';
import { allOf } from './conditions/all-of.ts';
import { factTest } from './conditions/fact.ts';
import { CONDITIONS } from './conditions/index.ts';
import { FAULTY } from './constant.ts';
import { leaf } from './leaf.ts';
import { OPERATORS } from './operators/index.ts';
import { phrase } from './phrase.ts';
import type { Path, Plan, Scope, Test } from './plan.ts';

/** Prepares an amount: a literal, a name, or a mapping with one operator as its key. */
export function preparePlan(raw: unknown, at: Path, scope: Scope): Plan {
  if (typeof raw === 'string' || typeof raw === 'number') return leaf(raw, at, scope);
  const entry = onlyEntry(raw, at, scope, 'amount-shape');
  if (entry === null) return FAULTY;
  const [key, inner] = entry;
  const operator = OPERATORS.get(key);
  if (operator === undefined) {
    reportOperator(key, at, scope, [...OPERATORS.keys()]);
    return FAULTY;
  }
  return operator.prepare(inner, [...at, key], scope) ?? FAULTY;
}

/** A test that stands where a fault was reported. */
const FAULTY_TEST: Test = { test: () => true, words: phrase('rule.faulty'), facts: [] };

/** Prepares a list of conditions, all of which must hold, or a single one. */
export function prepareTests(raw: unknown, at: Path, scope: Scope): Test {
  if (Array.isArray(raw)) {
    const list: unknown[] = raw;
    if (list.length === 0) scope.report(at, 'empty-list', {});
    return allOf(list.map((one, index) => prepareTest(one, [...at, index], scope)));
  }
  return prepareTest(raw, at, scope);
}

function prepareTest(raw: unknown, at: Path, scope: Scope): Test {
  const entry = onlyEntry(raw, at, scope, 'condition-shape');
  if (entry === null) return FAULTY_TEST;
  const [key, inner] = entry;
  const condition = CONDITIONS.get(key);
  const here = [...at, key];
  return (
    (condition === undefined ? factTest(key, inner, here, scope) : condition.prepare(inner, here, scope)) ?? FAULTY_TEST
  );
}

function onlyEntry(raw: unknown, at: Path, scope: Scope, code: string): readonly [string, unknown] | null {
  if (typeof raw === 'string' && /^[\w./-]+：/u.test(raw)) {
    scope.report(at, 'full-width', { found: '：', wanted: ': ' });
    return null;
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    scope.report(at, code, { found: raw === null ? 'null' : Array.isArray(raw) ? 'a list' : JSON.stringify(raw) });
    return null;
  }
  const entries: [string, unknown][] = Object.entries(raw);
  const [first] = entries;
  if (first !== undefined && entries.length === 1) return first;
  reportEntries(
    entries.map(([key]) => key),
    at,
    scope,
  );
  return null;
}

/** No key where one is wanted, or several. */
function reportEntries(written: readonly string[], at: Path, scope: Scope): void {
  const [operator = '', key = ''] = written;
  const keys = written.join(', ');
  if (written.length === 0) {
    scope.report(at, 'one-key', { keys, operator, key });
    return;
  }
  // `share` and beside it `cap`: what belongs to an operator was not indented under it.
  const isBeside = OPERATORS.has(operator) && !OPERATORS.has(key);
  scope.report([...at, key], isBeside ? 'key-beside' : 'one-key', { keys, operator, key }, true);
}

function reportOperator(key: string, at: Path, scope: Scope, known: readonly string[]): void {
  const near = nearest(key, known);
  scope.report(
    [...at, key],
    near === undefined ? 'unknown-operator' : 'unknown-operator-near',
    {
      key,
      near: near ?? '',
      known: known.join(', '),
    },
    true,
  );
}
