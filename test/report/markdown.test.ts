/** Markdown: what a profile or policy wrote stays text. */
import { describe, expect, test } from 'vitest';
import { address, markdown } from '../../src/report/markdown/escape.ts';
import { estimateHtml } from '../../src/report/html/index.ts';
import { estimateMarkdown } from '../../src/report/markdown/index.ts';
import { sheetMarkdown } from '../../src/report/markdown/sheet.ts';
import { scheduleSheet } from '../../src/report/schedule.ts';
import { sampleEstimate } from '../../src/report/sample.support.ts';
import { bundled } from '../support/bundled.ts';
import { exampleEstimate } from '../support/decisions.ts';
import { estimateFor } from '../support/made-up.ts';
import { hasControls, HOSTILE, hostileEstimate, LONG } from './hostile.ts';

describe('a text', () => {
  test.each([
    ['A & B', 'A & B'],
    ['*x*', String.raw`\*x\*`],
    ['<b>', String.raw`\<b\>`],
    ['a|b', String.raw`a\|b`],
    ['&lt;', String.raw`\&lt;`],
    ['# x', String.raw`\# x`],
    ['- x', String.raw`\- x`],
    ['1. x', String.raw`1\. x`],
    ['US$2', String.raw`US\$2`],
  ])('%s is written %s', (text, written) => {
    expect(markdown(text)).toBe(written);
  });

  test('no address in a text becomes a link', () => {
    expect(markdown('http://x.example and www.x.example')).not.toMatch(/:\/\/|www\./u);
  });

  test('only addresses of the web are links', () => {
    expect(address('https://example.org/a?b=c')).toBe('<https://example.org/a?b=c>');
    expect(address('javascript:alert(1)')).toBe('javascript:alert(1)');
    expect(address('https://x.example/> <b>')).not.toContain('<https');
  });
});

describe('an estimate', () => {
  const page = estimateMarkdown(sampleEstimate(), {
    language: 'en',
    letterhead: { client: 'Harbour', preparedBy: 'A. Consultant' },
  });

  test('has its title, letterhead, places, notes and sources as headings', () => {
    const headings = page.split('\n').filter((line) => /^##? /u.test(line));
    expect(headings).toEqual([
      '# Subsidy estimate for Test & Sons',
      '## Summary',
      '## Testland',
      '## Payments by year',
      '## Next steps',
      '## Papers',
      '## Assumptions',
      '## Warnings',
      '## Sources',
    ]);
    expect(page).toContain('- **Client**: Harbour\n- **Prepared by**: A. Consultant\n- **As of**: 2025-06-30');
    expect(page).toContain('the authority decides');
  });

  test('half of 520,000 is capped: the row says both', () => {
    expect(page).toMatch(/\| Promotion \| ¥200,000 \| .* \| Capped at ¥200,000, from ¥260,000 \|/u);
  });

  test('with steps, what all measures ask for that qualify is said once', () => {
    const explained = estimateMarkdown(sampleEstimate(), { language: 'en', explain: true });
    expect(explained).toContain('### Conditions shared by the measures of “Testland support” that qualify');
    expect(explained.split('Met: Places of registration')).toHaveLength(2);
  });

  test('that no clause is given is said of each measure by itself: it is no condition', () => {
    const company = { registered_in: ['hengqin'], roles: ['seller', 'overseas_warehouse_operator'] };
    const made = estimateFor(bundled(), { company }, { asOf: '2025-06-30', jurisdictions: ['hengqin'], explain: true });
    const [, shared = ''] = estimateMarkdown(made, { language: 'en', explain: true }).split('### Conditions shared');
    expect(shared).toContain('- No clause given: The article was not seen.');
    expect(shared.split('\n### ')[0]).not.toContain('No clause given');
  });

  test('of a place where only questions are open it says that nothing is certain yet', () => {
    const made = estimateFor(bundled(), { company: { registered_in: ['zhongshan'] } }, { asOf: '2025-06-30' });
    const [, place = ''] = estimateMarkdown(made, { language: 'en' }).split('## Zhongshan\n');
    expect(place).toMatch(/^\nNothing is certain here yet: what may be paid waits for facts, below\.\n\n### /u);
    expect(estimateHtml(made, { language: 'en' })).toMatch(/Zhongshan<\/h2><p>Nothing is certain here yet/u);
  });

  test('the portal of a policy is a link', () => {
    expect(page).toContain('  - Portal: <https://example.org/apply>\n');
    expect(estimateHtml(sampleEstimate(), { language: 'en' })).toContain(
      '<li>Portal: <a class="address" href="https://example.org/apply" rel="noreferrer">https://example.org/apply</a></li>',
    );
    expect(sheetMarkdown(scheduleSheet(sampleEstimate(), 'en'))).toContain('<br>Portal: <https://example.org/apply> |');
  });

  test('a paper stands before the measures that need it', () => {
    const made = exampleEstimate('hengqin-macao-funded', [], { jurisdictions: [], explain: false });
    expect(estimateMarkdown(made, { language: 'en' })).toContain(
      '- [ ] Staff list, employment contracts, and six months of social insurance or income tax records: Office rent · Shop rent\n',
    );
  });

  test('a column of notes stands only where there are notes', () => {
    expect(page).toContain('| Measure | Amount | Clause and source |\n| --- | ---: | --- |\n| Youth employed');
  });

  test('instalments stand under their years', () => {
    // 2,000 + 30,000 + 80 + 20 + half of 1,000.01 are fixed in year 1, besides the promotion; the other half follows.
    expect(page).toMatch(/\| Year 2 \| ¥500 \|/u);
  });

  test('every table has rows of one length', () => {
    const tables = page.split('\n\n').filter((block) => block.startsWith('| '));
    expect(tables.length).toBeGreaterThan(3);
    for (const table of tables) {
      const widths = new Set(table.split('\n').map((line) => line.replaceAll(String.raw`\|`, '').split('|').length));
      expect(widths.size).toBe(1);
    }
  });

  test.each([...HOSTILE, LONG])('the name %j comes out harmless', (name) => {
    const text = estimateMarkdown(hostileEstimate(name), { language: 'en', letterhead: { title: name, client: name } });
    expect(hasControls(text)).toBe(false);
    expect(text.replaceAll(/\\./gu, '').replaceAll(/<https?:[^\s<>]+>/gu, '')).not.toMatch(/<|\]\(/u);
  });
});
