import { expect, it } from 'vitest';
import { policiesJson, policiesTable } from './policies.ts';
import { sampleRulebook } from './sample.support.ts';

const rulebook = sampleRulebook();

it('each policy is listed with its window, how many measures it has, how many without a figure, and its source', () => {
  expect(policiesTable(rulebook, { language: 'en', width: 100 })).toBe(`otherland/small  Otherland: Otherland support
    in force 2025-01-01 to no end date published
    Measures: 1
    https://example.org/otherland (confidence: reprint)

testland/small  Testland: Testland support
    No. 1/2025
    in force 2025-01-01 to 2025-12-31
    Measures: 13, without a published figure: 1
    https://example.org/testland (confidence: official)
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
