/** What runs before anything is loaded: an old Node is told what is wanted, and a stored answer is one that says something. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ROOT } from './run.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'subsidy-launcher-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { engines, version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
const [, major = NaN, minor = NaN] = (/^>=(\d+)\.(\d+)$/u.exec(engines.node) ?? []).map(Number);

/** `subsidy --version` on what says that it is this Node. */
function versionOn(node: string, launcher = path.join(ROOT, 'bin', 'subsidy.cjs')): { out: string; err: string } {
  const preload = path.join(folder, 'as.cjs');
  writeFileSync(preload, `Object.defineProperty(process, 'versions', { value: { node: '${node}' } });`);
  const run = spawnSync(process.execPath, ['-r', preload, launcher, '--version'], { encoding: 'utf8' });
  return { out: run.stdout, err: run.stderr };
}

test.each([`${major}.${minor - 1}.9`, `${major}.9.0`, `${major - 1}.99.0`, '0.12.18'])(
  'Node %s is older than package.json admits, and is told so',
  (node) => {
    const { out, err } = versionOn(node);
    expect(out).toBe('');
    expect(err).toContain(`needs Node.js ${major}.${minor} or newer`);
  },
);

test.each([`${major}.${minor}.0`, `${major}.${minor + 1}.0`, `${major + 1}.0.0`, '100.1.0'])(
  'Node %s runs it',
  (node) => {
    expect(versionOn(node)).toEqual({ out: `${version}\n`, err: '' });
  },
);

test('runs by its link, also where Node takes that for the file', () => {
  const link = path.join(folder, 'subsidy');
  symlinkSync(path.join(ROOT, 'bin', 'subsidy.cjs'), link);
  for (const words of [['--version'], ['policy', 'list', '--lang', 'en']]) {
    const run = (node: readonly string[], launcher: string): unknown => {
      const { stdout, stderr } = spawnSync(process.execPath, [...node, launcher, ...words], { encoding: 'utf8' });
      return { stdout, stderr };
    };
    const usual = run([], path.join(ROOT, 'bin', 'subsidy.cjs'));
    expect(run([], link)).toEqual(usual);
    expect(run(['--preserve-symlinks-main'], link)).toEqual(usual);
  }
});

test('a stored answer that is empty is none: the command answers', () => {
  for (const part of ['bin', 'dist']) cpSync(path.join(ROOT, part), path.join(folder, part), { recursive: true });
  writeFileSync(path.join(folder, 'dist', 'version.txt'), '');
  expect(versionOn(process.versions.node, path.join(folder, 'bin', 'subsidy.cjs')).out).toBe(`${version}\n`);
});
