/** Instalments: each rounded by itself, never more than is left, and together the sum. */
import { expect, test } from 'vitest';
import { load } from '../../test/patterns/load.support.ts';
import { readProfile } from '../profile/read.ts';
import { estimate } from './estimate.ts';

const paid = (amount: string, payments: string): readonly (string | undefined)[] => {
  const text = `
title: { en: Grants, zh-Hans: 补贴 }
source: https://example.org/rules
confidence: official
in_force: { from: 2026-02-01, until: 2027-12-31 }
measures:
  - { id: one, title: { en: One, zh-Hans: 一 }, clause: art. 1, recipients: any, frequency: once, basis: exact, amount: ${amount}, payments: ${payments} }
`;
  const { rulebook, faults } = load([{ name: 'place/grants.yaml', shown: 'grants.yaml', text }]);
  expect(faults).toEqual([]);
  const profile = readProfile({}, rulebook, new Map(), () => {});
  const { measures } = estimate(rulebook, profile, { asOf: '2026-06-30', jurisdictions: ['place'] });
  return (measures[0]?.payments ?? []).map(({ high }) => high.toFixed(2));
};

test.each([
  // Half a fen is rounded up to one, and two of them are all there is.
  ['0.02 CNY', '[25%, 25%, 25%, 25%]', ['0.01', '0.01', '0.00', '0.00']],
  ['100.01 CNY', '[50%, 50%]', ['50.01', '50.00']],
  ['100 CNY', '[40%, 30%, 30%]', ['40.00', '30.00', '30.00']],
])('of %s in shares of %s', (amount, shares, years) => {
  expect(paid(amount, shares)).toEqual(years);
});
