/** The HTML quotes in a real browser: nothing loaded, nothing said, nothing that overflows, nothing that axe finds. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { CHROMIUM, openBrowser, reportMissing } from './chromium.ts';
import { quoteFiles } from './quotes.ts';

const WIDTHS = [360, 768, 1280];
const AXE = readFileSync(createRequire(import.meta.filename).resolve('axe-core/axe.min.js'), 'utf8');

reportMissing();

describe.skipIf(CHROMIUM === null)('the quote of', () => {
  let browser: Browser;
  // One page for all: a new one takes as long to open as a quote to look at.
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage();
  });
  afterEach(async () => {
    page.removeAllListeners();
    await page.emulateMedia({ media: null, colorScheme: null });
  });
  afterAll(async () => {
    await browser.close();
  });

  const files = CHROMIUM === null ? [] : quoteFiles();
  test.each(files)('$name in $language is silent, self-contained and fits', async ({ url, language }) => {
    const said = listen(page, url);
    await page.goto(url);
    const overflows: string[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      overflows.push(...(await overflowing(page)).map((one) => `${width}: ${one}`));
    }
    expect(overflows).toEqual([]);
    expect(await page.evaluate('document.documentElement.lang')).toBe(language);
    expect(said).toEqual([]);
  });

  // The languages share one structure: what axe finds in one it finds in each, but for what hangs on the language itself.
  const structures = files.filter(({ name, language }) => language === 'en' || name === 'hengyang-exporter');
  test.each(structures)('$name in $language is accessible', async ({ url }) => {
    await page.goto(url);
    await page.evaluate(AXE);
    expect(await violations(page, {})).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, { runOnly: ['color-contrast'] })).toEqual([]);
  });

  test('prints to A4, its sums worked through', async () => {
    const [first] = files;
    await page.goto(first?.url ?? '');
    await page.emulateMedia({ media: 'print' });
    // What is folded away on the screen is there on paper, and each page has its own foot.
    expect(await page.evaluate(FOLDED)).toEqual([]);
    expect(await page.evaluate("getComputedStyle(document.querySelector('body > footer')).display")).toBe('none');
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    // A4 in points.
    expect(pdf.toString('latin1')).toMatch(/MediaBox \[0 0 59[45][\d.]* 84[12]/u);
  });
});

/** What the page says or asks for; it should do neither. */
function listen(page: Page, own: string): string[] {
  const said: string[] = [];
  page.on('console', (message) => said.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    said.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url() !== own && !request.url().startsWith('data:')) said.push(`request: ${request.url()}`);
  });
  return said;
}

/** Elements that stick out to the right, those hidden for the eye apart. A text, because the tests know no DOM. */
const OVERFLOWING = `(() => {
  const seen = [...document.querySelectorAll('body *')].filter((one) => one.closest('.unseen, thead') === null);
  const out = seen.filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5).map((one) => one.outerHTML.slice(0, 80));
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth ? ['the page is ' + scrollWidth + ' wide', ...out] : out;
})()`;

/** Steps of what is paid that are not seen. */
const FOLDED = `[...document.querySelectorAll('.kind:is(.shared, .fixed, .up-to, .individuals) .steps')]
  .filter((one) => !one.checkVisibility()).map((one) => one.textContent)`;

async function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(OVERFLOWING);
}

async function violations(page: Page, options: Readonly<Record<string, unknown>>): Promise<string[]> {
  const found: Found = await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`);
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

/** What is read of axe's findings. */
interface Found {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}
