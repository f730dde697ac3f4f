/** Named figures by the names under which rules speak of them, each with its rule. */
import type { Phrase } from '../rules/phrase.ts';
import type { PolicySource } from '../rules/policy-schema.ts';
import type { Measure } from '../rules/rulebook.ts';
import { fill, textIn } from '../text/index.ts';
import { rule } from './policy-said.ts';
import type { Said } from './policy-said.ts';
import { phrasesIn } from './words/rule.ts';
import type { Voice } from './words/index.ts';

type Naming = Pick<PolicySource, 'values' | 'value_titles'>;

/** The figures that a policy or measure names, in its order. */
export function valueTexts(
  voice: Voice,
  measure: Measure | undefined,
  { values, value_titles: titles }: Naming,
): Said[] {
  return Object.keys(values ?? {}).flatMap((id) => {
    const plan = measure?.values.get(id);
    return plan === undefined ? [] : [valueText(voice, nameOf(voice, id, titles), plan.words)];
  });
}

/** The named figures that a measure speaks of, the policy's before its own. */
export function usedValues(voice: Voice, measure: Measure): Said[] {
  const { source, policy, values, conditions, plan } = measure;
  const titles = { ...policy.source.value_titles, ...source.value_titles };
  const spoken = new Set<string>();
  for (const words of [conditions.words, ...(plan === null ? [] : [plan.words])]) gatherNames(words, spoken);
  const named = [...values].map(([id, { words }]) => ({
    words,
    name: nameOf(voice, id, titles),
    key: keyOf(id, titles),
  }));
  // A name may be spoken of in the rule of a later one alone.
  for (const { key, words } of named.toReversed()) if (spoken.has(key)) gatherNames(words, spoken);
  return named.filter(({ key }) => spoken.has(key)).map(({ name, words }) => valueText(voice, name, words));
}

function valueText(voice: Voice, name: string, words: Phrase): Said {
  return rule(voice, words, (said) => fill(voice.texts.commands['clause.value'], { name, rule: said }));
}

function nameOf({ language }: Voice, id: string, titles: Naming['value_titles']): string {
  const title = titles?.[id];
  return title === undefined ? id.replaceAll('_', ' ') : textIn(title, language);
}

/** By what a rule speaks of it. */
function keyOf(id: string, titles: Naming['value_titles']): string {
  return JSON.stringify(titles?.[id] === undefined ? id.replaceAll('_', ' ') : { text: titles[id] });
}

function gatherNames({ key, with: gaps }: Phrase, into: Set<string>): void {
  if (key === 'rule.named') into.add(JSON.stringify(gaps['name']));
  for (const inner of Object.values(gaps).flatMap(phrasesIn)) gatherNames(inner, into);
}
