// An amount held against itself decides nothing, and is told; two amounts that are alike in part are none.
import { expect, test } from 'vitest';
import { oneMeasure, told } from '../../../test/patterns/one-measure.support.ts';

const FACTS = {
  sales: 'type: money, unit: CNY',
  before: 'type: money, unit: CNY',
  begun: 'type: date',
  done: 'type: date',
};

const found = (rules: string): string[] => told(oneMeasure(FACTS, rules)).filter((one) => /itself/u.test(one));

test.each([
  ['when: [sales: { over: sales }]\n    amount: 5 CNY', 'sales'],
  ['when: [not: [done: { on_or_after: done }], sales: { over: before }]\n    amount: 5 CNY', 'done'],
  ['amount: { least: [sales, before, sales] }', 'sales'],
  ['amount: { excess: [5 CNY, 5 CNY] }', '5 CNY'],
  ['values: { rise: { growth: [sales, sales] } }\n    when: [rise: { over: 3% }]\n    amount: 5 CNY', 'sales'],
  ['amount: { greatest: [{ sum: [sales, before] }, { sum: [sales, before] }] }', '{"sum":["sales","before"]}'],
])('%s', (rules, name) => {
  expect(found(rules)).toEqual([expect.stringContaining(`\`${name}\` is held against itself`)]);
});

test.each([
  'when: [sales: { over: before }, done: { after: begun }]\n    amount: { least: [sales, before] }',
  'amount: { sum: [sales, sales] }',
  'amount: { least: [{ sum: [sales, before] }, sales] }',
])('nothing is found in %s', (rules) => expect(found(rules)).toEqual([]));
