/** Rivals at the ends of what is possible: a cap that leaves nothing, a sum without bounds, a group too large, a set that must hold one. */
import { describe, expect, it } from 'vitest';
import { byId, estimateFor, fact, measure, policy, rulebookWith, WORDS } from '../../../test/support/made-up.ts';
import type { Estimate } from '../estimate.ts';

interface Rules {
  /** Each measure as `id: amount`, `up-to id: amount`, or `id when FACT: amount`. */
  readonly measures: readonly string[];
  readonly exclusions: readonly string[];
  readonly caps?: readonly string[];
}

function policyOf({ measures, exclusions, caps = [] }: Rules): string {
  const rows = measures.map((row) => {
    const [, upTo, id = '', when, amount = ''] = /^(up-to )?(\w+)(?: when (\w+))?: (.*)$/u.exec(row) ?? [];
    const basis = upTo === undefined ? 'exact' : 'up-to';
    const condition = when === undefined ? '' : `when: [{ ${when}: true }], `;
    return measure(id, `basis: ${basis}, ${condition}amount: ${amount}`);
  });
  return policy(`
facts:
${fact('f', 'type: money')}
${fact('g', 'type: money')}
${fact('k', 'type: boolean')}
${caps.length === 0 ? '' : `joint_caps:\n${caps.map((cap) => `  - ${cap}`).join('\n')}`}
exclusions:
${exclusions.map((pair) => `  - { measures: [${pair}], because: ${WORDS} }`).join('\n')}
measures:
${rows.join('')}`);
}

function made(rules: Rules, facts: Readonly<Record<string, unknown>> = {}): Estimate {
  return estimateFor(rulebookWith({ 'place/own': policyOf(rules) }), { 'place/own': facts });
}

const statuses = (one: Estimate): Record<string, string> => byId(one, ({ status }) => status);

describe('a rival for which its cap leaves nothing', () => {
  const rules = {
    measures: ['a when k: 1000 CNY', 'b: 100 CNY', 'c: f', 'z: 10 CNY'],
    exclusions: ['a, b', 'b, c'],
    caps: ['{ measures: [c, z], cap: g }'],
  };

  it('keeps nobody out, whatever its own sum turns out to be', () => {
    for (const f of [undefined, '5 CNY']) {
      const one = made(rules, { g: 0, k: true, ...(f === undefined ? {} : { f }) });
      expect(statuses(one)).toMatchObject({ a: 'qualifies', b: 'set-aside' });
      expect(one.totals[0]?.low.toString()).toBe('1000');
    }
  });

  it('decides nothing that an open fact can turn', () => {
    expect(statuses(made(rules, { g: 0, f: '30 CNY' }))).toMatchObject({ a: 'needs-facts', b: 'needs-facts' });
  });
});

it('beside a sum without bounds the others still tell which set is better', () => {
  const rules = {
    measures: ['up-to a: f', 'up-to b: 200 CNY', 'c: 66 CNY', 'up-to d: 195 CNY'],
    exclusions: ['a, b', 'b, d', 'c, d'],
  };
  expect(statuses(made(rules))).toMatchObject({ c: 'needs-facts' });
  expect(statuses(made(rules, { f: '1000 CNY' }))).toMatchObject({ a: 'qualifies', c: 'set-aside', d: 'qualifies' });
});

it('what is set aside goes by the best set that has it, not by one in which its cap is used up', () => {
  const rules = {
    measures: ['p: 40 CNY', 'q: 100 CNY', 'm: 30 CNY', 'r: 70 CNY'],
    exclusions: ['p, q', 'm, r', 'q, r'],
    caps: ['{ measures: [p, q, m], cap: 100 CNY }'],
  };
  const one = made(rules);
  expect(statuses(one)).toEqual({ m: 'set-aside', p: 'qualifies', q: 'set-aside', r: 'qualifies' });
  expect(one.measures.find(({ measure }) => measure.shortId === 'm')?.amount?.high.toString()).toBe('30');
});

it('behind a group that is too large nothing is sure, and no total passes the cap', () => {
  const ids = Array.from({ length: 40 }, (_, index) => `r${String(index).padStart(2, '0')}`);
  const rules = {
    // Sums that differ by little and in no order: no branch can be given up early.
    measures: [
      ...ids.map((id, index) => `${id}: ${(100 + ((index * 37) % 11) + index / 1000).toFixed(3)} CNY`),
      'y: 2900 CNY',
    ],
    exclusions: ids.flatMap((id, index) =>
      [index + 1, index + 3, index + 7].flatMap((other) => (ids[other] === undefined ? [] : [`${id}, ${ids[other]}`])),
    ),
    caps: [`{ measures: [${ids.join(', ')}, y], cap: 1500.005 CNY }`],
  };
  const { measures, totals } = made(rules);
  const last = measures.find(({ measure }) => measure.shortId === 'y');
  expect([last?.status, last?.missing, last?.warnings.map(({ key }) => key)]).toEqual([
    'needs-facts',
    [],
    ['warning.group-too-large'],
  ]);
  expect([totals[0]?.low.toString(), totals[0]?.high.toString(), totals[0]?.withMissingFactsHigh.toString()]).toEqual([
    '0',
    '0',
    '1500.01',
  ]);
});
