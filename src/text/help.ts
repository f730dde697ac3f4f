/** The help of the command line, which is English where it is declared: other languages are looked up when it is shown. */
import type { Language } from './catalogue.ts';
import { traditionalWords } from './traditional.ts';
import { help } from './zh-Hans/help.ts';

/** A text of help in a language; English where there is no other. */
export function helpText(text: string, language: Language): string {
  const chinese = language === 'en' ? undefined : help().get(text);
  if (chinese === undefined) return text;
  return language === 'zh-Hant' ? traditionalWords(chinese) : chinese;
}
