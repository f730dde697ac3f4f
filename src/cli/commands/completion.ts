/** `subsidy completion bash|zsh`: the script that makes TAB complete commands, options, their values, and ids of the policies. */
import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { bashScript } from '../completion/bash.ts';
import { treeOf } from '../completion/tree.ts';
import { zshScript } from '../completion/zsh.ts';
import { EXIT } from '../exit.ts';
import { oneOf } from '../options.ts';
import { standardOutput } from '../output.ts';
import { rulebookFor } from '../rulebook.ts';
import { ROLES } from '../../rules/known-facts.ts';
import type { Measure } from '../../rules/rulebook.ts';

const SHELLS = { bash: bashScript, zsh: zshScript } as const;

/** Prints the script; returns the exit code. */
export async function runCompletion(shell: string, program: CommandUnknownOpts): Promise<number> {
  const script = SHELLS[oneOf('completion', shell, ['bash', 'zsh'])];
  const { jurisdictions, measures, vocabulary, policies } = rulebookFor(null, 'en');
  const names = {
    jurisdictions,
    measures: [...measures.keys(), ...shortNames([...measures.values()])],
    facts: [...vocabulary.facts.keys()],
    roles: [...(vocabulary.facts.get(ROLES)?.choices.keys() ?? [])],
    policies: policies.map(({ id }) => id),
  };
  await standardOutput().write(script(treeOf(program, names)));
  return EXIT.done;
}

/** Last parts of ids that only one measure has. */
function shortNames(measures: readonly Measure[]): string[] {
  const names = measures.map(({ shortId }) => shortId);
  return names.filter((name) => names.indexOf(name) === names.lastIndexOf(name));
}
