// What a company received before is no fact of the vocabulary, and all the same nothing that a review may take for granted.
import { expect, test } from 'vitest';
import { reviewed } from '../../../test/patterns/load.support.ts';

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
