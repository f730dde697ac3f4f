#!/usr/bin/env node
'use strict';

// Committed, with its run bit, because npx sets that bit only on the first link: a rebuilt file would lose it.
// CommonJS, because the loader of ES modules costs a fifth of a start. The first lines run on any Node, however old.
var fs = require('fs');
var path = require('path');

/** As in package.json. */
var OLDEST_NODE = '20.19';
// Node may have been asked to take a link for the file (NODE_PRESERVE_SYMLINKS_MAIN): beside it there is nothing to load.
var DIST = path.resolve(fs.realpathSync(__filename), '..', '..', 'dist');

/** Not `process.exit`: it would cut off what is still on its way to a pipe.
 * @param {string} message */
function fail(message) {
  process.stderr.write('subsidy: ' + message + '\n');
  process.exitCode = 1;
}

/** @param {string} name */
function read(name) {
  try {
    return fs.readFileSync(path.resolve(DIST, name));
  } catch (_missing) {
    return undefined;
  }
}

/** As the command itself finds the language. */
function locale() {
  return process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
}

/** @param {string} locale */
function helpIn(locale) {
  if (/^zh[-_](TW|HK|MO|Hant)/i.test(locale)) return 'help.zh-Hant.txt';
  return /^zh/i.test(locale) ? 'help.zh-Hans.txt' : 'help.txt';
}

/** The answer to `--version`, to `--help` or to no word at all, stored when the package was built: nothing is loaded for it.
 * @param {string[]} args */
function storedAnswer(args) {
  if (args.length > 1) return '';
  var asked = args[0] || '--help';
  // Help is stored as wide as a terminal is by default.
  if (Number(process.env.COLUMNS) < 80 && asked !== '-V' && asked !== '--version') return '';
  var file = /^(-V|--version)$/.test(asked) ? 'version.txt' : /^(-h|--help)$/.test(asked) ? helpIn(locale()) : '';
  return file === '' ? '' : String(read(file) || '');
}

/** Without process.stdout, whose terminal code takes a tenth of a start to load; a pipe that is not ready gets it that way.
 * @param {string} text */
function print(text) {
  try {
    fs.writeSync(1, text);
  } catch (error) {
    var code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EAGAIN') process.stdout.write(text);
    else if (code !== 'EPIPE') {
      fail('standard output: it cannot be written (' + String(code) + ')');
      process.exitCode = 2;
    }
  }
}

/**
 * What a run writes, as far as it decides which code it needs: V8 restores all that a cache holds, so each has its own.
 * @param {string[]} args
 */
function kindOf(args) {
  return args.some(function (one) {
    return /^(-f|--format=)?(nd)?json$/.test(one);
  })
    ? 'json'
    : 'text';
}

/**
 * Loads the files of dist/ with what V8 compiled of them before; every other module is Node's to load. The cache of
 * another Node is refused by V8 and ignored; a build takes caches away before it writes.
 * @param {string} kind of what is written: which caches to take
 * @param {(name: string, script: import('vm').Script) => void} [keep] told of each file
 */
function loader(kind, keep) {
  var vm = require('vm');
  /** @type {Record<string, { exports: object }>} */
  var loaded = {};
  /** @param {string} name @returns {unknown} */
  function load(name) {
    if (name.slice(0, 2) !== './') return require(name);
    var known = loaded[name];
    if (known) return known.exports;
    var file = path.resolve(DIST, name);
    // Each file is one function, wrapped when it was built. Pure ASCII: read as such it stays a one-byte string.
    var script = new vm.Script(fs.readFileSync(file, 'latin1'), {
      filename: file,
      cachedData: read(name + '.' + kind + '.cache'),
    });
    // Without a prototype it is a dictionary: V8 makes a shape for each of hundreds of exports otherwise.
    var module = (loaded[name] = { exports: { __proto__: null } });
    script.runInThisContext()(module.exports, load, module, file, DIST);
    if (keep) keep(name, script);
    return module.exports;
  }
  return load;
}

/** Runs the command of the process's arguments; whoever asks may wait for its end.
 * @param {(name: string) => unknown} load
 * @returns {unknown} */
function run(load) {
  var command = load('./subsidy.cjs');
  return (
    typeof command === 'object' && command && 'main' in command && command.main instanceof Function && command.main()
  );
}

/** The major and the minor version as one number.
 * @param {string} version */
function order(version) {
  var parts = version.split('.');
  return Number(parts[0]) * 1000 + Number(parts[1]);
}

function main() {
  if (order(process.versions.node) < order(OLDEST_NODE)) {
    fail('needs Node.js ' + OLDEST_NODE + ' or newer; this is ' + process.version + '.');
    return;
  }
  var answer = storedAnswer(process.argv.slice(2));
  if (answer !== '') {
    print(answer);
    return;
  }
  if (!fs.existsSync(path.resolve(DIST, 'subsidy.cjs'))) {
    fail('not built yet: run npm run build in ' + path.dirname(DIST) + ' first.');
    return;
  }
  run(loader(kindOf(process.argv.slice(2))));
}

if (require.main === module) main();
else module.exports = { loader: loader, kindOf: kindOf, run: run };
