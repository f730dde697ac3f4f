// How the code of the bundle is rewritten for a quick start: what packages bring along is left out, and parts are loaded late.

/** A fault that the person at the keyboard can mend: told in one line, without a stack. */
export class BuildError extends Error {}

/**
 * What packages bring along and nothing here uses: inquirer an editor prompt with 540 KB of character tables, commander the
 * starting of other programs, which costs a fifth of a start to load. The process is there without a module of its own.
 * @type {import('rolldown').Plugin}
 */
export const withoutTheUnused = {
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
export const withoutEarlyConstants = {
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
 * The package yaml hands on each sign of a text through generators inside one another, seven deep. Where the whole text is
 * there, what reads it may as well call what comes next: the same signs in the same order, for a quarter less.
 * @type {import('rolldown').Plugin}
 */
export const withYamlReadAtOnce = {
  name: 'with-yaml-read-at-once',
  transform(code, id) {
    const [, part] = /\/yaml\/browser\/dist\/parse\/(lexer|parser)\.js$/.exec(id) ?? [];
    if (part === undefined) return null;
    const called = withoutGenerators(code);
    return part === 'lexer'
      ? called
      : replacedOnce(
          called,
          /for \(const lexeme of (this\.lexer\.lex\(source, incomplete\))\)\s+(this\.next\(lexeme\));([^}]+)\}/,
          'this.handOn = token => this.read.push(token);this.read = [];' +
            'this.lexer.handOn = lexeme => $2;$1;$3return this.read;}',
        );
  },
};

/**
 * Methods that hand on what they would yield to `handOn`, an own function of the object.
 * @param {string} code
 */
function withoutGenerators(code) {
  const called = code
    .replace(/^( {4})\*(\w+\()/gm, '$1$2')
    .replaceAll('yield* this.', 'this.')
    .replace(/^( +)yield ([^;\n]+|\{\n[^]*?\n\1\});/gm, '$1this.handOn($2);');
  if (/^(?! +(?:\*|\/\/)).*\b(?:yield\b|\*\w+\()/m.test(called)) {
    throw new BuildError('yaml reads in another way: see withYamlReadAtOnce');
  }
  return called;
}

/**
 * @param {string} code
 * @param {RegExp} pattern
 * @param {string} replacement
 */
function replacedOnce(code, pattern, replacement) {
  if (!pattern.test(code)) throw new BuildError(`${pattern} is not there: see bundle-shape.mjs`);
  return code.replace(pattern, replacement);
}

/**
 * A literal without a prototype is a dictionary from the start. Of any other V8 makes one shape more for each text that a
 * catalogue has, at every start.
 * @type {import('rolldown').Plugin}
 */
export const withDictionariesOfTexts = {
  name: 'with-dictionaries-of-texts',
  transform(code, id) {
    return /\/src\/text\/(en|zh-Hans)\//.test(id)
      ? code.replace(/^(export const \w+ = \(\) =>\s+\(\{)$/gm, '$1 __proto__: null,')
      : null;
  },
};

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
 * A late part is required where it is used, not where the file begins.
 * @param {string} code
 * @param {readonly string[]} late the names of these parts
 */
const withLateParts = (code, late) => late.reduce((text, name) => withLatePart(text, `require("./${name}.cjs")`), code);

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
 * As the launcher takes it: one function, as Node would wrap it, in one-byte text. An escape means the same in strings,
 * templates and regular expressions.
 * @param {string} code
 * @param {readonly string[]} late the names of the parts that are loaded when they are first used
 */
export const forLauncher = (code, late) =>
  `(function (exports, require, module, __filename, __dirname) {${withPlainExports(withLateParts(code, late))}\n})`.replace(
    /[^\0-\x7F]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
