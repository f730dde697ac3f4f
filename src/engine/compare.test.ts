import { describe, expect, it } from 'vitest';
import { bundled } from '../../test/support/bundled.ts';
import { exampleProfile } from '../../test/support/decisions.ts';
import { compare } from './compare.ts';
import type { Comparison } from './compare.ts';

function compared(name: string, settings: readonly string[] = [], jurisdictions: readonly string[] = []): Comparison {
  const profile = exampleProfile(name, settings);
  return compare(bundled(), profile, { asOf: profile.asOf ?? '', jurisdictions });
}

const totalOf = (comparison: Comparison, place: string): string | undefined =>
  comparison.places
    .find(({ jurisdiction }) => jurisdiction === place)
    ?.estimate.totals.filter(({ beneficiary }) => beneficiary === 'company')
    .map(({ low, high }) => `${low.toString()}–${high.toString()}`)
    .join();

describe('the comparison of places', () => {
  it('takes the company as registered in each place and in no other', () => {
    const comparison = compared('zhongshan-brand', [
      'trade.exported_before=no',
      'company.legal_person=yes',
      'company.pays_tax_locally=yes',
      'company.cbec_record=yes',
      'company.in_customs_cbec_statistics=yes',
      'as_of=2025-06-30',
    ]);
    expect(comparison.home).toEqual(['zhongshan']);
    expect(totalOf(comparison, 'zhongshan')).toBe('1365000–1365000');
    expect(totalOf(comparison, 'hengyang')).toBe('0–500000');
    for (const { jurisdiction, estimate } of comparison.places) {
      expect(estimate.profile.facts.get('company.registered_in')).toEqual({ kind: 'choices', choices: [jurisdiction] });
    }
  });

  it('takes what a place says of itself over what is said once', () => {
    const brand = [
      'trade.exported_before=no',
      'company.legal_person=yes',
      'company.pays_tax_locally=yes',
      'company.cbec_record=yes',
      'company.in_customs_cbec_statistics=yes',
      'as_of=2025-06-30',
    ];
    expect(
      totalOf(
        compared('zhongshan-brand', [...brand, 'places.hengyang.company.in_customs_cbec_statistics=no']),
        'hengyang',
      ),
    ).toBe('0–0');
  });

  it('is not undone by what a place says of registration', () => {
    const plain = compared('zhongshan-brand');
    const said = compared('zhongshan-brand', ['places.zhongshan.company.registered_in=[hengyang]']);
    expect(totalOf(said, 'zhongshan')).toBe('1365000–1365000');
    expect(totalOf(said, 'zhongshan')).toBe(totalOf(plain, 'zhongshan'));
  });

  it('names what is lost: what is paid at home, and of which the other place pays nothing of the kind', () => {
    const [, hengyang, zhongshan] = compared('hengyang-exporter').places;
    expect(hengyang?.lost).toEqual([]);
    expect(zhongshan?.lost.map(({ measure }) => measure.shortId)).toContain('social-security');
    expect(zhongshan?.lost.every(({ measure }) => measure.policy.jurisdiction === 'hengyang')).toBe(true);
  });

  // All nine measures for Macao-funded companies hang on the share of Macao's capital, and the office rent of the other policy,
  // which is not paid beside theirs. It is not the fact that is met first: that is the training base, by order of id.
  it('asks first for the fact on which most measures hang', () => {
    const scope = ['local_bank_account=yes', 'substantive_operation=yes', 'confirmed_property=yes', 'sanctioned=no'];
    const settings = scope.map((one) => `company.${one}`);
    const [hengqin] = compared('hengyang-exporter', settings, ['hengqin']).places;
    expect(hengqin?.open[0]).toEqual({ key: 'company.macao_share', measures: 10 });
    expect(hengqin?.open).toContainEqual({ key: 'talent_base.training_base', measures: 2 });
    expect(hengqin?.open.at(-1)?.measures).toBe(1);
  });

  it('sets measures of one type side by side', () => {
    const rent = compared('hengyang-exporter').types.find(({ type }) => type === 'office-rent');
    expect([...(rent?.measures.keys() ?? [])]).toEqual(['hengqin', 'hengyang']);
    const named = rent?.measures.get('hengqin')?.map(({ measure }) => measure.id);
    expect(named).toEqual([
      'hengqin/cross-border-ecommerce/office-rent',
      'hengqin/macao-funded-enterprises/office-rent',
    ]);
  });

  it('says that facts given once are taken to hold for every place', () => {
    expect(compared('hengyang-exporter').assumptions.map(({ kind }) => kind)).toContain('place');
    expect(compared('hengyang-exporter', [], ['hengyang']).assumptions.map(({ kind }) => kind)).not.toContain('place');
  });
});
