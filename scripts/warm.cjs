// Run by the build: executes the bundle on samples and keeps what V8 compiled on the way (dist/subsidy.cache), so that a
// start need not compile it again. A cache of another Node or bundle is refused by V8 itself: never wrong, only useless.
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');
const { createRequire, wrap } = require('node:module');

const root = path.resolve(__dirname, '..');
const bundle = path.join(root, 'dist', 'subsidy.cjs');
const example = path.join(root, 'examples', 'hengyang-exporter.yaml');
const SAMPLES = [
  ['estimate', example, '-f', 'json'],
  ['estimate', example, '-f', 'ndjson'],
  ['estimate', example],
  // The interview, as far as its first question.
  ['estimate'],
];

const script = new vm.Script(wrap(fs.readFileSync(bundle, 'latin1')), { filename: bundle });

/** @param {string[]} args */
async function run(args) {
  process.argv = [process.execPath, bundle, ...args];
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(bundle), module, bundle, path.dirname(bundle));
  // Nothing tells when the command is done, and nothing of it outlasts this.
  await new Promise((resolve) => setTimeout(resolve, 700));
}

async function main() {
  /** @param {unknown[]} written what would have been written, and who waits for it */
  const swallow = (...written) => {
    const done = written.find((one) => typeof one === 'function');
    if (typeof done === 'function') done();
    return true;
  };
  process.stdout.write = swallow;
  process.stderr.write = process.stdout.write;
  process.env.CI = '';
  process.env.TERM = 'xterm';
  for (const stream of [process.stdin, process.stderr]) Object.defineProperty(stream, 'isTTY', { value: true });
  for (const args of SAMPLES) await run(args);
  // The question is never answered: the exit code says so, and means nothing here.
  process.stdin.destroy();
  fs.writeFileSync(path.join(root, 'dist', 'subsidy.cache'), script.createCachedData());
}

void main();
