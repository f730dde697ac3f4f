// A ceiling over all measures of a programme is an ordinary clause: its cost must not double with each of them.
import { expect, test } from 'vitest';
import { byId, estimateFor, fact, measure, policy, rulebookWith } from '../../test/support/made-up.ts';
import { estimateJson } from '../report/json.ts';

const COUNT = 40;
const each = (text: (index: number) => string): string =>
  Array.from({ length: COUNT }, (_, index) => text(index)).join('');

const POLICY = policy(`
facts:
${each((n) => fact(`n${n}`, 'type: money'))}
joint_caps:
  - { cap: 150 CNY, clause: art. 2, measures: [${each((n) => `m${n}, `)}] }
measures:
${each((n) => measure(`m${n}`, `amount: { least: [n${n}, ${100 + n} CNY] }`))}`);

test('forty open measures share a ceiling', () => {
  const [total] = estimateFor(rulebookWith({ 'place/policy': POLICY }), {}).totals;
  expect(total?.withMissingFactsHigh.toString()).toBe('150');
  expect(total?.low.toString()).toBe('0');
});

// The first takes ¥100 at most of the ceiling, and the second comes to ¥101 at most.
test.each([
  ['150 CNY', 'May be cut by the joint cap (art. 2): left of it for this measure: ¥50 – ¥150'],
  ['200.99 CNY', 'May be cut by the joint cap (art. 2): left of it for this measure: ¥100.99 – ¥200.99'],
  ['201 CNY', undefined],
])('of a ceiling of %s the second of two is told only what may cut it', (cap, told) => {
  const text = POLICY.replace('cap: 150 CNY', `cap: ${cap}`).replace(/measures: \[m0, m1, .*\]/u, 'measures: [m0, m1]');
  const { m0, m1 } = byId(
    estimateJson(estimateFor(rulebookWith({ 'place/policy': text }), {})),
    ({ reasons }) => reasons,
  );
  expect(m0).toEqual([]);
  expect(m1).toEqual(told === undefined ? [] : [told]);
});

const TWO = policy(`
facts:
${fact('sales', 'type: money')}
values:
  ceiling: { share: { rate: 10%, of: sales } }
joint_caps:
  - { cap: ceiling, clause: art. 3, measures: [first, second] }
measures:
${measure('first', 'clause: art. 1, amount: 80 CNY')}
${measure('second', 'clause: art. 2, amount: 50 CNY')}`);

/** What the two come to for a company with such sales. */
function sumsOfTwo(text: string, sales: string): string[] {
  const made = estimateFor(rulebookWith({ 'place/policy': text }), { 'place/policy': { sales } });
  return made.measures.map(({ amount }) => `${amount?.low.toString()} – ${amount?.high.toString()}`);
}

// 10% of 1,000 is 100: the first takes 80 of it, and leaves 20.
test.each(['', ', when: [ { sales: { over: 0 CNY } } ]'])(
  'a ceiling may be a value that the policy has named%s',
  (when) => {
    expect(sumsOfTwo(TWO.replace('art. 3,', `art. 3${when},`), '1000 CNY')).toEqual(['80 – 80', '20 – 20']);
  },
);

// Below sales of 1,000 the first comes to less than 100; from there on the ceiling holds it down to 50.
test.each(['', ', when: [ { sales: { at_least: 0 CNY } } ]'])(
  'sales that nobody knows move a sum and its ceiling together%s',
  (when) => {
    const cap =
      'cap: { choose: [ { when: [ { sales: { at_least: 1000 CNY } } ], amount: 50 CNY }, { amount: 200 CNY } ] }';
    const text = TWO.replace('cap: ceiling', cap).replace('amount: 80 CNY', 'amount: ceiling');
    expect(sumsOfTwo(text.replace('art. 3,', `art. 3${when},`), 'unknown')).toEqual(['0 – 100', '0 – 50']);
  },
);

test('the first of a ceiling that is not known is told so, and of no measure before it', () => {
  const text = POLICY.replace('cap: 150 CNY', 'cap: n5').replace(/measures: \[m0, m1, .*\]/u, 'measures: [m0, m1]');
  const made = estimateJson(estimateFor(rulebookWith({ 'place/policy': text }), { 'place/policy': { n0: '9 CNY' } }), {
    all: true,
  });
  const first = made.measures.find((one) => one.id.endsWith('/m0'));
  expect(first?.reasons).toEqual(['May be cut by the joint cap (art. 2): left of it for this measure: not known']);
});

const NORTH = policy(`
joint_caps:
  - { cap: 100 CNY, clause: art. 9, measures: [first, place/south/second] }
measures:
${measure('first', 'amount: 80 CNY')}`);
const SOUTH = policy(`measures:\n${measure('second', 'amount: 80 CNY')}`);

test('a ceiling over measures of two policies of a place binds both', () => {
  const made = estimateFor(rulebookWith({ 'place/north': NORTH, 'place/south': SOUTH }), {});
  expect(byId(made, ({ amount }) => amount?.high.toString())).toEqual({ first: '80', second: '20' });
  expect(made.totals.map(({ low }) => low.toString())).toEqual(['100']);
});

test('measures of two places share no ceiling', () => {
  const elsewhere = { 'place/north': NORTH.replace('place/south', 'other/south'), 'other/south': SOUTH };
  expect(() => rulebookWith(elsewhere)).toThrow('`other/south/second` is a measure of another place than `place`');
});

// USD 10,000 are ¥71,000 at 7.10: of ¥100,000 the first leaves at least ¥29,000, and all where it comes to nothing.
test('of a ceiling in yuan an open sum in dollars takes what it comes to at the rate', () => {
  const text = policy(`
facts:
${fact('spent', 'type: money')}
joint_caps:
  - { cap: 100000 CNY, clause: art. 3, measures: [first, second] }
measures:
${measure('first', 'amount: { least: [10000 USD, spent] }')}
${measure('second', 'amount: 200000 CNY')}`);
  const made = estimateFor(rulebookWith({ 'place/policy': text }), { exchange_rates: { USD: '7.10' } });
  const sums = byId(made, ({ amount }) => `${amount?.low.toString()} – ${amount?.high.toString()}`);
  expect(sums).toEqual({ first: '0 – 10000', second: '29000 – 100000' });
});
