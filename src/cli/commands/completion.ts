/** `subsidy completion bash|zsh`: the script that makes TAB complete commands, options, their values, and ids of the policies. */
import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { bashScript } from '../completion/bash.ts';
import { treeOf } from '../completion/tree.ts';
import type { Words } from '../completion/tree.ts';
import { zshScript } from '../completion/zsh.ts';
import { EXIT } from '../exit.ts';
import { oneOf } from '../options.ts';
import { standardOutput } from '../output.ts';
import { rulebookFor } from '../rulebook.ts';
import { ROLES } from '../../rules/known-facts.ts';
import type { Measure } from '../../rules/rulebook.ts';
import type { Fact } from '../../rules/vocabulary.ts';

const SHELLS = { bash: bashScript, zsh: zshScript } as const;

/** Prints the script; returns the exit code. */
export async function runCompletion(shell: string, program: CommandUnknownOpts): Promise<number> {
  const script = SHELLS[oneOf('completion', shell, ['bash', 'zsh'])];
  const { jurisdictions, measures, vocabulary, policies } = rulebookFor(undefined, 'en');
  const names = {
    jurisdictions,
    measures: [...measures.keys(), ...shortNames([...measures.values()])],
    facts: [...vocabulary.facts.keys()],
    choices: new Map([...vocabulary.facts.values()].flatMap((fact) => choicesOf(fact))),
    roles: [...(vocabulary.facts.get(ROLES)?.choices.keys() ?? [])],
    policies: policies.map(({ id }) => id),
  };
  await standardOutput().write(script(treeOf(program, names), names.choices));
  return EXIT.done;
}

/** A fact with the words that it takes, where they are known. */
function choicesOf({ id, type, choices }: Fact): [string, Words][] {
  if (type === 'boolean') return [[id, { kind: 'words', words: ['yes', 'no'] }]];
  if (type === 'choice') return [[id, { kind: 'words', words: [...choices.keys()] }]];
  return type === 'choices' ? [[id, { kind: 'words', words: [...choices.keys()], parted: 'comma' }]] : [];
}

/** Last parts of ids that only one measure has. */
function shortNames(measures: readonly Measure[]): string[] {
  const names = measures.map(({ shortId }) => shortId);
  return names.filter((name) => names.indexOf(name) === names.lastIndexOf(name));
}
