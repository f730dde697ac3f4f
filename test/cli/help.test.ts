/** `--help` of every command: examples first, and all of it on one screen, in English and in Chinese. */
import { spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import path from 'node:path';
import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { describe, expect, test } from 'vitest';
import { programOf } from '../../src/cli/program.ts';
import { displayWidth } from '../../src/report/layout/width.ts';
import { help } from '../../src/text/zh-Hans/help.ts';
import { ROOT, subsidy } from './run.ts';

const MOST_LINES = 40;
const MOST_COLUMNS = 80;

const program = programOf(() => {});
const commands = allOf(program, []);

function allOf(
  command: CommandUnknownOpts,
  words: readonly string[],
): { words: readonly string[]; command: CommandUnknownOpts }[] {
  return [{ words, command }, ...command.commands.flatMap((one) => allOf(one, [...words, one.name()]))];
}

/** Of the program by `help`: the launcher has an answer of its own to a bare `--help`. */
function helpOf(words: readonly string[], language: string): string {
  const { code, out, err } = subsidy(words.length === 0 ? ['help'] : [...words, '--help'], '', {
    COLUMNS: '80',
    LC_ALL: language,
  });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out;
}

describe.each([
  ['en_GB.UTF-8', 'Examples:', 'Usage:'],
  ['zh_CN.UTF-8', '示例：', '用法：'],
  ['zh_MO.UTF-8', '示例：', '用法：'],
])('help in %s', (language, examples, usage) => {
  test.each(commands.map(({ words }) => [words.join(' '), words] as const))(
    'subsidy %s leads with examples and fits a screen',
    (_name, words) => {
      const text = helpOf(words, language);
      expect(text.startsWith(`${examples}\n  `)).toBe(true);
      expect(text).toContain(`\n\n${usage} subsidy ${words.join(' ')}`);
      const lines = text.trimEnd().split('\n');
      expect(lines.length).toBeLessThanOrEqual(MOST_LINES);
      expect(lines.filter((line) => displayWidth(line) > MOST_COLUMNS)).toEqual([]);
      for (const { long } of commandOf(words).options) expect(text).toContain(long);
    },
  );
});

function commandOf(words: readonly string[]): CommandUnknownOpts {
  const found = commands.find((one) => one.words.join(' ') === words.join(' '));
  if (found === undefined) throw new Error(words.join(' '));
  return found.command;
}

test.each(['en_GB.UTF-8', 'zh_CN.UTF-8', 'zh_HK.UTF-8'])(
  'without a word, in %s, there is the help of the program',
  (locale) => {
    const stored = subsidy([], '', { LC_ALL: locale, COLUMNS: '80' });
    expect(stored).toEqual(subsidy(['help'], '', { LC_ALL: locale, COLUMNS: '80' }));
  },
);

test.each([['--help'], ['help'], ['estimate', '--help'], ['policy', '--help'], ['help', 'estimate']])(
  'subsidy %s that cannot be written is no success',
  (...words) => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [path.join(ROOT, 'bin/subsidy.cjs'), ...words], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    closeSync(full);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^subsidy: standard output: it cannot be written \(.+\)\n$/u);
  },
);

test('a narrow window is asked for by COLUMNS: options and what they do fit it', () => {
  const { out } = subsidy(['explain', '--help'], '', { COLUMNS: '60' });
  const [, options = ''] = out.split('\nOptions:\n');
  expect(options.split('\n').filter((line) => displayWidth(line) > 60)).toEqual([]);
  const whole = { COLUMNS: '40' };
  expect(subsidy(['--help'], '', whole)).toEqual(subsidy(['help'], '', whole));
  expect(subsidy(['--help'], '', whole).out).not.toBe(subsidy(['--help']).out);
});

test('--lang goes before the locale', () => {
  expect(subsidy(['estimate', '--lang', 'zh-Hant', '--help']).out).toContain('\n選項：\n');
  expect(subsidy(['estimate', '--lang=en', '--help'], '', { LC_ALL: 'zh_CN.UTF-8' }).out).toContain('\nOptions:\n');
});

test('the words of help are all there in Chinese, and none is left over', () => {
  const shown = commands.map(({ words }) => helpOf(words, 'en_GB.UTF-8')).join('\n');
  const spaced = shown.replaceAll(/\s+/gu, ' ');
  expect([...help().keys()].filter((text) => !spaced.includes(text))).toEqual([]);
  const said = commands.flatMap(({ command }) => [
    command.description(),
    ...command.options.map(({ description }) => description),
    ...command.registeredArguments.map(({ description }) => description),
  ]);
  // Ids that are typed as they stand need no translation.
  const plain = said.filter((text) => !/^[\w-]+(?:\|[\w-]+)+$/u.test(text));
  expect(plain.filter((text) => !help().has(text))).toEqual([]);
  const notes = [...shown.matchAll(/^ {2}(?:subsidy|cat|source) \S.*? {2,}(\S.*)$/gmu)].map(([, note = '']) => note);
  expect(notes.length).toBeGreaterThan(10);
  expect(notes.filter((text) => !help().has(text))).toEqual([]);
});

test.each([['help'], ['estimate', 'more']])(
  'help of what has no commands of its own is help all the same: help %s',
  (...words) => {
    const { code, out, err } = subsidy(['help', ...words]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('subsidy estimate company.yaml ');
  },
);
