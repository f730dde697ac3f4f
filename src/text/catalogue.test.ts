import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { en } from './en/index.ts';
import { catalogue, fill, gapsOf, LANGUAGES, lookUp, phraseText, sentence, textIn } from './index.ts';
import type { Subject } from './index.ts';
import { wordsOf } from './interview.ts';
import { callsOf, keysOf, literals, patterns, sources } from './sources.support.ts';
import { zhHans } from './zh-Hans/index.ts';

const SUBJECTS = Object.keys(en).filter((name): name is Subject => name in en);
const textsOf = (subject: Subject): Readonly<Record<string, string>> => en[subject];

const phraseOf = (key: string): string | undefined => phraseText(en, key);
const phraseKeys = SUBJECTS.flatMap((subject) => Object.keys(textsOf(subject))).filter(
  (key) => phraseOf(key) !== undefined,
);

/** A sentence and its variants stand and fall together. */
const baseOf = (key: string): string => key.replace(/\.(?:without-[\w-]+|date|only|long|why)$/u, '');

const allLiterals = new Set(sources.flatMap(({ text }) => literals(text)));
const allPatterns = sources.flatMap(({ text }) => patterns(text));
const isUsed = (key: string): boolean =>
  allLiterals.has(key) ||
  allPatterns.some((pattern) => pattern.test(key)) ||
  (/^[a-z]+$/u.test(key) && sources.some(({ text }) => new RegExp(String.raw`\.${key}\b`, 'u').test(text)));

describe('the catalogue and the code', () => {
  test.each(SUBJECTS.filter((subject) => subject !== 'kinds'))('every text of %s is used', (subject) => {
    const unused = Object.keys(textsOf(subject)).filter((key) => !isUsed(key) && !isUsed(baseOf(key)));
    expect(unused).toEqual([]);
  });

  test('every text of the interview is used', () => {
    expect(Object.keys(wordsOf('en')).filter((key) => !isUsed(key))).toEqual([]);
  });

  test('every phrase that the code speaks has a text', () => {
    const spoken = callsOf('phrase').flatMap(({ file, args: [key = ''] }) =>
      literals(key).map((one) => ({ file, key: one })),
    );
    expect(spoken.length).toBeGreaterThan(40);
    expect(spoken.filter(({ key }) => phraseOf(key) === undefined)).toEqual([]);
  });

  test('every text of the phrases is found by its key', () => {
    const subjects = ['reasons', 'conditions', 'rules', 'operators', 'steps', 'cautions', 'decision'] as const;
    const texts = subjects.flatMap((subject) => Object.entries(textsOf(subject)));
    expect(texts.length).toBeGreaterThan(300);
    expect(texts.filter(([key, text]) => phraseOf(key) !== text)).toEqual([]);
  });

  test('every key of a known kind of phrase has a text, wherever it is written', () => {
    const families = new Set(phraseKeys.flatMap((key) => (key.includes('.') ? [key.split('.')[0]] : [])));
    // The command line and the interview speak from subjects of their own.
    const said = sources
      .filter(({ name }) => /^(?:rules|engine|policy|report)\//u.test(name))
      .flatMap(({ text }) => literals(text));
    const keys = said.filter((text) => /^[a-z-]+\.[\w.-]+$/u.test(text) && families.has(text.split('.')[0]));
    const known = new Set(SUBJECTS.flatMap((subject) => Object.keys(textsOf(subject))));
    expect(keys.filter((key) => !known.has(key))).toEqual([]);
  });

  test('every phrase gets what its gaps need', () => {
    const lacking = callsOf('phrase').flatMap(({ file, args: [key = '', given] }) => {
      const names = given === undefined ? [] : keysOf(given);
      if (names === null) return [];
      return literals(key).flatMap((one) => lackingGaps(phraseOf, one, names).map((gap) => `${file}: ${one} {${gap}}`));
    });
    expect(lacking).toEqual([]);
  });

  const reports = [...callsOf('report'), ...callsOf('to')].map(({ file, args: [, code = '', params] }) => ({
    file,
    code,
    params,
  }));
  const written = sources.flatMap(({ name: file, text }) =>
    [...text.matchAll(/\bcode: ('[^']*')|^\s+[A-Z_]+: ('[a-z-]+'),$|faultAt\([^,]+, ('[^']*')/gmu)].map((match) => ({
      file,
      code: match[1] ?? match[2] ?? match[3] ?? '',
      params: undefined,
    })),
  );

  test('every fault that the code reports has a text', () => {
    const codes = [...reports, ...written].flatMap(({ file, code }) =>
      literals(code).map((one) => ({ file, code: one })),
    );
    expect(codes.length).toBeGreaterThan(60);
    const kebab = codes.filter(({ code }) => /^[a-z]+(-[a-z]+)*$/u.test(code));
    expect(kebab.filter(({ code }) => lookUp(en.faults, code) === undefined)).toEqual([]);
  });

  test('what a schema expects has a name in every language', () => {
    const checks = ['minLength', 'length', 'regex', 'check', 'integer', 'minValue', 'union'];
    const messages = checks
      .flatMap((name) => callsOf(String.raw`v\.${name}`))
      .filter(({ file }) => /^(?:rules|policy)\//u.test(file))
      .flatMap(({ args }) => (args.length > 1 ? literals(args.at(-1) ?? '') : []));
    expect(messages.length).toBeGreaterThan(10);
    expect(messages.filter((message) => lookUp(en.kinds, message) === undefined)).toEqual([]);
  });

  test('every fault gets what its gaps need', () => {
    const lacking = reports.flatMap(({ file, code, params }) => {
      const names = params === undefined ? [] : keysOf(params);
      if (names === null) return [];
      return literals(code).flatMap((one) =>
        lackingGaps((code) => lookUp(en.faults, code), one, names).map((gap) => `${file}: ${one} {${gap}}`),
      );
    });
    expect(lacking).toEqual([]);
  });
});

/** Gaps of a text that no parameter fills, where no variant leaves them out. */
function lackingGaps(textOf: (key: string) => string | undefined, key: string, given: readonly string[]): string[] {
  return gapsOf(textOf(key) ?? '').filter(
    (gap) => !given.includes(gap) && textOf(`${key}.without-${gap}`) === undefined,
  );
}

describe('the languages', () => {
  test('no text hides another of the same key', async () => {
    const files = readdirSync(path.join(import.meta.dirname, 'en')).filter(
      (file) => !/^(?:index|grammar)\.ts$/u.test(file),
    );
    const modules: Record<string, () => object>[] = await Promise.all(files.map((file) => import(`./en/${file}`)));
    const texts = Object.fromEntries(
      modules.flatMap((one) => Object.entries(one)).map(([name, make]) => [name, Object.keys(make())]),
    );
    const alone = new Set(['kinds', 'operatorKinds', 'figures', 'view', 'commands', 'interview', 'quote']);
    const shared = Object.keys(texts).filter((name) => !alone.has(name));
    const faults = shared.filter((name) => name.endsWith('Faults') || ['check', 'values'].includes(name));
    const phrases = shared.filter((name) => !faults.includes(name));
    expect([faults.length, phrases.length]).toEqual([9, 7]);
    for (const names of [faults, phrases]) {
      const keys = names.flatMap((name) => texts[name] ?? []);
      expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
    }
  });

  test('Chinese texts are Chinese: no English sentence was left in them', () => {
    const english = /[A-Za-z]{3,} [a-z]{2,} [a-z]{2,} [a-z]{2,}/u;
    const left = Object.values(zhHans).flatMap((texts) => Object.values(texts).filter((text) => english.test(text)));
    expect(left).toEqual([]);
  });

  test('Traditional Chinese has every text', () => {
    for (const subject of SUBJECTS) {
      expect(Object.keys(catalogue('zh-Hant')[subject])).toEqual(Object.keys(textsOf(subject)));
    }
    expect(LANGUAGES).toContain('zh-Hant');
  });
});

describe('texts with gaps', () => {
  test('a gap is filled, and what is filled in is not read as a gap', () => {
    expect(fill('{a} and {b}', { a: '{b}', b: 'x' })).toBe('{b} and x');
  });

  test('an unfilled gap stays visible', () => {
    expect(fill('{a} and {b}', { a: 'x' })).toBe('x and {b}');
  });

  test('an example in braces is no gap', () => {
    expect(gapsOf('write `{ amount: 20,000 CNY }` for {fact}')).toEqual(['fact']);
  });

  test('names of objects are no texts', () => {
    expect(fill('{constructor}', {})).toBe('{constructor}');
    expect(phraseOf('toString')).toBeUndefined();
  });

  test('a sentence gives way to its variant where a gap is empty, and an unknown key shows itself', () => {
    expect(sentence(phraseOf, 'reason.met', { condition: 'x', values: '' })).toBe('Met: {condition}');
    expect(sentence(phraseOf, 'reason.met', { condition: 'x', values: 'y' })).toBe('Met: {condition} ({values})');
    expect(sentence(phraseOf, 'no.such-key', {})).toBe('no.such-key');
  });

  test('a policy text is given in the language asked for, Traditional as written where it is', () => {
    const text = { en: 'Rent', 'zh-Hans': '租金', 'zh-Hant': '租金（繁）' };
    expect(LANGUAGES.map((language) => textIn(text, language))).toEqual(['Rent', '租金', '租金（繁）']);
    expect(textIn({ en: 'Rent', 'zh-Hans': '租金' }, 'zh-Hant')).toBe('租金');
  });
});

test.each(['zh', 'de', 'en-US'])(
  '%s, which a program without types may give, is refused with the languages there are',
  (asked) => {
    expect(() => {
      Reflect.apply(catalogue, undefined, [asked]);
    }).toThrow(new RangeError(`language "${asked}": there are en, zh-Hans, zh-Hant`));
  },
);
