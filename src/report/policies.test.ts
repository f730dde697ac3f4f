import { expect, it } from 'vitest';
import { policiesJson, policiesTable } from './policies.ts';
import { sampleRulebook } from './sample.support.ts';

const rulebook = sampleRulebook();

it('each policy is listed with its window, how many measures it has, how many without a figure, and its source', () => {
  expect(policiesTable(rulebook, { language: 'en', width: 100 })).toBe(`otherland/small  Otherland: Otherland support
    in force 2025-01-01 to an end date not published
    https://example.org/otherland (reliability: reprint)
    Measures: 1
      award  Award

testland/small  Testland: Testland support
    No. 1/2025
    in force 2025-01-01 to 2025-12-31
    https://example.org/testland (reliability: official)
    Measures: 13, without a published figure: 1
      promotion   Promotion
      export      Export reward
      stores      Stores
      services    Services
      youth       Youth employed
      renovation  Renovation
      rent-small  Small rent
      rent-large  Large rent
      joint-a     First of two
      joint-b     Second of two
      lapsed      Lapsed award
      coming      Coming award
      insurance   Insurance

\`subsidy explain MEASURE\` tells one whole. Where several have its id, and in a profile, write
POLICY/MEASURE, such as otherland/small/award.
`);
});

it('as plain data has every key, null for what is not published', () => {
  expect(policiesJson(rulebook, 'en')).toMatchObject([
    {
      id: 'otherland/small',
      jurisdiction: 'otherland',
      title: 'Otherland support',
      document: null,
      from: '2025-01-01',
      until: null,
      confidence: 'reprint',
      source: 'https://example.org/otherland',
      measures: ['otherland/small/award'],
    },
    { id: 'testland/small', document: 'No. 1/2025', until: '2025-12-31' },
  ]);
});
