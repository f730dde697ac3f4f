/** Sentences of a policy read back: in one line, for comparing editions, and in lines, for reading. */
import type { Phrase, Text } from '../rules/phrase.ts';
import type { Exclusion, JointCap, Warning } from '../rules/rulebook.ts';
import { fill, textIn } from '../text/index.ts';
import type { Outline } from './layout/outline.ts';
import { outlineOf, plainLine } from './rule-outline.ts';
import { say } from './words/index.ts';
import type { Voice } from './words/index.ts';
import { measureTitles } from './words/names.ts';

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

/** What the cap is, and what is taken off it first. */
export function jointCapSaid(voice: Voice, { cap, when, received, measures }: JointCap): readonly Said[] {
  const { commands } = voice.texts;
  const titles = measureTitles(voice, measures);
  const whole = rule(voice, cap.words, (said) =>
    fill(commands['explain.joint-cap-of'], { cap: said, measures: titles }),
  );
  const where =
    when === null
      ? []
      : [rule(voice, when.words, (condition) => fill(commands['explain.joint-cap-when'], { condition }))];
  const net =
    received === null
      ? []
      : [rule(voice, received.words, (said) => fill(commands['explain.joint-cap-net'], { received: said }))];
  return [whole, ...where, ...net];
}

/** Of which measures only one may be taken, where, and why. */
export function exclusionSaid(voice: Voice, { measures, because, when }: Exclusion): Said {
  const { commands } = voice.texts;
  const said = { measures: measureTitles(voice, measures), because: textIn(because, voice.language) };
  if (when === null) return plain(fill(commands['clause.exclusion'], said));
  return rule(voice, when.words, (condition) => fill(commands['clause.exclusion-when'], { ...said, condition }));
}

/** The warning, with the condition under which it is said. */
export function warningSaid(voice: Voice, { text, when }: Warning): Said {
  const said = textIn(text, voice.language);
  if (when === null) return plain(said);
  return rule(voice, when.words, (condition) =>
    fill(voice.texts.commands['clause.warning-when'], { condition, text: said }),
  );
}

/** A label with the clause that says what stands behind it. */
export function withClause({ language, texts }: Voice, label: string, clause: Text | string | null): string {
  return clause === null ? label : fill(texts.commands['clause.of'], { label, clause: textIn(clause, language) });
}
