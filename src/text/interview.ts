/** The words of the interview. They are loaded with it, not with every start. */
import { once } from '../values/once.ts';
import type { Language } from './catalogue.ts';
import { interview as inEnglish } from './en/interview.ts';
import { traditional } from './traditional.ts';
import { interview as inSimplified } from './zh-Hans/interview.ts';

type Key = keyof ReturnType<typeof inEnglish>;

export type Words = Readonly<Record<Key, string>>;

const english = once(inEnglish);
const simplified = once(inSimplified);

/** The interview's words in a language. */
export function wordsOf(language: Language): Words {
  if (language === 'en') return english();
  const words: Record<Key, string> = { ...simplified() };
  if (language === 'zh-Hans') return words;
  let key: Key;
  for (key in words) words[key] = traditional(words[key]);
  return words;
}
