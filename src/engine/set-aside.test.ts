/** What is set aside for another measure: for which reason, and what is uncertain about it all the same. */
import { expect, test } from 'vitest';
import { byId, estimateFor, fact, measure, policy, rulebookWith } from '../../test/support/made-up.ts';
import { estimateJson } from '../report/json.ts';
import type { EstimateJson } from '../report/json.ts';

const ENDS = 'in_force: { until: 2027-12-31, assumed: { en: The last day is not certain., zh-Hans: 截止日不确定。 } }';
const POLICY = policy(`
exclusions:
  - { measures: [large, small], when: [company.legal_person: true], because: { en: Legal persons choose., zh-Hans: 法人择一。 } }
  - { measures: [large, small], because: { en: One for each company., zh-Hans: 每企一项。 } }
measures:
${measure('large', 'amount: 100 CNY')}
${measure('small', `${ENDS}, amount: 50 CNY`)}`);

/** The estimate of a company that is a legal person, or not. */
function made(isLegalPerson: boolean): EstimateJson {
  return estimateJson(
    estimateFor(rulebookWith({ 'place/grants': POLICY }), { company: { legal_person: isLegalPerson } }),
  );
}

test('the reason is that of the clause that holds for the company', () => {
  const reason = (isLegalPerson: boolean): string | undefined =>
    made(isLegalPerson).measures.find(({ status }) => status === 'set-aside')?.reasons[0];
  expect(reason(true)).toContain('Legal persons choose.');
  expect(reason(false)).toContain('One for each company.');
});

test('what is taken in its place names it', () => {
  const reasons = (status: string): readonly string[] =>
    made(true).measures.find((one) => one.status === status)?.reasons ?? [];
  expect(reasons('qualifies')).toContain('Taken in place of “small”, which is set aside for it');
  expect(reasons('set-aside').join(' ')).not.toContain('Taken in place');
});

test('its window is among what is assumed, for it may be taken instead', () => {
  const { assumptions } = made(true);
  expect(assumptions.filter(({ kind }) => kind === 'window').map(({ text }) => text)).toEqual([
    'Grants: The last day is not certain.',
  ]);
});

// By hand: whatever the second cost is, the first measure is paid its 100, for it is more than the 80 of the other.
test.each(['{ c1: { at_least: 50 CNY } }', '{ c0: { over: c1 } }'])(
  'under a condition that is open, %s, the better is sure',
  (when) => {
    const text = policy(`
facts:
${fact('c0', 'type: money')}${fact('c1', 'type: money')}
exclusions:
  - { measures: [large, small], when: [${when}], because: { en: One for each company., zh-Hans: 每企一项。 } }
measures:
${measure('large', 'amount: 100 CNY')}
${measure('small', 'amount: 80 CNY')}`);
    const open = estimateFor(rulebookWith({ 'place/grants': text }), { 'place/grants': { c0: 60 } });
    expect(byId(open, ({ status, missing }) => [status, ...missing])).toEqual({
      large: ['qualifies'],
      small: ['needs-facts', 'place/grants.c1'],
    });
    expect(open.totals.map(({ low }) => low.toString())).toEqual(['100']);
  },
);

/** What an exclusion of pairs comes to. */
function chosen(pairs: readonly string[], measures: Readonly<Record<string, string>>): Record<string, string> {
  const text = policy(`
facts:
${fact('spent', 'type: money')}
exclusions:
${pairs.map((ids) => `  - { measures: [${ids}], because: { en: One of the two., zh-Hans: 二者取一。 } }`).join('\n')}
measures:
${Object.entries(measures)
  .map(([id, amount]) => measure(id, `amount: ${amount}`))
  .join('')}`);
  const open = estimateFor(rulebookWith({ 'place/grants': text }), { exchange_rates: { HKD: '0.91' } });
  return byId(open, ({ status, setAsideFor }) => `${status} ${setAsideFor ?? ''}`.trim());
}

// The first is more than 60 where more is spent, and else the second is taken: either keeps the small one out.
test('it names nobody while it is open for whom it is set aside', () => {
  const found = chosen(['first, second', 'first, small', 'second, small'], {
    first: '{ greatest: [50 CNY, spent] }',
    second: '60 CNY',
    small: '10 CNY',
  });
  expect(found['small']).not.toContain('grants');
});

test('of two in two currencies the one that is worth more is taken, be it by less than a fen', () => {
  // HK$100.01 are ¥91.0091.
  const found = chosen(['a, b, open'], { a: '100.01 HKD', b: '91.01 CNY', open: '{ least: [spent, 10 CNY] }' });
  expect(found).toMatchObject({ a: 'set-aside place/grants/b', b: 'qualifies' });
});
