/** Every console block of the README does what it says: `$ …` is run, and what follows is its output (`...` stands for lines left out). */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './run.ts';

interface Shown {
  readonly command: string;
  readonly lines: readonly string[];
}

function shownIn(text: string): Shown[] {
  return [...text.matchAll(/```console\n([\s\S]*?)```/gu)].flatMap(([, block = '']) =>
    block
      .split(/^\$ /mu)
      .slice(1)
      .map((part) => {
        const [command = '', ...lines] = part.trimEnd().split('\n');
        return { command, lines };
      }),
  );
}

function run(command: string): string {
  const { NODE_EXTRA_CA_CERTS: _certificates, ...inherited } = process.env;
  const script = `subsidy() { "${process.execPath}" bin/subsidy.cjs "$@"; }; ${command} 2>&1`;
  const env = { ...inherited, LANG: 'C', LC_ALL: 'C', NO_COLOR: '1', COLUMNS: '' };
  return spawnSync('bash', ['-c', script], { cwd: ROOT, encoding: 'utf8', env }).stdout.trimEnd();
}

/** Whether the lines come in this order, one directly after the other except where `...` stands. */
function matches(output: readonly string[], lines: readonly string[]): boolean {
  let at = 0;
  let gap = false;
  for (const line of lines) {
    if (line === '...') {
      gap = true;
      continue;
    }
    const next = gap ? output.indexOf(line, at) : at;
    if (next < 0 || output[next] !== line) return false;
    at = next + 1;
    gap = false;
  }
  return gap || at === output.length;
}

describe('the README', () => {
  const text = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
  const all = shownIn(text);

  it('shows at least four commands with their output', () => {
    expect(all.length).toBeGreaterThanOrEqual(4);
  });

  it.each(all.map(({ command, lines }) => [command, lines] as const))('%s', (command, lines) => {
    const output = run(command).split('\n');
    expect(matches(output, lines), output.join('\n')).toBe(true);
  });

  it.each([...text.matchAll(/\]\(([^)#]+)\)/gu)].map(([, link]) => link))('%s is there', (link) => {
    expect(() => readFileSync(path.join(ROOT, link ?? ''))).not.toThrow();
  });
});
