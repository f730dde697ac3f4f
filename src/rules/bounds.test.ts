// The bounds of a fact act where its values are read; a bound that nothing would hold a value against is a mistake.
import { describe, expect, test } from 'vitest';
import { load } from '../../test/patterns/load.support.ts';
import { readProfile } from '../profile/read.ts';
import { documentsIn } from '../profile/documents.ts';
import { collector } from '../reading/fault.ts';
import { faultMessage } from '../report/faults.ts';

const policy = (bounds: string, type = 'list'): { name: string; shown: string; text: string } => ({
  name: 'place/policy.yaml',
  shown: 'policy.yaml',
  text: `
title: { en: Support for exporters, zh-Hans: 出口企业扶持办法 }
source: https://example.org/rules
confidence: official
in_force: { from: 2026-01-01, until: 2027-12-31 }
facts:
  months:
    type: ${type}
    title: { en: Months, zh-Hans: 月份 }
    question: { en: "Which months?", zh-Hans: "哪些月份？" }
    help: { en: "Of the year.", zh-Hans: "当年。" }
${bounds}
    ${type === 'list' ? 'item: { sales: { type: money, title: { en: Sales, zh-Hans: 销售额 }, question: { en: "How much?", zh-Hans: "多少？" }, help: { en: "-", zh-Hans: "-" } } }' : ''}
measures:
  - id: award
    title: { en: Award, zh-Hans: 奖励 }
    clause: art. 1
    recipients: any
    frequency: yearly
    basis: exact
    amount: ${type === 'list' ? '{ for_each: { list: months, amount: months.sales } }' : '100 CNY'}
`,
});

/** `LINE message` of each fault in a profile with so many months. */
function faultsOf(bounds: string, count: number): string[] {
  const { rulebook, faults } = load([policy(bounds)]);
  expect(faults).toEqual([]);
  const text = `place/policy:\n  months:\n${'    - sales: 1 CNY\n'.repeat(count)}`;
  return [...documentsIn(count === 0 ? 'place/policy:\n  months: []\n' : text, 'yaml')].flatMap((document) => {
    const { faults: found, report } = collector();
    readProfile(document.value, rulebook, new Map(), report);
    return document.placed(found).map((fault) => `${fault.line} ${faultMessage(fault, 'en')}`);
  });
}

describe('a list with `max`', () => {
  test('takes as many entries as it says', () => expect(faultsOf('    max: 12', 12)).toEqual([]));

  test('refuses one more, at the first that is too many', () => {
    expect(faultsOf('    max: 12', 13)).toEqual([expect.stringMatching(/^15 .*has 13 entries, and at most 12/u)]);
  });
});

describe('a list with `min`', () => {
  test('takes as many as it says', () => expect(faultsOf('    min: 2', 2)).toEqual([]));

  test.each([0, 1])('refuses %d entries, at the list', (count) => {
    expect(faultsOf('    min: 2', count)).toEqual([expect.stringMatching(/^[23] .*at least 2 are needed/u)]);
  });
});

describe('bounds that cannot act', () => {
  test.each(['12 months', '1.5', '-1', '50%'])('`max: %s` is no number of entries', (written) => {
    const { faults } = load([policy(`    max: ${written}`)]);
    expect(faults).toEqual([expect.stringMatching('12 bound-of-entries')]);
  });

  test.each(['money', 'area', 'date', 'boolean', 'text'])(
    '`max` on a fact of type %s is told with what to write instead',
    (type) => {
      const { faults } = load([policy('    max: 12', type)]);
      expect(faults.join()).toMatch(/12 bound-without-effect .*a condition such as `at_most`, or a cap/u);
    },
  );

  test('a bound in another unit than the fact is told', () => {
    const { faults } = load([policy('    unit: person\n    max: 12 months', 'integer')]);
    expect(faults.join()).toMatch('13 unit-wanted');
  });
});

describe('keys that cannot act', () => {
  test.each([
    [
      'boolean',
      'unit: person',
      /12 key-without-effect `unit` does nothing for a fact of type boolean: it is for money, number/u,
    ],
    ['integer', 'per: month', /12 key-without-effect .*money, area, percent/u],
    ['money', 'choices: { a: { en: A, zh-Hans: 甲 } }', /12 key-without-effect .*choice, choices/u],
    ['text', 'cost: true', /12 key-without-effect .*it is for money/u],
    [
      'integer',
      'unit: head\n    unit_title: { en: animal, zh-Hans: 头 }',
      /13 unit-title-known `unit: head` counts in the unit `person`/u,
    ],
    ['area', 'unit: ha', /12 area-unit .*`type: number`, `unit: ha`/u],
  ])('of a fact of type %s, `%s`, are told', (type, key, told) => {
    const { faults } = load([policy(`    ${key}`, type)]);
    expect(faults.join()).toMatch(told);
  });

  test('but an area may say that it is in square metres', () => {
    expect(load([policy('    unit: m²', 'area')]).faults.join()).not.toMatch('area-unit');
  });
});
