/** The compiled copy of the bundled policies: an edit to a policy acts on the next run, and what is not used is not loaded. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compilePolicies } from '../../src/policy/compile.ts';
import { ROOT } from './run.ts';

const EXAMPLE = path.join(ROOT, 'examples', 'hengyang-exporter.yaml');
const POLICY = 'policies/hengyang/cross-border-ecommerce.yaml';

let home: string;
const at = (file: string): string => path.join(home, file);

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'subsidy-compiled-'));
  for (const part of ['bin', 'dist', 'policies', 'package.json']) {
    cpSync(path.join(ROOT, part), at(part), { recursive: true, preserveTimestamps: true });
  }
  mkdirSync(at('policies/emptyville'));
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

function run(...args: string[]): { stdout: string; stderr: string; status: number | null } {
  return spawnSync(process.execPath, [at('bin/subsidy.cjs'), ...args], { encoding: 'utf8' });
}

/** Compiles the policies as they are here, as the build does. */
function compile(): void {
  for (const [file, text] of Object.entries(compilePolicies(at('policies')) ?? {})) {
    writeFileSync(at(`dist/${file}`), text);
  }
}

/** What is paid for promotion on platforms: half of 370,000. */
function promotion(): string {
  const { measures }: { measures: { id: string; amount: { high: string } | null }[] } = JSON.parse(
    run('estimate', EXAMPLE, '-f', 'json').stdout,
  );
  return measures.find(({ id }) => id.endsWith('/platform-promotion'))?.amount?.high ?? 'none';
}

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(at(file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(at(file), text.replace(from, to));
}

describe('an edit to a policy', () => {
  test('acts on the next run, also where the file stays as long as it was', () => {
    expect(promotion()).toBe('185000.00');
    edit(
      POLICY,
      'share: { rate: 50%, of: costs.platform_promotion }',
      'share: { rate: 40%, of: costs.platform_promotion }',
    );
    expect(promotion()).toBe('154000.00');
  });

  test('acts although the file bears an old date again', () => {
    edit(POLICY, 'cap: 200,000 CNY\n    warnings:', 'cap: 9,000 CNY\n    warnings:');
    utimesSync(at(POLICY), new Date(0), new Date(0));
    expect(promotion()).toBe('9000.00');
  });

  test('acts although the file is as long as it was and bears the date that it had', () => {
    compile();
    const { atime, mtime } = statSync(at(POLICY));
    edit(POLICY, 'cap: 200,000 CNY\n    warnings:', 'cap: 100,000 CNY\n    warnings:');
    utimesSync(at(POLICY), atime, mtime);
    expect(promotion()).toBe('100000.00');
  });

  test('is told where it is faulty', () => {
    edit(POLICY, 'frequency: yearly', 'frequency: hourly');
    const { status, stderr } = run('estimate', EXAMPLE, '-f', 'json');
    expect([status, stderr]).toEqual([2, expect.stringMatching(/cross-border-ecommerce\.yaml:\d+:\d+: .*hourly/u)]);
  });
});

describe('a file that comes or goes', () => {
  const copy = (to: string): void => cpSync(at(POLICY), at(to));
  const listed = (): string => run('policy', 'list').stdout;

  test.each([
    ['in a place with policies', 'policies/hengyang/further.yaml', 'hengyang/further'],
    ['in a new place', 'policies/newtown/first.yaml', 'newtown/first'],
    ['in a directory that was empty', 'policies/emptyville/first.yaml', 'emptyville/first'],
  ])('%s is seen', (_where, file, id) => {
    expect(listed()).not.toContain(id);
    copy(file);
    expect(listed()).toContain(id);
  });

  test('is seen behind a link to the directory of a place', () => {
    renameSync(at('policies/zhongshan'), at('elsewhere'));
    symlinkSync(at('elsewhere'), at('policies/zhongshan'));
    compile();
    copy('elsewhere/further.yaml');
    expect(listed()).toContain('zhongshan/further');
  });

  test('is missed where it is gone', () => {
    rmSync(at(POLICY));
    expect(listed()).not.toContain('hengyang/');
  });
});

test.each(['', '{', '[]', '{"stamps":[],"sources":null}'])(
  'a compiled copy that is broken is passed over: %j',
  (text) => {
    writeFileSync(at('dist/policies.json'), text);
    expect(promotion()).toBe('185000.00');
  },
);

test('without compiled copies everything is read from the files, and comes to the same', () => {
  const examples = readdirSync(path.join(ROOT, 'examples')).map((name) => path.join(ROOT, 'examples', name));
  const all = (): string[] => [
    run('estimate', ...examples, '-f', 'json', '--all', '--explain').stdout,
    run('facts').stdout,
    run('policy', 'show', 'hengqin/macao-youth', '--lang', 'zh-Hans').stdout,
  ];
  const compiled = all();
  for (const file of ['questions.json', 'policies.json']) {
    rmSync(at(`dist/${file}`));
    expect(all()).toEqual(compiled);
  }
});

test('a company has the policies of its own places read, and no others; what is gone is read from the files', () => {
  const hengqin = path.join(ROOT, 'examples', 'hengqin-macao-funded.yaml');
  const before = run('estimate', hengqin, '-f', 'json').stdout;
  writeFileSync(at('dist/policies.hengqin.json'), '{');
  expect(loaded('estimate', EXAMPLE, '-f', 'json')).toEqual(['subsidy']);
  expect(loaded('estimate', hengqin, '-f', 'json')).toContain('policy-reading');
  expect(run('estimate', hengqin, '-f', 'json').stdout).toBe(before);
});

test('own policies stand beside the compiled ones, whose facts keep their questions', () => {
  mkdirSync(at('own/newtown'), { recursive: true });
  cpSync(at(POLICY), at('own/newtown/first.yaml'));
  const { stdout } = run('facts', 'trade.cbec_export', '--policies', at('own'));
  expect(stdout).toContain('In US dollars');
});

/** The parts that a run loads, of which the launcher tells whoever starts it. */
function loaded(...args: string[]): string[] {
  const probe = `
    const { loader, run } = require(${JSON.stringify(at('bin/subsidy.cjs'))});
    const names = [];
    process.exit = () => { process.stderr.write(names.join(' ')); };
    run(loader('text', (name) => names.push(name)));`;
  const { stderr } = spawnSync(process.execPath, ['-e', probe, ...args], { encoding: 'utf8' });
  return stderr
    .split(' ')
    .map((name) => path.basename(name, '.cjs'))
    .filter((name) => name !== 'rolldown-runtime')
    .toSorted();
}

test('an estimate loads no more than it needs', () => {
  expect(loaded('estimate', EXAMPLE, '-f', 'json')).toEqual(['subsidy']);
  expect(loaded('estimate', EXAMPLE)).toEqual(['subsidy', 'table']);
});

test('a package that was installed, its files with dates of their own, has no policy to read anew', () => {
  cpSync(path.join(ROOT, 'policies'), at('policies'), { recursive: true });
  expect(loaded('estimate', EXAMPLE, '-f', 'json')).toEqual(['subsidy']);
  rmSync(at('dist/originals.bin'));
  expect(loaded('estimate', EXAMPLE, '-f', 'json')).toContain('policy-reading');
});
