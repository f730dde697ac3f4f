/** The papers of a quote: each once, what is in hand, what it is needed for, and what names none. */
import readExcelFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { estimateHtml } from '../../src/report/html/index.ts';
import { estimateMarkdown } from '../../src/report/markdown/index.ts';
import { sampleEstimate, sampleRulebook } from '../../src/report/sample.support.ts';
import { estimateWorkbook } from '../../src/report/xlsx/index.ts';

const measure = (id: string, title: string, rest: string): string =>
  `{ id: ${id}, title: { en: ${title}, zh-Hans: 扶持 }, clause: '1', recipients: any, frequency: yearly, basis: exact, ${rest} }`;

const POLICY = `
title: { en: Testland support, zh-Hans: 试验区扶持办法 }
source: https://example.org/testland
confidence: official
in_force: { from: 2025-01-01 }
office: { en: Bureau of Commerce, zh-Hans: 商务局 }
measures:
  - ${measure('fair', 'Fair', 'amount: 100 CNY, documents: [business-licence, bank-account-details]')}
  - ${measure('gone', 'Gone', 'when: [company.legal_person: false], amount: 7 CNY, documents: [other-proof]')}
  - ${measure('rent', 'Rent', 'amount: 50 CNY')}
  - ${measure('site', 'Site', 'amount: 30 CNY, documents: [business-licence]')}
`;

const rulebook = sampleRulebook(POLICY);
const PROFILE = 'company: { name: Tang, registered_in: [testland], legal_person: true }\ndocuments: [business-licence]';
const made = sampleEstimate(PROFILE, {}, rulebook);

describe('the papers of a quote', () => {
  test('are a table in HTML, and below it what has no published list', () => {
    const [, papers = ''] = estimateHtml(made, { language: 'en' }).split('<h2>Papers</h2>');
    expect(papers).toContain(
      '<tr><th scope="row">Business licence (stamped copy)</th><td>Fair · Site</td><td>in hand</td></tr>' +
        '<tr><th scope="row">Details of the company&#39;s bank account</th><td>Fair</td><td>to prepare</td></tr>' +
        '</tbody></table><h3>No published list of papers: ask the office</h3><ul class="plain"><li>Rent</li></ul>',
    );
  });

  test('are a list to tick in Markdown', () => {
    expect(estimateMarkdown(made, { language: 'en' })).toContain(
      '## Papers\n\n' +
        '- [x] Business licence (stamped copy): Fair · Site\n' +
        "- [ ] Details of the company's bank account: Fair\n\n" +
        '### No published list of papers: ask the office\n\n- Rent\n',
    );
  });

  test('are lines of a sheet in a workbook', async () => {
    const read = await readExcelFile(Buffer.from(await estimateWorkbook([made], { language: 'en' })));
    const [, ...rows] = read.find(({ sheet }) => sheet === 'Papers')?.data ?? [];
    expect(rows).toEqual([
      ['Tang', 'Business licence (stamped copy)', 'in hand', 'Fair; Site'],
      ['Tang', "Details of the company's bank account", 'to prepare', 'Fair'],
    ]);
  });

  test('still to be got are the first of the next steps, where one is', () => {
    const steps = (documents: string): string[] => {
      const estimate = sampleEstimate(PROFILE.replace('[business-licence]', documents), {}, rulebook);
      const [, after = ''] = estimateMarkdown(estimate, { language: 'en' }).split('## Next steps\n\n');
      return after.split('\n\n')[0]?.split('\n') ?? [];
    };
    expect(steps('[business-licence]')).toEqual([
      '- Prepare the papers listed below; 1 of 2 still to get.',
      '- Apply for “Testland support”: Bureau of Commerce.',
    ]);
    expect(steps('[bank-account-details, business-licence]')).toEqual([
      '- Apply for “Testland support”: Bureau of Commerce.',
    ]);
  });

  test('have no part where nothing qualifies', () => {
    const elsewhere = sampleEstimate(
      'company: { legal_person: true }',
      {},
      sampleRulebook(POLICY.replaceAll('recipients: any', 'recipients: [park_operator]')),
    );
    expect(estimateHtml(elsewhere, { language: 'en' })).not.toContain('<h2>Papers</h2>');
  });
});
