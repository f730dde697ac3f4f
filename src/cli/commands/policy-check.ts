/** `subsidy policy check [PATH...]`: what a careful reviewer finds in policy files, all at once. Advice alone ends with 0. */
import { checkPolicies } from '../../review/check/index.ts';
import type { PlacedFinding } from '../../review/check/index.ts';
import { readPolicies } from '../../policy/read.ts';
import { findingsCount, findingsGithub, findingsJson, findingsText } from '../../report/check.ts';
import type { Language } from '../../text/index.ts';
import { EXIT } from '../exit.ts';
import { dayOf, languageOf, oneOf, today } from '../options.ts';
import { standardOutput } from '../output.ts';
import { policyFiles } from './policy-files.ts';

export interface CheckFlags {
  readonly lang?: string | undefined;
  readonly format?: string | undefined;
  readonly asOf?: string | undefined;
}

const FORMATS = ['text', 'json', 'github'] as const;

/** Runs the command; returns the exit code. */
export async function runPolicyCheck(paths: readonly string[], flags: CheckFlags): Promise<number> {
  const format = oneOf('--format', flags.format ?? 'text', FORMATS);
  const language = languageOf(flags.lang, format !== 'text');
  const { texts, named, asked } = policyFiles(paths);
  const found = checkPolicies(readPolicies(texts), { asOf: dayOf(flags.asOf) ?? today(), asked });
  const files = named.map(({ shown }) => shown);
  const told = found.filter(({ file }) => asked === null || files.includes(file));
  await standardOutput().write(written(told, files.length, format, language));
  return told.some(({ severity }) => severity === 'error') ? EXIT.usage : EXIT.done;
}

function written(
  told: readonly PlacedFinding[],
  files: number,
  format: (typeof FORMATS)[number],
  language: Language,
): string {
  if (format === 'json') return findingsJson(told, language);
  if (format === 'github') return findingsGithub(told, language);
  const text = findingsText(told, language);
  return `${text}${text === '' ? '' : '\n'}${findingsCount(told, files, language)}\n`;
}
