/** Quotes by the command: formats by the name of the file, folders, workbooks. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { nameFor } from '../../src/cli/folder.ts';
import { subsidy } from './run.ts';

const EXPORTER = 'examples/hengyang-exporter.yaml';
const BRAND = 'examples/zhongshan-brand.yaml';
const temporary = mkdtempSync(path.join(tmpdir(), 'subsidy-'));
const at = (name: string): string => path.join(temporary, name);

describe('-o picks the format from the name', () => {
  it.each([
    ['quote.html', /^<!doctype html>/u],
    ['quote.md', /^# Subsidy estimate for Yanfeng/u],
    ['quote.csv', /^as_of,company,jurisdiction/u],
    ['quote.xlsx', /^PK/u],
    ['quote.json', /^\{\n/u],
  ])('%s', (name, begins) => {
    const file = at(name);
    expect(subsidy(['estimate', EXPORTER, '-o', file])).toMatchObject({ code: 0, out: '', err: '' });
    expect(readFileSync(file, 'latin1')).toMatch(begins);
  });

  it('a name that no format goes by is told what would be right', () => {
    const { code, err } = subsidy(['estimate', EXPORTER, '-o', at('quote.pdf')]);
    expect(code).toBe(2);
    expect(err).toContain('print it to PDF');
    expect(existsSync(at('quote.pdf'))).toBe(false);
  });

  it('the letterhead stands at the head, in the language asked for', () => {
    const flags = ['--title', 'Offer 7', '--client', 'Harbour', '--prepared-by', 'A. Consultant', '--lang', 'zh-Hant'];
    const { out } = subsidy(['estimate', EXPORTER, '-f', 'markdown', ...flags]);
    expect(out).toContain('# Offer 7');
    expect(out).toContain('- **客戶**：Harbour');
    expect(out).toContain('A. Consultant');
  });

  it.each(['', ' '])('a blank text of the letterhead (%j) is none: the quote keeps its own title', (blank) => {
    const args = ['estimate', EXPORTER, '-f', 'html', '--as-of', '2025-06-30'];
    const flags = ['--title', blank, '--client', blank, '--prepared-by', blank];
    expect(subsidy([...args, ...flags]).out).toBe(subsidy(args).out);
  });
});

it.each(['markdown', 'html'])('a quote as %s has the next steps that bring more', (format) => {
  const { out } = subsidy(['estimate', EXPORTER, '-f', format]);
  expect(out).toMatch(/Cross-border e-commerce exports: US\\?\$0\.01 more/u);
  expect(out).toContain('warehouse 2 (Rotterdam): Area of the warehouse: 0.01 m² more');
});

describe('several profiles', () => {
  it('a folder gets a quote each, named after the companies', () => {
    expect(subsidy(['estimate', EXPORTER, BRAND, EXPORTER, '-o', `${at('quotes')}/`])).toMatchObject({
      code: 0,
      out: '',
    });
    expect(readdirSync(at('quotes')).toSorted()).toEqual([
      'guzhen-lumen-lighting.html',
      'yanfeng-camellia-oil-co-ltd-2.html',
      'yanfeng-camellia-oil-co-ltd.html',
    ]);
  });

  it('a company that is called what the second of another would get has its own file', () => {
    const names = ['A', 'a', 'A 2', 'A'].map((name) => JSON.stringify({ company: { name } }));
    expect(subsidy(['estimate', '--from', 'ndjson', '-o', `${at('alike')}/`], names.join('\n')).code).toBe(0);
    expect(readdirSync(at('alike')).toSorted()).toEqual(['a-2-2.html', 'a-2.html', 'a-3.html', 'a.html']);
  });

  it('the longest name still has its file', () => {
    const name = '\u{20000}'.repeat(80);
    expect(subsidy(['estimate', '-o', `${at('long')}/`], JSON.stringify({ company: { name } }))).toMatchObject({
      code: 0,
    });
    expect(readdirSync(at('long'))).toHaveLength(1);
  });

  it('one page cannot hold them, and nothing is left behind', () => {
    const { code, err } = subsidy(['estimate', EXPORTER, BRAND, '-o', at('two.html')]);
    expect(code).toBe(2);
    expect(err).toContain('-o quotes/');
    expect(readdirSync(temporary).filter((name) => name.startsWith('two'))).toEqual([]);
    expect(subsidy(['estimate', EXPORTER, BRAND, '-f', 'html'])).toMatchObject({ code: 2, out: '' });
  });

  it('rows of CSV follow one another under one head', () => {
    const { out } = subsidy(['estimate', EXPORTER, BRAND, '-f', 'csv', '--bom']);
    expect(out.startsWith('\uFEFFas_of,')).toBe(true);
    expect(out.split('\r\n').filter((line) => line.includes('as_of,company'))).toHaveLength(1);
    expect(out).toContain('Guzhen Lumen Lighting');
  });

  it('a faulty profile leaves no file', () => {
    writeFileSync(at('faulty.yaml'), 'company: { size: tiny }\n');
    expect(subsidy(['estimate', at('faulty.yaml'), '-o', at('faulty.xlsx')]).code).toBe(2);
    expect(existsSync(at('faulty.xlsx'))).toBe(false);
  });

  it.each([
    ['../../etc/passwd', 'etc-passwd'],
    ['.hidden', 'hidden'],
    ['衡阳 商贸', '衡阳-商贸'],
    ['', 'company'],
    ['<b>', 'b'],
    // Devices of Windows, and four bytes a character.
    ['NUL', 'company-nul'],
    ['com1', 'company-com1'],
    ['\u{20000}'.repeat(80), '\u{20000}'.repeat(45)],
  ])('a company called %j has its quote in %s', (company, name) => {
    expect(nameFor(company)).toBe(name);
  });
});
