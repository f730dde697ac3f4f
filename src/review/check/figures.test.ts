// What is said of a figure hangs on what it is for: more than all that was spent is a slip where it is paid, and none in a ceiling.
import { describe, expect, test } from 'vitest';
import { oneMeasure, told } from '../../../test/patterns/one-measure.support.ts';

const FACTS = { tax: 'type: money', spent: 'type: money, cost: true', staff: 'type: integer, unit: person' };
const TAX = 'share: { rate: 300%, of: tax }';
const FALLING =
  'tiers: { by: staff, steps: [{ at_least: 1 person, amount: 900 CNY }, { at_least: 9 person, amount: 100 CNY }] }';

/** What is warned of in a measure in which every fact is used. */
const warned = (rules: string): string[] => {
  const unused = /is used by no rule/u;
  return told(oneMeasure(FACTS, rules)).filter((one) => !unused.test(one));
};

test('a ceiling of the base that no base can pass is told', () => {
  const rules = 'amount: { share: { rate: 50%, of: { least: [spent, 100 CNY] }, base_cap: 200 CNY } }';
  expect(warned(rules)).toEqual([expect.stringMatching(/^error at 200 CNY/u)]);
});

describe('three times the tax', () => {
  test.each([
    ['as a ceiling', `amount: { capped: { amount: 1000 CNY, cap: { ${TAX} } } }`],
    ['as a ceiling of the base', `amount: { share: { rate: 50%, of: spent, base_cap: { ${TAX} } } }`],
    [
      'as a ceiling with a name',
      `values: { most: { ${TAX} } }\n    amount: { share: { rate: 50%, of: spent, cap: most } }`,
    ],
    ['in a condition', `when: [{ spent: { at_most: { ${TAX} } } }]\n    amount: 5 CNY`],
    [
      'in a condition by name',
      `values: { most: { ${TAX} } }\n    when: [{ most: { over: 9 CNY } }]\n    amount: 5 CNY`,
    ],
    ['as the lower of two', `amount: { least: [{ share: { rate: 50%, of: spent } }, { ${TAX} }] }`],
    ['as what a share is taken of', `amount: { share: { rate: 10%, of: { ${TAX} } } }`],
  ])('is no slip %s', (_name, rules) => expect(warned(rules)).toEqual([]));

  test.each([
    ['by itself', `amount: { ${TAX} }`],
    ['under a ceiling', `amount: { capped: { amount: { ${TAX} }, cap: 1000 CNY } }`],
    ['by a name', `values: { award: { ${TAX} } }\n    amount: { sum: [award, 5 CNY] }`],
    ['by a name of a name', `values: { most: { ${TAX} }, award: { sum: [most, 5 CNY] } }\n    amount: award`],
  ])('is looked at where it is paid %s', (_name, rules) => {
    expect(warned(rules)).toEqual([expect.stringMatching(/^warning at 300%.*more than was spent/u)]);
  });
});

describe('a step that brings less than the one below it', () => {
  test.each([
    ['what must be spent', `when: [{ spent: { at_least: { ${FALLING} } } }]\n    amount: 5 CNY`],
    [
      'what must be spent, by name',
      `values: { wanted: { ${FALLING} } }\n    when: [{ spent: { at_least: wanted } }]\n    amount: 5 CNY`,
    ],
    [
      'the least that is paid',
      `amount: { minimum: { amount: { share: { rate: 5%, of: spent } }, at_least: { ${FALLING} } } }`,
    ],
    ['what is taken off', `amount: { excess: [{ share: { rate: 5%, of: spent } }, { ${FALLING} }] }`],
  ])('is no slip in %s', (_name, rules) => expect(warned(rules)).toEqual([]));

  test.each([
    ['the sum', `amount: { ${FALLING} }`],
    ['one of the parts of the sum', `amount: { sum: [{ ${FALLING} }, 5 CNY] }`],
  ])('is looked at in %s', (_name, rules) => {
    expect(warned(rules)).toEqual([expect.stringMatching(/pays less than the one below it/u)]);
  });
});

// 30 of a cost is thirty times the cost, wherever the figure stands that is taken for the rate.
describe('a rate without its sign', () => {
  const STEPS = '[{ at_least: 1 person, amount: 20% }, { at_least: 9 person, amount: 30 }]';
  test.each([
    ['by itself', '30', ''],
    ['in a table', '{ lookup: { by: company.size, table: { large: 10% }, otherwise: 30 } }', ''],
    ['in a line of a table', '{ lookup: { by: company.size, table: { large: 30 }, otherwise: 0 } }', ''],
    ['in a case', '{ choose: [{ when: [{ tax: { over: 0 CNY } }], amount: 30 }, { amount: 10% }] }', ''],
    ['in a tier', `{ tiers: { by: staff, steps: ${STEPS} } }`, ''],
    [
      'in a case of what is capped',
      '{ capped: { amount: { choose: [{ amount: 30, when: [{ tax: { over: 0 CNY } }] }, { amount: 10% }] }, cap: 50% } }',
      '',
    ],
    [
      'by its name',
      'named',
      'values: { named: { lookup: { by: company.size, table: { large: 30 }, otherwise: 10% } } }\n    ',
    ],
  ])('is told %s', (_name, rate, values) => {
    expect(warned(`${values}amount: { share: { rate: ${rate}, of: spent } }`)).toContainEqual(
      expect.stringMatching(/^error at 30.*write 30%/u),
    );
  });

  test('is none where a figure is a number of something else', () => {
    expect(warned('amount: { product: [{ least: [staff, 30 person] }, 10 CNY/person] }').join('')).not.toContain('%');
  });
});
