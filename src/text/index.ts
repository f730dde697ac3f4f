/**
 * All words of the tool, in every language. A text is a sentence with gaps; a key that a language lacks does not compile.
 * Adding a language is adding its folder and a line where this folder chooses: catalogue.ts, interview.ts, help.ts, textIn.
 */
import type { Language } from './catalogue.ts';
import { traditional } from './traditional.ts';

export { catalogue, grammarOf, LANGUAGES, lookUp, phraseText } from './catalogue.ts';
export type { Catalogue, Key, Language, Subject } from './catalogue.ts';
export { fill, gapsOf } from './fill.ts';
export { filled, sentence } from './sentence.ts';

/** The same text in several languages, as policies write it. */
interface Translated {
  readonly en: string;
  readonly 'zh-Hans': string;
  readonly 'zh-Hant'?: string | undefined;
}

/** A text of a policy in the language asked for; one that is the same in all of them stands as it is written. */
export function textIn(text: Translated | string, language: Language): string {
  if (typeof text === 'string') return text;
  if (language === 'zh-Hant') return text['zh-Hant'] ?? traditional(text['zh-Hans']);
  return text[language];
}

/** A text in every language: one may look for it in any. Traditional Chinese takes a dictionary, so only where it is wanted. */
export function textsOf(text: Translated, withTraditional: boolean): readonly string[] {
  const plain = [text.en, text['zh-Hans']];
  return withTraditional ? [...plain, textIn(text, 'zh-Hant')] : plain;
}
