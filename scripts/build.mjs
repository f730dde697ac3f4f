// Builds what is shipped:
//   dist/subsidy.cjs  the command, everything bundled into one CommonJS file
//   dist/shard.cjs    a worker of it, for streams over several cores
//   dist/policies.json  the bundled policies, read and checked by the loader that every run uses
//   dist/*.txt        the answers to --version and --help
//   dist/subsidy.cache  what V8 compiled of the command while it ran on samples
//   dist/index.js     the library, an ES module whose packages stay outside
//   dist/types/       the library's declarations
// `--prepare` is npm's call: there it is no fault that the compiler is missing, if a build is there.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);

const COMMAND = { entry: 'src/cli/main.ts', output: 'dist/subsidy.cjs' };
const SHARD = { entry: 'src/cli/shard.ts', output: 'dist/shard.cjs' };
const LIBRARY = { entry: 'src/index.ts', output: 'dist/index.js' };

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
    return await import('esbuild');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

/**
 * inquirer brings an editor prompt, and with it 540 KB of character tables; no question here needs one.
 * @type {import('esbuild').Plugin}
 */
const withoutEditorPrompt = {
  name: 'without-editor-prompt',
  setup(build) {
    build.onResolve({ filter: /^@inquirer\/editor$/ }, ({ path: name }) => ({ path: name, namespace: 'stub' }));
    build.onLoad({ filter: /.*/, namespace: 'stub' }, ({ path: name }) => ({
      contents: `export default () => Promise.reject(new Error('${name} is not part of this build'));`,
    }));
  },
};

/** The ES build of yaml; "import" on Node gets the CommonJS one, which cannot be shaken. */
const yamlModules = () => path.join(path.dirname(require.resolve('yaml/package.json')), 'browser', 'index.js');

/** @returns {import('esbuild').BuildOptions} */
const commandOptions = () => ({
  format: 'cjs',
  // A dynamic import stays lazy inside the one file: its modules are evaluated when it is reached, not at the start.
  mainFields: ['module', 'main'],
  alias: { yaml: yamlModules() },
  plugins: [withoutEditorPrompt],
  // Less to read at each start; names stay, so that a stack trace in a report can be read.
  minifySyntax: true,
  minifyWhitespace: true,
  // A CommonJS file has no import.meta: these two speak of dist/, where the bundle is; any other use is an error.
  define: { 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' },
  logOverride: { 'empty-import-meta': 'error' },
});

/** @type {import('esbuild').BuildOptions} */
const libraryOptions = { format: 'esm', packages: 'external' };

/**
 * @param {typeof import('esbuild')} compiler
 * @param {{ entry: string, output: string }} target
 * @param {import('esbuild').BuildOptions} options
 */
async function bundle(compiler, { entry, output }, options) {
  const { outputFiles } = await compiler.build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
    write: false,
    ...options,
  });
  for (const file of outputFiles ?? []) writeWhole(inRoot(output), Buffer.from(inAscii(file.text)));
}

/**
 * The launcher reads the command as one-byte text. esbuild escapes strings but leaves regular expressions as they are
 * written; an escape means the same in both.
 * @param {string} code
 */
const inAscii = (code) =>
  code.replace(/[^\0-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

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
 * @param {typeof import('esbuild')} compiler
 */
async function compilePolicies(compiler) {
  const loader = inRoot('dist/compile-policies.cjs');
  await bundle(compiler, { entry: 'src/policy/compile.ts', output: 'dist/compile-policies.cjs' }, commandOptions());
  const compiled = require(loader).compilePolicies(inRoot('policies'));
  rmSync(loader);
  if (compiled === null) {
    rmSync(inRoot('dist/policies.json'), { force: true });
    console.error('build: a policy is faulty and was not compiled; `subsidy policy check` says where');
    return;
  }
  writeWhole(inRoot('dist/policies.json'), Buffer.from(compiled));
}

/** Stores what the command prints for --version and --help, and what V8 compiles of it. */
function prepareStart() {
  for (const option of ['version', 'help']) {
    const file = `${option}.txt`;
    rmSync(inRoot(`dist/${file}`), { force: true });
    const { stdout } = spawnSync(process.execPath, [inRoot('bin/subsidy.cjs'), `--${option}`], {
      env: { ...process.env, COLUMNS: '80', NO_COLOR: '1' },
    });
    writeWhole(inRoot(`dist/${file}`), stdout);
  }
  rmSync(inRoot('dist/subsidy.cache'), { force: true });
  // Without the cache everything works, a little later.
  spawnSync(process.execPath, [inRoot('scripts/warm.cjs')], { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** @param {{ preparing: boolean }} options */
async function build({ preparing }) {
  const compiler = await loadCompiler();
  if (!compiler) {
    if (preparing && existsSync(inRoot(COMMAND.output))) return;
    throw new BuildError('esbuild is not installed: run npm ci with development dependencies');
  }
  demand(COMMAND.entry);
  demand(LIBRARY.entry);
  await Promise.all([
    bundle(compiler, COMMAND, commandOptions()),
    bundle(compiler, SHARD, commandOptions()),
    bundle(compiler, LIBRARY, libraryOptions),
  ]);
  await compilePolicies(compiler);
  prepareStart();
  // Who has just cloned wants the command; a declaration that cannot be written is for `npm run build` to refuse.
  if (!writeDeclarations() && !preparing) throw new BuildError('the declarations are at fault; the bundles are whole');
}

try {
  await build({ preparing: process.argv.includes('--prepare') });
} catch (error) {
  // esbuild has printed its own errors already, with their places.
  const told = error instanceof Error && 'errors' in error;
  if (!told) console.error('build:', error instanceof BuildError ? error.message : error);
  process.exitCode = 1;
}
