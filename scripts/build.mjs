// Builds what is shipped:
//   dist/subsidy.cjs  the command; beside it what only some commands need (table.cjs, interview.cjs, …)
//   dist/shard.cjs    what a worker of it runs, for streams over several cores
//   dist/policies.json  the bundled policies, read and checked by the loader that every run uses; questions.json: how facts are
//                     asked for; originals.bin: their files, by which an edited one is known
//   dist/*.txt        the answers to --version and --help
//   dist/*.cache      what V8 compiled of a file while the command ran on samples, for JSON and for text
//   dist/index.js     the library, an ES module whose packages stay outside
//   dist/types/       the library's declarations
// `--prepare` is npm's call: there it is no fault that the compiler is missing, if a build is there.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);

const COMMAND = { subsidy: 'src/cli/main.ts', shard: 'src/cli/shard.ts' };
const LIBRARY = { index: 'src/index.ts' };

/**
 * Files of their own, each with all that its modules import and no earlier part has: a run reads the first, and of the
 * rest only what it uses.
 */
const PARTS = [
  { name: 'core', of: ['src/cli/main.ts', 'src/cli/commands/estimate.ts'] },
  { name: 'table', of: ['src/cli/table-writer.ts'] },
  { name: 'interview', of: ['src/cli/commands/interview.ts', 'src/cli/commands/interview-start.ts'] },
];

/**
 * Files of what most runs have no use for, though the code that may use it is in one of the parts: loaded when one of their
 * functions is first called. What a module does while it is loaded must not need one of these.
 */
const LATE = [
  {
    name: 'policy-reading',
    of: /\/src\/(policy\/(read|harmless|directory|sources)|rules\/((policy|facts)-schema|schemas|shape))\.ts$|\/valibot\//,
  },
  {
    name: 'faults',
    of: /\/src\/(cli\/usage|profile\/example|reading\/(yaml-slips|key-slip)|report\/faults|report\/layout\/excerpt|text\/en\/(check|[a-z]+-faults|values))\.ts$/,
  },
  { name: 'spelling', of: /\/src\/values\/nearest\.ts$|\/fastest-levenshtein\// },
  { name: 'chinese', of: /\/src\/text\/(zh-Hans\/[a-z-]+|traditional|corrections)\.ts$/ },
  {
    name: 'yaml-writing',
    of: /\/yaml\/browser\/dist\/(stringify\/(?!stringifyNumber)|visit|doc\/(createNode|anchors)|parse\/cst-)/,
  },
];

/**
 * Answers that the launcher gives without loading anything, by the names that it knows.
 * @type {readonly (readonly [string, string, string])[]}
 */
const STORED = [
  ['version.txt', '--version', 'C'],
  ['help.txt', '--help', 'C'],
  ['help.zh-Hans.txt', '--help', 'zh_CN.UTF-8'],
  ['help.zh-Hant.txt', '--help', 'zh_TW.UTF-8'],
];

/** A fault that the person at the keyboard can mend: told in one line, without a stack. */
class BuildError extends Error {}

/** @param {string} file */
const inRoot = (file) => path.join(ROOT, file);

/** @param {string} file */
function demand(file) {
  if (!existsSync(inRoot(file))) throw new BuildError(`${file} is missing: there is nothing to build`);
}

async function loadCompiler() {
  try {
    return await import('rolldown');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

/**
 * What packages bring along and nothing here uses: inquirer an editor prompt with 540 KB of character tables, commander the
 * starting of other programs, which costs a fifth of a start to load. The process is there without a module of its own.
 * @type {import('rolldown').Plugin}
 */
const withoutTheUnused = {
  name: 'without-the-unused',
  resolveId(id, importer = '') {
    const isUnused = id === '@inquirer/editor' || (id === 'node:child_process' && importer.includes('/commander/'));
    if (id === 'node:process') return '\0process';
    return isUnused ? `\0unused:${id}` : null;
  },
  load(id) {
    if (id === '\0process') return 'module.exports = process;';
    return id.startsWith('\0unused:') ? `export default () => { throw new Error('${id.slice(1)}'); };` : null;
  },
};

/**
 * decimal.js reads a thousand digits of π and of the logarithm of 10 while it is loaded. What needs them reads them again
 * anyway, from a number or from its text.
 * @type {import('rolldown').Plugin}
 */
const withoutEarlyConstants = {
  name: 'without-early-constants',
  transform(code, id) {
    if (!id.endsWith('/decimal.js/decimal.mjs')) return null;
    const lazy = code.replace(/^(LN10|PI) = new Decimal\(\1\);$/gm, '');
    if (code.length - lazy.length !== 'LN10 = new Decimal(LN10);PI = new Decimal(PI);'.length) {
      throw new BuildError('decimal.js makes its constants in another way: see withoutEarlyConstants');
    }
    return lazy;
  },
};

/**
 * A literal without a prototype is a dictionary from the start. Of any other V8 makes one shape more for each text that a
 * catalogue has, at every start.
 * @type {import('rolldown').Plugin}
 */
const withDictionariesOfTexts = {
  name: 'with-dictionaries-of-texts',
  transform(code, id) {
    return /\/src\/text\/(en|zh-Hans)\//.test(id)
      ? code.replace(/^(export const \w+ = \(\) =>\s+\(\{)$/gm, '$1 __proto__: null,')
      : null;
  },
};

/** The ES build of yaml; "import" on Node gets the CommonJS one, which cannot be shaken. */
const yamlModules = () => path.join(path.dirname(require.resolve('yaml/package.json')), 'browser', 'index.js');

/**
 * Notes which module imports which, and says which part a module belongs to; null: one of its own, made as it comes.
 */
function partition() {
  /** @type {Map<string, readonly string[]>} */
  const imports = new Map();
  /** @type {Map<string, string> | null} */
  let parts = null;
  const assign = () => {
    /** @type {Map<string, string>} */
    const assigned = new Map();
    for (const { name, of } of PARTS) {
      const open = of.map(inRoot);
      for (let id = open.pop(); id !== undefined; id = open.pop()) {
        if (assigned.has(id)) continue;
        assigned.set(id, name);
        open.push(...(imports.get(id) ?? []));
      }
    }
    return assigned;
  };
  /** @type {import('rolldown').Plugin} */
  const plugin = {
    name: 'partition',
    moduleParsed: ({ id, importedIds }) => {
      imports.set(id, importedIds);
    },
  };
  /** @param {string} id */
  const partOf = (id) => LATE.find(({ of }) => of.test(id))?.name ?? (parts ??= assign()).get(id) ?? null;
  return { plugin, partOf };
}

/** @returns {import('rolldown').BuildOptions} */
function commandOptions() {
  const { plugin, partOf } = partition();
  return {
    resolve: { alias: { yaml: yamlModules() }, mainFields: ['module', 'main'] },
    plugins: [withoutTheUnused, withoutEarlyConstants, withDictionariesOfTexts, plugin],
    // A CommonJS file has no import.meta: these two speak of dist/, where the files are.
    transform: {
      target: 'node20',
      define: { 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' },
    },
    preserveEntrySignatures: 'allow-extension',
    output: {
      format: 'cjs',
      entryFileNames: '[name].cjs',
      chunkFileNames: '[name].cjs',
      // The launcher calls `main` by its name.
      minifyInternalExports: false,
      codeSplitting: { groups: [{ debugName: 'parts', name: partOf }], includeDependenciesRecursively: false },
      // Less to read at each start; names stay, so that a stack trace in a report can be read.
      minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
    },
  };
}

/** @returns {import('rolldown').BuildOptions} */
const libraryOptions = () => ({
  external: (id) => !/^[./]/.test(id) && !path.isAbsolute(id),
  transform: { target: 'node20' },
  output: { format: 'esm' },
});

/**
 * @param {typeof import('rolldown')} compiler
 * @param {Record<string, string>} input
 * @param {import('rolldown').BuildOptions} options
 * @param {(code: string) => string} shaped
 * @returns the names of the files made
 */
async function bundle(compiler, input, options, shaped = (code) => code) {
  const { output } = await compiler.build({
    cwd: ROOT,
    input,
    platform: 'node',
    logLevel: 'warn',
    write: false,
    ...options,
  });
  return output.map((file) => {
    const text = file.type === 'chunk' ? file.code : String(file.source);
    writeWhole(inRoot(`dist/${file.fileName}`), Buffer.from(shaped(text)));
    return file.fileName;
  });
}

/**
 * Exports as plain values: none is given another value later, and a getter for each of hundreds costs a start more than it
 * saves.
 * @param {string} code
 */
const withPlainExports = (code) =>
  code.replace(
    /Object\.defineProperty\(exports,"(\w+)",\{enumerable:!0,get:function\(\)\{return ([\w$]+)\}\}\)/g,
    'exports.$1=$2',
  );

/**
 * A part of LATE is required where it is used, not where the file begins.
 * @param {string} code
 */
const withLateParts = (code) => LATE.reduce((text, { name }) => withLatePart(text, `require("./${name}.cjs")`), code);

/**
 * @param {string} code
 * @param {string} required how the part is required
 */
function withLatePart(code, required) {
  if (!code.includes(required)) return code;
  const [before = '', ...after] = code.split(`=${required}`);
  const variable = /[\w$]+$/.exec(before)?.[0] ?? '';
  // Beside where it is declared, the part is used for its members alone, and no other name ends in its own.
  const mentions = code.match(new RegExp(`(?<![\\w$])${variable}(?![\\w$])`, 'g')) ?? [];
  const members = code.split(`${variable}.`).length - 1;
  if (variable === '' || after.length !== 1 || code.split(required).length !== 2 || members !== mentions.length - 1) {
    throw new BuildError(`a part is used in another way than by one ${required}: see withLatePart`);
  }
  return code.replaceAll(`${variable}.`, `${variable}().`).replace(`=${required}`, `=(part=>()=>part??=${required})()`);
}

/**
 * What no file is made of any more has moved away from its pattern in LATE, and is loaded at every start.
 * @param {readonly string[]} made
 */
function demandLateParts(made) {
  const gone = LATE.find(({ name }) => !made.includes(`${name}.cjs`));
  if (gone !== undefined) throw new BuildError(`nothing is in the part ${gone.name}: see LATE`);
}

/**
 * As the launcher takes it: one function, as Node would wrap it, in one-byte text. An escape means the same in strings,
 * templates and regular expressions.
 * @param {string} code
 */
const forLauncher = (code) =>
  `(function (exports, require, module, __filename, __dirname) {${withPlainExports(withLateParts(code))}\n})`.replace(
    /[^\0-\x7F]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/**
 * Whole or not at all: a test that runs the bundle during a build gets the old one or the new one.
 * @param {string} file
 * @param {Uint8Array} contents
 */
function writeWhole(file, contents) {
  const unfinished = `${file}.${process.pid}.part`;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(unfinished, contents);
  renameSync(unfinished, file);
}

/** Whether the compiler had nothing to say; it says it itself. */
function writeDeclarations() {
  const manifest = require.resolve('typescript/package.json');
  const tsc = path.join(path.dirname(manifest), JSON.parse(readFileSync(manifest, 'utf8')).bin.tsc);
  rmSync(inRoot('dist/types'), { recursive: true, force: true });
  return spawnSync(process.execPath, [tsc, '-p', inRoot('tsconfig.build.json')], { stdio: 'inherit' }).status === 0;
}

/**
 * Compiles the policies with the sources' own loader, from a bundle that is not shipped.
 * @param {typeof import('rolldown')} compiler
 */
async function compilePolicies(compiler) {
  const loader = inRoot('dist/compile-policies.cjs');
  const { output: _parts, ...options } = commandOptions();
  await bundle(
    compiler,
    { 'compile-policies': 'src/policy/compile.ts' },
    { ...options, output: { format: 'cjs', entryFileNames: '[name].cjs' } },
  );
  const compiled = require(loader).compilePolicies(inRoot('policies'));
  rmSync(loader);
  clear((file) => /^(policies(\..+)?|questions)\.json$|^originals\.bin$/.test(file));
  if (compiled === null) {
    console.error('build: a policy is faulty and was not compiled; `subsidy policy check` says where');
    return;
  }
  for (const [file, text] of Object.entries(compiled)) writeWhole(inRoot(`dist/${file}`), Buffer.from(text));
}

/**
 * What the command prints, which has just been built.
 * @param {string} option
 * @param {string} locale
 */
function answerOf(option, locale) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [inRoot('bin/subsidy.cjs'), option], {
    env: { ...process.env, COLUMNS: '80', NO_COLOR: '1', LC_ALL: locale },
  });
  if (status !== 0 || stdout.length === 0) {
    throw new BuildError(`what was built does not answer ${option} (exit code ${status}):\n${stderr.toString()}`);
  }
  return stdout;
}

/** Stores what the command prints for --version and --help, and what V8 compiles of it. */
function prepareStart() {
  // Away with all of them first: the launcher would take an old one for the answer.
  for (const [file] of STORED) rmSync(inRoot(`dist/${file}`), { force: true });
  for (const [file, option, locale] of STORED) writeWhole(inRoot(`dist/${file}`), answerOf(option, locale));
  // Without the cache everything works, a little later.
  for (const kind of ['json', 'text']) {
    spawnSync(process.execPath, [inRoot('scripts/warm.cjs'), kind], { stdio: ['ignore', 'ignore', 'inherit'] });
  }
}

/** Takes away what an earlier build left in dist/. @param {(file: string) => boolean} isOld */
function clear(isOld) {
  for (const file of readdirSync(inRoot('dist')).filter(isOld)) rmSync(inRoot(`dist/${file}`));
}

/** @param {{ preparing: boolean }} options */
async function build({ preparing }) {
  const compiler = await loadCompiler();
  if (!compiler) {
    if (preparing && existsSync(inRoot('dist/subsidy.cjs'))) return;
    throw new BuildError('rolldown is not installed: run npm ci with development dependencies');
  }
  for (const entry of [...Object.values(COMMAND), ...Object.values(LIBRARY)]) demand(entry);
  mkdirSync(inRoot('dist'), { recursive: true });
  // Before a text changes: V8 knows the text of a cache by its length alone.
  clear((file) => file.endsWith('.cache'));
  const [made] = await Promise.all([
    bundle(compiler, COMMAND, commandOptions(), forLauncher),
    bundle(compiler, LIBRARY, libraryOptions()),
  ]);
  demandLateParts(made);
  clear((file) => file.endsWith('.cjs') && !made.includes(file));
  await compilePolicies(compiler);
  prepareStart();
  // Who has just cloned wants the command; a declaration that cannot be written is for `npm run build` to refuse.
  if (!writeDeclarations() && !preparing) throw new BuildError('the declarations are at fault; the bundles are whole');
}

try {
  await build({ preparing: process.argv.includes('--prepare') });
} catch (error) {
  console.error('build:', error instanceof BuildError ? error.message : error);
  process.exitCode = 1;
}
