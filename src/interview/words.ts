/** The words of the interview. They are loaded with it, not with every start. */
import { interview as en } from '../text/en/interview.ts';
import type { Language } from '../text/index.ts';
import { traditional } from '../text/traditional.ts';
import { interview as zhHans } from '../text/zh-Hans/interview.ts';

export type Words = Readonly<Record<keyof typeof en, string>>;

/** The interview's words in a language. */
export function wordsOf(language: Language): Words {
  if (language === 'en') return en;
  if (language === 'zh-Hans') return zhHans;
  const words: Record<keyof typeof en, string> = { ...zhHans };
  let key: keyof typeof en;
  for (key in zhHans) words[key] = traditional(zhHans[key]);
  return words;
}
