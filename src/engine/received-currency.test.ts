/** Awards and facts in other currencies than those of the rules: no rate is asked for in vain, and none is used without being named. */
import { describe, expect, it } from 'vitest';
import { fact, measure, policy, profileFor, rulebookWith } from '../../test/support/made-up.ts';
import { say, voiceOf } from '../report/words/index.ts';
import { Decimal } from '../values/decimal.ts';
import { estimate } from './estimate.ts';
import type { Estimate } from './estimate.ts';

const EURO = policy(`
measures:
${measure('first', 'frequency: once, amount: 500 EUR')}
${measure('rest', 'frequency: yearly, amount: { excess: [3000 EUR, { received: { measures: [first], within: ever } }] }')}
`);
const YUAN = EURO.replaceAll('EUR', 'CNY');

const NO_RATES = new Map<string, Decimal>();

function made(text: string, raw: unknown, known: ReadonlyMap<string, Decimal> = NO_RATES): Estimate {
  const rulebook = rulebookWith({ 'place/grants': text });
  // The rates are those with which the profile is read; the estimate knows what the profile says of them.
  const profile = profileFor(rulebook, raw, known);
  return estimate(rulebook, profile, { asOf: '2026-06-30', jurisdictions: ['place'], explain: true });
}

function told(estimated: Estimate): string[] {
  const voice = voiceOf(estimated, 'en', 'place');
  return estimated.measures.flatMap(({ measure, amount, reasons }) => [
    `${measure.shortId}: ${amount?.high.toString() ?? 'nothing'}`,
    ...reasons.map((reason) => say(voice, reason)),
  ]);
}

const rates = ({ assumptions }: Estimate): readonly string[] =>
  assumptions.filter(({ kind }) => kind === 'exchange-rate').map(({ says }) => JSON.stringify(says.with['currency']));

describe('awards in one currency', () => {
  it('need no rate, whether any was had or none', () => {
    expect(told(made(EURO, {}))).toEqual(['first: 500', 'rest: 3000']);
    const had = made(EURO, { received: { 'place/grants/first': '1000 EUR' } });
    expect(told(had)).toEqual(['first: nothing', 'It is paid only once, and €1,000 was received before', 'rest: 2000']);
    expect(rates(had)).toEqual([]);
    expect(told(made(EURO, { received: { 'place/grants/first': 1000 } }))).toEqual(told(had));
  });
});

describe('awards in another currency', () => {
  it('are converted at a rate that is named', () => {
    const had = made(YUAN, { received: { 'place/grants/first': '100 USD' } });
    expect(told(had)).toContain('rest: 2290');
    expect(rates(had)).toEqual(['"USD"']);
  });

  it('are not converted where the rate is not known', () => {
    expect(() => made(EURO, { received: { 'place/grants/first': '100 USD' } })).toThrow('no exchange rate for EUR');
  });
});

describe('awards that rules hold against money', () => {
  const had = (currency: string): string =>
    `values: { had: { received: { measures: [first], within: ever } } }, ${currency}`;
  const condition = (limit: string): string =>
    EURO.replace(
      'frequency: yearly, amount: { excess',
      `${had(`when: [had: { below: ${limit} }]`)}, frequency: yearly, amount: { excess`,
    );
  const HAD = { received: { 'place/grants/first': '200 EUR' } };
  const EUROS = new Map([['EUR', new Decimal(8)]]);

  it('of another currency take a rate, which is named', () => {
    expect(() => made(condition('300 CNY'), HAD)).toThrow('no exchange rate for EUR');
    const refused = made(condition('300 CNY'), { ...HAD, exchange_rates: { EUR: '8' } }, EUROS);
    expect(told(refused).at(-1)).toBe('Not met: “had” below ¥300 (the company: ¥1,600)');
    expect(rates(refused)).toEqual(['"EUR"']);
  });

  it('of their own currency take none, and are told in it', () => {
    expect(told(made(condition('300 EUR'), HAD)).slice(-2)).toEqual([
      'rest: 2800',
      'Met: “had” below €300 (the company: €200)',
    ]);
  });

  it.each([
    ['a share', 'share: { rate: 50%, of: X }', '€3,000 − €100 = €2,900'],
    ['a multiple', 'product: [X, 2]', '€3,000 − €400 = €2,600'],
    ['a part of the year', 'pro_rata: { amount: X, part: 6 months, whole: 12 months }', '€3,000 − €100 = €2,900'],
    ['a slice', 'brackets: { of: X, steps: [{ over: 0 EUR, rate: 50% }] }', '€3,000 − €100 = €2,900'],
  ])('are told in their own currency as %s of them', (_what, rule, equation) => {
    const received = '{ received: { measures: [first], within: ever } }';
    const estimated = made(EURO.replace(received, `{ ${rule.replace('X', received)} }`), HAD);
    const voice = voiceOf(estimated, 'en', 'place');
    const steps = estimated.measures.flatMap((one) => one.steps.map(({ value }) => say(voice, value)));
    expect(steps).toContain(equation);
    expect(steps.join(' ')).not.toContain('¥');
  });
});

it('a fact in another currency is not taken at one for one where its rate is not known', () => {
  const text = YUAN.replace('measures:', `facts:\n${fact('sales', 'type: money, unit: CNY')}measures:`).replace(
    'amount: 500 CNY',
    'amount: { product: [10%, sales] }',
  );
  const raw = { 'place/grants': { sales: '42,000 SGD' } };
  const singapore = new Map([['SGD', new Decimal('5.3')]]);
  expect(() => made(text, raw, singapore)).toThrow('no exchange rate for SGD');
});
