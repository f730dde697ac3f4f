/** The program of docs/library.md, run as it stands there. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './run.ts';

const page = readFileSync(path.join(ROOT, 'docs', 'library.md'), 'utf8');

const block = (language: string): string => new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'msu').exec(page)?.[1] ?? '';

const ran = (program: string): { readonly stdout: string; readonly stderr: string } =>
  spawnSync(process.execPath, ['--input-type=module', '-e', program], { cwd: ROOT, encoding: 'utf8' });

it('prints what the page says', () => {
  const run = ran(block('js'));
  expect(run.stderr).toBe('');
  expect(run.stdout).toBe(block('text'));
  expect(run.stdout).not.toBe('');
});

describe('in a project that has installed the package', () => {
  const project = mkdtempSync(path.join(tmpdir(), 'subsidy-project-'));
  mkdirSync(path.join(project, 'node_modules'));
  symlinkSync(ROOT, path.join(project, 'node_modules', 'subsidy'));
  const program = path.join(project, 'lib.mjs');
  writeFileSync(program, block('js'));

  it('prints the same, though the project has no policies', () => {
    const run = spawnSync(process.execPath, [program], { cwd: project, encoding: 'utf8' });
    expect(run.stderr).toBe('');
    expect(run.stdout).toBe(block('text'));
  });

  it('has the types that its declarations say', () => {
    const tsc = path.join(ROOT, 'node_modules', '.bin', 'tsc');
    const options = ['--strict', '--allowJs', '--checkJs', '--noEmit', '--module', 'nodenext'];
    const run = spawnSync(tsc, [...options, program], { cwd: project, encoding: 'utf8' });
    expect(run.stdout).toBe('');
    expect(run.status).toBe(0);
  });
});

it('says in words what is wrong with a profile, and where', () => {
  const { stderr } = ran(block('js').replace('420,000 CNY', '420,000 shells'));
  expect(stderr).toContain('Error: costs.social_security: `shells` is not a currency');
});

it('says in words what is wrong with a policy, and where', () => {
  const faulty = `import { writeFileSync, cpSync, mkdtempSync } from 'node:fs';
    const folder = mkdtempSync('/tmp/subsidy-library-');
    cpSync('policies', folder, { recursive: true });
    writeFileSync(folder + '/hengyang/odd.yaml', 'titel: x');`;
  const { stderr } = ran(
    faulty + block('js').replace("policyTexts(bundledPolicies(), 'policies')", "policyTexts(folder, 'policies')"),
  );
  expect(stderr).toContain(
    'policies/hengyang/odd.yaml:1:1: `titel` is not a key that may stand here: did you mean `title`?',
  );
});

it('refuses a day that the calendar does not have', () => {
  const { stderr } = ran(block('js').replace("profile.asOf ?? '2025-06-30'", "'2025-06-31'"));
  expect(stderr).toContain('RangeError: asOf "2025-06-31": write a day as YYYY-MM-DD, such as 2025-06-30');
});
