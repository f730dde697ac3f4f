// What a list comes to is worked out once for all worlds that say the same of it, and anew where a fact beside it counts.
import { expect, test } from 'vitest';
import { asked, estimateFor, policy, rulebookWith, WORDS } from '../../test/support/made-up.ts';
import type { MeasureEstimate } from '../engine/measure-estimate.ts';

const names = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => letter + String(index));

/** Half of several yes-or-no facts. */
const half = (facts: readonly string[]): string =>
  `some_of: { at_least: ${facts.length / 2}, conditions: [${facts.map((fact) => `{ ${fact}: true }`).join(', ')}] }`;

const FACTS = names('fact', 12);
const ENTRY = names('said', 8);
const declared = (indent: string, facts: readonly string[]): string =>
  facts.map((fact) => `${indent}${fact}: { type: boolean, ${asked()} }\n`).join('');

function award(amount: string, facts: Readonly<Record<string, unknown>>): MeasureEstimate {
  const text = policy(`
facts:
${declared('  ', FACTS)}  halls:
    type: list
    title: ${WORDS}
    question: ${WORDS}
    help: ${WORDS}
    item:
${declared('      ', ENTRY)}measures:
  - id: award
    title: ${WORDS}
    clause: art. 1
    recipients: any
    frequency: yearly
    basis: exact
    amount: ${amount}`);
  const [one] = estimateFor(rulebookWith({ 'place/policy': text }), { 'place/policy': facts }).measures;
  if (one === undefined) throw new Error('nothing was estimated');
  return one;
}

const ends = ({ amount }: MeasureEstimate): string =>
  `${amount?.low.toString() ?? ''} ${amount?.high.toString() ?? ''}`;
const entryFacts = ENTRY.map((fact) => `halls.${fact}`);
const either = `{ choose: [{ when: [{ ${half(FACTS)} }], amount: 100 CNY }, { amount: 50 CNY }] }`;

test('entries and a company of which much is open are estimated, each entry looked through once', () => {
  const each = `{ for_each: { list: halls, where: [{ ${half(entryFacts)} }], amount: 10 CNY } }`;
  const one = award(`{ sum: [${each}, ${either}] }`, { halls: [{}, {}, {}, {}, {}, {}] });
  expect(ends(one)).toBe('50 160');
  expect(one.missing).toHaveLength(FACTS.length + 6 * ENTRY.length);
});

test('what an entry is paid still turns with a fact of the company', () => {
  const each = '{ for_each: { list: halls, where: [{ fact0: true }, { halls.said0: true }], amount: 10 CNY } }';
  const beside = '{ choose: [{ when: [{ fact0: true }], amount: 1 CNY }, { amount: 5 CNY }] }';
  const one = award(`{ sum: [${each}, ${beside}] }`, { halls: [{}, { said0: true }] });
  // Yes: 1 and one entry or two; no: 5 and none.
  expect(ends(one)).toBe('5 21');
});

test('what an entry is paid still turns with a value that is worked out beside the list', () => {
  const each = '{ for_each: { list: halls, values: { own: price }, amount: own } }';
  const price = 'price: { choose: [{ when: [{ fact0: true }], amount: 10 CNY }, { amount: 20 CNY }] }';
  const beside = '{ choose: [{ when: [{ fact0: true }], amount: 1 CNY }, { amount: 5 CNY }] }';
  const one = award(`{ sum: [${each}, ${beside}] }\n    values: { ${price} }`, { halls: [{}] });
  expect(ends(one)).toBe('11 25');
});
