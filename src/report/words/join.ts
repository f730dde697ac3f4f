/** Lists inside a sentence: `a, b and c`; `甲、乙且丙`. */
import { fill } from '../../text/index.ts';
import type { Voice } from './voice.ts';

export type Joined = 'and' | 'or' | 'comma';

/** Joins texts as the language does; where a text has commas of its own, semicolons part them. */
export function joined(voice: Voice, texts: readonly string[], how: Joined): string {
  const { figures } = voice.texts;
  const comma = figures['list.comma'];
  const separator = texts.some((text) => text.includes(comma.trim())) ? figures['list.semicolon'] : comma;
  if (how === 'comma' || texts.length < 2) return texts.join(separator);
  return fill(figures[`list.${how}`], { before: texts.slice(0, -1).join(separator), last: texts.at(-1) ?? '' });
}

/** A text that must not run into its neighbours. */
export function grouped(voice: Voice, text: string): string {
  return fill(voice.texts.figures['list.group'], { inner: text });
}
