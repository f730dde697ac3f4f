#!/usr/bin/env node
'use strict';

// Committed, with its run bit, because npx sets that bit only on the first link: a rebuilt file would lose it.
// CommonJS, because the loader of ES modules costs a fifth of a start. The first lines run on any Node, however old.
var fs = require('fs');
var path = require('path');

var OLDEST_NODE = 20;
var DIST = path.join(__dirname, '..', 'dist');

/** Not `process.exit`: it would cut off what is still on its way to a pipe.
 * @param {string} message */
function fail(message) {
  process.stderr.write('subsidy: ' + message + '\n');
  process.exitCode = 1;
}

/** @param {string} name */
function read(name) {
  try {
    return fs.readFileSync(path.join(DIST, name));
  } catch (_missing) {
    return undefined;
  }
}

/** The answer to `--version`, to `--help` or to no word at all, stored when the package was built: nothing is loaded for it.
 * @param {string[]} args */
function storedAnswer(args) {
  if (args.length > 1) return undefined;
  var asked = args[0] || '--help';
  var file = /^(-V|--version)$/.test(asked) ? 'version.txt' : /^(-h|--help)$/.test(asked) ? 'help.txt' : '';
  var answer = file === '' ? undefined : read(file);
  return answer && answer.toString();
}

/** Without process.stdout, whose terminal code takes a tenth of a start to load; a pipe that is not ready gets it that way.
 * @param {string} text */
function print(text) {
  try {
    fs.writeSync(1, text);
  } catch (error) {
    var code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EAGAIN') process.stdout.write(text);
    else if (code !== 'EPIPE') throw error;
  }
}

/** Runs the bundle with what V8 compiled of it before. A stale or foreign cache is refused by V8 and ignored.
 * @param {string} file @param {string} source */
function run(file, source) {
  var vm = require('vm');
  var modules = require('module');
  var script = new vm.Script(modules.wrap(source), { filename: file, cachedData: read('subsidy.cache') });
  var loaded = { exports: {} };
  script.runInThisContext()(loaded.exports, modules.createRequire(file), loaded, file, DIST);
}

function main() {
  if (parseInt(process.versions.node, 10) < OLDEST_NODE) {
    fail('needs Node.js ' + OLDEST_NODE + ' or newer; this is ' + process.version + '.');
    return;
  }
  var answer = storedAnswer(process.argv.slice(2));
  if (answer !== undefined) {
    print(answer);
    return;
  }
  // The bundle is pure ASCII: read as such it stays a one-byte string, which V8 scans faster.
  var source = read('subsidy.cjs');
  if (source === undefined) {
    fail('not built yet: run npm run build in ' + path.dirname(__dirname) + ' first.');
    return;
  }
  run(path.join(DIST, 'subsidy.cjs'), source.toString('latin1'));
}

main();
