/** `subsidy init`: an annotated profile to fill in. */
import { statSync } from 'node:fs';
import { templateYaml } from '../../interview/template.ts';
import type { Text } from '../../rules/phrase.ts';
import { wordsOf } from '../../text/interview.ts';
import { EXIT } from '../exit.ts';
import { dayOf, jurisdictionsOf, languageOf, namedIn, today } from '../options.ts';
import { fileOutput, standardOutput } from '../output.ts';
import { rulebookFor } from '../rulebook.ts';
import { usageError } from '../usage.ts';
import { ROLES } from '../../rules/known-facts.ts';

export interface InitFlags {
  readonly jurisdiction: readonly string[];
  readonly roles: readonly string[];
  readonly asOf?: string | undefined;
  readonly lang?: string | undefined;
  readonly output?: string | undefined;
  readonly policies?: string | undefined;
}

/** Runs the command; returns the exit code. */
export async function runInit(flags: InitFlags): Promise<number> {
  const language = languageOf(flags.lang, false);
  const rulebook = rulebookFor(flags.policies, language);
  const known = rulebook.vocabulary.facts.get(ROLES)?.choices ?? new Map<string, Text>();
  const text = templateYaml(rulebook, {
    language,
    words: wordsOf(language),
    jurisdictions: [...new Set(jurisdictionsOf(flags.jurisdiction, rulebook))],
    roles: [...new Set(namedIn('--roles', flags.roles, known))],
    asOf: dayOf(flags.asOf) ?? today(),
  });
  const sink = flags.output === undefined ? standardOutput() : fileOutput(flags.output);
  if (flags.output !== undefined && (statSync(flags.output, { throwIfNoEntry: false })?.size ?? 0) > 0) {
    throw usageError('output-is-filled', { output: flags.output });
  }
  await sink.write(text);
  sink.end();
  return EXIT.done;
}
