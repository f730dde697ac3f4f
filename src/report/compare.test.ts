/** Where to go, in words: why moving loses nothing. */
import { expect, test } from 'vitest';
import { measure, policy, profileFor, rulebookWith } from '../../test/support/made-up.ts';
import { compare } from '../engine/compare.ts';
import { compareSheet } from './compare.ts';
import { sheetText } from './decision-sheet.ts';

const support = (place: string): string =>
  policy(`
place_title: { en: ${place}, zh-Hans: 地 }
measures:
${measure('award', `when: [{ company.registered_in: { includes: ${place} } }, company.legal_person: true], amount: 10 CNY`)}`);

const rulebook = rulebookWith({ 'north/support': support('north'), 'south/support': support('south') });

function said(registeredIn: readonly string[], isLegalPerson = true): string {
  const company = { registered_in: registeredIn, legal_person: isLegalPerson };
  const profile = profileFor(rulebook, { company });
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
