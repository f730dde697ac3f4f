/** What the build makes of the package yaml reads as the package itself does, faults and places included. */
import { createRequire } from 'node:module';
import path from 'node:path';
import fc from 'fast-check';
import { rolldown } from 'rolldown';
import { beforeAll, expect, test } from 'vitest';
import * as yaml from 'yaml';
import { withYamlReadAtOnce } from '../../scripts/bundle-shape.mjs';

type Reader = Pick<typeof yaml, 'LineCounter' | 'parseAllDocuments' | 'visit'>;

function isReader(module: unknown): module is Reader {
  return typeof module === 'object' && module !== null && 'parseAllDocuments' in module && 'visit' in module;
}

let built: Reader = yaml;

beforeAll(async () => {
  const home = path.dirname(createRequire(import.meta.url).resolve('yaml/package.json'));
  const bundle = await rolldown({ input: path.join(home, 'browser', 'index.js'), plugins: [withYamlReadAtOnce] });
  const { output } = await bundle.generate({ format: 'esm' });
  const module: unknown = await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
  if (!isReader(module)) throw new TypeError('the bundle of yaml lacks its functions');
  built = module;
});

/** All that a reader says of a text: each node with its place, what is wrong, and where the lines begin. */
function saidOf({ parseAllDocuments, LineCounter, visit }: Reader, text: string): unknown {
  const lineCounter = new LineCounter();
  const documents = [...parseAllDocuments(text, { lineCounter, uniqueKeys: false })];
  const read = documents.map((document) => {
    const nodes: unknown[] = [];
    visit(document, {
      Node: (_key, { range, ...node }) => void nodes.push([range, node.comment, node.commentBefore]),
      Scalar: (_key, { range, type, value }) => void nodes.push([range, type, value]),
    });
    const faults = [...document.errors, ...document.warnings].map(({ code, message, pos }) => [code, message, pos]);
    return { nodes, faults, range: document.range, comments: [document.comment, document.commentBefore] };
  });
  return { read, lines: lineCounter.lineStarts };
}

/** What YAML is written with. */
const SIGNS = 'a|1|é|: |- |? |, |[|]|{|}|"|\'|#| # |  |\t|&x |*x|!!str |!|%YAML 1.2|---|...|\uFEFF|'.split('|');
const BREAKS = ['\n', '\r\n', '\n\n', '\n  ', '\n    ', ' |\n', ' >-\n  ', '\n- ', '\n# c\n', '\n--- ', '|+2\n'];
const texts = fc
  .array(fc.constantFrom(...SIGNS, 'key: ', 'value', ...BREAKS), { maxLength: 40 })
  .map((signs) => signs.join(''));

test('any text reads as the package reads it', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(saidOf(built, text)).toStrictEqual(saidOf(yaml, text));
    }),
    { numRuns: 2_000 },
  );
});

test('it is another reader that is held against the package', () => {
  expect(built.parseAllDocuments).not.toBe(yaml.parseAllDocuments);
});
