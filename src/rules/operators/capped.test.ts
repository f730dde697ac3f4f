/** What a ceiling did to a sum is said as far as it is known, of a ceiling of its own as of a shared one. */
import { expect, test } from 'vitest';
import { load } from '../../../test/patterns/load.support.ts';
import { estimate } from '../../engine/estimate.ts';
import { readProfile } from '../../profile/read.ts';
import { estimateJson } from '../../report/json.ts';

const CAP = '{ least: [{ share: { rate: 100%, of: costs.platform_promotion } }, 200 CNY] }';
const policy = (amount: string, shared: string): string => `
title: { en: Grants, zh-Hans: 补贴 }
source: https://example.org/rules
confidence: official
in_force: { from: 2025-01-01 }
joint_caps: [{ cap: ${shared}, measures: [one, two], clause: art. 2 }]
measures:
  - { id: one, title: { en: One, zh-Hans: 一 }, clause: art. 1, recipients: any, frequency: yearly, basis: exact, amount: ${amount} }
  - { id: two, title: { en: Two, zh-Hans: 二 }, clause: art. 1, recipients: any, frequency: yearly, basis: exact, amount: 1 CNY }
`;

const own = policy(`{ capped: { amount: { share: { rate: 100%, of: costs.rd_spend } }, cap: ${CAP} } }`, '9m CNY');
const ofShare = policy(`{ share: { rate: 100%, of: costs.rd_spend, cap: ${CAP} } }`, '9m CNY');
const shared = policy('{ share: { rate: 100%, of: costs.rd_spend } }', CAP);

/** What the step of the ceiling says, with what was spent on research and on promotion. */
function said(text: string, costs: Readonly<Record<string, string>>): string | undefined {
  const { rulebook, faults } = load([{ name: 'place/grants.yaml', shown: 'grants.yaml', text }]);
  expect(faults).toEqual([]);
  const profile = readProfile({ costs }, rulebook, new Map(), () => {});
  const made = estimate(rulebook, profile, { asOf: '2026-06-30', jurisdictions: ['place'], explain: true });
  const [one] = estimateJson(made).measures;
  const word = text === shared ? /joint cap/u : /^Ceiling/u;
  return one?.steps.find(({ label }) => word.test(label))?.value;
}

test.each([
  ['a ceiling of its own', own],
  ['the ceiling of a share', ofShare],
  ['a joint cap', shared],
])('%s', (_name, text) => {
  expect(said(text, { rd_spend: '100 CNY' })).toBe('¥0 – ¥100, as far as is known');
  expect(said(text, { rd_spend: '300 CNY' })).toBe('¥0 – ¥200, as far as is known');
  expect(said(text, { platform_promotion: '50 CNY' })).toBe('¥0 – ¥50, as far as is known');
  expect(said(text, { rd_spend: '100 CNY', platform_promotion: '150 CNY' })).toBe('¥100, within it');
  expect(said(text, { rd_spend: '100 CNY', platform_promotion: '100 CNY' })).toBe('¥100, within it');
  expect(said(text, { rd_spend: '100 CNY', platform_promotion: '60 CNY' })).toBe('¥100 is over it, so ¥60');
});
