/** Where one unknown fact stands in an amount more than once, its range is that of what companies come to, and no wider. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { awardOf, oneMeasure } from '../../test/patterns/one-measure.support.ts';
import { estimateFor, rulebookWith } from '../../test/support/made-up.ts';

const FACTS = {
  now: 'type: money',
  before: 'type: money',
  months: 'type: integer, unit: month, max: 12',
  shops:
    'type: list, item: { rent: { type: money, title: { en: R, zh-Hans: 租 }, question: { en: R, zh-Hans: 租 }, help: { en: R, zh-Hans: 租 } }, aid: { type: money, title: { en: A, zh-Hans: 助 }, question: { en: A, zh-Hans: 助 }, help: { en: A, zh-Hans: 助 } } }',
};

/** `LOW to HIGH` of an amount in YAML for a company that tells these facts, and which others it still needs. */
function rangeOf(amount: string, told: Readonly<Record<string, unknown>>): readonly [string, readonly string[]] {
  const policy = oneMeasure(used(amount), `amount: ${amount}`);
  const { amount: sum, missing } = awardOf(policy, { 'place/policy': told });
  return [`${sum?.low ?? '-'} to ${sum?.high ?? 'unbounded'}`, missing.map((key) => key.replace('place/policy.', ''))];
}

/** Of the facts only those that the amount speaks of: one that nothing uses is a fault. */
function used(amount: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(FACTS).filter(([name]) => new RegExp(`\\b${name}\\b`, 'u').test(amount)));
}

const money = (sum: number): string => `${sum} CNY`;

describe('the increment at a rate of its own', () => {
  const amount =
    '{ sum: [{ share: { rate: 0.5%, of: { least: [now, before] } } }, { share: { rate: 2%, of: { excess: [now, before] } } }] }';

  // All of 1,000,000 is new: 2%. None of it is: 0.5%.
  test('lies between all old and all new while the year before is not known', () =>
    expect(rangeOf(amount, { now: money(1_000_000) })).toEqual(['5000.00 to 20000.00', ['before']]));

  test('is 0.5% of what was and 2% of what is more, without bounds, while this year is not known', () =>
    expect(rangeOf(amount, { before: money(1_000_000) })).toEqual(['0.00 to unbounded', ['now']]));

  test('keeps the bounds of its parts while both are open', () =>
    expect(rangeOf(amount, {})).toEqual(['0.00 to unbounded', ['now', 'before']]));
});

describe('an unknown fact', () => {
  test('that cancels out is not asked for', () =>
    expect(rangeOf('{ difference: [{ sum: [before, 100 CNY] }, before] }', {})).toEqual(['100.00 to 100.00', []]));

  // 1,000 at 1% where the edge lies at 1,000 or above, at 3% where it lies at 0.
  test('as the edge of brackets moves what lies between from one rate to the other', () =>
    expect(
      rangeOf('{ brackets: { of: now, steps: [{ up_to: before, rate: 1% }, { rate: 3% }] } }', { now: money(1000) }),
    ).toEqual(['10.00 to 30.00', ['before']]));

  // 30% of what is spent rises, 100 less 20% of it falls; they meet at 200, where both are 60.
  test('that raises one limit and lowers the other comes to the most where these meet', () =>
    expect(
      rangeOf(
        '{ least: [{ share: { rate: 30%, of: now } }, { difference: [100 CNY, { share: { rate: 20%, of: now } }] }] }',
        {},
      ),
    ).toEqual(['0.00 to 60.00', ['now']]));

  // They would meet at 50 / 7 months; 7 months bring 49, 8 bring 44.
  test('that is a whole number comes to the most beside that place', () =>
    expect(
      rangeOf(
        '{ least: [{ product: [months, 7 CNY/month] }, { difference: [100 CNY, { product: [months, 7 CNY/month] }] }] }',
        {},
      ),
    ).toEqual(['0.00 to 49.00', ['months']]));

  // A rent of 1,000 with aid of 0 to 1,000: half of what is left of it and a tenth of the aid.
  test('of an item of a list has its own closer bounds, and the items add up', () =>
    expect(
      rangeOf(
        '{ for_each: { list: shops, amount: { sum: [{ share: { rate: 50%, of: { excess: [shops.rent, shops.aid] } } }, { share: { rate: 10%, of: { least: [shops.rent, shops.aid] } } }] } } }',
        { shops: [{ rent: money(1000) }, { rent: money(2000), aid: money(0) }] },
      ),
    ).toEqual(['1100.00 to 1500.00', ['shops[0].aid']]));

  test('that is doubled forty times over is worked out at once', () => {
    const doubled = Array.from({ length: 40 }, (_, at) => `v${at + 1}: { sum: [v${at}, v${at}] }`).join(', ');
    const policy = oneMeasure(
      { now: FACTS.now },
      `values: { v0: { least: [now, 1 CNY] }, ${doubled} }\n    amount: { least: [v40, 5 CNY] }`,
    );
    expect(awardOf(policy, {}).amount).toMatchObject({ low: '0.00', high: '5.00' });
  });
});

/** A small amount of `now` and `before` whose ends nobody worked out, and what it comes to. */
interface Formula {
  readonly yaml: string;
  readonly at: (now: number, before: number) => number;
}

const { formula } = fc.letrec<{ formula: Formula; leaf: Formula; joint: Formula }>((tie) => {
  const pair = (key: string, of: (a: number, b: number) => number): fc.Arbitrary<Formula> =>
    fc.tuple(tie('formula'), tie('formula')).map(([a, b]) => ({
      yaml: `{ ${key}: [${a.yaml}, ${b.yaml}] }`,
      at: (now, before) => of(a.at(now, before), b.at(now, before)),
    }));
  const times = fc.tuple(tie('formula'), fc.integer({ min: 1, max: 3 })).map(([a, by]): Formula => ({
    yaml: `{ product: [${a.yaml}, ${by}] }`,
    at: (now, before) => a.at(now, before) * by,
  }));
  return {
    leaf: fc.oneof(
      fc.constant<Formula>({ yaml: 'now', at: (now) => now }),
      fc.constant<Formula>({ yaml: 'before', at: (_now, before) => before }),
      fc.integer({ min: 1, max: 40 }).map((figure): Formula => ({ yaml: String(figure), at: () => figure })),
    ),
    joint: fc.oneof(
      pair('sum', (a, b) => a + b),
      pair('difference', (a, b) => a - b),
      pair('excess', (a, b) => Math.max(a - b, 0)),
      pair('least', Math.min),
      pair('greatest', Math.max),
      times,
    ),
    formula: fc.oneof({ maxDepth: 3, depthSize: 'medium' }, tie('leaf'), tie('joint')),
  };
});

describe('any sum, difference, least and greatest of two facts', () => {
  // No slope is above 3 to the third power times 2 to the third: between two places tried lies no more than so much a step.
  const STEP = 1 / 8;
  const STEEPEST = 216;
  const BOUNDS = 'type: number, max: 40';
  const places = Array.from({ length: 40 / STEP + 1 }, (_, index) => index * STEP);
  const formulas = fc.sample(formula, 200);
  // What cancels out stands there so that both facts are used.
  const amountOf = ({ yaml }: Formula): string =>
    `amount: { product: [{ sum: [1000000, ${yaml}, { difference: [now, now] }, { difference: [before, before] }] }, 1 CNY] }`;
  const [first, ...others] = formulas.map(amountOf);
  const further = others.map(
    (amount, index) => `
  - id: award-${index}
    title: { en: Award ${index}, zh-Hans: 奖励 ${index} }
    type: export-reward
    clause: art. 1
    recipients: any
    frequency: yearly
    basis: exact
    ${amount}`,
  );
  const rulebook = rulebookWith({
    'place/policy': oneMeasure({ now: BOUNDS, before: BOUNDS }, `${first ?? ''}${further.join('')}`),
  });

  /** Each formula with the ends of what it comes to. */
  function ends(told: Readonly<Record<string, number>>): (readonly [Formula, number, number])[] {
    const company = { registered_in: ['place'] };
    const { measures } = estimateFor(rulebook, { company, 'place/policy': told });
    const sums = new Map(measures.map(({ measure, amount }) => [measure.shortId, amount]));
    return formulas.map((one, index) => {
      const sum = sums.get(index === 0 ? 'award' : `award-${index - 1}`);
      if (sum === undefined || sum === null) throw new Error(`${one.yaml} comes to nothing`);
      return [one, sum.low.toNumber() - 1_000_000, sum.high.toNumber() - 1_000_000];
    });
  }

  test.each([0, 1, 7, 20, 39, 40])(
    'lies within its ends, and comes to them where one fact is open, the other %d',
    (now) => {
      for (const [{ yaml, at }, low, high] of ends({ now })) {
        const tried = places.map((before) => at(now, before));
        const [least, most] = [Math.min(...tried), Math.max(...tried)];
        expect(low, yaml).toBeLessThanOrEqual(least);
        expect(high, yaml).toBeGreaterThanOrEqual(most);
        expect(least - low, yaml).toBeLessThanOrEqual(STEEPEST * STEP);
        expect(high - most, yaml).toBeLessThanOrEqual(STEEPEST * STEP);
      }
    },
  );

  test('lies within its ends where both are open', () => {
    const some = places.filter((_place, index) => index % 8 === 0);
    for (const [{ yaml, at }, low, high] of ends({})) {
      const tried = some.flatMap((now) => some.map((before) => at(now, before)));
      expect(low, yaml).toBeLessThanOrEqual(Math.min(...tried));
      expect(high, yaml).toBeGreaterThanOrEqual(Math.max(...tried));
    }
  });
});
