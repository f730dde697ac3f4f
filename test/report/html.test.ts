/** HTML: one file that loads nothing, in which every text is escaped. What a browser makes of it is tested in test/browser. */
import { describe, expect, test } from 'vitest';
import { estimateHtml } from '../../src/report/html/index.ts';
import { escaped, html } from '../../src/report/html/markup.ts';
import { sourcesPart } from '../../src/report/html/parts.ts';
import { quoteOf } from '../../src/report/quote/index.ts';
import { sampleEstimate, sampleRulebook } from '../../src/report/sample.support.ts';
import { LANGUAGES } from '../../src/text/index.ts';
import { bundled } from '../support/bundled.ts';
import { estimateFor } from '../support/made-up.ts';
import { hasControls, HOSTILE, hostileEstimate, LONG } from './hostile.ts';

describe('a template', () => {
  test('escapes what it is given, not what it says', () => {
    const name = `<b title="x">'&'</b>`;
    expect(html`<p>${name}</p>`.markup).toBe('<p>&lt;b title=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/b&gt;</p>');
    const items = ['a', '<'].map((text) => html`<li>${text}</li>`);
    expect(html`<ul>${items}</ul>`.markup).toBe('<ul><li>a</li><li>&lt;</li></ul>');
  });

  test('control and bidi characters are shown, not passed on', () => {
    expect(escaped('a\u202Eb\u001B')).toBe(String.raw`a\u202eb\x1b`);
  });
});

test('no id stands twice in a quote, and each that is meant is there', () => {
  const one = (id: string, amount: string): string =>
    `  - { id: ${id}, title: { en: ${id}, zh-Hans: 奖励 }, clause: '1', recipients: any, frequency: once, basis: up-to, amount: ${amount} }\n`;
  const rules = `
title: { en: Support, zh-Hans: 扶持 }
source: https://example.org/testland
confidence: official
in_force: { from: 2025-01-01 }
measures:
${one('ant', '10 CNY')}${one('bee', '30 USD')}`;
  const made = sampleEstimate('company: { registered_in: [testland] }', {}, sampleRulebook(rules));
  const markup = estimateHtml(made, { language: 'en' });
  const all = (pattern: RegExp): string[] => [...markup.matchAll(pattern)].map(([, id = '']) => id);
  const ids = all(/ id="([^"]*)"/gu);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  const meant = all(/url\(#([^)]*)\)|aria-labelledby="([^"]*)"/gu);
  expect(meant.length).toBeGreaterThan(5);
  expect(meant.filter((id) => id !== '' && !ids.includes(id))).toEqual([]);
});

describe('a quote', () => {
  const page = estimateHtml(sampleEstimate(), { language: 'en', letterhead: { client: 'Harbour', version: '1.2.3' } });

  test('holds everything itself', () => {
    expect(page).not.toMatch(/<script|<link[^>]+href="(?!data:)|@import|url\((?!#)|<img|<iframe|\bon\w+=/u);
  });

  test('leads with the sum, draws what it is made of, and ends with the sources', () => {
    const order = [
      '<h1>',
      'Summary',
      'What the total is made of',
      'Fixed sums',
      'Payments by year',
      'Next steps',
      'Papers',
      'Assumptions',
      'Sources',
    ];
    const places = order.map((text) => page.indexOf(text));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(page).toContain('<svg class="bar"');
    expect(page).toContain('<dd>subsidy 1.2.3</dd>');
  });

  test('what all measures ask for that qualify is said once, before the measures', () => {
    const [before = '', ...measures] = page.split('<span class="title">');
    expect(before).toContain('Conditions shared by the measures of “Testland support” that qualify');
    expect(before).toContain('Met: Places of registration: Testland');
    const paid = measures.slice(0, 7).join('');
    expect(paid).toContain('Promotion');
    expect(paid).not.toContain('Places of registration');
  });

  test('steps have the whole width of the table, and paper keeps a measure together', () => {
    expect(page).toMatch(/<tr class="how"><td colspan="3"><details>/u);
    expect(page).toMatch(/@media print\{[^@]*@page[\s\S]*\.measures tbody[^}]*\{break-inside:avoid\}/u);
  });

  test('how a sum comes about is folded, but for what is not paid: there the reasons are the message', () => {
    const details = (title: string): string | undefined =>
      page
        .split('<span class="title">')
        .find((part) => part.startsWith(`${title}<`))
        ?.match(/<details[^>]*>/u)?.[0];
    expect(details('Promotion')).toBe('<details>');
    for (const title of ['Small rent', 'Lapsed award', 'Coming award']) expect(details(title)).toBe('<details open>');
  });

  test('a client is given no ids to type and no options, and is told what is cited', () => {
    expect(page).not.toMatch(/costs\.social_security|rent-small|--fx|`places`/u);
    expect(page).toContain('see 1 [1] · yearly · source: official');
    expect(page).toContain('Needs “Social insurance paid”');
    expect(page).toContain('Needed for: Insurance.');
  });

  test('each printed page has its number and says that it is an estimate', () => {
    expect(page).toContain('@bottom-right{content:counter(page)');
    expect(page).toContain('@bottom-left{content:"This is an estimate, not a decision: the authority decides."');
  });

  test('the key of a chart names only what is drawn', () => {
    const fixed = estimateHtml(
      sampleEstimate(
        'company: { name: A, registered_in: [testland], roles: [seller] }\ncosts: { platform_promotion: 100 CNY }',
      ),
      {
        language: 'en',
      },
    );
    expect(fixed).toContain('legend');
    expect(fixed).not.toContain('up to (a ceiling)');
    expect(page).toContain('up to (a ceiling)');
  });

  test.each(LANGUAGES)('says in its head that it is %s', (language) => {
    expect(estimateHtml(sampleEstimate(), { language })).toContain(`<html lang="${language}">`);
  });

  test.each([...HOSTILE, LONG])('the name %j comes out harmless', (name) => {
    const text = estimateHtml(hostileEstimate(name), {
      language: 'en',
      letterhead: { title: name, client: name, preparedBy: name },
    });
    expect(hasControls(text)).toBe(false);
    expect(text).not.toMatch(/<script|<img/u);
  });

  // The policies themselves are refused with such an address; what a program puts together is not checked.
  test.each(['javascript:alert(1)', 'data:text/html,hi', 'file:///etc/passwd'])(
    'the address %s is no link: only the web is linked to',
    (address) => {
      const quote = quoteOf(sampleEstimate(), { language: 'en' });
      const sources = quote.view.sources.map((source) => ({ ...source, address, portal: null }));
      const { markup } = sourcesPart({ ...quote, view: { ...quote.view, sources } });
      expect(markup).toContain(`<span class="address">${address}</span>`);
      expect(markup).not.toContain('href=');
    },
  );

  test.each(['en', 'zh-Hant'] as const)(
    'the title of a document is marked as the Chinese that it is in, in %s',
    (language) => {
      const made = estimateFor(bundled(), { company: { registered_in: ['zhongshan'] } }, { asOf: '2025-06-30' });
      const title = '中山市支持跨境电商高质量发展二十四条（中府函〔2022〕40号）';
      expect(estimateHtml(made, { language })).toContain(`<span lang="zh-Hans">${title}</span></li>`);
    },
  );

  test('a page in its own language marks no title, and an English title is not marked', () => {
    const made = estimateFor(bundled(), { company: { registered_in: ['zhongshan'] } }, { asOf: '2025-06-30' });
    expect(estimateHtml(made, { language: 'zh-Hans' })).not.toContain('<span lang');
    expect(page).not.toContain('<span lang');
  });

  test('an English page has fonts for the Chinese in it', () => {
    expect(page).toMatch(/body\{[^}]*"Noto Sans CJK SC"/u);
  });

  test('an address of the web is a link', () => {
    expect(page).toContain('<a class="address" href="https://example.org/testland" rel="noreferrer">');
  });
});
