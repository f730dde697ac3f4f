/** A stream of profiles is a line filter: shards, jobs and formats come to the same lines, in order. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { ROOT, subsidy } from './run.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'subsidy-streams-'));
const FOR_EVER = 'if (threadId < 4) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);';
const AS_OF = ['--as-of', '2025-06-30'];

function profile(index: number): string {
  return JSON.stringify({
    company: { name: `Company ${index}`, registered_in: ['zhongshan'], roles: ['seller'] },
    costs: { saas_fees: index * 1000, site_building: 0 },
  });
}

function file(name: string, lines: readonly string[]): string {
  const place = path.join(folder, name);
  writeFileSync(place, lines.map((line) => `${line}\n`).join(''));
  return place;
}

/** Own policies with one measure, in a folder of this name. */
function ownPolicy(name: string, amount: string): string {
  const own = path.join(folder, name);
  mkdirSync(path.join(own, 'place'), { recursive: true });
  writeFileSync(
    path.join(own, 'place', 'policy.yaml'),
    `title: { en: A, zh-Hans: 甲 }
place_title: { en: Place, zh-Hans: 某地 }
source: https://example.org/a
confidence: official
in_force: { from: 2024-01-01, until: 2029-01-31 }
measures:
  - { id: one, title: { en: O, zh-Hans: 一 }, clause: art. 1, recipients: any, frequency: yearly, basis: exact, ${amount} }
`,
  );
  return own;
}

describe('a document with nothing in it', () => {
  const EMPTY = 'There is nothing in this profile';
  const companies = (text: string, from = 'yaml'): unknown[] =>
    subsidy(['estimate', '-f', 'ndjson', '--from', from, ...AS_OF], text)
      .out.trim()
      .split('\n')
      .map((line) => {
        const { company, error } = JSON.parse(line);
        return error === undefined ? company.name : error.message;
      });

  it.each([
    'company: { name: x }\n---\n',
    '---\ncompany: { name: x }\n---\n# no more\n',
    '---\n---\n# first\n---\ncompany: { name: x }\n...\n---\n',
  ])('is passed over as a blank line of NDJSON is: %j', (text) => {
    expect(companies(text)).toEqual(['x']);
  });

  it.each(['---\n', '---\n# nothing\n---\n', '...\n', '# nothing\n'])('alone is no profile: %j', (text) => {
    expect(companies(text)).toEqual([expect.stringContaining(EMPTY)]);
    expect(subsidy(['estimate', ...AS_OF], text)).toMatchObject({ code: 2, out: '' });
  });

  it.each([
    ['null', 'ndjson'],
    ['null', 'json'],
    ['[null]', 'json'],
    ['null', 'yaml'],
    ['~', 'yaml'],
    ['unknown', 'yaml'],
    ['42', 'json'],
  ])('is not %s, which is no profile (%s)', (text, from) => {
    expect(companies(`${text}\n`, from)).toEqual([expect.stringContaining('A profile is a mapping of facts')]);
    for (const set of [[], ['--set', 'company.size=micro']]) {
      expect(subsidy(['estimate', '--from', from, ...AS_OF, ...set], text)).toMatchObject({ code: 2, out: '' });
    }
  });

  it('is {} where nothing is known of a company', () => {
    expect(companies('{}\n---\n{}')).toEqual([null, null]);
    expect(companies('{}\n\n{}\n', 'ndjson')).toEqual([null, null]);
  });
});

describe('a stream of profiles', () => {
  const lines = Array.from({ length: 450 }, (_, index) =>
    index === 211 ? '{"company": {"size": "tiny"}}' : profile(index),
  );
  const whole = file('all.ndjson', lines);

  it('two jobs and one come to the same lines, in order, with a faulty line in its place', () => {
    const one = subsidy(['estimate', '-f', 'ndjson', '--jobs', '1', ...AS_OF, whole]);
    const two = subsidy(['estimate', '-f', 'ndjson', '--jobs', '2', ...AS_OF, whole]);
    expect(one.code).toBe(2);
    expect(two).toEqual(one);
    const out = one.out.trim().split('\n');
    expect(out).toHaveLength(450);
    expect(JSON.parse(out[211] ?? '')).toMatchObject({ line: 212, error: { line: 212 } });
    expect(JSON.parse(out[449] ?? '').company.name).toBe('Company 449');
  });

  it.each(['1', '2'])(
    'facts that contradict each other are told beside the stream, with their line (--jobs %s)',
    (jobs) => {
      const contradictory =
        '{"company":{"registered_in":["hengyang"],"cbec_record":false},"trade":{"cbec_export":5000}}';
      const some = lines.map((line, index) => (index === 7 || index === 400 ? contradictory : line));
      const { err } = subsidy(['estimate', '-f', 'ndjson', '--jobs', jobs, ...AS_OF, file('some.ndjson', some)]);
      const told = err.trim().split('\n');
      expect(told).toHaveLength(2);
      for (const [index, number] of [8, 401].entries()) {
        expect(told[index]).toContain(`some.ndjson:${number}: Facts that contradict each other: Cross-border imports`);
      }
    },
  );

  it.each(['1', '2'])(
    'of very many contradictions the first are told, and how many more there are (--jobs %s)',
    (jobs) => {
      const one = '{"company":{"registered_in":["hengyang"],"cbec_record":false},"trade":{"cbec_export":5000}}';
      const many = file(
        'contradictory.ndjson',
        Array.from({ length: 450 }, () => one),
      );
      const { out, err } = subsidy(['estimate', '-f', 'ndjson', '--jobs', jobs, ...AS_OF, many]);
      expect(out.trim().split('\n')).toHaveLength(450);
      const told = err.trim().split('\n');
      expect(told).toHaveLength(11);
      expect(told[9]).toContain('contradictory.ndjson:10: Facts that contradict each other');
      expect(told[10]).toBe('subsidy: And 440 more of this kind, not told one by one.');
    },
  );

  it('a rate that is missing is told in the language asked for, with how to give it', () => {
    const own = ownPolicy('own', 'amount: { least: [costs.rd_spend, "500,000 SGD"] }');
    const company = '{"costs":{"rd_spend":4000000}}\n';
    const args = ['estimate', '-f', 'ndjson', '-j', 'place', '--policies', own, ...AS_OF];
    const messageIn = (language: string): string =>
      JSON.parse(subsidy([...args, '--lang', language], company).out).error.message;
    expect(messageIn('en')).toMatch(/SGD.*--fx SGD=/u);
    expect(messageIn('zh-Hans')).toMatch(/\p{Script=Han}.*--fx SGD=/u);
  });

  it('shards come to the same lines as the whole', () => {
    const good = lines.filter((_line, index) => index !== 211);
    const halves = [file('a.ndjson', good.slice(0, 200)), file('b.ndjson', good.slice(200))];
    const shards = halves
      .map((shard) => subsidy(['estimate', '-f', 'ndjson', '--jobs', '1', ...AS_OF, shard]).out)
      .join('');
    expect(shards).toBe(subsidy(['estimate', '-f', 'ndjson', ...AS_OF, file('good.ndjson', good)]).out);
  });

  it('CSV comes to the same as NDJSON: columns are fact ids, lists are JSON cells, an empty cell is not known', () => {
    const csv = file('a.csv', [
      'company.name,company.registered_in,company.roles,costs.saas_fees,costs.site_building,stores',
      '"Company, 1",zhongshan,"[""seller""]",1000,0,"[{""kind"":""large"",""area"":600}]"',
      'Company 2,zhongshan,seller,,0,',
    ]);
    const ndjson = file('c.ndjson', [
      '{"company":{"name":"Company, 1","registered_in":["zhongshan"],"roles":["seller"]},"costs":{"saas_fees":1000,"site_building":0},"stores":[{"kind":"large","area":600}]}',
      '{"company":{"name":"Company 2","registered_in":["zhongshan"],"roles":["seller"]},"costs":{"site_building":0}}',
    ]);
    const [fromCsv, fromNdjson] = [csv, ndjson].map((name) => subsidy(['estimate', '-f', 'ndjson', ...AS_OF, name]));
    expect(fromCsv).toEqual(fromNdjson);
    expect(fromCsv?.code).toBe(0);
  });

  it('a row that is no CSV is faulty by itself; without names of columns the rows say nothing', () => {
    const rows = (text: string): string[] =>
      subsidy(['estimate', '--from', 'csv', '-f', 'ndjson', ...AS_OF], text)
        .out.trim()
        .split('\n');
    const head = 'company.name,company.registered_in\n';
    const told = rows(`${head}A,hengyang\nx"y",zhongshan\nB,zhongshan\n`);
    expect(told).toHaveLength(3);
    expect(told[1]).toContain('"line":3');
    expect([told[0], told[2]].map((line) => /"name":"(.)"/u.exec(line ?? '')?.[1])).toEqual(['A', 'B']);
    expect(rows('company"name,x\nA,hengyang\n')).toEqual([expect.stringContaining('"line":1')]);
    for (const command of ['compare', 'checklist']) {
      expect(subsidy([command, '--from', 'csv', ...AS_OF], `${head}A,hengyang\n`)).toMatchObject({ code: 0, err: '' });
    }
  });

  it.each([
    ['company.name,trade.cbec_export\nA,100 USD\n', 1],
    ['\n\uFEFF"company.name";company.size;as_of\nA;small;2025-06-30\n', 2],
  ])('through a pipe is known by its first row, and the option is named: %j', (text, line) => {
    const { code, err } = subsidy(['estimate', ...AS_OF], text);
    expect(code).toBe(2);
    expect(err).toContain(`standard input:${line}:1: This is the first row of a table: to have it read as CSV`);
    expect(err).toContain('--from csv');
    expect(err).toContain('1 fault');
  });

  it('a wrong cell is told with its row and column', () => {
    const csv = file('wrong.csv', ['company.name,trade.cbec_export', 'A,100 USX']);
    const { code, err } = subsidy(['estimate', ...AS_OF, csv]);
    expect(code).toBe(2);
    expect(err).toContain('wrong.csv:2:3');
  });

  it('a file that is not there does not stop the others', () => {
    const { code, out, err } = subsidy([
      'estimate',
      '-f',
      'json',
      ...AS_OF,
      path.join(folder, 'gone.yaml'),
      file('one.ndjson', [profile(1)]),
    ]);
    expect(code).toBe(2);
    expect(err).toContain('gone.yaml');
    expect(JSON.parse(out)).toHaveLength(1);
  });

  it('a reader that is slower than the estimates gets every line, and no write leaves a listener behind', () => {
    const many = file(
      'many.ndjson',
      Array.from({ length: 3000 }, (_, index) => profile(index)),
    );
    const { out, err } = subsidy(['estimate', many, '-f', 'ndjson', '--all', '--jobs', '2', ...AS_OF]);
    // Node warns once a stream has more than ten listeners.
    expect(err).toBe('');
    expect(out.trim().split('\n')).toHaveLength(3000);
  });

  it.each(['1', '2'])('a line is answered before the next one is written (--jobs %s)', async (jobs) => {
    const args = ['estimate', '-f', 'ndjson', '--jobs', jobs, ...AS_OF];
    const child = spawn(process.execPath, [path.join(ROOT, 'bin', 'subsidy.cjs'), ...args]);
    const answers = createInterface(child.stdout)[Symbol.asyncIterator]();
    const ask = async (from: number, upTo: number): Promise<void> => {
      const asked = Array.from({ length: upTo - from }, (_, index) => from + index);
      child.stdin.write(asked.map((index) => `${profile(index)}\n`).join(''));
      for (const index of asked) expect((await answers.next()).value).toContain(`"Company ${index}"`);
    };
    try {
      await ask(0, 1);
      await ask(1, 2);
      // By then there are workers.
      await ask(2, 500);
      await ask(500, 501);
      await ask(501, 502);
      child.stdin.end();
      expect(await answers.next()).toMatchObject({ done: true });
    } finally {
      child.kill();
    }
  });

  it('is estimated by the policies as they stand when it begins, whatever becomes of their files', async () => {
    const own = ownPolicy('editions', 'amount: 100 CNY');
    const args = ['estimate', '-f', 'ndjson', '--jobs', '2', '-j', 'place', '--policies', own, ...AS_OF];
    const child = spawn(process.execPath, [path.join(ROOT, 'bin', 'subsidy.cjs'), ...args, '-']);
    const answers = createInterface(child.stdout)[Symbol.asyncIterator]();
    const ended = new Promise((resolve) => child.on('close', resolve));
    child.stdin.write('{"company":{}}\n'.repeat(200));
    const high = async (): Promise<unknown> => JSON.parse((await answers.next()).value ?? '{}').totals[0].high;
    for (let line = 1; line <= 200; line += 1) expect(await high()).toBe('100.00');
    rmSync(own, { recursive: true });
    child.stdin.end('{"company":{}}\n'.repeat(300));
    for (let line = 201; line <= 500; line += 1) expect(await high()).toBe('100.00');
    expect(await ended).toBe(0);
  });

  it.each([
    // The others wait for ever, and it has no work yet.
    ['fails as it starts', `${FOR_EVER} if (threadId === 4) throw new Error('no room')`, 'no room'],
    ['ends without a word', 'process.exit(0)', 'a worker ended before its work was done'],
  ])('a worker that %s ends the run, and it is told in a line', (_how, does, told) => {
    const preload = path.join(folder, 'preload.cjs');
    const begin = "const { isMainThread, threadId } = require('node:worker_threads');";
    writeFileSync(preload, `${begin} if (!isMainThread) { ${does} }`);
    const { code, err } = subsidy(['estimate', whole, '-f', 'ndjson', '--jobs', '4', ...AS_OF], '', {
      NODE_OPTIONS: `--require=${preload}`,
    });
    expect({ code, err }).toEqual({
      code: 1,
      err: `subsidy: a fault of the tool: ${told}\n(SUBSIDY_DEBUG=1 shows where)\n`,
    });
  });
});
