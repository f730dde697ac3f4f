// Run by the build, once for each kind of output: executes the command on samples and keeps what V8 compiled on the way
// (dist/*.KIND.cache), so that a start need not compile it again. In a process each, because V8 compiles a text that it
// knows only once. The cache of another Node is refused by V8 itself; the build takes caches away before it writes a file anew.
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { stripVTControlCharacters } = require('node:util');
const { loader, kindOf, run: runCommand } = require('../bin/subsidy.cjs');

const root = path.resolve(__dirname, '..');
const example = path.join(root, 'examples', 'hengyang-exporter.yaml');
const SAMPLES = [
  ['estimate', example, '-f', 'json'],
  ['estimate', example],
  // The interview, as far as its first question.
  ['estimate'],
];
const kind = process.argv[2] ?? '';

/** @type {Map<string, import('node:vm').Script>} */
const scripts = new Map();

/**
 * Until the command is done, or waits for an answer.
 * @param {string[]} args
 * @param {Promise<void>} asked
 */
async function run(args, asked) {
  process.argv = [process.execPath, path.join(root, 'bin', 'subsidy.cjs'), ...args];
  // The files are run anew for each sample.
  await Promise.race([runCommand(loader(kind, (name, script) => scripts.set(name, script))), asked]);
}

async function main() {
  /** @type {() => void} */
  let isAsked = () => {};
  /** @type {Promise<void>} */
  const asked = new Promise((resolve) => {
    isAsked = resolve;
  });
  /** @param {unknown[]} written what would have been written, and who waits for it */
  const swallow = (...written) => {
    // As the prompts begin a question.
    if (/^\? /m.test(stripVTControlCharacters(String(written[0])))) isAsked();
    const done = written.find((one) => typeof one === 'function');
    if (typeof done === 'function') done();
    return true;
  };
  const { writeSync } = fs;
  // A run ends the process; here others follow.
  Object.defineProperty(process, 'exit', { value: () => {} });
  fs.writeSync = () => Number.MAX_SAFE_INTEGER;
  process.stdout.write = swallow;
  process.stderr.write = process.stdout.write;
  process.env.CI = '';
  process.env.TERM = 'xterm';
  for (const stream of [process.stdin, process.stderr]) Object.defineProperty(stream, 'isTTY', { value: true });
  for (const args of SAMPLES) if (kindOf(args) === kind) await run(args, asked);
  // The question is never answered: the exit code says so, and means nothing here.
  process.stdin.destroy();
  fs.writeSync = writeSync;
  for (const [name, script] of scripts) {
    fs.writeFileSync(path.join(root, 'dist', `${name}.${kind}.cache`), script.createCachedData());
  }
}

void main();
