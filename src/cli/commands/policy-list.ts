/** `subsidy policy list`: what is loaded, with windows, confidence and sources. */
import { jsonText } from '../../report/json-text.ts';
import { policiesJson, policiesTable } from '../../report/policies.ts';
import { EXIT } from '../exit.ts';
import { languageOf, oneOf } from '../options.ts';
import { standardOutput } from '../output.ts';
import { rulebookFor } from '../rulebook.ts';
import { outputWidth } from '../terminal.ts';
import type { FactsFlags } from './facts.ts';

/** Runs the command; returns the exit code. */
export async function runPolicyList(flags: FactsFlags): Promise<number> {
  const format = oneOf('--format', flags.format ?? 'table', ['table', 'json']);
  const language = languageOf(flags.lang, format === 'json');
  const rulebook = rulebookFor(flags.policies, language);
  const text =
    format === 'json'
      ? `${jsonText(policiesJson(rulebook, language), 2)}\n`
      : policiesTable(rulebook, { language, width: outputWidth() });
  await standardOutput().write(text);
  return EXIT.done;
}
