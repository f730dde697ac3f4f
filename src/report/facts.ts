/** The vocabulary: each fact with its id, type, unit and meaning, and the measures that use it. */
import type { Rulebook } from '../rules/rulebook.ts';
import type { Fact } from '../rules/vocabulary.ts';
import { fill, textIn } from '../text/index.ts';
import type { Language } from '../text/index.ts';
import { isPlain, show } from '../values/units.ts';
import { hanging, wrapped } from './layout/wrap.ts';
import { listKind } from './words/fact-kind.ts';
import { voiceOfRules } from './words.ts';
import type { Voice } from './words.ts';

export interface PlainOptions {
  readonly language: Language;
  readonly width: number;
}

/** Facts as a list for a person. */
export function factsTable(facts: readonly Fact[], rulebook: Rulebook, { language, width }: PlainOptions): string {
  const voice = voiceOfRules(rulebook, language);
  const { commands } = voice.texts;
  const users = usersOf(rulebook);
  const lines = facts.flatMap((fact) => [
    ...wrapped(`${fact.id}  ${textIn(fact.title, language)}`, width),
    ...hanging('    ', kindText(voice, fact), width),
    ...hanging('    ', textIn(fact.help, language), width),
    ...hanging('    ', usedText(voice, users.get(fact.id) ?? []), width),
    '',
  ]);
  return `${[...lines, fill(commands['facts.count'], { count: String(facts.length) })].join('\n')}\n`;
}

/** Facts as plain data. */
export function factsJson(facts: readonly Fact[], rulebook: Rulebook, language: Language): unknown {
  const users = usersOf(rulebook);
  return facts.map((fact) => ({
    id: fact.id,
    type: fact.type,
    unit: isPlain(fact.unit) ? null : show(fact.unit),
    per: fact.per,
    title: textIn(fact.title, language),
    question: textIn(fact.question, language),
    help: textIn(fact.help, language),
    choices: [...fact.choices.keys()],
    measures: users.get(fact.id) ?? [],
  }));
}

/** The measures that use each fact, by its id. */
function usersOf({ measures }: Rulebook): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  for (const { id, facts } of measures.values()) {
    for (const fact of facts) users.set(fact.id, [...(users.get(fact.id) ?? []), id]);
  }
  return users;
}

function kindText(voice: Voice, fact: Fact): string {
  const { commands } = voice.texts;
  const parts = [fact.type === 'list' ? listKind(voice, fact) : commands[`type.${fact.type}`]];
  const unit = fact.currency ?? (isPlain(fact.unit) ? '' : show(fact.unit));
  if (unit !== '') {
    const named = fill(commands['facts.unit'], { unit });
    parts.push(fact.per === null ? named : fill(commands['facts.per'], { unit: named, per: fact.per }));
  }
  if (fact.choices.size > 0) {
    const choices = [...fact.choices.keys()].join(', ');
    parts.push(fill(commands[fact.type === 'choice' ? 'facts.choices' : 'facts.several'], { choices }));
  }
  return parts.join('; ');
}

function usedText({ texts }: Voice, measures: readonly string[]): string {
  const { commands } = texts;
  return measures.length === 0
    ? commands['facts.unused']
    : fill(commands['facts.used'], { measures: measures.join(', ') });
}
