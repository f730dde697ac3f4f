// What is in no sum is said, where a reader would look for it: awards that were had before, entries of a list that do not count.
import { describe, expect, it } from 'vitest';
import { viewOf } from '../../src/report/view/index.ts';
import { say, voiceOf } from '../../src/report/words/index.ts';
import type { Language } from '../../src/text/index.ts';
import { exampleEstimate } from '../support/decisions.ts';

const HENGYANG = 'hengyang/cross-border-ecommerce';
const PAID = [`received.${HENGYANG}/export-pilot=20000 CNY`, 'trade.cbec_export=1200000 USD'];

describe('what is paid only once and was had before', () => {
  const notes = (settings: readonly string[], all = false): readonly string[] =>
    viewOf(exampleEstimate('hengyang-exporter', settings), { language: 'en', all }).warnings.map(
      ({ text, concerns }) => `${text} | ${concerns ?? ''}`,
    );

  it('is named where refusals are not listed, with what its document leaves open of it', () => {
    expect(notes(PAID).slice(0, 2)).toEqual([
      'It is paid only once, and ¥20,000 was received before | (Export reward)',
      'Whether a company that was paid for a lower step may later claim the difference to a higher one is not stated. | (Export reward)',
    ]);
  });

  it('stands in its own row where they are, and no second time', () => {
    expect(notes(PAID, true).join('\n')).not.toContain('was received before');
    expect(notes(PAID, true).join('\n')).toContain('claim the difference');
  });

  it('has nothing to say of who would not qualify anyway', () => {
    expect(notes([...PAID, 'company.legal_person=no']).join('\n')).not.toContain('claim the difference');
  });
});

describe('the steps of a sum over a list', () => {
  const steps = (settings: readonly string[], language: Language = 'en'): readonly string[] => {
    const made = exampleEstimate('hengyang-exporter', settings, { explain: true });
    const one = made.measures.find(({ measure }) => measure.shortId === 'overseas-warehouse-lease');
    const voice = voiceOf(made, language, 'hengyang');
    return (one?.steps ?? []).map(({ label, value }) => `${say(voice, label)}: ${say(voice, value)}`);
  };

  it('say of each entry that does not count why, by the name that the company gives it', () => {
    expect(steps([])).toContain(
      'For warehouse 2 (Rotterdam): nothing. Not met: Area of the warehouse over 1,000 m² (the company: 1,000 m²)',
    );
    expect(steps([], 'zh-Hans').join('\n')).toContain('海外仓2（Rotterdam）: 不计。不满足：海外仓面积超过 1,000 m²');
  });

  it('say of one that fits and comes to nothing by what', () => {
    expect(steps(['overseas_warehouses[0].lease_cost=0 CNY', 'overseas_warehouses[1].area=1001']).join('\n')).toMatch(
      /For warehouse 1 \(Long Beach\): nothing\. Lease cost of the year: 0/u,
    );
  });

  // Whether it is leased and large enough is not said of the first; of the second only its size is missing.
  it('say of each entry that may count which of its conditions are open', () => {
    const list =
      'overseas_warehouses=[{ lease_cost: 100 CNY }, { tenure: leased, lease_cost: 100 CNY }, { tenure: leased, area: 1001 }]';
    expect(steps([list])).toEqual(
      expect.arrayContaining([
        'For warehouse 1: ¥0 – ¥50. Still open: Leased or owned: leased; and Area of the warehouse over 1,000 m²',
        'For warehouse 2: ¥0 – ¥50. Still open: Area of the warehouse over 1,000 m²',
        'For warehouse 3: ¥0 – ¥200,000',
      ]),
    );
    expect(steps([list], 'zh-Hans')).toContain(
      '海外仓1: ¥0 – ¥50。尚不确定：租用或自有：租用，且海外仓面积超过 1,000 m²',
    );
  });

  it('call an entry without a name by its number alone', () => {
    const list = 'overseas_warehouses=[{ tenure: leased, area: 1001, lease_cost: 100 CNY }]';
    expect(steps([list])).toContain('Lease cost of the year, warehouse 1: ¥100');
  });
});
