/** Who reads the house from outside, or from another folder, is told at each function what it takes and gives. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './cli/run.ts';

const SRC = path.join(ROOT, 'src');

/** A function that is exported, where no comment ends on the line before it. */
const BARE = /(?<!\*\/)\nexport (?:async )?function\*? (?<name>\w+)/gu;

test('every exported function says what it is for', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!\.test|\.support)\.ts$/u.test(name),
  );
  expect(files.length).toBeGreaterThan(300);
  const bare = files.flatMap((name) =>
    [...readFileSync(path.join(SRC, name), 'utf8').matchAll(BARE)].map(({ groups }) => `${name}: ${groups?.['name']}`),
  );
  expect(bare).toEqual([]);
});
