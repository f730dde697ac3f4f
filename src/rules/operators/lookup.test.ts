// A table has a line for each number: what is said of a line for several names the operator that has steps, once.
import { expect, test } from 'vitest';
import { oneMeasure, told } from '../../../test/patterns/one-measure.support.ts';

const table = (kind: string, lines: string): string[] =>
  told(oneMeasure({ age: kind }, `amount: { lookup: { by: age, table: { ${lines} }, otherwise: 0 CNY } }`));

test.each(['1-3', '1~3', '1至3', '3+'])('a line for %s', (key) => {
  expect(table('type: integer', `${key}: 100 CNY, 4: 50 CNY`)).toEqual([
    expect.stringMatching(new RegExp(`^error at ${key.replace('+', '\\+')}: .*one line for each.*\`tiers\``, 'u')),
  ]);
});

test('a number without the unit of the fact is told once', () => {
  expect(table('type: integer, unit: month', '4: 50 CNY')).toEqual([expect.stringContaining('`4 month`')]);
});
