/** Where to go, in words: why moving loses nothing. */
import { expect, test } from 'vitest';
import { load } from '../../test/patterns/load.support.ts';
import { compare } from '../engine/compare.ts';
import { readProfile } from '../profile/read.ts';
import { compareSheet } from './compare.ts';
import { sheetText } from './decision-sheet.ts';

const policy = (place: string, conditions: string): string => `
title: { en: Support, zh-Hans: 扶持 }
place_title: { en: ${place}, zh-Hans: 地 }
source: https://example.org/rules
confidence: official
in_force: { from: 2025-01-01 }
measures:
  - { id: award, title: { en: Award, zh-Hans: 奖励 }, clause: '1', recipients: any, frequency: yearly, basis: exact, when: [${conditions}], amount: 10 CNY }
`;

const { rulebook, faults } = load(
  ['north', 'south'].map((place) => ({
    name: `${place}/support.yaml`,
    shown: place,
    text: policy(place, `{ company.registered_in: { includes: ${place} } }, company.legal_person: true`),
  })),
);

function said(registeredIn: readonly string[], isLegalPerson = true): string {
  expect(faults).toEqual([]);
  const company = { registered_in: registeredIn, legal_person: isLegalPerson };
  const profile = readProfile({ company }, rulebook, new Map(), () => {});
  const comparison = compare(rulebook, profile, { asOf: '2026-06-30', jurisdictions: ['north', 'south'] });
  return sheetText(compareSheet(comparison, 'en'), Infinity);
}

const ALL_HOME = 'The company is registered in every place compared, so there is no other to move to.';

test('a company that is registered in every place has nowhere to move to', () => {
  expect(said(['north', 'south'])).toContain(ALL_HOME);
});

test('one that is registered in some of them loses nothing where the others pay the same', () => {
  const text = said(['north']);
  expect(text).not.toContain(ALL_HOME);
  expect(text).toContain('the other places pay something too');
});
