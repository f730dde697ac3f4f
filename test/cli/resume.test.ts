/** `subsidy estimate --resume`: an unfinished interview is gone on with, and never lost. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { desk, finish, leave, type, zhongshanSeller } from './talk.ts';
import { KEY, terminal } from './terminal.ts';
import type { Session } from './terminal.ts';

const { file, draft, talk } = desk();

/** Goes on with the draft of a state. */
const resume = (state: string, ...args: readonly string[]): Session =>
  terminal(['estimate', '--resume', ...args], { columns: 200, env: { XDG_STATE_HOME: file(state) } });

/** An interview that was left after the exports. */
async function left(state: string, exports = '1.2m USD', ...args: readonly string[]): Promise<void> {
  const session = talk(args, { state });
  await zhongshanSeller(session, exports);
  await session.asks('Asked for');
  expect(await leave(session)).toBe(130);
}

describe('what is said beside --resume', () => {
  test.each([
    ['a value that cannot be read', ['--set', 'trade.cbec_import=foo'], '--set:1:19: '],
    ['a fact that there is not', ['--set', 'trade.nope=1'], 'trade.nope'],
    ['a setting without a value', ['--set', 'trade'], '--set trade: write FACT=VALUE'],
  ])('is refused at once where it is wrong, and the answers are kept: %s', async (_what, args, told) => {
    await left('refused', '500 USD');
    const before = readFileSync(draft('refused'), 'utf8');
    const session = resume('refused', ...args);
    expect(await session.ended()).toBe(2);
    expect(session.text()).toContain(told);
    expect(session.text()).not.toContain('Going on');
    expect(readFileSync(draft('refused'), 'utf8')).toBe(before);
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
