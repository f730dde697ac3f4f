/** `subsidy estimate --resume`: an unfinished interview is gone on with, and never lost. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { answer, desk, finish, leave, type, zhongshanCosts, zhongshanSeller } from './talk.ts';
import { KEY, terminal } from './terminal.ts';
import type { Session } from './terminal.ts';

const { file, draft, talk } = desk();

/** Goes on with the draft of a state. */
const resume = (state: string, ...args: readonly string[]): Session =>
  terminal(['estimate', '--resume', ...args], { columns: 200, env: { XDG_STATE_HOME: file(state) } });

/** What is asked behind the exports: large ones leave the imports without effect. */
const next = (exports: string): string =>
  exports === LARGE ? "company's own site" : 'import by cross-border e-commerce';
const LARGE = '1.2m USD';

/** An interview that was left after the exports. */
async function left(state: string, exports = LARGE, ...args: readonly string[]): Promise<void> {
  const session = talk(args, { state });
  await zhongshanSeller(session, exports);
  await session.asks(next(exports));
  expect(await leave(session)).toBe(130);
}

describe('what is said beside --resume', () => {
  test.each([
    ['a value that cannot be read', ['--set', 'trade.cbec_import=foo'], '--set:1:19: '],
    ['a fact that there is not', ['--set', 'trade.nope=1'], 'trade.nope'],
    ['a setting without a value', ['--set', 'trade'], '--set trade: write FACT=VALUE'],
  ])('is refused at once where it is wrong, and the answers are kept: %s', async (what, args, told) => {
    const state = what.replaceAll(' ', '-');
    await left(state, '500 USD');
    const before = readFileSync(draft(state), 'utf8');
    const session = resume(state, ...args);
    expect(await session.ended()).toBe(2);
    expect(session.text()).toContain(told);
    expect(session.text()).not.toContain('Going on');
    expect(readFileSync(draft(state), 'utf8')).toBe(before);
  });

  test('adds a rate to those that the interview was begun with', async () => {
    await left('rates', '5m BRL', '--fx', 'BRL=1.3');
    const session = resume('rates', '--fx', 'USD=7');
    await session.asks('Asked for');
    await finish(session);
    await session.shows('Save the answers');
    expect(session.text()).toMatch(/1 BRL = 1\.3/u);
    expect(await leave(session)).toBe(130);
    expect(readFileSync(draft('rates'), 'utf8')).toContain('5m BRL');
  });

  test('is told where an answer can no longer be read, and the answers are kept', async () => {
    await left('unreadable', '500 USD');
    const damaged = readFileSync(draft('unreadable'), 'utf8').replace('500 USD', '500 apples');
    writeFileSync(draft('unreadable'), damaged);
    const session = resume('unreadable');
    expect(await session.ended()).toBe(2);
    expect(session.text()).toContain('trade.cbec_export=500 apples');
    expect(readFileSync(draft('unreadable'), 'utf8')).toBe(damaged);
    // What is set in its place mends it.
    const mended = resume('unreadable', '--set', 'trade.cbec_export=500 USD');
    await mended.shows('Going on');
    expect(await leave(mended)).toBe(130);
  });

  test('wins over what was answered', async () => {
    await left('wins', '500 USD');
    const session = resume('wins', '--set', 'trade.cbec_export=1.2m USD', '-f', 'json');
    await session.asks('Asked for');
    await finish(session);
    await session.shows('Save the answers');
    session.press(...type(file('wins.yaml')));
    await session.shows('The company’s name');
    session.press(KEY.enter);
    expect(await session.ended()).toBe(0);
    expect(readFileSync(file('wins.yaml'), 'utf8')).toContain('cbec_export: 1.2m USD');
  });

  test('is no profile: a file is refused, and the answers are kept', async () => {
    await left('file');
    writeFileSync(file('other.yaml'), 'company: { registered_in: [hengyang] }\n');
    const session = resume('file', file('other.yaml'));
    expect(await session.ended()).toBe(2);
    expect(session.text()).toContain('other.yaml does nothing beside --resume: leave it out');
    expect(existsSync(draft('file'))).toBe(true);
  });
});

describe('an unfinished interview', () => {
  const drafts = (state: string): readonly string[] => readdirSync(path.dirname(draft(state))).toSorted();

  test('stays when another is begun, and --resume asks which of them to go on with', async () => {
    await left('two', '500 USD');
    const second = talk([], { state: 'two' });
    await second.shows('An earlier interview was not finished');
    await answer(second, 'Where is the company registered?', KEY.down, KEY.enter);
    await second.asks('What does the company do?');
    expect(await leave(second)).toBe(130);
    expect(readFileSync(draft('two'), 'utf8')).toContain('500 USD');
    expect(drafts('two')).toHaveLength(2);

    const session = resume('two');
    await session.shows('Which of the unfinished interviews?');
    expect(session.text()).toMatch(/❯ .* answers: 1\n.* answers: 3/u);
    session.press(KEY.down, KEY.enter);
    await session.asks('import by cross-border e-commerce');
    await finish(session);
    await session.shows('Save the answers');
    session.press(KEY.enter);
    expect(await session.ended()).toBe(0);
    // The other is still there.
    const last = resume('two');
    await last.asks('What does the company do?');
    expect(await leave(last)).toBe(130);
  });

  test('is left in quiet where one is to be chosen', async () => {
    await left('quiet');
    await left('quiet');
    for (const key of [KEY.ctrlC, KEY.ctrlD]) {
      const session = resume('quiet');
      await session.shows('Which of the unfinished interviews?');
      session.press(key);
      expect(await session.ended()).toBe(130);
      expect(session.text()).not.toContain('Which of');
      expect(session.text()).not.toContain('fault');
    }
    expect(drafts('quiet')).toHaveLength(2);
  });

  test('stays when another is begun and ended without an answer', async () => {
    await left('empty', '500 USD');
    const session = talk([], { state: 'empty' });
    await session.asks('Where is the company registered?');
    await finish(session);
    expect(await session.ended()).toBe(0);
    expect(readFileSync(draft('empty'), 'utf8')).toContain('500 USD');
  });

  test('stays where its estimate cannot be written', async () => {
    await left('unwritten');
    mkdirSync(file('result'));
    const session = resume('unwritten', '-o', path.join(file('result'), 'quote.html'));
    await session.asks('Asked for');
    // A folder takes the place of the file while the questions are answered.
    mkdirSync(path.join(file('result'), 'quote.html'));
    await finish(session);
    expect(await session.ended()).toBe(2);
    expect(session.text()).toContain('The 3 answers are kept');
    expect(existsSync(draft('unwritten'))).toBe(true);
  });

  test('of which all is answered lets answers be changed', async () => {
    const first = talk([], { state: 'complete' });
    await zhongshanSeller(first);
    await zhongshanCosts(first);
    await first.shows('Save the answers');
    expect(await leave(first)).toBe(130);
    const session = resume('complete');
    await session.shows('There is nothing left to ask');
    await session.shows('< for back to the last question');
    session.press('<', KEY.enter);
    await session.asks('public overseas warehouses');
    session.press(KEY.backspace, ...type('900'));
    await session.shows('Save the answers');
    session.press(...type(file('complete.yaml')));
    await session.shows('The company’s name');
    session.press(KEY.enter);
    expect(await session.ended()).toBe(0);
    expect(readFileSync(file('complete.yaml'), 'utf8')).toContain('900');
    expect(existsSync(draft('complete'))).toBe(false);
  });
});

describe('the last answer', () => {
  test('can be taken back, and what goes into a file is written once', async () => {
    const session = terminal(['estimate', '--as-of', '2025-06-30', '-f', 'json'], {
      env: { XDG_STATE_HOME: file('last') },
      shell: `"$@" >${file('last.json')}`,
    });
    await zhongshanSeller(session);
    await zhongshanCosts(session);
    await session.shows('Save the answers');
    session.press('<', KEY.enter);
    await answer(session, 'public overseas warehouses', KEY.enter);
    await session.shows('Save the answers');
    session.press(KEY.enter);
    expect(await session.ended()).toBe(0);
    expect(JSON.parse(readFileSync(file('last.json'), 'utf8'))).toMatchObject({ format: 'subsidy-estimate/1' });
  });
});

test('a file is there before the answers are saved, and is written anew where the last answer is taken back', async () => {
  const page = file('quote.md');
  const session = talk(['-o', page], { state: 'anew' });
  await zhongshanSeller(session);
  await zhongshanCosts(session);
  await session.shows('Save the answers');
  const before = readFileSync(page, 'utf8');
  session.press('<', KEY.enter);
  await session.asks('public overseas warehouses');
  session.press(KEY.backspace, ...type('1m'));
  await session.shows('Save the answers');
  const after = readFileSync(page, 'utf8');
  expect(after).not.toBe(before);
  expect(after.split('\n# ')).toHaveLength(before.split('\n# ').length);
  session.press(KEY.enter);
  expect(await session.ended()).toBe(0);
});

describe('the end of the input', () => {
  const times = (session: Session, text: string): number => session.text().split(text).length - 1;

  test('is told once, at a question, in a menu, and where the answers are saved; no prompt is left behind', async () => {
    for (const [state, go] of [
      ['at-question', async (session: Session): Promise<void> => session.asks(next(LARGE))],
      [
        'in-menu',
        async (session: Session): Promise<void> => {
          await session.asks(next(LARGE));
          session.press('/');
          await session.shows('finish with what there is');
        },
      ],
    ] as const) {
      const session = talk([], { state });
      await zhongshanSeller(session);
      await go(session);
      session.press(KEY.ctrlD);
      expect(await session.ended()).toBe(130);
      expect(times(session, 'The input ended.')).toBe(1);
      expect(times(session, 'The 3 answers are kept')).toBe(1);
      expect(session.text()).not.toContain('?');
    }
  });

  test.each([
    ['the file', []],
    ['the name', type('unsaved.yaml')],
  ])('is told once where it is asked for %s', async (what, keys) => {
    const session = talk([], { state: what.replace(' ', '-'), cwd: file('.') });
    await zhongshanSeller(session);
    await session.asks(next(LARGE));
    await finish(session);
    await session.shows('Save the answers');
    if (keys.length > 0) {
      session.press(...keys);
      await session.shows('The company’s name');
    }
    session.press(KEY.ctrlD);
    expect(await session.ended()).toBe(130);
    expect(times(session, 'The input ended.')).toBe(1);
    expect(times(session, 'The 3 answers are kept')).toBe(1);
  });
});
