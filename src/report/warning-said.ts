/** A warning of a policy in words: what there is to mind, and where. */
import type { Warning } from '../rules/rulebook.ts';
import { fill, textIn } from '../text/index.ts';
import { plain, rule } from './policy-said.ts';
import type { Said } from './policy-said.ts';
import type { Voice } from './words/index.ts';

/** The warning, with the condition under which it is said. */
export function warningSaid(voice: Voice, { text, when }: Warning): Said {
  const said = textIn(text, voice.language);
  if (when === null) return plain(said);
  return rule(voice, when.words, (condition) =>
    fill(voice.texts.commands['clause.warning-when'], { condition, text: said }),
  );
}
