/** An interview in terminals of every kind: narrow, closed, resized, or none. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { subsidy } from './run.ts';
import { answer, desk, type, zhongshanSeller } from './talk.ts';
import { KEY, terminal } from './terminal.ts';

const { file, draft, talk } = desk();

describe('a terminal', () => {
  test('of 40 columns has a conversation in Chinese, typed as people type', async () => {
    const session = talk(['--lang', 'zh-Hans'], { state: 'chinese', columns: 40 });
    await answer(session, '企业在哪里办理了工商登记？', KEY.down, KEY.enter);
    await answer(session, '企业实际从事哪些业务？', KEY.enter);
    await answer(session, '是否具有独立法人资格？', '是', '有', 'y', 'n');
    await session.asks('不再影响结果');
    session.press(KEY.enter);
    await session.shows('要把回答存成档案吗？');
    session.press(...type(file('衡阳.yaml')));
    await session.shows('企业名称');
    session.press(...type('衡阳示例有限公司'));
    expect(await session.ended()).toBe(0);
    for (const line of session.text().split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(40);
    const saved = readFileSync(file('衡阳.yaml'), 'utf8');
    expect(saved).toContain('# 企业是否具有独立法人资格？');
    expect(saved.match(/^  \w+: (true|false)$/gmu)).toEqual([
      '  legal_person: true',
      '  pays_tax_locally: true',
      '  cbec_record: true',
      '  in_customs_cbec_statistics: false',
    ]);
    expect(subsidy(['estimate', file('衡阳.yaml')])).toMatchObject({ code: 0 });
  });

  test.each([
    ['the command is told', {}],
    ['the shell is told and keeps it to itself', { shell: `trap '' HUP; "$@"; exit $?` }],
  ])('whose window is closed ends the interview in quiet, and the answers are kept: %s', async (_how, options) => {
    const state = `closed-${Object.keys(options).length}`;
    const session = talk([], { state, ...options });
    await zhongshanSeller(session);
    await session.asks("company's own site");
    session.close();
    expect(await session.ended()).toBe(129);
    expect(readFileSync(draft(state), 'utf8')).toContain('1.2m USD');
  });

  test.each([
    [
      'en',
      40,
      [
        'Where is the company registered?',
        'What does the company do?',
        'Is the company a legal person in its own right?',
      ],
      'So far',
    ],
    [
      'en',
      57,
      [
        'Where is the company registered?',
        'What does the company do?',
        'Is the company a legal person in its own right?',
      ],
      'So far',
    ],
    [
      'en',
      100,
      [
        'Where is the company registered?',
        'What does the company do?',
        'Is the company a legal person in its own right?',
      ],
      'So far',
    ],
    ['zh-Hans', 40, ['企业在哪里办理了工商登记？', '企业实际从事哪些业务？', '是否具有独立法人资格？'], '目前'],
    ['zh-Hans', 70, ['企业在哪里办理了工商登记？', '企业实际从事哪些业务？', '是否具有独立法人资格？'], '目前'],
  ] as const)(
    'has what an answer and the total go on with stand in: %s, %i columns',
    async (lang, columns, questions, soFar) => {
      const session = talk(['--lang', lang], { state: 'hanging', columns });
      const ticked = (count: number): readonly string[] =>
        Array.from({ length: count }, () => [KEY.space, KEY.down]).flat();
      await answer(session, questions[0], ...ticked(3), KEY.enter);
      await answer(session, questions[1], ...ticked(8), KEY.up, KEY.enter);
      await session.asks(questions[2]);
      const lines = session.text().split('\n');
      const told = lines.slice(lines.findIndex((line) => line.startsWith('✓')));
      const marks = told.map((line) => {
        if (line.startsWith('✓ ')) return 'answer';
        return line.startsWith(`  ${soFar}`) ? 'total' : String(/^ */u.exec(line)?.[0].length);
      });
      expect(marks.join(' ')).toMatch(/^(?:answer(?: 2)* total(?: 4)* ?){2}(?:0|$)/u);
      expect(marks.filter((mark) => mark === '2' || mark === '4').length).toBeGreaterThan(1);
      session.press(KEY.ctrlC);
      expect(await session.ended()).toBe(130);
    },
  );

  test('may be resized in the middle of a question', async () => {
    const session = talk([], { state: 'resized' });
    await answer(session, 'Where is the company registered?', KEY.down, KEY.down, KEY.enter);
    await session.asks('What does the company do?');
    session.resize(44, 30);
    await session.asks('What does the company do?');
    session.press(KEY.enter);
    await answer(session, 'How much did the company export', ...type('1.2m USD'));
    await session.asks("company's own site");
    expect(session.has('US$1,200,000')).toBe(true);
    session.press(KEY.ctrlC);
    expect(await session.ended()).toBe(130);
  });

  test('shows the questions also when the result goes into a file, and the file holds the result alone', async () => {
    const session = terminal(['estimate', '--as-of', '2025-06-30'], {
      env: { XDG_STATE_HOME: file('redirected') },
      shell: `"$@" >${file('table.txt')}`,
    });
    await answer(session, 'Where is the company registered?', KEY.up, KEY.up, KEY.up, KEY.enter);
    await session.shows('Save the answers');
    session.press(KEY.enter);
    expect(await session.ended()).toBe(0);
    const table = readFileSync(file('table.txt'), 'utf8');
    expect(table).not.toContain('Where is the company registered');
    expect(table).not.toContain('\u001B');
    expect(table.length).toBeGreaterThan(100);
  });

  test('that is none, or that nobody may ask at, gets a word and exit 2', async () => {
    for (const [args, env, word] of [
      [['--no-input'], {}, '--no-input'],
      [[], { CI: 'true' }, 'CI is set'],
      [[], { TERM: 'dumb' }, 'TERM is dumb'],
      [['--resume'], {}, 'no unfinished interview'],
    ] as const) {
      const session = talk(args, { state: 'none', env });
      expect(await session.ended()).toBe(2);
      expect(session.text()).toContain(word);
    }
    expect(subsidy(['estimate', '--ask', 'examples/hengyang-exporter.yaml'])).toMatchObject({ code: 2, out: '' });
  });

  test('says what there is none for: CI counts where it is set to anything but nothing, false or 0', () => {
    const told = (CI: string): string =>
      subsidy(['estimate', '--ask', 'examples/hengyang-exporter.yaml'], '', { CI }).err;
    for (const set of ['true', '1']) expect(told(set)).toContain('CI is set');
    for (const unset of ['', 'false', '0']) expect(told(unset)).toContain('standard input is none');
  });
});

const columnsOf = (line: string): number =>
  Array.from(line).reduce<number>((width, character) => width + (/[\u2E80-\uFFEF]/u.test(character) ? 2 : 1), 0);
