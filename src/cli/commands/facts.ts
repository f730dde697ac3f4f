/** `subsidy facts [WORD]`: the vocabulary, searched. */
import { jsonText } from '../../report/json-text.ts';
import type { Fact } from '../../rules/vocabulary.ts';
import type { Rulebook } from '../../rules/rulebook.ts';
import { factsTable, factsJson } from '../../report/facts.ts';
import { CommandError, EXIT } from '../exit.ts';
import { languageOf, oneOf } from '../options.ts';
import { standardOutput } from '../output.ts';
import { rulebookFor } from '../rulebook.ts';
import { outputScreen, widthOf } from '../terminal.ts';
import { nearest } from '../../values/nearest.ts';

export interface FactsFlags {
  readonly format?: string | undefined;
  readonly lang?: string | undefined;
  readonly policies?: string | undefined;
}

/** Runs the command; returns the exit code. */
export async function runFacts(word: string | undefined, flags: FactsFlags): Promise<number> {
  const format = flags.format === undefined ? 'table' : oneOf('--format', flags.format, ['table', 'json']);
  const language = languageOf(flags.lang, format === 'json');
  const rulebook = rulebookFor(flags.policies ?? null, language);
  const found = search(rulebook, word);
  if (found.length === 0) {
    const near = nearest(word ?? '', rulebook.vocabulary.facts.keys());
    throw new CommandError(
      `no fact has \`${word ?? ''}\` in its id, title or help${near === undefined ? '' : `; did you mean ${near}?`}`,
    );
  }
  const text =
    format === 'json'
      ? `${jsonText(factsJson(found, rulebook, language), 2)}\n`
      : factsTable(found, rulebook, { language, width: widthOf(outputScreen(), process.env) });
  await standardOutput().write(text);
  return EXIT.done;
}

/** Facts whose id, title, question or help has the word, in any language; all without one. */
export function search({ vocabulary }: Rulebook, word: string | undefined): readonly Fact[] {
  const all = [...vocabulary.facts.values()];
  if (word === undefined) return all;
  const wanted = word.toLowerCase();
  const texts = ({ id, title, question, help }: Fact): string[] => [
    id,
    ...[title, question, help].flatMap((text) => [text.en, text['zh-Hans']]),
  ];
  return all.filter((fact) => texts(fact).some((text) => text.toLowerCase().includes(wanted)));
}
