/** The interview in a small terminal: what is asked, what is marked and what the keys do are always there to be seen. */
import { expect, test } from 'vitest';
import { answer, desk, finish, leave } from './talk.ts';
import { KEY } from './terminal.ts';
import type { Session } from './terminal.ts';

const { talk } = desk();

/** The rows that are on the screen now. */
const screenOf = (session: Session, rows: number): readonly string[] => session.text().split('\n').slice(-rows);

const ROLES = 'What does the company do?';

test.each([
  [40, 10],
  [80, 12],
  [30, 8],
  [100, 40],
])('of %i columns and %i rows shows the question, the mark and the keys at every choice', async (columns, rows) => {
  const session = talk([], { state: `choices-${columns}`, columns, rows });
  await answer(session, 'Where is the company registered?', KEY.down, KEY.enter);
  await session.asks(ROLES);
  const marked = new Set<string>();
  for (let step = 0; step < 16; step += 1) {
    const screen = screenOf(session, rows).join(' ');
    expect(screen.replace(/\s+/gu, ' ')).toContain(ROLES);
    expect(screen).toContain('review');
    const line = /❯ (?:\[.\] )?(.*)/u.exec(screenOf(session, rows).join('\n'))?.[1] ?? '';
    expect(line).not.toBe('');
    marked.add(line);
    session.press(KEY.down);
    await session.asks(ROLES);
  }
  expect([...marked].some((line) => line.startsWith('don’t know'))).toBe(true);
  // Every key draws the prompt in its own place: nothing of it is left above.
  expect(session.text().split(ROLES)).toHaveLength(2);
  expect(await leave(session)).toBe(130);
});

test('of 40 columns breaks choices at words', async () => {
  const session = talk([], { state: 'words', columns: 40, rows: 60 });
  await answer(session, 'Where is the company registered?', KEY.down, KEY.enter);
  await session.asks(ROLES);
  const shown = session.text().split('\n');
  const list = shown.slice(shown.findIndex((line) => line.includes('❯')));
  const labels = list.join('\n').replace(/\n {6}/gu, ' ');
  expect(labels).toContain('[ ] operator of a customs supervision venue');
  expect(await leave(session)).toBe(130);
});

test('of 60 columns breaks the last question at words', async () => {
  const session = talk([], { state: 'last', columns: 60, rows: 40 });
  await answer(session, 'Where is the company registered?', KEY.down, KEY.enter);
  await session.asks(ROLES);
  await finish(session);
  await session.shows('Save the answers');
  const shown = session.text().split('\n');
  const at = shown.findIndex((line) => line.includes('Save the answers'));
  expect(
    shown
      .slice(at, at + 3)
      .join(' ')
      .replace(/\s+/gu, ' '),
  ).toContain('no, or < for back to the last question:');
  expect(shown[at]).toMatch(/A file name, Enter alone$/u);
  expect(await leave(session)).toBe(130);
});

test('says of the help how much more there is', async () => {
  const session = talk([], { state: 'help', columns: 40, rows: 10 });
  await answer(session, 'Where is the company registered?', KEY.down, KEY.enter);
  await session.asks(ROLES);
  session.press('?');
  await session.shows('more lines');
  const screen = screenOf(session, 10).join('\n');
  expect(screen).toMatch(/… \d+ more lines/u);
  expect(screen).toContain('❯');
  expect(screen).toContain('review');
  session.press('?');
  await session.asks(ROLES);
  expect(session.text().split(ROLES)).toHaveLength(2);
  expect(await leave(session)).toBe(130);
});

test('of 40 columns and 10 rows has yes and no beside each question of a form', async () => {
  const session = talk([], { state: 'form', columns: 40, rows: 10 });
  await answer(session, 'Where is the company registered?', KEY.down, KEY.enter);
  await answer(session, ROLES, KEY.enter);
  await answer(session, 'legal person', 'y');
  await session.asks('Taxed in the place');
  session.press(KEY.up);
  await session.asks('legal person');
  const screen = screenOf(session, 10);
  expect(screen.some((line) => /^❯ .*: yes$/u.test(line))).toBe(true);
  for (const line of screen) expect(line.length).toBeLessThan(40);
  expect(await leave(session)).toBe(130);
});

test('of 40 columns breaks the answers of the review at words', async () => {
  const session = talk([], { state: 'review', columns: 40, rows: 20 });
  await answer(session, 'Where is the company registered?', KEY.down, KEY.enter);
  await answer(session, ROLES, KEY.enter);
  await session.asks('legal person');
  session.press('/');
  await session.shows('review the answers');
  session.press(KEY.down, KEY.down, KEY.enter);
  await session.shows('Which answer is to change?');
  await session.shows('seller');
  expect(session.text()).toContain('\n  Lines of business: cross-border\n  online seller\n');
  expect(await leave(session)).toBe(130);
});
