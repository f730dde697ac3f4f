/** The texts of one language, by subject and key. */
import { grammar as english } from './en/grammar.ts';
import { en } from './en/index.ts';
import type { Grammar } from './grammar.ts';
import { lazily } from './lazily.ts';
import { traditionalWords } from './traditional.ts';
import { grammar as chinese } from './zh-Hans/grammar.ts';
import { zhHans } from './zh-Hans/index.ts';

export const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant'] as const;
export type Language = (typeof LANGUAGES)[number];

export type Subject = keyof typeof en;
/** A closed subject: one of its keys that is not there does not compile. */
export type Key<Of extends Subject> = keyof (typeof en)[Of];

export type Catalogue = { readonly [Of in Subject]: Readonly<Record<Key<Of>, string>> };

/** Traditional Chinese, made from the simplified texts. */
const zhHant: Catalogue = lazily({
  conditions: () => converted(zhHans.conditions),
  reasons: () => converted(zhHans.reasons),
  steps: () => converted(zhHans.steps),
  rules: () => converted(zhHans.rules),
  operators: () => converted(zhHans.operators),
  cautions: () => converted(zhHans.cautions),
  decision: () => converted(zhHans.decision),
  faults: () => converted(zhHans.faults),
  figures: () => converted(zhHans.figures),
  kinds: () => converted(zhHans.kinds),
  view: () => converted(zhHans.view),
  commands: () => converted(zhHans.commands),
  quote: () => converted(zhHans.quote),
});

/**
 * The catalogue of a language.
 *
 * @throws RangeError for another language, which a program without types may give
 */
export function catalogue(language: Language): Catalogue {
  if (language === 'en') return en;
  if (language === 'zh-Hans') return zhHans;
  const asked: string = language;
  if (asked !== 'zh-Hant') throw new RangeError(`language "${asked}": there are ${LANGUAGES.join(', ')}`);
  return zhHant;
}

/** What a language does with words of others. */
export function grammarOf(language: Language): Grammar {
  return language === 'en' ? english : chinese;
}

function converted<Name extends string>(texts: Readonly<Record<Name, string>>): Record<Name, string> {
  const result: Record<Name, string> = { ...texts };
  for (const name in texts) result[name] = traditionalWords(texts[name]);
  return result;
}

/**
 * Where the phrases of the engine are, by the first word of their keys. They are no one subject: to put hundreds of texts
 * together costs a run more than to look in the two that may have one.
 */
const PHRASES = {
  reason: ['reasons', 'decision'],
  condition: ['conditions', 'operators'],
  'own-value': ['conditions'],
  rule: ['rules', 'operators'],
  step: ['steps', 'operators'],
  why: ['reasons', 'operators'],
  assumption: ['cautions'],
  warning: ['cautions', 'decision'],
} as const satisfies Record<string, readonly Subject[]>;

/** What else is said: `figure`, `decision.next`. */
const OTHERS = ['steps', 'decision'] as const;

type Family = keyof typeof PHRASES;

function isFamily(word: string): word is Family {
  return Object.hasOwn(PHRASES, word);
}

/** The text of a phrase of the engine; undefined where there is none. */
export function phraseText(texts: Catalogue, key: string): string | undefined {
  // Not `split`, which V8 leaves to slow code: this is asked some hundred times for an estimate.
  const end = key.indexOf('.');
  const family = end < 0 ? key : key.slice(0, end);
  for (const subject of isFamily(family) ? PHRASES[family] : OTHERS) {
    const text = lookUp(texts[subject], key);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** The text of a key that comes from data, such as a phrase of the engine; undefined where there is none. */
export function lookUp(texts: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(texts, key) ? texts[key] : undefined;
}
