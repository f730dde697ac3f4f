/** What a policy asks of companies beside the shared facts: the last clause of a policy read back. */
import type { Policy } from '../rules/rulebook.ts';
import type { Fact } from '../rules/vocabulary.ts';
import { fill, textIn } from '../text/index.ts';
import type { Said } from './policy-said.ts';
import { factKind } from './words/fact-kind.ts';
import { joined, labelled } from './words/join.ts';
import { factTitle } from './words/names.ts';
import type { Voice } from './words/index.ts';

/** The policy's own facts by title, each with its kind, its question and what counts; a list with the facts of its items. */
export function ownFacts(voice: Voice, { id, source }: Policy): { readonly label: string; readonly texts: Said[] }[] {
  return Object.keys(source.facts ?? {}).flatMap((name) => {
    const fact = voice.rulebook.vocabulary.facts.get(`${id}.${name}`);
    return fact === undefined ? [] : [{ label: textIn(fact.title, voice.language), texts: [factSaid(voice, fact)] }];
  });
}

function factSaid(voice: Voice, fact: Fact): Said {
  const text = factText(voice, fact);
  const parts = fact.item.map((inner) => {
    const label = textIn(inner.title, voice.language);
    return { mark: '', text: labelled(voice, label, factText(voice, inner)), parts: [] };
  });
  return { text: [text, ...parts.map((part) => part.text)].join(' '), outline: { mark: '', text, parts } };
}

function factText(voice: Voice, fact: Fact): string {
  const { commands } = voice.texts;
  const asked = fill(commands['clause.fact'], {
    kind: factKind(voice, fact),
    question: textIn(fact.asked().question, voice.language),
    help: textIn(fact.asked().help, voice.language),
  });
  return remarksOn(voice, fact).reduce((text, more) => fill(commands['clause.fact.more'], { text, more }), asked);
}

/** What its answer is good for, beyond what the question says. */
function remarksOn(voice: Voice, { sumOf, cost, place, changeable }: Fact): string[] {
  const { commands } = voice.texts;
  const remarks: string[] = [];
  if (sumOf.length > 0) {
    const titles = sumOf.map((id) => factTitle(voice, id));
    remarks.push(fill(commands['clause.fact.sum'], { parts: joined(voice, titles, 'and') }));
  }
  if (cost) remarks.push(commands['clause.fact.cost']);
  if (place) remarks.push(commands['clause.fact.place']);
  if (!changeable) remarks.push(commands['clause.fact.fixed']);
  return remarks;
}
