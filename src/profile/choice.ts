/** Reads a choice by its id, or by its title as people read it and type it back: in English, Simplified or Traditional Chinese. */
import type { Text } from '../rules/phrase.ts';
import { traditional } from '../text/traditional.ts';
import { labelTable, parseChoice } from '../values/choice.ts';
import type { LabelTable } from '../values/choice.ts';
import { hasChinese } from '../values/han.ts';
import { once } from '../values/once.ts';
import type { Parsed } from '../values/result.ts';

/** Choices by id, with their titles. */
export type Choices = ReadonlyMap<string, Text>;

/** Reads one of the choices. The Traditional titles are worked out only where a text in Chinese is nothing else. */
export function choiceNamed(text: string, choices: Choices): Parsed<string> {
  const { written, inTraditional } = titlesOf(choices);
  // Asked last: nearly every text is an id, and to look for Chinese in each costs a start more than to read them.
  return parseChoice(text, choices.keys(), [written, () => (hasChinese(text) ? inTraditional() : NO_TITLES)]);
}

/** Finds the only choice of a title; undefined where no choice or more than one has it. */
export function byTitle(choices: Choices): (title: string) => string | undefined {
  const { written, inTraditional } = titlesOf(choices);
  return (title) => {
    const found = written().idsOf(title);
    const [id, ...others] = found.length > 0 || !hasChinese(title) ? found : inTraditional().idsOf(title);
    return others.length === 0 ? id : undefined;
  };
}

/** The choices that a text in one cell names, with commas or semicolons between them; a title may have such a sign of its own. */
export function choicesNamed(text: string, choices: Choices): readonly string[] {
  const parts = text.split(/[,;，；、|]/u).map((one) => one.trim());
  const named = parts.filter((one) => one !== '');
  if (named.length === 0 || parseChoice(text, choices.keys(), [titlesOf(choices).written]).ok) return [text];
  const isKnown = (one: string): boolean => choiceNamed(one, choices).ok;
  return named.every(isKnown) || !isKnown(text) ? named : [text];
}

const NO_TITLES = labelTable([]);

interface Titles {
  /** As the policies have them. */
  readonly written: () => LabelTable;
  readonly inTraditional: () => LabelTable;
}

/** Made once for all profiles: a table has a cell of a choice for each of its rows. */
const made = new WeakMap<Choices, Titles>();

function titlesOf(choices: Choices): Titles {
  const known = made.get(choices);
  if (known !== undefined) return known;
  const titles: Titles = {
    written: once(() =>
      labelTable(
        [...choices].flatMap(([id, title]) => [
          [title.en, id],
          [title['zh-Hans'], id],
        ]),
      ),
    ),
    inTraditional: once(() =>
      labelTable([...choices].map(([id, title]) => [title['zh-Hant'] ?? traditional(title['zh-Hans']), id])),
    ),
  };
  made.set(choices, titles);
  return titles;
}
