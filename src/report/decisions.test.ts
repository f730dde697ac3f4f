/** The five answers in words: in both languages no gap stays open, no key is shown. The plain data: decisions-json.test.ts. */
import { describe, expect, it } from 'vitest';
import { bundled } from '../../test/support/bundled.ts';
import { exampleEstimate, exampleProfile } from '../../test/support/decisions.ts';
import { compare } from '../engine/compare.ts';
import { whatIf } from '../engine/what-if.ts';
import type { Language } from '../text/index.ts';
import { checklistSheet } from './checklist.ts';
import { compareSheet } from './compare.ts';
import { sheetText } from './decision-sheet.ts';
import { sheetMarkdown } from './markdown/sheet.ts';
import type { Sheet } from './decision-sheet.ts';
import { scheduleJson, scheduleSheet } from './schedule.ts';
import { whatIfSheet } from './what-if.ts';
import { nearMisses, nextSheet } from './what-next.ts';

const exporter = exampleEstimate('hengyang-exporter');
const funded = exampleEstimate('hengqin-macao-funded', ['documents=[business-licence]']);
const comparison = compare(bundled(), exampleProfile('hengyang-exporter'), { asOf: '2025-06-30' });
const change = whatIf(exporter, exampleEstimate('hengyang-exporter', ['trade.cbec_export=600,000 USD']));

const PAGES: readonly (readonly [string, (language: Language) => Sheet])[] = [
  ['what next', (language) => nextSheet(exporter, language)],
  ['what if', (language) => whatIfSheet(change, ['trade.cbec_export=600,000 USD'], language)],
  ['where', (language) => compareSheet(comparison, language)],
  ['when', (language) => scheduleSheet(funded, language)],
  ['which papers', (language) => checklistSheet(funded, language)],
];

describe.each(PAGES)('%s', (_name, page) => {
  it.each(['en', 'zh-Hans', 'zh-Hant'] as const)('is said in %s without a gap or key', (language) => {
    for (const text of [sheetText(page(language), Infinity), sheetMarkdown(page(language))]) {
      expect(text).not.toMatch(/\{[a-z-]+\}|decision\.|next\.|status\.|gain\./u);
    }
  });

  it('is Chinese in Chinese', () => {
    const { title, lines, parts } = page('zh-Hans');
    for (const text of [title, ...parts.map((part) => part.title), lines[0] ?? '']) {
      expect(text).toMatch(/\p{Script=Han}/u);
    }
  });

  it('says that the authority decides', () => {
    expect(page('en').closing).toBe('This is an estimate, not a decision: the authority decides.');
  });
});

describe('what if it were another day', () => {
  const later = whatIf(exporter, exampleEstimate('hengyang-exporter', [], { asOf: '2028-01-01' }));

  it('says which day each sum is of', () => {
    expect(whatIfSheet(later, ['as_of=2028-01-01'], 'en').lines[0]).toBe(
      'As of 2025-06-30 before, and of 2028-01-01 after',
    );
    expect(whatIfSheet(later, ['as_of=2028-01-01'], 'zh-Hant').lines[0]).toBe(
      '測算日：之前為2025年6月30日，之後為2028年1月1日',
    );
    expect(whatIfSheet(change, [], 'en').lines[0]).toBe('As of 2025-06-30');
  });
});

describe('what if it were registered elsewhere', () => {
  const places = { jurisdictions: ['hengyang', 'zhongshan'] };
  const before = exampleEstimate('hengyang-exporter', [], places);
  const after = exampleEstimate('hengyang-exporter', ['company.registered_in=zhongshan'], places);

  it('names what holds for both places once, whichever of the two sums rests on it', () => {
    const { parts } = whatIfSheet(whatIf(before, after), [], 'en');
    const said = parts.at(-1)?.entries?.filter((one) => one.startsWith('Answered once'));
    expect(said).toEqual([
      expect.stringMatching(/: Taxed in the place, In the customs statistics, Newly brought in, .*Registered with/u),
    ]);
  });
});

describe('the steps of an estimate', () => {
  it('say what to change, and keep a ceiling apart from a fixed sum', () => {
    const [place] = nextSheet(exporter, 'en').parts;
    expect(place?.commands).toEqual([
      '--set "trade.cbec_export=500000.01 USD"',
      '--set "overseas_warehouses[1].area=1000.01"',
    ]);
    const [pilot, lease] = place?.rows ?? [];
    expect(pilot).toEqual([
      'Cross-border e-commerce exports: US$0.01 more, to US$500,000.01',
      'Export reward',
      'up to +¥80,000',
    ]);
    expect(lease).toEqual([
      'warehouse 2 (Rotterdam): Area of the warehouse: 0.01 m² more, to 1,000.01 m²',
      'Lease of overseas warehouses',
      '+¥45,000',
    ]);
  });

  it('say what takes the place of a figure in another currency, and what that is in the one of the step', () => {
    const inYuan = exampleEstimate('hengyang-exporter', ['trade.cbec_export=3,500,000 CNY']);
    expect(nextSheet(inYuan, 'en').parts[0]?.rows[0]?.[0]).toBe(
      'Cross-border e-commerce exports: US$500,000.01 instead of ¥3,500,000 (= US$492,957.746478…)',
    );
  });

  it('are handed to the table as near misses', () => {
    expect(nearMisses(exporter).map(({ gain }) => gain.toString())).toEqual(['80000', '45000']);
  });
});

describe('plain data', () => {
  it('has the second half of an instalment in year 2', () => {
    const text = JSON.stringify(scheduleJson(funded, 'en'));
    expect(text).toContain('{"year":2,"low":"0.00","high":"60000.00"}');
  });
});
