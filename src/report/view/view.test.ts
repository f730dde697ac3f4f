/** What a reader is shown of an estimate, before it is laid out: notes, sources, headlines, sections and what they wait for. */
import { describe, expect, test } from 'vitest';
import { estimateFor, measure, policy, rulebookWith } from '../../../test/support/made-up.ts';
import { exampleEstimate } from '../../../test/support/decisions.ts';
import { nearMisses } from '../what-next.ts';
import { viewOf } from './index.ts';
import type { EstimateView, Section } from './types.ts';
import type { ViewOptions } from './viewing.ts';

const WINDOW = 'in_force: { from: 2025-01-01, until: 2025-12-31 }';

/** A measure of ¥100 for everyone. */
const plain = (id: string): string => measure(id, 'amount: 100 CNY');

const exact = (amount: string, more = ''): string => `basis: exact, amount: ${amount}${more}`;
const minding = (text: string): string => exact('100 CNY', `, warnings: [{ en: ${text}, zh-Hans: 请注意。 }]`);

function viewed(
  measures: readonly string[],
  facts: Readonly<Record<string, unknown>> = {},
  { head = WINDOW, ...options }: Partial<ViewOptions> & { readonly head?: string } = {},
): EstimateView {
  const text = policy(`
title: { en: Support, zh-Hans: 扶持 }
source: https://example.org/farland
${head}
measures:
${measures.join('')}`);
  const made = estimateFor(rulebookWith({ 'farland/support': text }), facts, { asOf: '2025-06-30' });
  return viewOf(made, { language: 'en', ...options });
}

function section({ places: [place] }: EstimateView, key: Section['key']): Section {
  const found = place?.sections.find((one) => one.key === key);
  if (found === undefined) throw new Error(`${key}: ${place?.sections.map((one) => one.key).join(', ') ?? ''}`);
  return found;
}

const warningsOf = ({ warnings }: EstimateView): string[] =>
  warnings.map(({ text, concerns }) => `${text} ${concerns ?? ''}`.trim());

test('what is granted to individuals alone is no support of the company', () => {
  const [place] = viewed([measure('one', 'basis: unpublished, beneficiary: individual')]).places;
  expect(place?.headline.company).toBe('nothing on the facts given');
  const [own] = viewed([measure('one', 'basis: unpublished')]).places;
  expect(own?.headline.company).toBe('support without a published figure');
});

describe('a note', () => {
  const warned = (count: number): string[] =>
    ['a', 'b', 'c', 'd', 'e'].map((id, at) => (at < count ? measure(id, minding('Ask first.')) : plain(id)));

  test('names the measures that it concerns, up to three; of more it says how many, and of all that it is all', () => {
    expect(warningsOf(viewed(warned(1)))).toEqual(['Ask first. (a)']);
    expect(warningsOf(viewed(warned(3)))).toEqual(['Ask first. (a, b, c)']);
    expect(warningsOf(viewed(warned(4)))).toEqual(['Ask first. (4 measures)']);
    expect(warningsOf(viewed(warned(5)))).toEqual(['Ask first. (all of Support)']);
  });

  test('is pointed at by its measures, but for one that concerns the whole policy', () => {
    const tags = (count: number): string[] =>
      section(viewed(warned(count), { received: {} }), 'fixed').entries.flatMap((one) => one.tags.at(-1) ?? []);
    expect(tags(2)).toEqual(['note 1', 'note 1', 'c', 'd', 'e']);
    expect(tags(5)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('is graver the earlier it stands: what a figure leaves open, what ends soon, what is said, what is said if', () => {
    const said = '{ en: Only if, zh-Hans: 如果 }';
    const measures = [
      measure('a', exact('1 CNY', `, warnings: [{ when: [company.legal_person: false], text: ${said} }]`)),
      measure('b', minding('Ask first.')),
      measure('c', `when: [trade.cbec_export: { at_least: 100 USD, boundary: unverified }], ${exact('1 CNY')}`),
      measure('d', exact('1 CNY', ', in_force: { until: 2025-08-31 }')),
    ];
    const texts = viewed(measures, { trade: { cbec_export: '100 USD' } }).warnings.map(({ text }) => text);
    expect(texts[0]).toMatch(/^The company stands exactly on a figure/u);
    expect(texts.slice(1)).toEqual([
      'It ends soon: the last day is 2025-08-31.',
      'Ask first.',
      'Where Independent legal person: no: Only if',
    ]);
  });

  test('is no warning where an assumption says it', () => {
    const head =
      'in_force: { from: 2025-01-01, until: 2025-12-31, assumed: { en: The end is not sure., zh-Hans: 不确定。 } }';
    const view = viewed([plain('a'), plain('b')], { received: {} }, { head });
    expect(view.assumptions.map(({ text }) => text)).toEqual(['Support: The end is not sure.']);
    expect(view.warnings).toEqual([]);
  });

  test('of what is refused is told where a figure that is left open may turn it', () => {
    const rule = `when: [trade.cbec_export: { over: 100 USD, boundary: unverified }], ${minding('Ask first.')}`;
    const texts = (given: string): string[] =>
      viewed([measure('a', rule)], { trade: { cbec_export: given } }).warnings.map(({ text }) => text);
    expect(texts('100 USD')).toEqual([expect.stringContaining('stands exactly on a figure')]);
    expect(texts('99 USD')).toEqual([]);
    expect(texts('101 USD')).toEqual(['Ask first.']);
  });
});

describe('a source', () => {
  const linesOf = (head: string): readonly string[] | undefined => viewed([plain('a')], {}, { head }).sources[0]?.lines;
  const official = 'Reliability: official (read at the issuer)';

  test('says its window, as far as its ends are known', () => {
    expect(linesOf(WINDOW)).toEqual([official, 'In force 2025-01-01 to 2025-12-31']);
    expect(linesOf('in_force: { from: 2025-01-01 }')).toEqual([official, 'In force from 2025-01-01, no end published']);
    expect(linesOf('in_force: { until: 2025-12-31 }')).toEqual([official, 'In force until 2025-12-31']);
    expect(linesOf('in_force: {}')).toEqual([official]);
  });

  test('further on, of the same policy, says only how far it is trusted', () => {
    const other = exact('1 CNY', ', source: https://example.org/other, confidence: press');
    const { sources } = viewed([plain('a'), measure('b', other)]);
    expect(sources.map(({ number, address }) => `${number} ${address}`)).toEqual([
      '1 https://example.org/farland',
      '2 https://example.org/other',
    ]);
    expect(sources[0]?.lines).toContain('In force 2025-01-01 to 2025-12-31');
    expect(sources[1]?.lines).toHaveLength(1);
  });

  test('is trusted as each measure says: what the press reports of an official policy is marked so', () => {
    const view = viewed([plain('a'), measure('b', exact('1 CNY', ', confidence: press'))]);
    const tags = section(view, 'fixed').entries.map((one) => one.tags.find((tag) => /^(?:official|press)/u.test(tag)));
    expect(tags).toEqual(['official', 'press']);
    expect(view.sources[0]?.lines[0]).toMatch(/^Reliability: official .*press/u);
  });

  test('of what is refused is left out, unless all is asked for', () => {
    const refused = `when: [company.legal_person: true], ${exact('1 CNY', ', source: https://example.org/other')}`;
    const addresses = (all: boolean): string[] =>
      viewed([plain('a'), measure('b', refused)], { company: { legal_person: false } }, { all }).sources.map(
        ({ address }) => address,
      );
    expect(addresses(false)).toEqual(['https://example.org/farland']);
    expect(addresses(true)).toEqual(['https://example.org/farland', 'https://example.org/other']);
  });
});

describe('the headline', () => {
  const headline = (measures: readonly string[], facts: Readonly<Record<string, unknown>> = {}): unknown =>
    viewed(measures, facts).places[0]?.headline;
  const person = (rule: string): string => measure('p', `beneficiary: individual, ${rule}`);
  const costs = '{ share: { rate: 50%, of: costs.saas_fees, cap: 30 CNY } }';

  test('keeps what is fixed, what has a ceiling and what is open apart', () => {
    const upTo = measure('b', 'basis: up-to, amount: 50 CNY');
    const open = measure('c', exact(costs));
    expect(headline([plain('a')])).toEqual({ company: '¥100 fixed', individuals: null });
    expect(headline([upTo])).toEqual({ company: 'up to ¥50', individuals: null });
    expect(headline([plain('a'), upTo])).toEqual({ company: '¥100 fixed, and up to ¥50 more', individuals: null });
    expect(headline([plain('a'), upTo, open])).toEqual({
      company: '¥100 fixed, and up to ¥50 more; at most ¥180 once the open facts are known',
      individuals: null,
    });
    expect(headline([open], { costs: { saas_fees: '0' } })).toEqual({
      company: 'nothing on the facts given',
      individuals: null,
    });
  });

  test('has a line for individuals where something may be paid to them', () => {
    expect(headline([plain('a'), person(exact('20 CNY'))])).toEqual({
      company: '¥100 fixed',
      individuals: '¥20 fixed',
    });
    expect(headline([plain('a'), person(exact(costs))], { costs: { saas_fees: '0' } })).toEqual({
      company: '¥100 fixed',
      individuals: null,
    });
  });
});

describe('what is open', () => {
  const needing = (fact: string, cap: string): string =>
    exact(`{ share: { rate: 50%, of: ${fact}, cap: ${cap} CNY } }`);

  test('stands in the order of what it may come to, and what has no figure last', () => {
    const forum = `basis: unpublished, when: [company.legal_person: true]`;
    const { entries } = section(
      viewed([
        measure('a', forum),
        measure('b', needing('costs.saas_fees', '40')),
        measure('c', needing('costs.site_building', '90')),
        measure('d', exact('{ share: { rate: 50%, of: costs.social_security } }')),
      ]),
      'questions',
    );
    expect(entries.map(({ title, amount }) => `${title} ${amount}`)).toEqual([
      'd no upper limit known',
      'c ¥0 – ¥90',
      'b ¥0 – ¥40',
      'a no figure published',
    ]);
  });

  test('names what all measures of a policy wait for once, and under each what it needs beside that', () => {
    const asked = 'when: [company.legal_person: true]';
    const { leads, entries } = section(
      viewed([
        measure('a', `${asked}, ${exact('1 CNY')}`),
        measure('b', `${asked}, ${needing('costs.saas_fees', '9')}`),
      ]),
      'questions',
    );
    expect(leads).toEqual(['Every open measure of “Support” needs Independent legal person (company.legal_person).']);
    expect(entries.map(({ title, notes }) => [title, ...notes])).toEqual([
      ['b', expect.stringMatching(/^Also needs .+ \(costs\.saas_fees\)$/u)],
      ['a', 'Needs nothing else'],
    ]);
  });

  test('says so where it is paid to individuals, and a client is told no ids', () => {
    const view = viewed(
      [measure('a', `beneficiary: individual, ${needing('costs.saas_fees', '9')}`)],
      {},
      { forClient: true },
    );
    const [entry] = section(view, 'questions').entries;
    expect(entry?.notes).toEqual([expect.stringMatching(/^Needs “[^(]+”$/u), 'Paid to individuals']);
  });

  test('has no instalments while nothing bounds the sum', () => {
    const halves = (amount: string): readonly string[] =>
      section(viewed([measure('a', `${exact(amount)}, payments: [50%, 50%]`)]), 'questions').entries[0]?.notes ?? [];
    expect(halves('{ share: { rate: 50%, of: costs.saas_fees, cap: 90 CNY } }')).toContain(
      'In instalments: year 1 ¥0 – ¥45, year 2 ¥0 – ¥45',
    );
    expect(halves('{ share: { rate: 50%, of: costs.saas_fees } }').join(' ')).not.toContain('instalments');
  });
});

test('what is near is shown with its change and what it brings, a ceiling apart from a fixed sum', () => {
  const made = exampleEstimate('hengyang-exporter');
  const { title, amountHead, entries } = section(viewOf(made, { language: 'en', near: nearMisses(made) }), 'near');
  expect([title, amountHead]).toEqual(['Near: one change away', 'Brings']);
  expect(entries.map((one) => [one.title, one.amount, ...one.notes])).toEqual([
    ['Export reward', 'up to +¥80,000', 'Cross-border e-commerce exports: US$0.01 more, to US$500,000.01'],
    [
      'Lease of overseas warehouses',
      '+¥45,000',
      'warehouse 2 (Rotterdam): Area of the warehouse: 0.01 m² more, to 1,000.01 m²',
    ],
  ]);
});
