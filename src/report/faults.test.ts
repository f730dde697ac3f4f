import { describe, expect, test } from 'vitest';
import { faultMessage, faultReport } from './faults.ts';
import type { FileFault } from '../reading/fault.ts';
import { displayWidth } from './layout/width.ts';

const fault = (over: Partial<FileFault> = {}): FileFault => ({
  file: 'profile.yaml',
  line: 3,
  column: 3,
  code: 'unknown-key-near',
  params: { key: 'trad', near: 'trade', known: 'trade, costs' },
  text: '  trad: 5',
  ...over,
});

/** The line shown, and what stands right above the caret. */
function pointedAt(report: string): { line: string; above: string } {
  const lines = report.split('\n');
  const at = lines.findIndex((line) => line.trimEnd().endsWith('^'));
  const line = lines[at - 1] ?? '';
  const column = displayWidth((lines[at] ?? '').slice(0, -1));
  let width = 0;
  for (const character of line) {
    if (width === column) return { line, above: character };
    width += displayWidth(character);
  }
  return { line, above: '' };
}

describe('a fault', () => {
  test('has its place first, then what is wrong, the line and a caret', () => {
    expect(faultReport([fault()], { language: 'en' }).split('\n')).toEqual([
      'profile.yaml:3:3: `trad` is not a key that may stand here: did you mean `trade`?',
      '3 |   trad: 5',
      '  |   ^',
      '',
      '1 fault in profile.yaml',
    ]);
  });

  test('is said in Chinese where that is asked for', () => {
    expect(faultReport([fault()], { language: 'zh-Hans' })).toBe(
      'profile.yaml:3:3: 这里没有 `trad` 这个键：是不是 `trade`？\n3 |   trad: 5\n  |   ^\n\nprofile.yaml 有 1 处错误',
    );
  });

  test('points under Chinese text by its width', () => {
    expect(
      pointedAt(faultReport([fault({ text: '名称: 横琴公司, 面积: 十', column: 15 })], { language: 'en' })).above,
    ).toBe('十');
  });

  test('points right behind tabs, which are shown as spaces', () => {
    const { line, above } = pointedAt(faultReport([fault({ text: '\tkey: x', column: 2 })], { language: 'en' }));
    expect(above).toBe('k');
    expect(line).not.toContain('\t');
  });

  test('points behind a control character, which is shown as an escape', () => {
    expect(pointedAt(faultReport([fault({ text: 'a\u001Bb: x', column: 3 })], { language: 'en' })).above).toBe('b');
  });

  test('points behind the end of a line', () => {
    expect(faultReport([fault({ text: 'key', column: 4 })], { language: 'en' })).toContain('3 | key\n  |    ^');
  });

  test.each([60, 100])('cuts a long line around the place at %i columns', (width) => {
    const text = `${'横琴 '.repeat(3000)}X${' zhuhai'.repeat(3000)}`;
    const report = faultReport([fault({ text, column: text.indexOf('X') + 1 })], { language: 'en', width });
    const { line, above } = pointedAt(report);
    expect(above).toBe('X');
    expect(displayWidth(line)).toBeLessThanOrEqual(width);
    expect(line).toMatch(/^3 \| ….*…$/u);
  });

  test('without a line has none', () => {
    expect(
      faultReport([fault({ code: 'file-empty', params: {}, text: '' })], { language: 'en' }).split('\n'),
    ).toHaveLength(3);
  });

  test('is in bold and red only where colour is asked for', () => {
    expect(faultReport([fault()], { language: 'en' })).not.toContain('\u001B');
    expect(faultReport([fault()], { language: 'en', colour: true })).toContain('\u001B[31m  |   ^\u001B[39m');
  });
});

describe('several faults', () => {
  test('come in the order of their lines, file by file, with their number', () => {
    const faults = [
      fault({ line: 9 }),
      fault({ file: 'b.yaml' }),
      fault({ line: 2, column: 7 }),
      fault({ line: 2, column: 1 }),
    ];
    const report = faultReport(faults, { language: 'en' });
    expect(report.match(/^\S+:\d+:\d+:/gmu)).toEqual([
      'profile.yaml:2:1:',
      'profile.yaml:2:7:',
      'profile.yaml:9:3:',
      'b.yaml:3:3:',
    ]);
    expect(report).toMatch(/\n4 faults in 2 files$/u);
  });
});

describe('a message', () => {
  test('of an unknown code shows the code', () => {
    expect(faultMessage({ code: 'no-such-code', params: {} }, 'en')).toBe('no-such-code');
  });

  test('names kinds in the language, and choices one by one', () => {
    const wrong = (expected: string, language: 'en' | 'zh-Hans'): string =>
      faultMessage({ code: 'wrong-kind', params: { expected, found: 'x' } }, language);
    expect(wrong('mapping', 'en')).toBe('Found `x` where a mapping of keys and values is expected.');
    expect(wrong('("exact" | "up-to" | "unpublished")', 'en')).toBe(
      'Found `x` where exact, up-to or unpublished is expected.',
    );
    expect(wrong('(string | number)', 'zh-Hans')).toBe('这里写的是 `x`，而应当是文字或数字。');
  });

  test('speaks of the amounts before where no fact is named', () => {
    const params = { left: 'CNY', right: 'm²', name: '' };
    expect(faultMessage({ code: 'units-differ', params }, 'en')).toBe(
      'The amounts before it are in CNY, and this one is in m²: they cannot be compared or added.',
    );
  });

  test('stays harmless and short whatever was written', () => {
    const message = faultMessage(
      { code: 'unknown-key', params: { key: `\u001B]0;x\u0007${'k'.repeat(10_000)}`, known: 'a' } },
      'en',
    );
    expect(message).not.toMatch(/\p{Cc}/u);
    expect(message.length).toBeLessThan(800);
  });
});
