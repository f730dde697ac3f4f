// What a place comes to at most and at least while facts are open, worked by hand.
import { describe, expect, test } from 'vitest';
import { byId, estimateFor, fact, measure, policy, rulebookWith } from '../../test/support/made-up.ts';
import { Decimal } from '../values/decimal.ts';
import { cappedSum } from './capped-sum.ts';
import type { Estimate } from './estimate.ts';

const share = (of: string, cap: string): string => `{ share: { rate: 50%, of: ${of}, cap: ${cap} } }`;

const grants = (together: string, measures: readonly string[]): string =>
  policy(`
facts:
${fact('abroad', 'type: money, unit: HKD')}
${fact('sold', 'type: money, unit: USD')}
${['home', 'rent', 'promo', 'training'].map((id) => fact(id, 'type: money')).join('')}
${fact('new', 'type: boolean')}
${together}
measures:
${measures.join('')}`);

function estimated(text: string, given: Record<string, unknown>): Estimate {
  return estimateFor(rulebookWith({ 'place/policy': text }), { 'place/policy': given });
}

const totals = (made: Estimate): readonly string[] =>
  made.totals.map(({ beneficiary, currency, high, withMissingFactsHigh }) =>
    [beneficiary, currency, high, withMissingFactsHigh].join(' '),
  );
const missing = (made: Estimate): Record<string, string> =>
  byId(made, (one) => one.missing.map((key) => key.replace('place/policy.', '')).join(' '));

const EXCLUDED =
  'exclusions: [ { measures: [first, second], clause: art. 9, because: { en: one only, zh-Hans: 择一 } } ]';

describe('what is paid at most once the open facts are known', () => {
  test('leaves out what one in another currency excludes, whatever it comes to', () => {
    // HK$200,000 are ¥182,000 at 0.91, more than the second can ever bring.
    const text = grants(EXCLUDED, [
      measure('first', `amount: ${share('abroad', '200000 HKD')}`),
      measure('second', `amount: ${share('home', '150000 CNY')}`),
    ]);
    const made = estimated(text, { abroad: '400,000 HKD' });
    expect(totals(made)).toEqual(['company CNY 0 0', 'company HKD 200000 200000']);
  });

  test('leaves out what one for the company keeps from its people', () => {
    const text = grants(EXCLUDED, [
      measure('first', `amount: ${share('rent', '200000 CNY')}`),
      measure('second', `beneficiary: individual, amount: ${share('promo', '150000 CNY')}`),
    ]);
    expect(totals(estimated(text, { rent: '400,000 CNY' }))).toEqual([
      'company CNY 200000 200000',
      'individual CNY 0 0',
    ]);
  });

  test('takes off a shared cap what is paid of it in another currency', () => {
    // Of HK$300,000 the first takes 200,000; HK$100,000 are ¥91,000.
    const text = grants('joint_caps: [ { cap: 300000 HKD, clause: art. 9, measures: [first, second, third] } ]', [
      measure('first', `amount: ${share('abroad', '200000 HKD')}`),
      measure('second', `amount: ${share('home', '150000 CNY')}`),
      measure('third', `amount: ${share('rent', '150000 CNY')}`),
    ]);
    expect(totals(estimated(text, { abroad: '400,000 HKD' }))).toEqual([
      'company CNY 0 91000',
      'company HKD 200000 200000',
    ]);
  });

  test('keeps to each of two caps that cut across one another', () => {
    // Rent and training 220,000 together, and 18,000 of promotion beside them.
    const caps = `joint_caps:
  - { cap: 160000 CNY, clause: art. 8, measures: [promo, training] }
  - { cap: 220000 CNY, clause: art. 9, measures: [rent, training] }`;
    const text = grants(caps, [
      measure('promo', `amount: ${share('promo', '150000 CNY')}`),
      measure('rent', `amount: ${share('rent', '200000 CNY')}`),
      measure('training', `amount: ${share('training', '80000 CNY')}`),
    ]);
    const made = estimated(text, { promo: '36,000 CNY', training: '60,000 CNY' });
    expect(totals(made)).toEqual([expect.stringMatching(/^company CNY \d+ 238000$/u)]);
  });
});

test('what is paid at most is never less than what is paid, however sums are rounded in other currencies', () => {
  // Of 100.00 the first takes 50.03. The second takes the rest, 7.038 dollars at 7.10, as 7.04.
  const text = grants('joint_caps: [ { cap: 100 CNY, clause: art. 9, measures: [first, second] } ]', [
    measure('first', 'amount: home'),
    measure('second', 'amount: sold'),
  ]);
  const [yuan] = estimated(text, { home: '50.03 CNY', sold: '100 USD' }).totals;
  expect(yuan?.high.toString()).toBe('50.03');
  expect(yuan?.withMissingFactsHigh.gte('50.03')).toBe(true);
});

test('what is paid at most never passes a shared cap for what may come to nothing in another currency', () => {
  const text = grants('joint_caps: [ { cap: 100 CNY, clause: art. 9, measures: [third, first, second, fourth] } ]', [
    measure('first', 'amount: home'),
    measure('second', 'amount: rent'),
    measure('fourth', 'amount: promo'),
    measure('third', 'basis: up-to, amount: sold'),
  ]);
  const [yuan] = estimated(text, { home: '50 CNY', sold: '1 USD' }).totals;
  expect(yuan?.withMissingFactsHigh.toString()).toBe('100');
});

test('which ceilings bound a sum does not depend on the order in which they stand', () => {
  const ids = Array.from({ length: 13 }, (_, index) => `m${index}`);
  const values = new Map(ids.map((id) => [id, new Decimal(100)]));
  const wide = ids.slice(0, 10).map((id, index) => ({ limit: new Decimal(1000), rows: [id, `m${index + 1}`] }));
  const ceilings = [...wide, { limit: new Decimal(150), rows: ['m0', 'm6', 'm12'] }];
  // The three come to 150 in place of 300.
  expect(cappedSum(values, ceilings).toString()).toBe('1150');
  expect(cappedSum(values, ceilings.toReversed()).toString()).toBe('1150');
});

describe('what is missing where only one of several is paid', () => {
  const one =
    'exclusions: [ { measures: [promo, rent, training, award], clause: art. 9, because: { en: one only, zh-Hans: 择一 } } ]';
  const measures = [
    measure('promo', `amount: ${share('promo', '150000 CNY')}`),
    measure('rent', `amount: ${share('rent', '200000 CNY')}`),
    measure('training', `amount: ${share('training', '80000 CNY')}`),
    measure('award', 'basis: unpublished, when: [ { new: true } ]'),
  ];

  test('is not what can never be the most, nor what has no figure beside one that is paid', () => {
    // Rent brings 100,000, training 80,000 at most: promotion alone can bring more.
    const made = estimated(grants(one, measures), { rent: '200,000 CNY' });
    expect(missing(made)).toMatchObject({ promo: 'promo', rent: 'promo' });
  });

  test('is what can be the most', () => {
    const made = estimated(grants(one, measures), { rent: '150,000 CNY' });
    expect(missing(made)).toMatchObject({ rent: 'promo training' });
  });
});
