// Where a condition holds one fact against another, or against a figure that a third fact decides, and measures share a ceiling or
// exclude each other: every company that the open facts allow is in the range, what is decided stays, and no fact that matters is
// missing among those asked for. All companies there can be are estimated.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byId, estimateFor, fact, measure, policy, rulebookWith, WORDS } from '../support/made-up.ts';
import type { Rulebook } from '../../src/rules/rulebook.ts';

const STAFF = [0, 4, 5, 6, 9, 10, 11, 14, 15, 16, 20, 21, 24, 25];
const KINDS = ['shop', 'works', 'office'];
const FACTS: Readonly<Record<string, readonly (number | string)[]>> = { staff: STAFF, hired: STAFF, kind: KINDS };

const CONDITIONS = [
  'staff: { at_most: limit }',
  'staff: { over: limit }',
  'hired: { at_least: staff }',
  'hired: { below: limit }',
  'staff: { at_least: 10 }',
  'hired: { over: 5 }',
  'kind: { is: works }',
  'kind: { one_of: [shop, office] }',
];
const AMOUNTS = ['100 CNY', '200 CNY', '{ product: [staff, 10 CNY] }', '{ product: [hired, 15 CNY] }'];

const measures = fc.array(
  fc.record({
    when: fc.uniqueArray(fc.constantFrom(...CONDITIONS), { minLength: 1, maxLength: 2 }),
    amount: fc.constantFrom(...AMOUNTS),
  }),
  { minLength: 2, maxLength: 3 },
);
const shared = fc.constantFrom('joint_caps', 'exclusions', 'none');
const given: fc.Arbitrary<Readonly<Record<string, unknown>>> = fc.record(
  { staff: fc.constantFrom(...STAFF), hired: fc.constantFrom(...STAFF), kind: fc.constantFrom(...KINDS) },
  { requiredKeys: [] },
);

type Rules = readonly { readonly when: readonly string[]; readonly amount: string }[];

function rulebookOf(rules: Rules, together: string): Rulebook {
  const ids = rules.map((_rule, index) => `m${index}`);
  const lines = {
    joint_caps: `joint_caps: [{ cap: 250 CNY, measures: [${ids.join(', ')}] }]`,
    exclusions: `exclusions: [{ measures: [${ids.join(', ')}], because: ${WORDS} }]`,
    none: '',
  }[together];
  const choices = KINDS.map((kind) => `${kind}: ${WORDS}`).join(', ');
  return rulebookWith({
    'place/grants': policy(`
facts:
${fact('staff', 'type: integer')}${fact('hired', 'type: integer')}${fact('kind', `type: choice, choices: { ${choices} }`)}
values: { limit: { lookup: { by: kind, table: { shop: 5, works: 20, office: 15 } } } }
${lines}
measures:
${rules.map(({ when, amount }, index) => measure(`m${index}`, `when: [${when.map((one) => `{ ${one} }`).join(', ')}], amount: ${amount}`)).join('')}`),
  });
}

const LIMITED = { when: ['staff: { at_most: limit }'], amount: '100 CNY' };
/** Companies of which the kind of business was not asked for once, though it moves the limit. */
const KNOWN: [Rules, string, Readonly<Record<string, unknown>>][] = [
  [[LIMITED, { when: ['hired: { over: 5 }'], amount: '100 CNY' }], 'none', {}],
  [[LIMITED, LIMITED], 'joint_caps', {}],
];

interface Result {
  readonly status: string;
  readonly low: number;
  readonly high: number;
  readonly missing: readonly string[];
}

function resultsOf(rulebook: Rulebook, company: Readonly<Record<string, unknown>>): Readonly<Record<string, Result>> {
  return byId(estimateFor(rulebook, { 'place/grants': company }), ({ status, amount, missing }) => ({
    status,
    low: Number(amount?.low ?? 0),
    high: Number(amount?.high ?? 0),
    missing: missing.map((id) => id.replace('place/grants.', '')),
  }));
}

/** Every company that says nothing else than what is given. */
function completionsOf(company: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>[] {
  return Object.entries(FACTS).reduce<Readonly<Record<string, unknown>>[]>(
    (all, [id, values]) =>
      company[id] === undefined ? all.flatMap((one) => values.map((value) => ({ ...one, [id]: value }))) : all,
    [company],
  );
}

describe('measures that turn on facts against each other', () => {
  test('hold what they say of a company whose facts are open', () => {
    fc.assert(
      fc.property(measures, shared, given, (rules, together, company) => {
        const rulebook = rulebookOf(rules, together);
        const open = resultsOf(rulebook, company);
        const whole = completionsOf(company).map((one) => ({ one, results: resultsOf(rulebook, one) }));
        for (const [id, said] of Object.entries(open)) {
          const seen = new Map<string, Set<string>>();
          for (const { one, results } of whole) {
            const is = results[id];
            if (is === undefined) throw new Error(id);
            const place = `${id} of ${JSON.stringify(one)}`;
            if (said.status !== 'needs-facts') expect([place, is.status]).toEqual([place, said.status]);
            expect([place, is.high >= said.low && is.high <= said.high]).toEqual([place, true]);
            for (const key of Object.keys(FACTS)) {
              if (company[key] !== undefined || said.missing.includes(key)) continue;
              const others = JSON.stringify([key, { ...one, [key]: null }]);
              seen.set(others, (seen.get(others) ?? new Set()).add(`${is.status} ${is.high}`));
            }
          }
          expect([id, [...seen].filter(([, results]) => results.size > 1).map(([others]) => others)]).toEqual([id, []]);
        }
      }),
      { numRuns: 100, examples: KNOWN },
    );
  });
});
