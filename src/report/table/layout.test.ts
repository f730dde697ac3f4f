/** How a page in a terminal is laid out: in a box, in columns and in a list, at every width, with whatever names. */
import { describe, expect, test } from 'vitest';
import type { Estimate } from '../../engine/estimate.ts';
import { displayWidth } from '../layout/width.ts';
import { sampleEstimate, sampleRulebook, SELLER, testland } from '../sample.support.ts';
import { estimateTable } from './index.ts';
import type { TableOptions } from './index.ts';

const made = sampleEstimate();

async function table(options: Partial<TableOptions> = {}, estimate: Estimate = made): Promise<string> {
  return estimateTable(estimate, { language: 'en', width: 100, colour: false, boxed: false, ...options });
}

const WIDTHS = [40, 59, 60, 80, 99, 100, 120, 200];
const LANGUAGES = ['en', 'zh-Hans'] as const;

describe('the layout', () => {
  const cases = WIDTHS.flatMap((width) =>
    LANGUAGES.flatMap((language) => [true, false].map((boxed) => ({ width, language, boxed }))),
  );

  test.each(cases)('no line is wider than $width columns ($language, boxed: $boxed)', async (options) => {
    for (const estimate of [made, sampleEstimate('{}')]) {
      const lines = (await table({ ...options, all: true, explain: true }, estimate)).split('\n');
      expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(options.width);
    }
  });

  test.each(LANGUAGES)('the same words stand in a box, in columns and in a list (%s)', async (language) => {
    const words = (text: string): string[] =>
      Array.from(text.replaceAll(/[─┌┬┐├┼┤└┴┘│═=-]/gu, ''))
        .filter((character) => character.trim() !== '')
        .toSorted();
    const columns = await table({ language, width: 80, explain: true, all: true });
    const box = await table({ language, width: 80, explain: true, all: true, boxed: true });
    expect(words(box)).toEqual(words(columns));
    expect(words(await table({ language, width: 200, explain: true, all: true, boxed: true })).length).toBeGreaterThan(
      1000,
    );
  });

  test('a box stands straight, with Chinese text too', async () => {
    for (const width of [60, 80, 120]) {
      const lines = (await table({ language: 'zh-Hans', width, boxed: true, explain: true }))
        .split('\n')
        .filter((line) => /^[│┌├└]/u.test(line));
      expect(lines.length).toBeGreaterThan(40);
      expect(new Set(lines.map(displayWidth)).size).toBe(1);
      expect(lines.join('')).not.toContain('…');
    }
  });

  test('in columns the sums stand under one another, with Chinese text too', async () => {
    const page = (await table({ language: 'zh-Hans', width: 80 })).split('\n');
    const lines = page.slice(page.findIndex((line) => line.startsWith('措施')));
    const ends = ['¥200,000', '最高 ¥20,000', '¥8,000', '上限未知'].map((sum) => {
      const line = lines.find((one) => one.endsWith(` ${sum}`)) ?? '';
      return displayWidth(line);
    });
    expect(new Set(ends).size).toBe(1);
    expect(ends[0]).toBeGreaterThan(20);
  });

  test('in a pipe there is no box, no colour and no space at the end of a line', async () => {
    const text = await table();
    expect(text).not.toMatch(/[─-╿]/u);
    expect(text).not.toContain('\u001B');
    expect(text).not.toMatch(/ \n/u);
  });

  test('below sixty columns it is a list', async () => {
    expect(await table({ width: 59, boxed: true })).not.toContain('│');
    expect(await table({ width: 60, boxed: true })).toContain('│');
    expect(await table({ width: 59 })).toContain(
      'Promotion\n  ¥200,000\n  1 [1] · yearly · official · promotion · note 2\n',
    );
  });

  test('without a width nothing is wrapped', async () => {
    const text = await table({ width: Infinity });
    expect(text).toMatch(/^Promotion {2,}¥200,000 {2}Capped at ¥200,000, from ¥260,000$/mu);
  });

  test('colour only underlines: without it the text is the same', async () => {
    for (const boxed of [true, false]) {
      const coloured = await table({ colour: true, boxed });
      expect(coloured).toContain('\u001B[');
      expect(coloured.replaceAll(/\p{Cc}\[\d+m/gu, '').replaceAll(/ +$/gmu, '')).toBe(await table({ boxed }));
    }
  });
});

describe('hostile names', () => {
  const HOSTILE = 'Evil\u001B[2J\u001B]0;x\u0007\u202Etxt\nName\r\u0085';

  test('neither move the cursor nor turn the line round', async () => {
    const hostile = sampleEstimate(SELLER.replace('Test & Sons', JSON.stringify(HOSTILE)));
    const rulebook = sampleRulebook(
      testland(`{ en: ${JSON.stringify(HOSTILE)}, zh-Hans: ${JSON.stringify(HOSTILE)} }`),
    );
    for (const estimate of [hostile, sampleEstimate(SELLER, {}, rulebook)]) {
      for (const boxed of [true, false]) {
        const text = await table({ boxed, width: 80, explain: true }, estimate);
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
        expect(text).toContain(String.raw`Evil\x1b[2J`);
      }
    }
  });

  test('of ten thousand characters are cut in the title and wrapped elsewhere', async () => {
    const long = sampleEstimate(SELLER.replace('Test & Sons', '横'.repeat(10_000)));
    expect((await table({ width: 80 }, long)).split('\n').findIndex((line) => line.startsWith('As of'))).toBeLessThan(
      6,
    );
    const rulebook = sampleRulebook(testland(`{ en: ${'x'.repeat(10_000)}, zh-Hans: x }`));
    for (const boxed of [true, false]) {
      const lines = (await table({ width: 80, boxed }, sampleEstimate(SELLER, {}, rulebook))).split('\n');
      expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(80);
    }
  });
});
