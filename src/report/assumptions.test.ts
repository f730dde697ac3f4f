/** What a figure rests on stands wherever the figure does: in every page, and in what other tools are given. */
import { describe, expect, it, test } from 'vitest';
import { estimateFor, measure, policy, rulebookWith } from '../../test/support/made-up.ts';
import { bundled } from '../../test/support/bundled.ts';
import { compare } from '../engine/compare.ts';
import type { Estimate } from '../engine/estimate.ts';
import { whatIf } from '../engine/what-if.ts';
import { checklistJson, checklistSheet } from './checklist.ts';
import { compareJson } from './compare-json.ts';
import { compareSheet } from './compare.ts';
import { csvRows } from './csv/index.ts';
import { sheetText } from './decision-sheet.ts';
import type { Sheet } from './decision-sheet.ts';
import { estimateJson } from './json.ts';
import { scheduleJson, scheduleSheet } from './schedule.ts';
import { whatIfJson, whatIfSheet } from './what-if.ts';
import { nextJson, nextSheet } from './what-next.ts';

/** A Zhongshan company whose software was paid in dollars: its sum hangs on the working rate of the tool. */
function paidIn(currency: 'USD' | 'CNY'): Estimate {
  return estimateFor(
    bundled(),
    {
      company: { registered_in: ['zhongshan'], roles: ['seller'] },
      trade: { own_site_sales: '5,400,000 CNY' },
      costs: { saas_fees: `10,000 ${currency}`, site_building: 0 },
    },
    { asOf: '2024-06-30', jurisdictions: ['zhongshan'] },
  );
}

const made = paidIn('USD');
const change = whatIf(made, paidIn('CNY'));
const places = compare(bundled(), made.profile, { asOf: '2024-06-30' });
const RATE = /1 USD = 7\.1 CNY: a working rate/u;

test('what holds for each place is named in one order, however the profile is written', () => {
  const company = { registered_in: ['hengyang', 'zhongshan'], roles: ['seller', 'park_operator'] };
  const facts = { tenant: { newly_settled_in_recognised_park: true }, park: { recognitions: ['national'] } };
  const told = (raw: unknown): unknown =>
    estimateJson(estimateFor(bundled(), raw, { asOf: '2025-06-30', jurisdictions: [] }), { language: 'en' })
      .assumptions;
  const written = told({ company, ...facts });
  expect(JSON.stringify(written)).toContain('New in a recognised park');
  expect(told({ park: facts.park, company, tenant: facts.tenant })).toEqual(written);
});

test('of two policies whose last days are assumed with the same words each is named', () => {
  const grants = (name: string): string =>
    policy(`
title: { en: ${name}, zh-Hans: 补贴 }
in_force: { from: 2026-02-01, assumed: { en: No last day is published., zh-Hans: 未公布截止日。 } }
measures:
${measure('award', 'amount: 10 CNY')}`);
  const rulebook = rulebookWith({ 'place/first': grants('first'), 'place/second': grants('second') });
  const { assumptions } = estimateJson(estimateFor(rulebook, {}));
  expect(assumptions.filter(({ kind }) => kind === 'window').map(({ text }) => text)).toEqual([
    'first: No last day is published.',
    'second: No last day is published.',
  ]);
});

test('a rate by which a total is added up is told, though the total itself is not given', () => {
  const raw = {
    company: { registered_in: ['zhongshan'], roles: ['seller'] },
    trade: { cbec_export: '7,500,000 CNY', cbec_import: 0 },
    costs: { overseas_marketing: '3,000,000 CNY' },
    marketing: { own_brand: true },
  };
  const told = (given: unknown): readonly string[] => {
    const { assumptions } = estimateJson(
      estimateFor(bundled(), given, { asOf: '2024-06-30', jurisdictions: ['zhongshan'] }),
    );
    return assumptions.filter(({ kind }) => kind === 'exchange-rate').map(({ text }) => text);
  };
  expect(told(raw)).toEqual([expect.stringMatching(RATE)]);
  const inDollars = { ...raw, trade: { cbec_export: '1,000,000 USD', cbec_import: 0 } };
  expect(told(inDollars)).toEqual([]);
});

test('a rate on which only the sums before a change rest is told with the change', () => {
  const text = policy(`
measures:
${measure('award', 'amount: { share: { rate: 10%, of: costs.rd_spend } }')}`);
  const rulebook = rulebookWith({ 'place/grants': text });
  const spent = (sum: string): Estimate => estimateFor(rulebook, { costs: { rd_spend: sum } });
  const [dollars, yuan] = [spent('10,000 USD'), spent('10,000 CNY')];
  expect(sheetText(whatIfSheet(whatIf(dollars, yuan), [], 'en'), Infinity)).toMatch(RATE);
  expect(sheetText(whatIfSheet(whatIf(yuan, dollars), [], 'en'), Infinity)).toMatch(RATE);
  expect(sheetText(whatIfSheet(whatIf(yuan, yuan), [], 'en'), Infinity)).not.toMatch(RATE);
  expect(JSON.stringify(whatIfJson(whatIf(dollars, yuan), [], 'en'))).toMatch(RATE);
});

describe('a rate that is not official is told', () => {
  it.each<readonly [string, Sheet]>([
    ['what next', nextSheet(made, 'en')],
    ['what if, though the change takes the dollars away', whatIfSheet(change, [], 'en')],
    ['where', compareSheet(places, 'en')],
    ['when', scheduleSheet(made, 'en')],
    ['which papers', checklistSheet(made, 'en')],
  ])('on the page of %s', (_name, sheet) => {
    expect(sheetText(sheet, Infinity)).toMatch(RATE);
  });

  it.each<readonly [string, unknown]>([
    ['the estimate', estimateJson(made)],
    ['what next', nextJson(made, 'en')],
    ['what if, though the change takes the dollars away', whatIfJson(change, [], 'en')],
    ['where', compareJson(places, 'en')],
    ['when', scheduleJson(made, 'en')],
    ['which papers', checklistJson(made, 'en')],
  ])('in the plain data of %s', (_name, plain) => {
    expect(plain).toMatchObject({
      assumptions: expect.arrayContaining([{ kind: 'exchange-rate', text: expect.stringMatching(RATE) }]),
    });
  });

  it('in every row of CSV', () => {
    const rows = csvRows(made).trim().split('\r\n');
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) expect(row).toMatch(RATE);
  });
});
