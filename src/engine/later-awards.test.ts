// An award dated after the day of the estimate counts as had, and where it does a reader is told.
import { expect, test } from 'vitest';
import { byId, estimateFor, measure, policy, rulebookWith } from '../../test/support/made-up.ts';
import { estimateJson } from '../report/json.ts';

const POLICY = policy(`
joint_caps:
  - { cap: 500 CNY, net_of: this_year, measures: [shared, other], clause: art. 2 }
measures:
${measure('first', 'title: { en: First, zh-Hans: 甲 }, frequency: once, amount: 100 CNY')}
${measure('second', 'title: { en: Second, zh-Hans: 乙 }, amount: 100 CNY')}
${measure('shared', 'title: { en: Shared, zh-Hans: 丙 }, amount: 100 CNY')}
${measure('other', 'amount: 100 CNY')}
${measure('topped', 'amount: { excess: [300 CNY, { received: { measures: [second, first], within: ever } }] }')}
${measure('rolling', 'amount: { excess: [300 CNY, { received: { measures: [second], within: 36 months } }] }')}
`);
const rulebook = rulebookWith({ 'place/policy': POLICY });

/** The estimate on 2026-06-30 of a company that has received some awards. */
function made(received: Readonly<Record<string, unknown>>): ReturnType<typeof estimateJson> {
  const full = Object.fromEntries(Object.entries(received).map(([id, value]) => [`place/policy/${id}`, value]));
  return estimateJson(estimateFor(rulebook, { received: full }), { language: 'en', all: true });
}

/** By measure what its warnings say, and what the assumptions of received awards say. */
function told(received: Readonly<Record<string, unknown>>): {
  warnings: Readonly<Record<string, readonly string[]>>;
  assumptions: readonly string[];
} {
  const { measures, assumptions } = made(received);
  return {
    warnings: Object.fromEntries(
      measures.flatMap(({ id, warnings }) => (warnings.length === 0 ? [] : [[id.split('/')[2] ?? '', warnings]])),
    ),
    assumptions: assumptions.flatMap(({ kind, text }) => (kind === 'received' ? [text] : [])),
  };
}

const says = (award: string, date: string): string =>
  `The award received under “${award}” is dated ${date}, after the day of this estimate (2026-06-30), and counts as had all the same: check the date.`;

test('it is said of the award itself, which is paid once, and of what it is taken off', () => {
  const first = says('First', '2030-01-01');
  expect(told({ first: { amount: '5 CNY', date: '2030-01-01' } })).toEqual({
    warnings: { first: [first], topped: [first] },
    assumptions: [first],
  });
});

test('it is said of the last 36 months as of all years, and not of a measure that is paid again', () => {
  const second = says('Second', '2026-07-01, 2027-01-01');
  const dates = ['2027-01-01', '2026-07-01', '2026-06-30'];
  expect(told({ second: dates.map((date) => ({ amount: '5 CNY', date })) })).toEqual({
    warnings: { topped: [second], rolling: [second] },
    assumptions: [second],
  });
});

test('it is said of several in order of their ids, whatever the order of the rule', () => {
  const later = { amount: '5 CNY', date: '2030-01-01' };
  const both = [says('First', '2030-01-01'), says('Second', '2030-01-01')];
  expect(told({ second: later, first: later }).warnings['topped']).toEqual(both);
});

test('what it came to is taken off in the last 36 months as in all years', () => {
  const paid = byId(made({ second: { amount: '100 CNY', date: '2026-07-01' } }), ({ amount }) => amount?.high);
  expect(paid['topped']).toBe('200.00');
  expect(paid['rolling']).toBe('200.00');
});

test('it is said of all measures under a joint cap that is net of it, also where the ceiling does not bite', () => {
  const shared = says('Shared', '2026-12-31');
  expect(told({ shared: { amount: '5 CNY', date: '2026-12-31' } }).warnings).toEqual({
    shared: [shared],
    other: [shared],
  });
  expect(told({ shared: { amount: '5 CNY', date: '2027-12-31' } })).toEqual({ warnings: {}, assumptions: [] });
});

test('it is not said of awards up to the day, nor of those without a date', () => {
  const had = { first: { amount: '5 CNY', date: '2026-06-30' }, second: '5 CNY' };
  expect(told(had)).toEqual({ warnings: {}, assumptions: [] });
});
