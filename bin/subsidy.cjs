#!/usr/bin/env node
'use strict';

// Committed, with its run bit, because npx sets that bit only on the first link: a rebuilt file would lose it.
// CommonJS, because the loader of ES modules costs a fifth of a start. The first lines run on any Node, however old.
var fs = require('fs');
var path = require('path');

var OLDEST_NODE = 20;

/** Not `process.exit`: it would cut off what is still on its way to a pipe.
 * @param {string} message */
function fail(message) {
  process.stderr.write('subsidy: ' + message + '\n');
  process.exitCode = 1;
}

function main() {
  if (parseInt(process.versions.node, 10) < OLDEST_NODE) {
    fail('needs Node.js ' + OLDEST_NODE + ' or newer; this is ' + process.version + '.');
    return;
  }
  var bundle = path.join(__dirname, '..', 'dist', 'subsidy.cjs');
  if (!fs.existsSync(bundle)) {
    fail('not built yet: run npm run build in ' + path.dirname(__dirname) + ' first.');
    return;
  }
  require(bundle);
}

main();
