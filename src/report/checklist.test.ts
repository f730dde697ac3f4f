/** Which papers, on a page: each once, with the offices that take it. */
import { expect, test } from 'vitest';
import { load } from '../../test/patterns/load.support.ts';
import { estimate } from '../engine/estimate.ts';
import { readProfile } from '../profile/read.ts';
import { checklistSheet } from './checklist.ts';

const policy = (office: string): string => `
title: { en: Support, zh-Hans: 扶持 }
source: https://example.org/rules
confidence: official
in_force: { from: 2025-01-01 }
office: { en: ${office}, zh-Hans: 局 }
measures:
  - { id: one, title: { en: One, zh-Hans: 一 }, clause: '1', recipients: any, frequency: yearly, basis: exact, amount: 10 CNY, documents: [business-licence] }
  - { id: two, title: { en: Two, zh-Hans: 二 }, clause: '2', recipients: any, frequency: yearly, basis: exact, amount: 10 CNY, documents: [business-licence] }
`;

/** The office column of the one paper, for policies of the offices given. */
function offices(...names: readonly string[]): readonly (string | undefined)[] {
  const { rulebook, faults } = load(
    names.map((office, index) => ({ name: `place/p${index}.yaml`, shown: `p${index}`, text: policy(office) })),
  );
  expect(faults).toEqual([]);
  const profile = readProfile({}, rulebook, new Map(), () => {});
  const made = estimate(rulebook, profile, { asOf: '2026-06-30', jurisdictions: ['place'] });
  const [papers] = checklistSheet(made, 'en').parts;
  return papers?.rows.map((row) => row[3]) ?? [];
}

test('an office that takes a paper for several measures and policies is named once', () => {
  expect(offices('Bureau of Trade')).toEqual(['Bureau of Trade']);
  expect(offices('Bureau of Trade', 'Bureau of Trade')).toEqual(['Bureau of Trade']);
  expect(offices('Bureau of Trade', 'Bureau of Labour')).toEqual(['Bureau of Trade\nBureau of Labour']);
});
