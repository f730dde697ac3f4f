/** A change that opens several measures is one change: what it brings is said once, for all of them. */
import { describe, expect, it } from 'vitest';
import { exampleEstimate } from '../../test/support/decisions.ts';
import { nearMisses, nextJson, nextSheet } from './what-next.ts';

// 100 m² open the rent (30% of ¥180,000 = ¥54,000) and the start-up costs (at most ¥50,000).
const short = exampleEstimate('hengyang-exporter', ['tenant.leased_area=99.99']);
const TITLES = ['Rent of new park tenants', 'Start-up costs of new park tenants'];

describe('a change that opens two measures', () => {
  it('is one row with both', () => {
    const rows = nextSheet(short, 'en').parts[0]?.rows.filter(([change]) => change?.startsWith('Area leased'));
    expect(rows?.map(([, measures, brings]) => [measures, brings])).toEqual([
      [TITLES.join('\n'), '+¥54,000 to +¥104,000'],
    ]);
  });

  it('is one near miss that names the other', () => {
    const [found] = nearMisses(short);
    expect(found).toMatchObject({ measure: { source: { title: { en: TITLES[0] } } } });
    expect(found?.also?.map(({ source }) => source.title.en)).toEqual(TITLES.slice(1));
    expect([found?.sure, found?.gain].map(String)).toEqual(['54000', '104000']);
  });

  it('stays a step for each measure in the plain data', () => {
    expect(nextJson(short, 'en')).toMatchObject({
      steps: expect.arrayContaining(
        ['new-tenant-rent', 'new-tenant-start-up'].map((id) =>
          expect.objectContaining({ measure: `hengyang/cross-border-ecommerce/${id}`, set: 'tenant.leased_area=100' }),
        ),
      ),
    });
  });
});

describe('how much more it takes', () => {
  const changes = (example: string, setting: string, language: 'en' | 'zh-Hans' = 'en'): string[] =>
    nextSheet(exampleEstimate(example, [setting]), language).parts.flatMap(({ rows }) =>
      rows.map(([change = '']) => change.split('\n')[0] ?? ''),
    );

  it('is told in percentage points between two percentages', () => {
    const share = 'company.macao_share=24.99%';
    expect(changes('hengqin-macao-funded', share)).toContain(
      'Share held by Macao investors: 0.01 percentage points more, to 25%',
    );
    expect(changes('hengqin-macao-funded', share, 'zh-Hans')).toContain('澳资持股比例：再增加 0.01 个百分点，达到 25%');
    expect(changes('hengqin-macao-funded', 'company.macao_share=24%')).toContain(
      'Share held by Macao investors: 1 percentage point more, to 25%',
    );
  });

  it('is told from the present value in the currency of the step', () => {
    // ¥1,420,000 at 7.1 are 200,000 dollars; the next step lies over 500,000.
    expect(changes('hengyang-exporter', 'trade.cbec_export=1420000 CNY')).toContain(
      'Cross-border e-commerce exports: US$500,000.01 instead of ¥1,420,000 (= US$200,000)',
    );
  });
});
