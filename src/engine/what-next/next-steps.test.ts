/** What a company of the examples is told to change. */
import { describe, expect, it } from 'vitest';
import { exampleEstimate } from '../../../test/support/decisions.ts';
import { estimateFor, fact, measure, policy, rulebookWith } from '../../../test/support/made-up.ts';
import { shown } from './next-steps.support.ts';
import { whatNext } from './next-steps.ts';

const next = (name: string, ...settings: string[]): string[] => shown(whatNext(exampleEstimate(name, settings)));

describe('what next', () => {
  it('a company exactly on USD 500,000 needs one cent more: the reward is paid for what exceeds it', () => {
    expect(next('hengyang-exporter')).toEqual([
      'lifts export-pilot: trade.cbec_export=500000.01 USD → 0–80000',
      'lifts overseas-warehouse-lease: overseas_warehouses[1].area=1000.01 → 45000–45000',
    ]);
  });

  it('a figure that must only be reached is reached exactly', () => {
    expect(next('zhongshan-brand', 'trade.own_site_sales=100,000 USD')).toContain(
      'lifts independent-site: trade.own_site_sales=750000 USD → 96000–96000',
    );
  });

  it('a threshold on a total is passed by one of its parts', () => {
    expect(next('hengyang-exporter', 'trade.cbec_export=20,000 USD', 'trade.cbec_import=10,000 USD')).toEqual(
      expect.arrayContaining([
        'opens new-tenant-rent: trade.cbec_export=90000 USD → 54000–104000',
        'opens new-tenant-rent: trade.cbec_import=80000 USD → 54000–104000',
      ]),
    );
  });

  it('the gain of a step counts everything that it opens', () => {
    const steps = whatNext(
      exampleEstimate('hengyang-exporter', ['trade.cbec_export=20,000 USD', 'trade.cbec_import=10,000 USD']),
    );
    const step = steps.find(({ setting }) => setting === 'trade.cbec_export=90000 USD');
    expect(step?.concerns).toEqual([
      'hengyang/cross-border-ecommerce/new-tenant-rent',
      'hengyang/cross-border-ecommerce/new-tenant-start-up',
    ]);
  });

  it('a yes or no is turned', () => {
    const [first] = next('hengyang-exporter', 'company.in_customs_cbec_statistics=no');
    expect(first).toBe('opens export-pilot: company.in_customs_cbec_statistics=true → 437000–507000');
  });

  it('what holds for one place is changed there', () => {
    const steps = next('three-places', 'places.hengyang.company.in_customs_cbec_statistics=no');
    expect(steps[0]).toMatch(/places\.hengyang\.company\.in_customs_cbec_statistics=true/u);
  });

  it('facts that a company cannot change at will are not proposed', () => {
    for (const setting of ['company.sanctioned=yes', 'company.built_on_state_land=yes']) {
      expect(next('hengqin-macao-funded', setting).join(' ')).not.toContain(setting.split('=')[0]);
    }
  });

  it('to register elsewhere is not proposed: that is what `compare` weighs, with what is lost by moving', () => {
    for (const example of ['hengqin-macao-funded', 'hengyang-exporter', 'zhongshan-brand']) {
      const elsewhere = exampleEstimate(example, ['company.registered_in=elsewhere'], {
        jurisdictions: ['hengqin', 'hengyang', 'zhongshan'],
      });
      expect(shown(whatNext(elsewhere)).join(' ')).not.toContain('company.registered_in');
    }
  });

  it('a cost is not proposed to grow towards its cap', () => {
    expect(next('zhongshan-brand').join(' ')).not.toContain('costs.');
  });

  it('an answer that the rest of the profile contradicts is not proposed', () => {
    // Macao youth cannot hold 51% where all of Macao holds 25%.
    expect(next('hengqin-macao-funded', 'company.macao_share=25%').join(' ')).not.toContain('macao_youth_owned');
    expect(next('hengqin-macao-funded', 'company.macao_share=60%').join(' ')).toContain(
      'company.macao_youth_owned=true',
    );
  });

  it('a figure is, though the total that is stated with it does not follow by itself', () => {
    const settings = ['trade.cbec_export=20,000 USD', 'trade.cbec_import=0 USD', 'trade.cbec_total=20,000 USD'];
    expect(next('hengyang-exporter', ...settings).join(' ')).toContain('trade.cbec_export=500000.01 USD');
  });

  it('what a definition asks is changed where it decides over a sum', () => {
    const grants = policy(`
facts: { ${fact('staff', 'type: integer').trim()}, ${fact('spent', 'type: money').trim()} }
definitions: { large: { title: { en: large firm, zh-Hans: 大企业 }, when: [{ staff: { at_least: 10 } }] } }
measures:
${measure('award', 'amount: { choose: [{ when: [{ large: true }], amount: 500 CNY }, { amount: spent }] }')}`);
    const made = estimateFor(rulebookWith({ 'place/grants': grants }), {
      'place/grants': { staff: 8, spent: '100 CNY' },
    });
    expect(shown(whatNext(made))).toEqual(['lifts award: place/grants.staff=10 → 400–400']);
  });

  it('a company that fails two conditions at once has no single change', () => {
    expect(next('hengyang-exporter', 'company.in_customs_cbec_statistics=no', 'company.legal_person=no')).toEqual([]);
  });

  it('a joint cap that is used up leaves no gain to a step', () => {
    const settings = [
      'company.size=medium',
      'finance.export_credit_premium=600,000 CNY',
      'finance.insured_loan_principal=10,000,000 CNY',
      'finance.loan_prime_rate=3%',
      'finance.loan_days=360',
    ];
    expect(next('hengyang-exporter', ...settings).join(' ')).not.toContain('export-credit-loan-interest');
  });

  it.each([
    [50, 50],
    [100, 50],
    [200, 25],
    [1000, 5],
  ])('of a list of %i entries the first %i are looked through', (count, looked) => {
    const entry = '{ tenure: leased, area: 900 m², lease_cost: 900 CNY }';
    const list = `overseas_warehouses=[${Array.from({ length: count }, () => entry).join(', ')}]`;
    const entries = next('hengyang-exporter', list).filter((step) => step.includes('overseas_warehouses['));
    expect(entries).toHaveLength(looked);
    expect(entries.join('\n')).toContain(`overseas_warehouses[${looked - 1}].area=1000.01 → 450–450`);
  });
});
