/** A joint cap in words. */
import type { JointCap } from '../rules/rulebook.ts';
import { fill } from '../text/index.ts';
import { rule } from './policy-said.ts';
import type { Said } from './policy-said.ts';
import { measureTitles } from './words/names.ts';
import type { Voice } from './words.ts';

/** What the cap is, and what is taken off it first. */
export function jointCapSaid(voice: Voice, { cap, received, measures }: JointCap): readonly Said[] {
  const { commands } = voice.texts;
  const titles = measureTitles(voice, measures);
  const whole = rule(voice, cap.words, (said) =>
    fill(commands['explain.joint-cap-of'], { cap: said, measures: titles }),
  );
  if (received === null) return [whole];
  return [whole, rule(voice, received.words, (said) => fill(commands['explain.joint-cap-net'], { received: said }))];
}
