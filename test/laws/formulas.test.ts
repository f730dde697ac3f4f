/** Operators inside one another, at random: whatever the unknown facts turn out to be, what was said of the sum before holds. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MeasureEstimate } from '../../src/engine/measure-estimate.ts';
import { mulberry32 } from '../oracle/random-profiles.ts';
import { byId, estimateFor, fact, measure, policy, rulebookWith } from '../support/made-up.ts';

const NAMES = ['a', 'b', 'n'] as const;

/** Amounts and conditions of three facts as YAML, each operator with whatever stands where it takes an amount. */
const { amount: amounts } = fc.letrec<{ amount: string; leaf: string; rule: string; when: string }>((tie) => {
  const amount = tie('amount');
  const upTo = (most: number): fc.Arbitrary<string> => fc.integer({ min: 1, max: most }).map(String);
  const name = fc.constantFrom(...NAMES);
  const of = (key: string, ...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
    fc.tuple(...parts).map((written) => `{ ${key}: [${written.join(', ')}] }`);
  const keyed = (key: string, parts: Readonly<Record<string, fc.Arbitrary<string>>>): fc.Arbitrary<string> =>
    fc.record(parts).map(
      (written) =>
        `{ ${key}: { ${Object.entries(written)
          .map(([k, v]) => `${k}: ${v}`)
          .join(', ')} } }`,
    );
  const slices = fc
    .tuple(fc.oneof(name, upTo(40)), upTo(9), upTo(9))
    .map(([edge, below, above]) => `[{ up_to: ${edge}, rate: ${below}% }, { rate: ${above}% }]`);
  return {
    leaf: fc.oneof({ arbitrary: name, weight: 2 }, upTo(40)),
    when: fc
      .tuple(name, fc.constantFrom('at_least', 'over', 'below', 'at_most'), fc.oneof(upTo(40), name))
      .map(([left, word, right]) => `[{ ${left}: { ${word}: ${right} } }]`),
    rule: fc.oneof(
      ...['sum', 'difference', 'excess', 'least', 'greatest', 'product', 'quotient', 'growth'].map((key) =>
        of(key, amount, amount),
      ),
      of('quotient', amount, upTo(7)),
      keyed('capped', { amount, cap: amount }),
      keyed('share', { rate: upTo(90).map((rate) => `${rate}%`), of: amount, base_floor: amount, cap: amount }),
      keyed('brackets', { of: amount, steps: slices }),
      keyed('rounded', { amount, to: upTo(9), direction: fc.constantFrom('down', 'up', 'half_up') }),
      keyed('for_every', { of: amount, step: upTo(9), amount: upTo(9) }),
      keyed('minimum', { amount, at_least: amount }),
      keyed('all_or_nothing', { amount, cap: amount }),
      keyed('set_off', { from: amount, less: fc.tuple(amount, amount).map((parts) => `[${parts.join(', ')}]`) }),
      fc
        .tuple(tie('when'), amount, amount)
        .map(([when, first, rest]) => `{ choose: [{ when: ${when}, amount: ${first} }, { amount: ${rest} }] }`),
    ),
    amount: fc.oneof({ maxDepth: 3, depthSize: 'medium' }, tie('leaf'), tie('rule')),
  };
});

const MOST = 40;
const formulas = fc.sample(amounts, 250);
// What comes to nothing stands there so that each formula speaks of all three.
const measures = formulas.map((formula, index) =>
  measure(`m${index}`, `amount: { product: [{ sum: [${formula}, { product: [0, { sum: [a, b, n] }] }] }, 1 CNY] }`),
);
const rulebook = rulebookWith({
  'place/formulas': policy(`
facts:
${fact('a', `type: number, max: ${MOST}`)}${fact('b', `type: number, max: ${MOST}`)}${fact('n', `type: integer, max: ${MOST}`)}
measures:
${measures.join('')}`),
});

type Company = Readonly<Partial<Record<(typeof NAMES)[number], number>>>;

const estimated = (company: Company): Record<string, MeasureEstimate> =>
  byId(estimateFor(rulebook, { 'place/formulas': company }), (one) => one);

/** A company: tenths for what is no whole number, and now and then the ends of what is possible. */
function companyOf(random: () => number): Required<Company> {
  const drawn = (parts: number): number => {
    const where = random();
    return where < 0.15 ? 0 : where < 0.3 ? MOST : Math.floor(random() * (MOST * parts + 1)) / parts;
  };
  return { a: drawn(10), b: drawn(10), n: drawn(1) };
}

test.each([1, 2, 3, 4, 5, 6])('no formula leaves the range that it had while facts were open (company %d)', (seed) => {
  const random = mulberry32(seed);
  const whole = companyOf(random);
  const told: Company = Object.fromEntries(NAMES.filter(() => random() < 0.4).map((name) => [name, whole[name]]));
  const open = estimated(told);
  expect(Object.values(open).some(({ status }) => status === 'needs-facts')).toBe(true);
  for (let round = 0; round < 12; round += 1) {
    for (const [id, after] of Object.entries(estimated({ ...companyOf(random), ...told }))) {
      const { status, amount, missing } = open[id] ?? after;
      const formula = formulas[Number(id.slice(1))];
      const sum = after.amount?.low.toNumber() ?? 0;
      expect(sum, formula).toBeGreaterThanOrEqual(amount?.low.toNumber() ?? 0);
      expect(sum, formula).toBeLessThanOrEqual(amount?.high.toNumber() ?? 0);
      if (missing.length === 0) expect([after.status, sum], formula).toEqual([status, amount?.high.toNumber() ?? 0]);
    }
  }
});
