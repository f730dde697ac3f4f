/** Which open facts a measure waits for. What all measures of a policy wait for is said once. */
import type { MeasureEstimate } from '../../engine/measure-estimate.ts';
import type { Policy } from '../../rules/rulebook.ts';
import { fill, textIn } from '../../text/index.ts';
import { grouped } from '../../values/grouped.ts';
import { joined } from '../words/join.ts';
import { keyTitle, withId } from '../words/names.ts';
import type { Voice } from '../words/index.ts';
import type { Viewing, ViewOptions } from './viewing.ts';

/** For each policy the facts that every one of several measures waits for. */
export type CommonNeeds = ReadonlyMap<Policy, ReadonlySet<string>>;

/** The facts that the open measures of a policy have in common. */
export function neededByPolicy(measures: readonly MeasureEstimate[]): CommonNeeds {
  const common = new Map<Policy, ReadonlySet<string>>();
  for (const [policy, [first, ...rest]] of grouped(measures, ({ measure }) => measure.policy)) {
    if (first === undefined || rest.length === 0) continue;
    const others = rest.map(({ missing }) => new Set(missing));
    common.set(policy, new Set(first.missing.filter((fact) => others.every((facts) => facts.has(fact)))));
  }
  return common;
}

/** A sentence for each policy whose measures have needs in common. */
export function commonNeedsTexts({ voice, options }: Viewing, common: CommonNeeds): string[] {
  return [...common].flatMap(([{ source }, facts]) => {
    const policy = textIn(source.title, voice.language);
    if (facts.size === 0) return [];
    return [fill(voice.texts.view['needs.all'], { policy, facts: factsText(voice, [...facts], options) })];
  });
}

const NONE: ReadonlySet<string> = new Set();

/** What one measure waits for beside that. */
export function needsText(
  { voice, options }: Viewing,
  { measure, missing }: MeasureEstimate,
  common: CommonNeeds,
): string {
  const { view } = voice.texts;
  const shared = common.get(measure.policy) ?? NONE;
  const own = missing.filter((fact) => !shared.has(fact));
  if (own.length === 0) return view['note.needs-only'];
  return fill(view[shared.size === 0 ? 'note.needs' : 'note.also-needs'], {
    facts: factsText(voice, own, options),
  });
}

/** By their ids, which a person types; a client is told their titles. */
function factsText(voice: Voice, keys: readonly string[], { forClient = false }: ViewOptions): string {
  const nameOf = (key: string): string => {
    const title = keyTitle(voice, key);
    return forClient ? fill(voice.texts.figures['value.text'], { text: title }) : withId(voice, title, key);
  };
  return joined(voice, keys.map(nameOf), 'comma');
}
