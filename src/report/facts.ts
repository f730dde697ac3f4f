/** The vocabulary: each fact with its id, type, unit and meaning, and the measures that use it. */
import { askedFacts } from '../engine/asked-facts.ts';
import { ROLES } from '../rules/known-facts.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import type { Fact } from '../rules/vocabulary.ts';
import { fill, filled, textIn } from '../text/index.ts';
import type { Language } from '../text/index.ts';
import { nearest } from '../values/nearest.ts';
import { isPlain, show } from '../values/units.ts';
import { beside, hanging, wrapped } from './layout/wrap.ts';
import type { PlainOptions } from './plain-options.ts';
import { perWordsText, unitText } from './words/figure.ts';
import { factKind, listKind } from './words/fact-kind.ts';
import { labelled } from './words/join.ts';
import { withId } from './words/names.ts';
import { voiceOfRules } from './words/index.ts';
import type { Voice } from './words/index.ts';

/** Every fact on a line of its own, by topic: what there is, to look through. */
export function factsList(rulebook: Rulebook, { language, width }: PlainOptions): string {
  const voice = voiceOfRules(rulebook, language);
  const { topics, bySlot, facts } = rulebook.vocabulary;
  const blocks = [...topics].flatMap(([topic, title]) => {
    const inside = bySlot.filter((fact) => fact.topic === topic);
    const rows = inside.flatMap((fact) => [row(fact, '  '), ...fact.item.map((inner) => row(inner, '    '))]);
    return rows.length === 0 ? [] : [[...wrapped(textIn(title, language), width), ...rows].join('\n')];
  });
  const about = wrapped(fill(voice.texts.commands['facts.list'], { count: String(facts.size) }), width);
  return `${blocks.join('\n\n')}\n\n${about.join('\n')}\n`;

  function row(fact: Fact, indent: string): string {
    const text = withId(voice, textIn(fact.title, language), shortKind(voice, fact));
    return beside(`${indent}${fact.id}`, text, ID_WIDTH, width).join('\n');
  }
}

/** Wide enough for nearly every id. */
const ID_WIDTH = 38;

/** The kind of answer, without the choices. */
function shortKind(voice: Voice, fact: Fact): string {
  return fact.choices.size > 0 ? voice.texts.commands[`type.${fact.type}`] : factKind(voice, fact);
}

/** Facts told whole. */
export function factsTable(facts: readonly Fact[], rulebook: Rulebook, { language, width }: PlainOptions): string {
  const voice = voiceOfRules(rulebook, language);
  const { commands } = voice.texts;
  const users = usersOf(rulebook);
  const lines = facts.flatMap((fact) => [
    ...wrapped(`${fact.id}  ${textIn(fact.title, language)}`, width),
    ...hanging('    ', kindText(voice, fact), width),
    ...[...fact.choices].flatMap(([id, label]) =>
      hanging('      ', labelled(voice, id, textIn(label, language)), width),
    ),
    ...hanging('    ', textIn(fact.asked().help, language), width),
    ...hanging('    ', usedText(voice, users.get(fact.id) ?? []), width),
    '',
  ]);
  const about = wrapped(fill(commands['facts.count'], { count: String(facts.length) }), width);
  return `${[...lines, ...about].join('\n')}\n`;
}

/** What to do where no fact is about a word: a policy declares one of its own. */
export function noFact(word: string, rulebook: Rulebook, language: Language): string {
  const { commands } = voiceOfRules(rulebook, language).texts;
  const near = nearest(word, rulebook.vocabulary.facts.keys()) ?? '';
  return filled(commands, 'facts.none', { word, near });
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
    question: textIn(fact.asked().question, language),
    help: textIn(fact.asked().help, language),
    choices: [...fact.choices.keys()],
    measures: users.get(fact.id) ?? [],
  }));
}

/** The measures that use each fact, by its id. */
function usersOf(rulebook: Rulebook): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  for (const measure of rulebook.measures.values()) {
    const asked = askedFacts(rulebook, measure).map(({ id }) => id);
    const used = new Set(measure.recipients === null ? asked : [ROLES, ...asked]);
    for (const id of used) users.set(id, [...(users.get(id) ?? []), measure.id]);
  }
  return users;
}

function kindText(voice: Voice, fact: Fact): string {
  const { commands } = voice.texts;
  if (fact.type === 'list') return listKind(voice, fact);
  const parts: string[] = [commands[`type.${fact.type}`]];
  const unit = fact.currency ?? (isPlain(fact.unit) || fact.type === 'date' ? '' : unitText(voice, fact.unit));
  if (unit !== '') {
    const named = fill(commands['facts.unit'], { unit });
    parts.push(
      fact.per === null ? named : fill(commands['facts.per'], { unit: named, per: perWordsText(voice, fact.per) }),
    );
  }
  if (fact.choices.size > 0) parts.push(commands[fact.type === 'choice' ? 'facts.choices' : 'facts.several']);
  return parts.join(voice.texts.figures['list.semicolon']);
}

/** More measures than these are counted, and not named. */
const MOST_USERS = 4;

function usedText({ texts: { commands, figures } }: Voice, measures: readonly string[]): string {
  if (measures.length === 0) return commands['facts.unused'];
  return measures.length > MOST_USERS
    ? fill(commands['facts.used-many'], { count: String(measures.length) })
    : fill(commands['facts.used'], { measures: measures.join(figures['list.comma']) });
}
