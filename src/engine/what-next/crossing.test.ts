import { describe, expect, it } from 'vitest';
import { estimateFor, fact, measure, policy, rulebookWith } from '../../../test/support/made-up.ts';
import { Decimal } from '../../values/decimal.ts';
import { crossingsOf } from './crossing.ts';
import type { GapAt } from '../../rules/crossing.ts';
import { shown } from './next-steps.support.ts';
import { whatNext } from './next-steps.ts';

const FACTS = `
facts:
${fact('sales', 'type: money')}
${fact('exports', 'type: money, unit: USD')}
${fact('sales_before', 'type: money, changeable: false')}
${fact('staff', 'type: integer, changeable: false')}
${fact('graduates', 'type: integer')}
`;

/** Sold 1,000,000 after 900,000 the year before, exported USD 20,000; of 70 people 20 are graduates. */
const COMPANY = { sales: '1m CNY', sales_before: '900,000 CNY', exports: '20,000 USD', staff: 70, graduates: 20 };

/** What a company is told of one measure. */
function steps(rules: string, company: Readonly<Record<string, unknown>> = COMPANY): string[] {
  const text = policy(`${FACTS}
measures:
${measure('award', rules)}`);
  const raw = { 'place/policy': company, exchange_rates: { USD: '7' } };
  const made = estimateFor(rulebookWith({ 'place/policy': text }), raw);
  return whatNext(made).map(
    ({ kind, setting, gain }) =>
      `${kind}: ${setting.replace('place/policy.', '')} → ${gain.low.toString()}–${gain.high.toString()}`,
  );
}

const GROWTH = 'values: { rise: { growth: [sales, sales_before] } }';
const SHARE = 'values: { share_of_graduates: { quotient: [graduates, staff] } }';

describe('a threshold of what is worked out', () => {
  it('growth that must be reached: 900,000 and a fifth', () => {
    expect(steps(`${GROWTH}, when: [rise: { at_least: 20% }], amount: 500 CNY`)).toEqual([
      'opens: sales=1080000 CNY → 500–500',
    ]);
  });

  it('growth that must be passed: a fen more', () => {
    expect(steps(`${GROWTH}, when: [rise: { over: 20% }], amount: 500 CNY`)).toEqual([
      'opens: sales=1080000.01 CNY → 500–500',
    ]);
  });

  it('the next tier by growth, not the one after it', () => {
    const tiers =
      '{ at_least: 10%, amount: 1 CNY }, { at_least: 30%, amount: 2 CNY }, { at_least: 50%, amount: 9 CNY }';
    expect(steps(`${GROWTH}, amount: { tiers: { by: rise, steps: [${tiers}] } }`)).toEqual([
      'lifts: sales=1170000 CNY → 1–1',
    ]);
  });

  it('a share of people: 24 of 70 are the first above a third', () => {
    expect(steps(`${SHARE}, when: [share_of_graduates: { at_least: 33.4% }], amount: 500 CNY`)).toEqual([
      'opens: graduates=24 → 500–500',
    ]);
  });

  it('one fact against another, in its own currency: USD 142,857.15 are the first above a million at 7', () => {
    expect(steps('when: [exports: { over: sales }], amount: 500 CNY')).toEqual([
      'opens: exports=142857.15 USD → 500–500',
      'opens: sales=139999.99 CNY → 500–500',
    ]);
  });

  it('the least that is paid out: a tenth of USD 28,571.43 are just ¥20,000', () => {
    const tenth = 'amount: { minimum: { amount: { share: { rate: 10%, of: exports } }, at_least: 20000 CNY } }';
    expect(steps(tenth)).toEqual(['opens: exports=28571.43 USD → 2857.14–2857.14']);
  });

  it('the first full step of a sum that is paid in steps', () => {
    const every = 'for_every: { of: sales, over: 950000 CNY, step: 100000 CNY, amount: 500 CNY }';
    expect(steps(`amount: { ${every} }`)).toEqual(['opens: sales=1050000 CNY → 500–500']);
  });

  it('one of several conditions is enough', () => {
    const either = 'any_of: [rise: { at_least: 20% }, graduates: { at_least: 30 }]';
    expect(steps(`${GROWTH}, when: [${either}], amount: 500 CNY`)).toEqual([
      'opens: graduates=30 → 500–500',
      'opens: sales=1080000 CNY → 500–500',
    ]);
  });

  it('from nothing', () => {
    expect(
      steps(`${GROWTH}, when: [rise: { at_least: 20% }], amount: 500 CNY`, { ...COMPANY, sales: '0 CNY' }),
    ).toEqual(['opens: sales=1080000 CNY → 500–500']);
  });

  // 60% and a tenth of it are 66%, and twice as much is more than there is.
  it('up to the most that a share can be, and down to the least', () => {
    const shares = fact('own', 'type: percent') + fact('wanted', 'type: percent, changeable: false');
    const stepsOf = (own: string, bounds: string): string[] => {
      const text = policy(`facts:\n${shares.replace('own: { type: percent', `own: { type: percent${bounds}`)}
measures:
${measure('more', 'when: [own: { at_least: wanted }], amount: 5 CNY')}
${measure('less', 'when: [own: { at_most: wanted }], amount: 5 CNY')}`);
      return shown(
        whatNext(estimateFor(rulebookWith({ 'place/policy': text }), { 'place/policy': { own, wanted: '80%' } })),
      );
    };
    expect(stepsOf('60%', '')).toEqual(['opens more: place/policy.own=80% → 5–5']);
    expect(stepsOf('90%', ', min: 70%')).toEqual(['opens less: place/policy.own=80% → 5–5']);
  });

  it('is not proposed where another condition fails as well, nor where facts are open', () => {
    const both = 'when: [rise: { at_least: 20% }, graduates: { at_least: 30 }]';
    expect(steps(`${GROWTH}, ${both}, amount: 500 CNY`)).toEqual([]);
    const { sales_before: _open, ...rest } = COMPANY;
    expect(steps(`${GROWTH}, when: [rise: { at_least: 20% }], amount: 500 CNY`, rest)).toEqual([]);
  });
});

describe('crossings', () => {
  const d = (value: number): Decimal => new Decimal(value);
  /** As numbers, to a tenth: each is found within a hundredth. */
  const found = (gapAt: GapAt, now: number): number[] =>
    crossingsOf(gapAt, { now: d(now), low: d(0), high: d(Infinity), step: d(0.01), isWhole: false }).map((at) =>
      at.toDecimalPlaces(1).toNumber(),
    );

  it('of a gap that does not grow evenly are found', () => {
    expect(found((at) => d(500).minus(d(1_000_000).div(at)), 1000)).toEqual([2000]);
    expect(found((at) => at.times(at).minus(20_000), 100)).toEqual([141.4]);
  });

  it('of a gap that leaps are found', () => {
    expect(found((at) => d(at.lt(777.75) ? -1 : 5), 100)).toEqual([777.8]);
  });

  it('lie on both sides', () => {
    expect(found((at) => at.minus(500).abs().minus(300), 500)).toEqual([800, 200]);
  });

  it('are where the company stands when the gap is nothing there', () => {
    expect(found((at) => at.minus(500), 500)).toEqual([500]);
  });

  it('are not looked for where the gap is not known or never turns', () => {
    expect(found(() => null, 500)).toEqual([]);
    expect(found(() => d(1), 500)).toEqual([]);
  });
});

describe('a step over a boundary that no figure marks', () => {
  it.each([
    [
      'growth over a fifth',
      `${GROWTH}, when: [rise: { over: 20% }], amount: 500 CNY`,
      { sales: '7 CNY', sales_before: '6.33 CNY' },
      'opens: sales=7.6 → 500–500',
    ],
    [
      'a share over a half',
      'values: { part: { quotient: [sales, exports] } }, when: [part: { over: 50% }], amount: 500 CNY',
      { sales: '710 CNY', exports: '300 USD' },
      'opens: exports=202.85 USD → 500–500',
    ],
  ])('is found: %s', (_what, rules, company, wanted) => {
    expect(steps(rules, { ...COMPANY, ...company })).toContain(wanted.replace('=7.6 ', '=7.6 CNY '));
  });

  it('goes no further than it must', () => {
    const rules = `${SHARE.replace('share_of_graduates', 'part')}, when: [part: { below: 50% }], amount: 500 CNY`;
    expect(steps(rules, { ...COMPANY, graduates: 10, staff: 3 })).toEqual(['opens: graduates=1 → 500–500']);
  });
});
