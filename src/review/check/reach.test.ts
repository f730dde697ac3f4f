// What a company received before is no fact of the vocabulary, and all the same nothing that a review may take for granted.
import { describe, expect, test } from 'vitest';
import { reviewed } from '../../../test/patterns/load.support.ts';
import { oneMeasure, told } from '../../../test/patterns/one-measure.support.ts';

const policy = (when: string): string => `
title: { en: Grants, zh-Hans: 补贴 }
source: https://example.org/rules
confidence: official
in_force: { from: 2026-02-01, until: 2027-12-31 }
scope:
  - company.registered_in: { includes: place }
measures:
  - id: award
    title: { en: Award, zh-Hans: 奖励 }
    clause: art. 1
    recipients: any
    frequency: yearly
    basis: exact
    values: { had: { received: { measures: [award], within: 36 months } } }
    value_titles: { had: { en: had before, zh-Hans: 已得 } }
    when: [${when}]
    amount: 5 CNY
`;

const found = (when: string): string[] =>
  reviewed([{ name: 'place/policy.yaml', shown: 'policy.yaml', text: policy(when) }])
    .map(({ code }) => code)
    .filter((code) => /always|never/u.test(code));

test.each(['at_most: 0 CNY', 'over: 0 CNY', 'below: 500 CNY', 'at_least: 300 CNY'])(
  'a condition on what was received may hold or not: %s',
  (asked) => {
    expect(found(`{ had: { ${asked} } }`)).toEqual([]);
    expect(found(`{ not: { had: { ${asked} } } }`)).toEqual([]);
  },
);

test('one that no sum can meet is told all the same', () => {
  expect(found('{ had: { below: 0 CNY } }')).toEqual(['always-false']);
  expect(found('{ had: { at_least: 0 CNY } }')).toEqual(['always-true']);
});

describe('a bottom step that everybody reaches', () => {
  const STAFF = { staff: 'type: integer, unit: person' };
  const steps = (bottom: string): string =>
    `amount: { tiers: { steps: [{ ${bottom}, amount: 5 CNY }, { when: [{ staff: { at_least: 6 person } }], amount: 9 CNY }] } }`;

  test('is told how to say so: a last case without `when`, or `by`', () => {
    expect(told(oneMeasure(STAFF, steps('when: [{ staff: { at_least: 0 person } }]')))).toEqual([
      expect.stringMatching(/holds for every company.*`choose`.*last case without `when`.*`by: staff`/u),
    ]);
  });

  test('is no fault where it goes `by` the fact', () => {
    const rules =
      'amount: { tiers: { by: staff, steps: [{ at_least: 0 person, amount: 5 CNY }, { at_least: 6 person, amount: 9 CNY }] } }';
    expect(told(oneMeasure(STAFF, rules))).toEqual([]);
  });

  test('beside another condition is one too many', () => {
    const bottom = 'when: [{ staff: { at_least: 0 person } }, { company.sanctioned: false }]';
    expect(told(oneMeasure(STAFF, steps(bottom)))).toEqual([
      expect.stringMatching(/holds for every company: check the figure/u),
    ]);
  });
});
