import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { policyNames } from './names.ts';

test('the files of policies are found, and nothing that an editor leaves beside them', () => {
  const root = mkdtempSync(join(tmpdir(), 'subsidy-names-'));
  const elsewhere = mkdtempSync(join(tmpdir(), 'subsidy-place-'));
  for (const folder of ['here', 'here/folder.yaml', '.git']) mkdirSync(join(root, folder));
  for (const file of [
    'facts.yaml',
    'NOTES.txt',
    '.facts.yaml',
    'here/b.yaml',
    'here/a.yml',
    'here/.a.yml.swp',
    '.git/x.yaml',
  ]) {
    writeFileSync(join(root, file), '');
  }
  writeFileSync(join(elsewhere, 'c.yaml'), '');
  // As an editor marks a file that is being written: a link to nothing.
  symlinkSync('somebody@host.1234', join(root, '.#facts.yaml'));
  symlinkSync('somebody@host.1234', join(root, 'here', '.#a.yaml'));
  symlinkSync(join(root, 'NOTES.txt'), join(root, 'NOTES'));
  symlinkSync('loop', join(root, 'loop'));
  execFileSync('mkfifo', [join(root, 'pipe.yaml')]);
  symlinkSync(elsewhere, join(root, 'linked'));
  symlinkSync(join(elsewhere, 'c.yaml'), join(root, 'places.yaml'));
  expect(policyNames(root)).toEqual(['facts.yaml', 'here/a.yml', 'here/b.yaml', 'linked/c.yaml', 'places.yaml']);
});
