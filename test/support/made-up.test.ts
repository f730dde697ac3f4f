/** What is made up for a test must be what the test says: no slip in it goes unseen. */
import { expect, test } from 'vitest';
import { byId, estimateFor, measure, policy, rulebookWith } from './made-up.ts';

const GRANTS = policy(`measures:\n${measure('award', 'when: [company.legal_person: true], amount: 100 CNY')}`);

test('a slip in a policy is thrown with its words', () => {
  expect(() => rulebookWith({ 'place/grants': GRANTS.replace('amount', 'amuont') })).toThrow(/amuont/u);
});

test('a slip in a profile is thrown with its place', () => {
  const rulebook = rulebookWith({ 'place/grants': GRANTS });
  expect(() => estimateFor(rulebook, { company: { legal_person: 'perhaps' } })).toThrow(/^company\.legal_person: /u);
});

test('what a test writes of the head of a policy or a measure takes the place of what is there', () => {
  const own = policy(`title: { en: Aid, zh-Hans: 资助 }\nmeasures:\n${measure('aid', 'basis: up-to, amount: 5 CNY')}`);
  const made = estimateFor(rulebookWith({ 'place/aid': own }), {});
  const told = byId(made, (one) => `${one.measure.policy.source.title.en} ${one.measure.basis} ${one.status}`);
  expect(told).toEqual({ aid: 'Aid up-to qualifies' });
});
