// Where so many facts are unknown that not all combinations of them are tried, what is said is what all companies come to: the range
// is that of their sums, and the facts that are asked for are those that turn something for one of them. All are estimated.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byId, estimateFor, fact, measure, policy, rulebookWith, WORDS } from '../support/made-up.ts';
import type { Rulebook } from '../../src/rules/rulebook.ts';

const FACTS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

const one = fc.tuple(fc.constantFrom(...FACTS), fc.boolean()).map(([id, value]) => `{ ${id}: ${value} }`);
const several = fc
  .tuple(fc.constantFrom('all_of', 'any_of'), fc.uniqueArray(one, { minLength: 2, maxLength: 3 }))
  .map(([word, conditions]) => `{ not: [{ ${word}: [${conditions.join(', ')}] }] }`);
const someOf = fc
  .array(one, { minLength: 3, maxLength: 4 })
  .map((conditions) => `{ some_of: { at_least: 2, conditions: [${conditions.join(', ')}] } }`);
const condition = fc.oneof(several, someOf);
const sum = fc.integer({ min: 1, max: 9 }).map((hundreds) => `${hundreds}00 CNY`);
const amount = fc.oneof(
  sum,
  fc
    .tuple(condition, sum, sum)
    .map(([when, then, other]) => `{ choose: [{ when: [${when}], amount: ${then} }, { amount: ${other} }] }`),
);
const rules = fc.array(fc.record({ when: fc.uniqueArray(condition, { minLength: 1, maxLength: 2 }), amount }), {
  minLength: 3,
  maxLength: 5,
});
const shared = fc.constantFrom('exclusions', 'conditional', 'none');

function rulebookOf(
  drawn: readonly { readonly when: readonly string[]; readonly amount: string }[],
  together: string,
): Rulebook {
  const ids = drawn.map((_rule, index) => `m${index}`).join(', ');
  const lines = {
    exclusions: `exclusions: [{ measures: [${ids}], because: ${WORDS} }]`,
    conditional: `exclusions: [{ measures: [${ids}], when: [h: true], because: ${WORDS} }]`,
    none: '',
  }[together];
  return rulebookWith({
    'place/grants': policy(`
facts:
${FACTS.map((id) => fact(id, 'type: boolean')).join('')}${lines}
measures:
${drawn.map(({ when, amount: paid }, index) => measure(`m${index}`, `when: [${when.join(', ')}], amount: ${paid}`)).join('')}`),
  });
}

interface Result {
  readonly status: string;
  readonly low: number;
  readonly high: number;
  readonly missing: readonly string[];
  readonly is: string;
}

function resultsOf(rulebook: Rulebook, company: Readonly<Record<string, boolean>>): Readonly<Record<string, Result>> {
  return byId(estimateFor(rulebook, { 'place/grants': company }), ({ status, amount: paid, missing, setAsideFor }) => ({
    status,
    low: Number(paid?.low ?? 0),
    high: Number(paid?.high ?? 0),
    missing: missing.map((id) => id.replace('place/grants.', '')),
    is: `${status} ${String(paid?.high)} ${setAsideFor}`,
  }));
}

test('many unknown facts come to what all companies come to', () => {
  fc.assert(
    fc.property(rules, shared, (drawn, together) => {
      const rulebook = rulebookOf(drawn, together);
      const whole = Array.from({ length: 2 ** FACTS.length }, (_, bits) =>
        resultsOf(rulebook, Object.fromEntries(FACTS.map((id, index) => [id, ((bits >> index) & 1) === 1]))),
      );
      for (const [id, said] of Object.entries(resultsOf(rulebook, {}))) {
        const each = whole.map((results) => results[id]);
        const paid = each.flatMap((result) =>
          result === undefined || result.status === 'does-not-qualify' ? [] : [result],
        );
        const turning = FACTS.filter((_fact, index) =>
          each.some((result, bits) => result?.is !== each[bits ^ (1 << index)]?.is),
        );
        expect([id, said.missing]).toEqual([id, turning]);
        expect([id, said.high]).toEqual([id, Math.max(0, ...paid.map(({ high }) => high))]);
        const isSure = paid.length === each.length;
        expect([id, said.low]).toEqual([id, isSure ? Math.min(...paid.map(({ low }) => low)) : 0]);
      }
    }),
    { numRuns: 60 },
  );
}, 120_000);
