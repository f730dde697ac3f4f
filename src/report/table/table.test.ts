/** What a page in a terminal says, from the answer down to the sources. */
import { describe, expect, test } from 'vitest';
import type { Estimate } from '../../engine/estimate.ts';
import { phrase } from '../../rules/phrase.ts';
import { Decimal } from '../../values/decimal.ts';
import { sampleEstimate, sampleRulebook } from '../sample.support.ts';
import { estimateTable } from './index.ts';
import type { TableOptions } from './index.ts';

const made = sampleEstimate();

async function table(options: Partial<TableOptions> = {}, estimate: Estimate = made): Promise<string> {
  return estimateTable(estimate, { language: 'en', width: 100, colour: false, boxed: false, ...options });
}

/** Nothing wrapped, so that what belongs together stands together. */
const wide = async (options: Partial<TableOptions> = {}, estimate = made): Promise<string> =>
  flat(await table({ width: Infinity, ...options }, estimate));

/** The text of a page without its layout: lines joined, frames and runs of spaces taken out. */
const flat = (text: string): string => text.replaceAll(/[│\s]+/gu, ' ');

describe('a page', () => {
  test('reads from the answer down to the sources', async () => {
    const text = await table({ width: 80 });
    const order = [
      'Subsidy estimate for Test & Sons',
      'As of 2025-06-30',
      'Testland: ¥233,100.01 fixed, and up to ¥20,000 more',
      'paid to individuals: ¥8,000 fixed',
      'Fixed sums',
      'Up to: a ceiling',
      'Paid to individuals, not to the company',
      'Worth a question',
      'Set aside',
      'Not in force',
      'Support without a published figure',
      'Assumptions',
      'Warnings',
      'Sources',
      'This is an estimate, not a decision: the authority decides.',
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places.filter((place) => place < 0)).toEqual([]);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(text.endsWith('decides.\n')).toBe(true);
  });

  test('tells fixed sums from ceilings in words, and names the cap that bit', async () => {
    const text = await wide();
    expect(text).toContain('Promotion ¥200,000 Capped at ¥200,000, from ¥260,000');
    expect(text).toContain('Export reward up to ¥20,000');
    expect(text).toContain('Insurance no upper limit known Needs Social insurance paid (costs.social_security)');
    expect(text).toContain('Services no figure published');
    expect(text).toContain('Small rent ¥1,000 Instead: Large rent');
    expect(text).toContain('Lapsed award ¥5,000 Lapsed: its last day was 2025-03-31');
    expect(text).toContain('Coming award up to ¥6,000 Not yet in force: its first day is 2025-10-01');
    expect(text).toContain('In instalments: year 1 ¥500.01, year 2 ¥500');
    expect(text).toContain('Second of two ¥20 The joint cap (9) leaves ¥20 of ¥70');
  });

  test('says that nothing qualifies where nothing does; support without a figure is something', async () => {
    const nothing = 'Nothing qualifies here on the facts given.';
    const policy = (recipients: string): string => `
title: { en: Testland support, zh-Hans: 试验区扶持办法 }
source: https://example.org/testland
confidence: official
in_force: { from: 2025-01-01 }
measures:
  - { id: services, title: { en: Services, zh-Hans: 服务 }, clause: '1', recipients: ${recipients}, frequency: yearly, basis: unpublished }
`;
    const seller = 'company: { registered_in: [testland], roles: [seller] }';
    const page = async (recipients: string): Promise<string> =>
      wide({}, sampleEstimate(seller, {}, sampleRulebook(policy(recipients))));
    expect(await page('[seller]')).not.toContain(nothing);
    expect(await page('[park_operator]')).toContain(`${nothing} With --all`);
  });

  test('points at no refusals where there are none', async () => {
    const open = sampleEstimate(
      'company: { name: Unknown }',
      {},
      sampleRulebook(`
title: { en: Testland support, zh-Hans: 试验区扶持办法 }
source: https://example.org/testland
confidence: official
in_force: { from: 2025-01-01 }
measures:
  - { id: services, title: { en: Services, zh-Hans: 服务 }, clause: '1', recipients: [seller], frequency: yearly, basis: unpublished }
`),
    );
    const text = await wide({}, open);
    expect(text).toContain('Nothing is certain here yet: what may be paid waits for facts, below.');
    expect(text).not.toContain('--all');
  });

  test('says of each measure its clause, source, frequency, trust and id', async () => {
    expect(await wide()).toContain('1 [1] · yearly · official · promotion');
    expect(await wide()).toContain('[1] · yearly · press · services');
  });

  test('says on whose word, since when and where to apply', async () => {
    const text = await table({ width: 120 });
    expect(text).toContain(
      '[1] Testland support\n    https://example.org/testland\n    Reliability: official (read at the issuer)',
    );
    for (const line of [
      'Document: No. 1/2025',
      'In force 2025-01-01 to 2025-12-31',
      'Where to apply: Bureau of Commerce',
      'When: Each March',
      'Portal: https://example.org/apply',
      'Counties may add to it.',
    ]) {
      expect(text).toContain(`    ${line}\n`);
    }
  });

  test('says a warning once, with the measures that it concerns', async () => {
    const text = await wide();
    expect(text.split('Only the better of two awards is paid.')).toHaveLength(2);
    expect(text).toContain('Only the better of two awards is paid. (all of Testland support)');
    expect(text).toMatch(/3\. The company stands exactly on a figure .* ask the authority\. \(Export reward\)/u);
    expect(text).toMatch(/export · notes 2, 3/u);
  });

  test('does not warn of what is assumed already', async () => {
    expect((await table()).split('The last day is not certain.')).toHaveLength(2);
  });

  test('shows what does not qualify only where it is asked for, with the reason', async () => {
    const refused = sampleEstimate('company: { roles: [], registered_in: [testland] }');
    expect(await table({}, refused)).not.toContain('Does not qualify');
    expect(await wide({ all: true }, refused)).toContain(
      'Not met: Lines of business: cross-border online seller (the company: none)',
    );
  });

  test('explains conditions and sums where it is asked for', async () => {
    expect(await table()).not.toContain('Met:');
    const text = await wide({ explain: true });
    expect(text).toContain(
      '- Met: Lines of business: cross-border online seller (the company: cross-border online seller)',
    );
    expect(text).toContain('= 50% of Promotion on platforms: ¥520,000 × 50% = ¥260,000');
    expect(text).toContain('- No clause given: The articles were not seen.');
  });

  test('shows near misses that are handed in', async () => {
    const [{ measure } = { measure: null }] = made.measures.filter((one) => one.measure.shortId === 'export');
    if (measure === null) throw new Error('no measure');
    const step = phrase('condition.over', {
      subject: { fact: 'trade.cbec_export' },
      figure: { phrase: phrase('rule.literal', { text: '500,000 USD' }) },
    });
    const text = await wide({ near: [{ measure, step, gain: new Decimal(80000) }] });
    expect(text).toContain('Near: one change away');
    expect(text).toContain('+¥80,000 Cross-border e-commerce exports over US$500,000');
  });

  test('says of a near miss that its gain is that of other measures too, and how much of it is sure', async () => {
    const [export_, promotion] = ['export', 'promotion'].map(
      (id) => made.measures.find(({ measure }) => measure.shortId === id)?.measure,
    );
    if (export_ === undefined || promotion === undefined) throw new Error('no measure');
    const near = {
      measure: export_,
      step: phrase('why.literal-zero'),
      gain: new Decimal(507000),
      sure: new Decimal(437000),
    };
    const text = await wide({ near: [{ ...near, also: [promotion] }] });
    expect(text).toContain('+¥437,000 to +¥507,000');
    expect(text).toContain(`Opens or lifts as well: ${promotion.source.title.en}. The sum is for all of them`);
    const many = await wide({ near: [{ ...near, also: Array.from({ length: 7 }, () => promotion) }] });
    expect(many).toContain('Opens or lifts 7 other measures as well. The sum is for all of them');
  });

  test('says nothing of individuals where nothing could be paid to them', async () => {
    const none = sampleEstimate('company: { registered_in: [testland] }\ntalent: { macao_youth_employed: 0 }');
    expect(await table({}, none)).not.toContain('individuals');
  });

  test('says it where nothing qualifies and where no place has a policy', async () => {
    const nothing = sampleEstimate('company: { registered_in: [elsewhere], roles: [] }', {
      jurisdictions: ['testland'],
    });
    expect(await table({}, nothing)).toContain('Testland: nothing on the facts given\n');
    expect(await table({}, nothing)).toContain('Nothing qualifies here on the facts given.');
    expect(await table({}, { ...nothing, jurisdictions: [], measures: [], totals: [] })).toContain(
      'There is no policy',
    );
  });

  test('says once what all measures of a policy wait for', async () => {
    const thin = sampleEstimate('{}');
    const text = await wide({}, thin);
    expect(text).toContain(
      'Every open measure of “Testland support” needs Places of registration (company.registered_in).',
    );
    expect(text).toContain('Needs nothing else');
    expect(text).toContain('Also needs Social insurance paid (costs.social_security)');
  });
});
