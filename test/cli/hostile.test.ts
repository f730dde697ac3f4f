/** Hostile names and words of the command line: what comes out moves no cursor and turns no line round. */
import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONTROLS, hasControls } from '../report/hostile.ts';
import { hostilePolicy } from './hostile-policy.ts';
import { subsidy } from './run.ts';
import { KEY, terminal } from './terminal.ts';

const ODD = `${CONTROLS.replaceAll('\u0000', '')}\u009B31m`;
const PROFILE = JSON.stringify({
  company: { name: `${CONTROLS}\u009B31m`, registered_in: ['hengyang'] },
  overseas_warehouses: [{ name: ODD, area: 500 }],
});

describe('a hostile name', () => {
  it.each(['table', 'json', 'ndjson', 'csv', 'markdown', 'html'])('comes out harmless as %s', (format) => {
    const title = ['markdown', 'html'].includes(format) ? ['--title', ODD] : [];
    const { code, out } = subsidy(['estimate', '--from', 'json', '-f', format, '--explain', ...title], PROFILE);
    expect(code).toBe(0);
    expect(hasControls(out)).toBe(false);
  });

  it.each([['compare'], ['checklist'], ['estimate', '--what-next'], ['estimate', '--schedule']])(
    'comes out harmless of %s',
    (...words) => {
      for (const format of ['table', 'json', 'markdown']) {
        expect(hasControls(subsidy([...words, '--from', 'json', '-f', format], PROFILE).out)).toBe(false);
      }
    },
  );

  it('JSON reads back as it was', () => {
    const { out } = subsidy(['estimate', '--from', 'json', '-f', 'json'], PROFILE);
    expect(JSON.parse(out)).toMatchObject({ company: { name: `${CONTROLS}\u009B31m` } });
  });
});

describe('a hostile word', () => {
  const nowhere = path.join(mkdtempSync(path.join(tmpdir(), 'subsidy-')), 'none', `${ODD}.html`);

  it.each([
    [['estimate', '-o', nowhere]],
    [['estimate', '-o', `x${ODD}.pdf`]],
    [['estimate', ODD]],
    [['estimate', '--lang', ODD]],
    [['estimate', '--policies', ODD]],
    [['estimate', '--set', `${ODD}=1`]],
    [['estimate', `--${ODD}`]],
    [['explain', ODD]],
    [['facts', ODD]],
    [['policy', 'check', ODD]],
    [['policy', 'show', ODD]],
    [[ODD]],
  ])('of %j is quoted harmlessly', (args) => {
    const { code, out, err } = subsidy(args, '{}');
    expect(code).toBe(2);
    expect(hasControls(out + err)).toBe(false);
    expect(err).toContain(String.raw`\x1b`);
  });
});

describe('a hostile policy', () => {
  const { folder, file, later, profile } = hostilePolicy();
  const root = path.dirname(profile);
  const own = ['--policies', folder];
  const views = ['table', 'json', 'ndjson', 'csv', 'markdown', 'html'].map((format) => ['-f', format]);
  const pages = ['table', 'json', 'markdown'].map((format) => ['-f', format]);
  const READY = 'odd/hostile.ready=true';
  const ALL = [READY, 'odd/hostile.odd=true', 'odd/hostile.booths=5', 'odd/hostile.shows=[]'].flatMap((one) => [
    '--set',
    one,
  ]);
  const here = (command: string, ...args: readonly string[]): string[] => [
    command,
    profile,
    ...own,
    '--as-of',
    '2025-06-30',
    ...args,
  ];
  /** With names that are the same in each run. */
  const named = (...runs: readonly (readonly string[])[]): (readonly [string, readonly string[]])[] =>
    runs.map((args) => [args.map((word) => (word.startsWith(root) ? path.basename(word) : word)).join(' '), args]);

  it.each(
    named(
      ...views.map((view) => here('estimate', '--explain', '--all', ...view)),
      ...views.map((view) =>
        here('estimate', '--all', '-j', 'odd', '--set', 'company.registered_in=hengyang', '--lang', 'zh-Hans', ...view),
      ),
      ...pages.map((page) => here('estimate', '--what-next', ...page)),
      ...pages.map((page) => here('estimate', '--what-if', READY, ...page)),
      ...pages.map((page) => here('estimate', '--schedule', '--set', READY, ...page)),
      ...pages.map((page) => here('compare', ...page)),
      ...pages.map((page) => here('checklist', ...ALL, ...page)),
      ...['fees', 'booths', 'odd'].map((id) => ['explain', `odd/hostile/${id}`, profile, ...own]),
      ['init', '-j', 'odd', '--as-of', '2025-06-30', ...own],
      ['facts', 'odd', ...own],
      ['facts', 'odd', '-f', 'json', ...own],
      ['policy', 'list', ...own],
      ['policy', 'list', '-f', 'json', ...own],
      ['policy', 'show', 'odd/hostile', ...own],
      ['policy', 'schema', 'profile', ...own],
      ['policy', 'diff', file, later, profile, '--as-of', '2025-06-30'],
    ),
  )('comes out harmless of %s', (_, args) => {
    const { code, out, err } = subsidy(args);
    expect(code).toBe(0);
    expect(out + err).toContain(String.raw`\x1b`);
    expect(hasControls(out + err)).toBe(false);
  });

  it.each(
    named(
      here('estimate', '--set', 'odd/hostile.grade=best'),
      ['policy', 'check', file],
      ['policy', 'check', file, '-f', 'json'],
      ['policy', 'check', file, '-f', 'github'],
      ['policy', 'test', file, '--coverage'],
    ),
  )('is faulted harmlessly by %s', (_, args) => {
    const { code, out, err } = subsidy(args);
    expect(code).toBe(2);
    expect(out + err).toContain(String.raw`\x1b`);
    expect(hasControls(out + err)).toBe(false);
  });

  it('in a file of a hostile name is told harmlessly', () => {
    const place = path.join(mkdtempSync(path.join(tmpdir(), 'subsidy-')), '\u001B[31mred');
    mkdirSync(place);
    cpSync(file, path.join(place, '\u001B[2Jred.yaml'));
    for (const args of [
      ['policy', 'test', place],
      ['policy', 'list', '-f', 'json', '--policies', path.dirname(place)],
    ]) {
      const { out, err } = subsidy(args);
      expect(out + err).toContain(String.raw`\x1b[2Jred`);
      expect(hasControls(out + err)).toBe(false);
    }
  });

  it('asks its questions harmlessly', async () => {
    const session = terminal(['estimate', ...own, '--as-of', '2025-06-30', '-j', 'odd', '--ask', profile], {
      columns: 200,
      env: { XDG_STATE_HOME: root },
    });
    await session.asks(String.raw`ready asked \x1b[31m`);
    session.press('?');
    await session.asks(String.raw`ready help \x1b[31m`);
    session.press('y', 'y', KEY.enter);
    await session.shows(String.raw`booths asked \x1b[31m`);
    session.press(KEY.ctrlC);
    expect(await session.ended()).toBe(130);
  });
});
