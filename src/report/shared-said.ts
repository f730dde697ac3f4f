/** What measures share, in words: joint caps, and of which only one may be taken. */
import type { Exclusion, JointCap } from '../rules/rulebook.ts';
import { fill, textIn } from '../text/index.ts';
import { plain, rule } from './policy-said.ts';
import type { Said } from './policy-said.ts';
import { measureTitles } from './words/names.ts';
import type { Voice } from './words/index.ts';

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
  if (received === null) return [whole, ...where];
  return [
    whole,
    ...where,
    rule(voice, received.words, (said) => fill(commands['explain.joint-cap-net'], { received: said })),
  ];
}

/** Of which measures only one may be taken, where, and why. */
export function exclusionSaid(voice: Voice, { measures, because, when }: Exclusion): Said {
  const { commands } = voice.texts;
  const said = { measures: measureTitles(voice, measures), because: textIn(because, voice.language) };
  if (when === null) return plain(fill(commands['clause.exclusion'], said));
  return rule(voice, when.words, (condition) => fill(commands['clause.exclusion-when'], { ...said, condition }));
}
