/** Runs the built command as a child process, as its user would. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '..', '..');

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `subsidy` with the arguments; `input` goes to its standard input, which is a pipe even when it is empty. */
export function subsidy(
  args: readonly string[],
  input: string | Buffer = '',
  env: Readonly<Record<string, string>> = {},
): Run {
  const { NODE_EXTRA_CA_CERTS: _certificates, ...inherited } = process.env;
  const run = spawnSync(process.execPath, [path.join(ROOT, 'bin', 'subsidy.cjs'), ...args], {
    cwd: ROOT,
    input,
    encoding: 'utf8',
    env: { ...inherited, LANG: 'C', LC_ALL: 'C', NO_COLOR: '1', ...env },
    maxBuffer: 1 << 28,
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}
