/** The program of docs/library.md, run as it stands there. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './run.ts';

const page = readFileSync(path.join(ROOT, 'docs', 'library.md'), 'utf8');

const block = (language: string): string => new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'msu').exec(page)?.[1] ?? '';

it('prints what the page says', () => {
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', block('js')], { cwd: ROOT, encoding: 'utf8' });
  expect(run.stderr).toBe('');
  expect(run.stdout).toBe(block('text'));
  expect(run.stdout).not.toBe('');
});
