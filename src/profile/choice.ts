/** Reads a choice by its id, or by its title as people read it and type it back: in English, Simplified or Traditional Chinese. */
import type { Text } from '../rules/phrase.ts';
import { traditional } from '../text/traditional.ts';
import { byLabel, parseChoice } from '../values/choice.ts';
import type { Label } from '../values/choice.ts';
import { hasChinese } from '../values/han.ts';
import { once } from '../values/once.ts';
import type { Parsed } from '../values/result.ts';

/** Choices by id, with their titles. */
export type Choices = ReadonlyMap<string, Text>;

/** Reads one of the choices. The Traditional titles are worked out only where a text in Chinese is nothing else. */
export function choiceNamed(text: string, choices: Choices): Parsed<string> {
  const inTraditional = (): readonly Label[] => (hasChinese(text) ? traditionalLabels(choices) : []);
  return parseChoice(text, choices.keys(), [() => written(choices), inTraditional]);
}

/** Finds the only choice of a title, for those who ask often; undefined where no choice or more than one has it. */
export function byTitle(choices: Choices): (title: string) => string | undefined {
  const plain = byLabel(written(choices));
  const inTraditional = once(() => byLabel(traditionalLabels(choices)));
  return (title) => {
    const found = plain(title);
    const [id, ...others] = found.length > 0 || !hasChinese(title) ? found : inTraditional()(title);
    return others.length === 0 ? id : undefined;
  };
}

/** The choices that a text in one cell names, with commas or semicolons between them; a title may have such a sign of its own. */
export function choicesNamed(text: string, choices: Choices): readonly string[] {
  const parts = text.split(/[,;，；、|]/u).map((one) => one.trim());
  const named = parts.filter((one) => one !== '');
  if (named.length === 0 || parseChoice(text, choices.keys(), [() => written(choices)]).ok) return [text];
  const isKnown = (one: string): boolean => choiceNamed(one, choices).ok;
  return named.every(isKnown) || !isKnown(text) ? named : [text];
}

/** The titles that the policies have. */
function written(choices: Choices): readonly Label[] {
  return [...choices].flatMap(([id, title]): readonly Label[] => [
    [title.en, id],
    [title['zh-Hans'], id],
  ]);
}

/** The titles as they are in Traditional Chinese. */
function traditionalLabels(choices: Choices): readonly Label[] {
  return [...choices].map(([id, title]) => [title['zh-Hant'] ?? traditional(title['zh-Hans']), id]);
}
