/** The example companies come to what their first lines say. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { shown } from './support/bundled.ts';
import { exampleEstimate } from './support/decisions.ts';

const EXAMPLES = path.resolve(import.meta.dirname, '..', 'examples');

/** Sums of everything that qualifies with a figure, by the last part of its id. */
function paid(name: string): Record<string, string> {
  const qualifying = exampleEstimate(name).measures.filter(
    ({ status, amount }) => status === 'qualifies' && amount !== null,
  );
  return Object.fromEntries(
    qualifying.map((one) => {
      const { low, high } = shown(one);
      return [one.measure.shortId, low === high ? `${low}` : `${low} – ${high}`];
    }),
  );
}

function totals(name: string): string[] {
  return exampleEstimate(name).totals.map(({ jurisdiction, beneficiary, low, high, withMissingFactsHigh }) =>
    [jurisdiction, beneficiary, low, high, withMissingFactsHigh].join(' '),
  );
}

describe('the examples', () => {
  it('a Hengyang exporter with exactly USD 500,000 stays in the first tier', () => {
    expect(paid('hengyang-exporter')).toEqual({
      'export-pilot': '0.00 – 20000.00',
      'new-tenant-rent': '54000.00',
      'new-tenant-start-up': '0.00 – 50000.00',
      'overseas-warehouse-lease': '120000.00',
      'platform-promotion': '185000.00',
      'small-firm-export-credit-premium': '36000.00',
      'social-security': '42000.00',
    });
    expect(totals('hengyang-exporter')).toEqual(['hengyang company 437000 507000 507000']);
  });

  it('a Zhongshan brand reaches USD 750,000 on its own site', () => {
    expect(paid('zhongshan-brand')).toEqual({
      'independent-site': '240000.00',
      'overseas-marketing': '720000.00',
      'own-overseas-warehouse': '360000.00',
      'public-overseas-warehouse-use': '45000.00',
    });
    expect(totals('zhongshan-brand')).toEqual(['zhongshan company 1365000 1365000 1365000']);
  });

  it('a Macao-funded firm in Hengqin has its rents by the formula, and the other office rent set aside', () => {
    expect(paid('hengqin-macao-funded')).toEqual({
      'brand-classic': '300000.00',
      'office-rent': '0.00 – 113400.00',
      research: '0.00 – 650000.00',
      'shop-renovation': '0.00 – 120000.00',
      'shop-rent': '0.00 – 100800.00',
      employment: '0.00 – 144000.00',
      hiring: '0.00 – 36000.00',
    });
    expect(totals('hengqin-macao-funded')).toEqual([
      'hengqin company 300000 1320200 1320200',
      'hengqin individual 0 144000 144000',
    ]);
    const aside = exampleEstimate('hengqin-macao-funded').measures.find(({ status }) => status === 'set-aside');
    expect(aside?.measure.id).toBe('hengqin/cross-border-ecommerce/office-rent');
    expect(aside?.setAsideFor).toBe('hengqin/macao-funded-enterprises/office-rent');
    const renovation = exampleEstimate('hengqin-macao-funded').measures.find(
      ({ measure }) => measure.shortId === 'shop-renovation',
    );
    expect(renovation?.payments.map(({ year, high }) => [year, high.toFixed(2)])).toEqual([
      [1, '60000.00'],
      [2, '60000.00'],
    ]);
  });

  it('a park operator stands exactly on each line of the operating award', () => {
    expect(paid('park-operator')).toEqual({
      'park-activities': '200000.00',
      'park-operation': '500000.00',
      'park-recognition': '500000.00',
    });
  });

  it('a warehouse operator is not paid twice for the provincial award', () => {
    expect(paid('warehouse-operator')).toEqual({
      'national-overseas-warehouse-case': '3000000.00',
      'public-overseas-warehouse-operation': '2000000.00',
    });
  });

  it('a firm in all three places is new in Hengqin only', () => {
    expect(paid('three-places')).toEqual({
      settlement: '0.00 – 20000000.00',
      'export-credit-loan-interest': '0.00 – 60000.00',
      'export-credit-premium': '0.00 – 150000.00',
      'export-pilot': '0.00 – 500000.00',
      'platform-promotion': '200000.00',
      'social-security': '100000.00',
      'overseas-marketing': '600000.00',
    });
  });

  it('a thin profile is paid nothing yet, and names what to find out', () => {
    expect(paid('thin-profile')).toEqual({});
    const promotion = exampleEstimate('thin-profile').measures.find(
      ({ measure }) => measure.shortId === 'platform-promotion',
    );
    expect(promotion?.status).toBe('needs-facts');
    expect(promotion?.missing).toEqual(['company.in_customs_cbec_statistics', 'costs.platform_entry_fees']);
  });

  it('a firm that qualifies for nothing is told so for every measure', () => {
    const nothing = exampleEstimate('qualifies-for-nothing');
    expect(nothing.measures).toHaveLength(66);
    expect(nothing.measures.every(({ status, reasons }) => status === 'does-not-qualify' && reasons.length === 1)).toBe(
      true,
    );
  });

  it('every example is here', () => {
    expect(readdirSync(EXAMPLES).filter((file) => file.endsWith('.yaml'))).toHaveLength(8);
  });
});
