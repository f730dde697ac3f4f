/** Hostile names and words of the command line: what comes out moves no cursor and turns no line round. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
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

describe('a hostile profile', () => {
  const faultOf = (args: readonly string[], input: string | Buffer): string => {
    const { code, out, err } = subsidy(['estimate', '--as-of', '2025-06-30', ...args], input);
    expect(code).toBe(2);
    expect(err).not.toMatch(/fault of the tool|stack/u);
    return `${err}${out}`;
  };

  it('of another encoding is refused as such', () => {
    for (const bytes of [Buffer.from('name: \u0430', 'utf16le'), Buffer.from([0x61, 0x3a, 0x20, 0xd6, 0xd0])]) {
      for (const format of ['yaml', 'json', 'ndjson', 'csv']) {
        const text = format === 'csv' ? Buffer.concat([Buffer.from('company.name\n'), bytes]) : bytes;
        expect(faultOf(['--from', format], text)).toContain('not in UTF-8');
      }
    }
  });

  it('of another encoding is refused as such from the names of its columns on', () => {
    const told = faultOf(['--from', 'csv'], Buffer.from('company.name\nx\n', 'utf16le'));
    expect(told).toContain('standard input:1:2: The file is not in UTF-8');
    expect(told).not.toContain('is not a fact');
  });

  it('with a NUL in one cell is not said to be of another encoding', () => {
    const csv = 'company.name,company.registered_in\na\0b,hengyang\n';
    expect(faultOf(['--from', 'csv'], csv)).toMatch(/^standard input:2:1: A NUL character stands here/u);
  });

  it('with the mark of Windows before it is read, and its faults stand where they are', () => {
    expect(subsidy(['estimate'], '\uFEFFcompany:\n  size: small\n')).toMatchObject({ code: 0, err: '' });
    expect(faultOf([], '\uFEFFcompany:\n  siz: small\n')).toMatch(/^standard input:2:3: /u);
    expect(faultOf([], '\uFEFFsiz: small\n')).toMatch(/^standard input:1:1: /u);
  });

  it('that came by no file is named in the language of the person', () => {
    expect(faultOf(['--lang', 'zh-Hans'], 'siz: small\n')).toMatch(/^标准输入:1:1: /u);
  });

  it('of JSON is told where it ceases to be JSON', () => {
    expect(faultOf(['--from', 'json'], '{\n "company": {\n  "name": x,\n  "size": "small"\n }\n}')).toMatch(/:3:11: /u);
    expect(faultOf(['--from', 'json'], '{\n "company": {\n  "name": "x"\n  "size": "small"\n }\n}')).toMatch(/:4:3: /u);
  });

  it('that is nested without end harms nothing but itself', () => {
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
    const { code, out } = subsidy(
      ['estimate', '-f', 'ndjson'],
      `{"company":{"name":"a"}}\n${deep}\n{"company":{"name":"b"}}\n`,
    );
    expect(code).toBe(2);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => /"name":"(.)"|nested too deeply/u.exec(line)?.[0]),
    ).toEqual(['"name":"a"', 'nested too deeply', '"name":"b"']);
  });

  it('with several in a line, or with none, is no profile', () => {
    expect(
      faultOf(['-f', 'ndjson', '--from', 'ndjson'], '[{"company":{"name":"a"}},{"company":{"name":"b"}}]\n'),
    ).toContain('one profile');
    for (const [format, text] of [
      ['yaml', '# nothing\n'],
      ['json', '[]'],
      ['csv', 'company.name\n'],
      ['csv', 'company.name,notes\n,,\n'],
    ] as const) {
      expect(faultOf(['--from', format, '-f', 'json'], text)).toContain('There is nothing in this profile');
    }
  });

  it('keeps the faults of what stands in brackets: in a cell, and after --set', () => {
    const twice = '[{tenure: leased, area: 1400, lease_cost: 240000, lease_cost: 5}]';
    expect(faultOf(['--from', 'csv'], `overseas_warehouses\n"${twice}"\n`)).toContain('stands here twice');
    expect(faultOf(['--set', `overseas_warehouses=${twice}`], '{}')).toMatch(/^--set:1:\d+: .*stands here twice/u);
    expect(faultOf(['--set', 'company.roles=[seller],park_operator'], '{}')).toMatch(/^--set:1:/u);
  });

  it('has no column twice, and no entry of a list that nobody spoke of', () => {
    const twice = 'trade.cbec_export,trade.cbec_export\n600000 USD,5 USD\n';
    expect(faultOf(['--from', 'csv'], twice)).toContain('Two columns are called `trade.cbec_export`');
    for (const index of ['4', '4294967296']) {
      expect(faultOf(['--set', `overseas_warehouses[${index}].area=5`], '{}')).toContain(
        'The next entry of the list is [0]',
      );
    }
  });

  it('that is wrong throughout is told of its first 20 faults, and how many there are', () => {
    const wrong = (count: number): string =>
      JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 1])));
    const told = faultOf(['--from', 'json'], wrong(3_000));
    expect(told.match(/^standard input:1:\d+: /gmu)).toHaveLength(20);
    expect(told).toMatch(/\n3000 faults in standard input, 20 of which are shown\n$/u);
    expect(faultOf(['--from', 'json', '--lang', 'zh-Hans'], wrong(21))).toMatch(/有 21 处错误，以上列出其中 20 处\n$/u);
    expect(faultOf(['--from', 'json'], wrong(20))).toMatch(/\n20 faults in standard input\n$/u);
    for (const command of ['estimate', 'checklist']) {
      const lines = [wrong(3_000), wrong(20)].join('\n');
      const [many = '', few = ''] = subsidy([command, '--from', 'ndjson', '-f', 'ndjson'], lines).out.split('\n');
      expect(JSON.parse(many).error.message).toMatch(/`k19` is not .* Faults not shown here: 2980\.$/u);
      expect(JSON.parse(few).error.message).not.toContain('not shown');
    }
  });

  it('of many faulty entries is told in time that grows with them', () => {
    const entry = { company: { name: 'x', macao_share: 25 } };
    const { code, out } = subsidy(
      ['estimate', '--from', 'json', '-f', 'ndjson'],
      JSON.stringify(Array.from({ length: 1500 }, () => entry)),
    );
    expect(code).toBe(2);
    expect(out.trim().split('\n')).toHaveLength(1500);
  }, 20_000);
});

describe('what the system refuses', () => {
  it('is told by the name of the file, as something to mend', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'subsidy-'));
    const example = 'examples/hengyang-exporter.yaml';
    for (const args of [
      ['--policies', example],
      ['-o', ''],
      ['-o', folder],
      ['-o', path.join(folder, 'x'.repeat(300))],
    ]) {
      const { code, err } = subsidy(['estimate', example, '-f', 'json', ...args]);
      expect({ args, code }).toEqual({ args, code: 2 });
      expect(err).not.toContain('fault of the tool');
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['estimate', 'write {}/ for a quote each in it, or name a file'],
    ['compare', 'name a file, such as one in {}/'],
    ['init', 'name a file, such as one in {}/'],
  ])('a folder for a file of %s is told as one', (command, mend) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'subsidy-'));
    const profile = command === 'init' ? [] : ['examples/hengyang-exporter.yaml'];
    for (const output of [folder, ...(command === 'estimate' ? [] : [`${folder}/`])]) {
      expect(subsidy([command, ...profile, '-o', output])).toEqual({
        code: 2,
        out: '',
        err: `subsidy: -o ${folder}: this is a folder; ${mend.replace('{}', folder)}\n`,
      });
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it('of JSON, which goes into no folder, no folder is offered', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'subsidy-'));
    const { err } = subsidy(['estimate', 'examples/hengyang-exporter.yaml', '-f', 'json', '-o', folder]);
    expect(err).toBe(`subsidy: -o ${folder}: this is a folder; name a file, such as one in ${folder}/\n`);
  });

  it('an answer is not written in a format that it has not', () => {
    for (const name of ['x.html', 'x.xlsx', 'x.pdf']) {
      expect(subsidy(['compare', 'examples/hengyang-exporter.yaml', '-o', name])).toMatchObject({ code: 2, out: '' });
    }
  });
});
