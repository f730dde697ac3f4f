/** `subsidy init`: a profile to fill in, with only the facts that the chosen places and roles ask for. */
import { askedFacts } from '../engine/asked-facts.ts';
import { measuresOf } from '../engine/jurisdictions.ts';
import { inForce } from '../engine/windows.ts';
import { perWordsText, unitText } from '../report/words/figure.ts';
import { joined } from '../report/words/join.ts';
import { choiceLabel, placeTitle, withId } from '../report/words/names.ts';
import { voiceOfRules } from '../report/words/index.ts';
import type { Voice } from '../report/words/index.ts';
import { REGISTERED_IN, ROLES } from '../rules/known-facts.ts';
import type { Measure, Rulebook } from '../rules/rulebook.ts';
import type { Fact } from '../rules/vocabulary.ts';
import { BASE_CURRENCY } from '../rules/world.ts';
import { fill, textIn } from '../text/index.ts';
import type { Language } from '../text/index.ts';
import type { Words } from '../text/interview.ts';
import { comment, fileText, inline } from './yaml-text.ts';

export interface TemplateOptions {
  readonly language: Language;
  readonly words: Words;
  /** The places chosen; all where none is. */
  readonly jurisdictions: readonly string[];
  /** What the company does; anything where nothing is chosen. */
  readonly roles: readonly string[];
  readonly asOf: string;
}

interface Template extends TemplateOptions {
  readonly rulebook: Rulebook;
  readonly voice: Voice;
  readonly measures: readonly Measure[];
}

/** Writes the profile; as it is, it is one of which only the places and roles chosen are known. */
export function templateYaml(rulebook: Rulebook, options: TemplateOptions): string {
  const { jurisdictions, roles, asOf, language } = options;
  const all = (jurisdictions.length === 0 ? rulebook.jurisdictions : jurisdictions).flatMap((place) =>
    measuresOf(rulebook, place),
  );
  const fitting = all.filter(
    ({ recipients }) => roles.length === 0 || recipients === null || recipients.some((role) => roles.includes(role)),
  );
  const measures = fitting.filter((measure) => inForce(measure, asOf));
  const template: Template = { ...options, rulebook, voice: voiceOfRules(rulebook, language), measures };
  const used = usedFacts(template);
  return fileText([headLines(template, fitting), ...topicBlocks(used, template), receivedLines(template)]);
}

/** The facts that the measures ask for, the parts of sums beside them, and the company's name. */
function usedFacts({ rulebook, measures }: Template): ReadonlySet<string> {
  const ids = new Set(['company.name', REGISTERED_IN, ROLES]);
  for (const fact of measures.flatMap((measure) => askedFacts(rulebook, measure))) {
    ids.add(fact.list ?? fact.id);
    ids.add(fact.id);
    fact.sumOf.forEach((part) => ids.add(part));
  }
  return new Set([...ids].filter((id) => rulebook.vocabulary.facts.has(id)));
}

function headLines(
  { words, voice, rulebook, jurisdictions, roles, asOf, language, measures }: Template,
  fitting: readonly Measure[],
): string[] {
  const places = jurisdictions.length === 0 ? rulebook.jurisdictions : jurisdictions;
  const roleTitles = roles.map((role) => choiceLabel(voice, ROLES, role));
  const roleText =
    roles.length === 0 ? '' : fill(words['yaml.init-roles'], { roles: joined(voice, roleTitles, 'comma') });
  const kept = new Set(measures.map(({ policy }) => policy.id));
  const lapsed = new Map(
    fitting.flatMap(({ policy }) => (kept.has(policy.id) ? [] : [[policy.id, textIn(policy.source.title, language)]])),
  );
  return [
    ...comment(words['yaml.init-head']),
    ...comment(
      fill(words['yaml.init-places'], {
        places: joined(
          voice,
          places.map((place) => placeTitle(voice, place)),
          'comma',
        ),
        roles: roleText,
        date: asOf,
      }),
    ),
    ...(lapsed.size === 0
      ? []
      : comment(fill(words['yaml.init-lapsed'], { policies: joined(voice, [...lapsed.values()], 'comma') }))),
  ];
}

function topicBlocks(used: ReadonlySet<string>, template: Template): string[][] {
  const { vocabulary } = template.rulebook;
  return [...vocabulary.topics].map(([topic, title]) => {
    const facts = vocabulary.bySlot.filter((fact) => fact.topic === topic && used.has(fact.id));
    const [first] = facts;
    if (first === undefined) return [];
    // A list of the shared facts is a topic of its own; one that a policy declares stands among its other facts.
    if (first.id === topic) {
      return [
        ...comment(`---- ${textIn(title, template.language)}`),
        ...listLines(first, first.id, '', used, template),
      ];
    }
    const lines = facts.map((fact) => {
      const name = fact.id.slice(topic.length + 1);
      const own = fact.type === 'list' ? listLines(fact, name, '  ', used, template) : factLines(fact, name, template);
      return own.join('\n');
    });
    return [...comment(`---- ${textIn(title, template.language)}`), `${inline(topic)}:`, lines.join('\n\n')];
  });
}

/** A sum that is worked out from its parts is offered, but not put to be filled in. */
function factLines(fact: Fact, name: string, template: Template): string[] {
  const { language } = template;
  const indent = '  ';
  const value = valueFor(fact, template);
  const form = formText(fact, template);
  const line = fact.sumOf.length > 0 ? `${indent}# ${name}:` : `${indent}${name}:${value === '' ? '' : ` ${value}`}`;
  return [
    ...comment(textIn(fact.asked().question, language), indent),
    ...comment(textIn(fact.asked().help, language), indent),
    ...(form === '' ? [] : comment(form, indent)),
    line,
  ];
}

function valueFor({ id }: Fact, { jurisdictions, roles }: Template): string {
  if (id === REGISTERED_IN && jurisdictions.length > 0) return inline(jurisdictions);
  return id === ROLES && roles.length > 0 ? inline(roles) : '';
}

/** A list with an entry to copy, commented out: nothing is claimed until someone fills it in. */
function listLines(list: Fact, name: string, indent: string, used: ReadonlySet<string>, template: Template): string[] {
  const { language, words } = template;
  const item = list.item.filter((fact) => used.has(fact.id) || fact.type === 'text');
  const entry = item.flatMap((fact, index) => {
    const key = fact.id.slice(list.id.length + 1);
    const question = textIn(fact.asked().question, language);
    const asked = fill(words['yaml.item'], { question, form: formText(fact, template) });
    return [...comment(asked, `${indent}#     `), `${indent}#   ${index === 0 ? '-' : ' '} ${key}:`];
  });
  return [
    ...comment(textIn(list.asked().question, language), indent),
    ...comment(textIn(list.asked().help, language), indent),
    ...comment(fill(words['yaml.list'], { item: textIn(list.itemTitle ?? list.title, language) }), indent),
    `${indent}${name}:`,
    ...entry,
  ];
}

/** How a value is written, and what it is for. */
function formText(fact: Fact, { words, voice, language }: Template): string {
  if (fact.sumOf.length > 0) return fill(words['yaml.derived'], { parts: fact.sumOf.join(' + ') });
  const choices = [...fact.choices].map(([id, label]) => withId(voice, id, textIn(label, language)));
  switch (fact.type) {
    case 'choice':
      return fill(words['yaml.one-of'], { choices: joined(voice, choices, 'comma') });
    case 'choices':
      return fill(words['yaml.any-of'], { choices: joined(voice, choices, 'comma') });
    case 'money':
      return moneyForm(fact, words, voice);
    case 'boolean':
      return words['yaml.boolean'];
    case 'percent':
      return words['yaml.percent'];
    case 'area':
      return words['yaml.area'];
    case 'date':
      return words['help.date'];
    case 'integer':
    case 'number':
      return countText(fact, voice, words);
    case 'text':
    case 'list':
      return '';
  }
}

function moneyForm({ unit, currency, per }: Fact, words: Words, voice: Voice): string {
  const form = unit.powers.length > 1 ? words['yaml.money-per'] : words['yaml.money'];
  return fill(form, { currency: currency ?? BASE_CURRENCY, per: perWordsText(voice, per ?? '') });
}

function countText({ unit }: Fact, voice: Voice, words: Words): string {
  const [first] = unit.powers;
  if (first === undefined) return words['yaml.number'];
  if (first.base === 'month') return words['yaml.months'];
  return first.base === 'day' ? words['yaml.days'] : fill(words['yaml.counted'], { unit: unitText(voice, unit) });
}

function receivedLines({ words, measures }: Template): string[] {
  const once = measures.find(({ frequency }) => frequency === 'once');
  if (once === undefined) return [];
  return [...comment(words['yaml.received']), '# received:', `#   ${once.id}: 20,000 CNY`];
}
