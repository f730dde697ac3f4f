// The note beside a sum names a ceiling only where it is the ceiling of that sum.
import { expect, test } from 'vitest';
import { readYaml } from '../../src/reading/yaml.ts';
import { viewOf } from '../../src/report/view/index.ts';
import type { Entry } from '../../src/report/view/types.ts';
import { estimateFor, measure, policy, rulebookWith } from '../support/made-up.ts';

function entryOf(amount: string, profile: string, more = ''): Entry | undefined {
  const text = policy(`
${more}
measures:
${measure('award', `title: { en: The award, zh-Hans: 奖励 }, amount: ${amount}`)}
${measure('other', 'amount: "10,000 CNY"')}`);
  const rulebook = rulebookWith({ 'place/programme': text });
  const made = estimateFor(rulebook, readYaml(profile)[0]?.value ?? {}, { explain: true });
  const [place] = viewOf(made, { language: 'en', explain: true }).places;
  const entries = place?.sections.flatMap((section) => section.entries) ?? [];
  return entries.find(({ title }) => title === 'The award');
}

function notesOf(amount: string, profile: string, more = ''): readonly string[] {
  return entryOf(amount, profile, more)?.notes ?? ['not shown'];
}

const EXPORTS = 'trade: { cbec_export: "30m USD" }';
const STORES = 'stores: [{ kind: large, area: 600 }, { kind: large, area: 9000 }]';

test('the ceiling of the sum is named, with what it would have been', () => {
  expect(notesOf('{ share: { rate: 10%, of: trade.cbec_export, cap: "700,000 USD" } }', EXPORTS)).toEqual([
    'Capped at US$700,000, from US$3,000,000',
  ]);
});

test('a base that is limited inside a sum is no ceiling of the sum', () => {
  const slices =
    '{ sum: [{ for_every: { of: { capped: { amount: trade.cbec_export, cap: 20m USD } }, step: 1 USD, amount: 0.02 CNY } }, 100 CNY] }';
  expect(notesOf(slices, EXPORTS)).toEqual([]);
  expect(
    notesOf(
      '{ for_every: { of: { capped: { amount: trade.cbec_export, cap: 20m USD } }, step: 1 USD, amount: 0.02 CNY } }',
      EXPORTS,
    ),
  ).toEqual([]);
});

test('the ceiling of one store is no ceiling of all', () => {
  const each =
    '{ for_each: { list: stores, amount: { capped: { amount: { product: [stores.area, 100 CNY/m²] }, cap: 80000 CNY } } } }';
  expect(notesOf(each, STORES)).toEqual([]);
});

test('the ceiling of a sum with a name is named, and so is one that a least sum follows', () => {
  const named = 'values: { whole: { capped: { amount: trade.cbec_export, cap: 20m USD } } }';
  expect(notesOf('whole', EXPORTS, named)).toEqual(['Capped at US$20,000,000, from US$30,000,000']);
  expect(notesOf('{ minimum: { amount: whole, at_least: 2000 USD } }', EXPORTS, named)).toEqual([
    'Capped at US$20,000,000, from US$30,000,000',
  ]);
});

test('the ceiling of the case that applies, or of the step reached, is the ceiling of the sum', () => {
  const share = '{ share: { rate: 10%, of: trade.cbec_export, cap: "700,000 USD" } }';
  const cases = `{ choose: [{ when: [trade.cbec_export: { at_least: 1m USD }], amount: ${share} }, { amount: 5 USD }] }`;
  expect(notesOf(cases, EXPORTS)).toEqual(['Capped at US$700,000, from US$3,000,000']);
  expect(notesOf(`{ tiers: { by: trade.cbec_export, steps: [{ over: 1m USD, amount: ${share} }] } }`, EXPORTS)).toEqual(
    ['Capped at US$700,000, from US$3,000,000'],
  );
});

test('a ceiling in what a case asks for is no ceiling of the sum', () => {
  const named = 'values: { counted: { capped: { amount: trade.cbec_export, cap: 20m USD } } }';
  const cases = '{ choose: [{ when: [counted: { at_least: 1m USD }], amount: 7 USD }, { amount: 5 USD }] }';
  expect(notesOf(cases, EXPORTS, named)).toEqual([]);
});

test('a joint cap is named as well as the own one before it', () => {
  const joint = 'joint_caps: [{ cap: 5m USD, measures: [award, other] }]';
  expect(notesOf('{ capped: { amount: trade.cbec_export, cap: 20m USD } }', EXPORTS, joint)).toEqual([
    'Capped at US$20,000,000, from US$30,000,000',
    'The joint cap leaves US$5,000,000 of US$20,000,000',
  ]);
});

test('a joint cap that leaves enough does not hide the own one', () => {
  const joint = 'joint_caps: [{ cap: 50m USD, measures: [award, other] }]';
  expect(notesOf('{ capped: { amount: trade.cbec_export, cap: 20m USD } }', EXPORTS, joint)).toEqual([
    'Capped at US$20,000,000, from US$30,000,000',
  ]);
});

test('of several joint caps the one that leaves least is named', () => {
  const joint = `joint_caps:
  - { cap: 5m USD, measures: [award, other], clause: art. 7 }
  - { cap: 8m USD, measures: [award, other], clause: art. 8 }`;
  expect(notesOf('trade.cbec_export', EXPORTS, joint)).toEqual([
    'The joint cap (art. 7) leaves US$5,000,000 of US$30,000,000',
  ]);
});

test('the ceiling of one part of a sum is no ceiling of the sum', () => {
  const parts = '{ sum: [100000 USD, { share: { rate: 10%, of: trade.cbec_export, cap: "700,000 USD" } }] }';
  expect(notesOf(parts, EXPORTS)).toEqual([]);
});

test('a step that counts from a threshold says so', () => {
  const details = entryOf(
    '{ for_every: { of: trade.cbec_export, over: 5m USD, step: 1m USD, amount: 20000 CNY } }',
    EXPORTS,
  )?.details;
  expect(details?.map(({ label, value }) => `${label}: ${value ?? ''}`)).toContain(
    'For every US$1,000,000 of Cross-border e-commerce exports above US$5,000,000: 25 × ¥20,000 = ¥500,000',
  );
});
