/** A sentence of a policy read back: in one line, for comparing editions, and in lines, for reading. */
import type { Phrase } from '../rules/phrase.ts';
import type { Outline } from './layout/outline.ts';
import { outlineOf, plainLine } from './rule-outline.ts';
import { say } from './words/index.ts';
import type { Voice } from './words/index.ts';

export interface Said {
  readonly text: string;
  readonly outline: Outline;
}

/** A sentence as it is. */
export function plain(text: string): Said {
  return { text, outline: plainLine(text) };
}

/** A rule or condition, inside a sentence where one is given. */
export function rule(voice: Voice, words: Phrase, sentence: (text: string) => string = (text) => text): Said {
  const outline = outlineOf(voice, words);
  return { text: sentence(say(voice, words)), outline: { ...outline, text: sentence(outline.text) } };
}
