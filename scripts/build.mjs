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
import {
  BuildError,
  forLauncher,
  withDictionariesOfTexts,
  withoutEarlyConstants,
  withoutTheUnused,
  withYamlReadAtOnce,
} from './bundle-shape.mjs';

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
    plugins: [withoutTheUnused, withoutEarlyConstants, withYamlReadAtOnce, withDictionariesOfTexts, plugin],
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
 * What no file is made of any more has moved away from its pattern in LATE, and is loaded at every start.
 * @param {readonly string[]} made
 */
function demandLateParts(made) {
  const gone = LATE.find(({ name }) => !made.includes(`${name}.cjs`));
  if (gone !== undefined) throw new BuildError(`nothing is in the part ${gone.name}: see LATE`);
}

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
    bundle(compiler, COMMAND, commandOptions(), (code) =>
      forLauncher(
        code,
        LATE.map(({ name }) => name),
      ),
    ),
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
