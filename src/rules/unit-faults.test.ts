// What is proposed for a figure that does not fit must mean what was written: three years are never 36.
import { describe, expect, test } from 'vitest';
import { oneMeasure, told } from '../../test/patterns/one-measure.support.ts';

const asked = (kind: string, condition: string): string =>
  told(oneMeasure({ age: kind }, `when: [{ age: { ${condition} } }]\n    amount: 5 CNY`)).join('\n');

describe('a fact without a unit held against a figure with one', () => {
  test('keeps the figure, or gets the unit', () => {
    const said = asked('type: integer', 'at_least: 3 years');
    expect(said).toContain('age has no unit');
    expect(said).toContain('`3`');
    expect(said).toContain('`unit: month`');
    expect(said).not.toContain('36');
  });

  test('keeps what a scale makes of the figure', () => {
    expect(asked('type: number', 'at_least: 1.5万 parcel')).toContain('`15000`');
  });

  test('of money is told what kind of fact it needs', () => {
    const said = asked('type: number', 'at_least: 5000 CNY');
    expect(said).toContain('`5000`');
    expect(said).toContain('`type: money, unit: CNY`');
  });
});

test('a number worked out has no unit to be given, and keeps the figure', () => {
  const count = 'type: list, item_title: WORDS, item: { large: { type: boolean, TEXTS } }'
    .replace('TEXTS', ['title', 'question', 'help'].map((key) => `${key}: WORDS`).join(', '))
    .replaceAll('WORDS', '{ en: Words, zh-Hans: 文字 }');
  const rules =
    'values: { open: { count: { list: shops } } }\n    when: [{ open: { at_least: 3 years } }]\n    amount: 5 CNY';
  const said = told(oneMeasure({ shops: count }, rules)).join('\n');
  expect(said).toContain('write `3`');
  expect(said).not.toContain('unit:');
});

describe('a fact that counts years', () => {
  const said = (unit: string): string =>
    told(
      oneMeasure({ age: `type: integer, unit: ${unit}` }, 'when: [{ age: { at_least: 3 } }]\n    amount: 5 CNY'),
    ).join('\n');

  test.each(['year', 'years', '年'])('in `%s` is told that time is counted in months', (unit) => {
    expect(said(unit)).toMatch(/length of time.*`unit: month`.*3 years.*leave the unit out/u);
  });

  test('in months takes figures in years', () => {
    const age = { age: 'type: integer, unit: month' };
    expect(told(oneMeasure(age, 'when: [{ age: { at_least: 3 years } }]\n    amount: 5 CNY'))).toEqual([]);
  });
});

describe('a figure that is told by what to write in its place', () => {
  const said = (amount: string): string => told(oneMeasure({ spent: 'type: money' }, `amount: ${amount}`)).join('\n');

  test('a fraction', () => {
    expect(said('{ share: { rate: 2/3, of: spent } }')).toContain('write `{ quotient: [2, 3] }`');
    expect(said('{ share: { rate: { quotient: [2, 3] }, of: spent } }')).toBe('');
  });

  test('what is to be taken off', () => {
    expect(said('{ sum: [spent, -5000 CNY] }')).toContain('`excess: [AMOUNT, 5000 CNY]`');
  });
});
