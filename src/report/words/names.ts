/** What things are called: facts, items of lists, measures, places. An unknown id is shown as it is. */
import { itemFactOf } from '../../rules/fact-key.ts';
import { ROLES } from '../../rules/known-facts.ts';
import type { ItemKey, Text } from '../../rules/phrase.ts';
import type { Measure } from '../../rules/rulebook.ts';
import type { Fact } from '../../rules/vocabulary.ts';
import { fill, grammarOf, textIn } from '../../text/index.ts';
import { shortened } from '../../values/printable.ts';
import { joined, labelled } from './join.ts';
import type { Voice } from './voice.ts';

function titleOr(id: string, title: Text | undefined, { language }: Voice): string {
  return title === undefined ? id : textIn(title, language);
}

/** The title of a fact. */
export function factTitle(voice: Voice, id: string): string {
  return titleOr(id, voice.rulebook.vocabulary.facts.get(id)?.title, voice);
}

/** `store 1`, `门店1`: items are counted from 1 where people read, from 0 in keys. One that the company has named has its name beside it. */
export function itemName(voice: Voice, { list, index }: ItemKey): string {
  const { figures } = voice.texts;
  const fact = voice.rulebook.vocabulary.facts.get(list);
  const title = fact?.itemTitle ?? null;
  const word = title === null ? factTitle(voice, list) : textIn(title, voice.language);
  const item = fill(figures['name.item'], { item: word, number: String(index + 1) });
  const name = nameGiven(voice, fact, index);
  return name === '' ? item : fill(figures['name.item-called'], { item, name });
}

/** Enough of a name to know an item by. */
const MOST_NAME = 30;

/** What the company calls an item: the first of its facts that is a text; empty where it does not say. */
function nameGiven({ local, facts }: Voice, list: Fact | undefined, index: number): string {
  const own = local.get(list?.id ?? '') ?? facts.get(list?.id ?? '');
  const item = own?.kind === 'list' ? own.items[index] : undefined;
  for (const { id, type } of list?.item ?? []) {
    const given = type === 'text' ? item?.get(id) : undefined;
    if (given?.kind === 'text') return shortened(given.text.trim(), MOST_NAME);
  }
  return '';
}

/** What one entry of a list is called: `store`; "entry" where the list does not say. */
export function itemWord({ rulebook, language, texts }: Voice, list: string): string {
  const title = rulebook.vocabulary.facts.get(list)?.itemTitle ?? null;
  return title === null ? texts.figures['name.entry'] : textIn(title, language);
}

/** Several of them: `stores`. */
export function itemWords(voice: Voice, list: string): string {
  return grammarOf(voice.language).several(itemWord(voice, list));
}

/** What a key of `missing` is called: `trade.cbec_export`, `stores[0].area`. */
export function keyTitle(voice: Voice, key: string): string {
  const item = itemFactOf(key);
  const fact = factTitle(voice, item?.id ?? key);
  return item === null ? fact : fill(voice.texts.figures['name.item-fact'], { fact, item: itemName(voice, item) });
}

/** The question that asks for a fact; of an item, with the name of the item before it. */
export function keyQuestion(voice: Voice, key: string): string {
  const item = itemFactOf(key);
  const id = item?.id ?? key;
  const fact = voice.rulebook.vocabulary.facts.get(id);
  const question = fact === undefined ? id : textIn(fact.asked().question, voice.language);
  return item === null ? question : labelled(voice, itemName(voice, item), question);
}

/** A title with the id that a person must type. */
export function withId({ texts }: Voice, title: string, id: string): string {
  return fill(texts.figures['name.with-id'], { title, id });
}

/** The title of a measure. */
export function measureTitle(voice: Voice, id: string): string {
  return titleOr(id, voice.rulebook.measures.get(id)?.title, voice);
}

/** The title of another measure than the one that is spoken of, with its policy where both are called the same. */
export function otherTitle(voice: Voice, own: string, id: string): string {
  const { measures } = voice.rulebook;
  const [measure, other] = [measures.get(own), measures.get(id)];
  return other === undefined ? id : titleAmong(voice, other, measure === undefined ? [] : [measure]);
}

/** Measures by their titles, each with its policy. */
export function measuresWithPolicy(voice: Voice, ids: readonly string[]): string {
  const named = ids.map((id) => {
    const measure = voice.rulebook.measures.get(id);
    return measure === undefined ? id : withPolicy(voice, measure);
  });
  return joined(voice, named, 'comma');
}

function withPolicy({ language, texts }: Voice, { title, policy }: Measure): string {
  return fill(texts.figures['name.of-policy'], {
    title: textIn(title, language),
    policy: textIn(policy.source.title, language),
  });
}

/** The title of a measure, with its policy where one of those beside it is called the same. */
export function titleAmong(voice: Voice, measure: Measure, beside: readonly Measure[]): string {
  const { language } = voice;
  const title = textIn(measure.title, language);
  const isAlone = beside.every((other) => other === measure || textIn(other.title, language) !== title);
  return isAlone ? title : withPolicy(voice, measure);
}

/** Measures by their titles, each in quotation marks: a title may have commas of its own, and two may share one. */
export function measureTitles(voice: Voice, ids: readonly string[]): string {
  const { figures } = voice.texts;
  const all = ids.map((id) => measureTitle(voice, id));
  const named = (title: string, id: string): string =>
    all.indexOf(title) === all.lastIndexOf(title) ? title : withId(voice, title, id);
  const names = ids.map((id, index) => fill(figures['value.text'], { text: named(all[index] ?? id, id) }));
  return grammarOf(voice.language).namesRunOn ? names.join('') : joined(voice, names, 'and');
}

/** Where a measure stands in its document, or why it has no clause. */
export function clauseText({ language }: Voice, { clause, source }: Measure): string {
  return textIn(clause ?? source.no_clause ?? '–', language);
}

/** The title of a paper. */
export function paperTitle(voice: Voice, id: string): string {
  return titleOr(id, voice.rulebook.papers.get(id), voice);
}

/** Whom a measure is for: the roles of a company. */
export function recipientsText(voice: Voice, { recipients }: Measure): string {
  if (recipients === null) return voice.texts.commands['explain.any'];
  return joined(
    voice,
    recipients.map((role) => choiceLabel(voice, ROLES, role)),
    'comma',
  );
}

/** The name of a jurisdiction. */
export function placeTitle(voice: Voice, id: string): string {
  return titleOr(id, voice.rulebook.titles.get(id), voice);
}

/** The title of a measure with its place: two places may have measures of one name. */
export function withPlace(voice: Voice, { title, policy }: Measure): string {
  return fill(voice.texts.figures['name.in-place'], {
    title: textIn(title, voice.language),
    place: placeTitle(voice, policy.jurisdiction),
  });
}

/** What a type of support is called: by its title, by that of its measures where they are called alike, or by its id. */
export function typeTitle({ rulebook, language }: Voice, type: string, measures: readonly Measure[]): string {
  const title = rulebook.typeTitles.get(type);
  if (title !== undefined) return textIn(title, language);
  const [only, ...others] = new Set(measures.map((measure) => textIn(measure.title, language)));
  return only === undefined || others.length > 0 ? type : only;
}

/** The label of a choice of a fact. */
export function choiceLabel(voice: Voice, fact: string, choice: string): string {
  return titleOr(choice, voice.rulebook.vocabulary.facts.get(fact)?.choices.get(choice), voice);
}

/** Several ids in one text, parted by commas, each by its title. */
export function titles(voice: Voice, ids: string, title: (voice: Voice, id: string) => string): string {
  return joined(
    voice,
    ids.split(', ').map((id) => title(voice, id)),
    'comma',
  );
}
