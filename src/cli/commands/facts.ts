/** `subsidy facts [WORD]`: the vocabulary, searched. */
import { jsonText } from '../../report/json-text.ts';
import type { Fact } from '../../rules/vocabulary.ts';
import type { Rulebook } from '../../rules/rulebook.ts';
import { factsJson, factsList, factsTable, noFact } from '../../report/facts.ts';
import { textsOf } from '../../text/index.ts';
import { hasChinese } from '../../values/han.ts';
import { CommandError, EXIT } from '../exit.ts';
import { languageOf, oneOf } from '../options.ts';
import { standardOutput } from '../output.ts';
import { rulebookFor } from '../rulebook.ts';
import { outputWidth } from '../terminal.ts';

export interface FactsFlags {
  readonly format?: string | undefined;
  readonly lang?: string | undefined;
  readonly policies?: string | undefined;
}

/** Runs the command; returns the exit code. */
export async function runFacts(word: string | undefined, flags: FactsFlags): Promise<number> {
  const format = oneOf('--format', flags.format ?? 'table', ['table', 'json']);
  const language = languageOf(flags.lang, format === 'json');
  const rulebook = rulebookFor(flags.policies, language);
  const found = search(rulebook, word);
  if (found.length === 0) {
    throw new CommandError(noFact(word ?? '', rulebook, language));
  }
  const view = { language, width: outputWidth() };
  const text =
    format === 'json'
      ? `${jsonText(factsJson(found, rulebook, language), 2)}\n`
      : word === undefined
        ? factsList(rulebook, view)
        : factsTable(found, rulebook, view);
  await standardOutput().write(text);
  return EXIT.done;
}

/** Facts whose id, title, question, help or choices have the word, in any language; a list with its entries. All without one. */
export function search({ vocabulary }: Rulebook, word: string | undefined): readonly Fact[] {
  const all = [...vocabulary.facts.values()];
  if (word === undefined) return all;
  const wanted = word.toLowerCase();
  const isChinese = hasChinese(word);
  const texts = ({ id, title, asked, choices }: Fact): string[] => [
    id,
    ...[title, asked().question, asked().help, ...choices.values()].flatMap((text) => textsOf(text, isChinese)),
  ];
  const fits = (fact: Fact): boolean => texts(fact).some((text) => hasWord(text.toLowerCase(), wanted));
  const lists = new Set(all.filter((fact) => fact.type === 'list' && fits(fact)).map(({ id }) => id));
  return all.filter((fact) => lists.has(fact.list ?? '') || fits(fact) || fact.item.some(fits));
}

const LATIN = /[a-z0-9]/u;

/** A Latin word is found where a word begins, as `export` in `cbec_export`; rent is not in `parent`. Chinese has no such places. */
function hasWord(text: string, wanted: string): boolean {
  let at = text.indexOf(wanted);
  if (!LATIN.test(wanted.charAt(0))) return at >= 0;
  while (at > 0 && LATIN.test(text.charAt(at - 1))) at = text.indexOf(wanted, at + 1);
  return at >= 0;
}
