/** A policy read back as prose: what a proof-reader goes through line by line. */
import { expect, test } from 'vitest';
import { subsidy } from './run.ts';

test('each condition of the whole policy, and each of a measure, is a line of its own', () => {
  const { out } = subsidy(['policy', 'show', 'hengyang/cross-border-ecommerce']);
  const said = (article: number): string[] =>
    [...out.matchAll(new RegExp(String.raw`^ +${article}\.\d+ Conditions: (.*)$`, 'gmu'))].map(([, text = '']) => text);
  expect(said(1)).toEqual([
    'Places of registration: Hengyang',
    'Taxed in the place: yes',
    'Independent legal person: yes',
    'Cross-border e-commerce on record: yes',
    'In the customs statistics: yes',
  ]);
  expect(said(3)).toEqual([
    'Integrated incubation services: yes',
    'Firms incubated in the year at least 10 (whether the figure itself counts is not',
  ]);
});
