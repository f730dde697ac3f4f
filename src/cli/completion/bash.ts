/**
 * The completion script for bash: static, so that a TAB starts no program. Where it offers nothing, bash completes files; that
 * is what profiles need. Works from bash 3.2, which macOS still has.
 */
import { isOpen, pathsOf, valuedOptions } from './tree.ts';
import type { Choices, CommandNode, Value, Words } from './tree.ts';

/** The script for a tree of commands: what `source` takes, with every command, option and offered value written into it. */
export function bashScript(tree: readonly CommandNode[], choices: Choices): string {
  return `# bash completion for subsidy. Load it with:  source <(subsidy completion bash)
_subsidy() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} at= word i words= taken=0 of=
  # bash parts --format=json at the sign.
  if [[ $cur == = ]]; then cur= of=$prev; elif [[ $prev == = ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]} of=$prev; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    # What is assigned belongs to the word before; the value of an option is no argument.
    if [[ $word == = ]]; then i=$((i + 1)); continue; fi
    case "$at:$word" in
      ${valuedOptions(tree).map(quoted).join(' | ')})
        [[ \${COMP_WORDS[i+1]} == = ]] || i=$((i + 1))
        continue ;;
    esac
    case "\${at:+$at }$word" in
      ${pathsOf(tree).map(quoted).join(' | ')}) at="\${at:+$at }$word"; taken=0 ;;
      *) [[ $word == -?* ]] || taken=$((taken + 1)) ;;
    esac
  done
  COMPREPLY=()
  # Behind the sign of a fact that is set stands one of its choices.
  case \${of#places.*.} in
${[...choices].map(([fact, value]) => `    ${quoted(fact)}) COMPREPLY=($(compgen ${offered(value)})); return ;;`).join('\n')}
  esac
  case "$at:$prev" in
${tree.flatMap(optionCases).join('\n')}
  esac
  if [[ $cur == -* ]]; then
    case $at in
${tree.map((node) => `      ${quoted(node.path)}) words=${quoted(node.options.flatMap(({ flags }) => flags).join(' '))} ;;`).join('\n')}
    esac
  else
    case "$at:$taken" in
${tree.flatMap(argumentCases).join('\n')}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o bashdefault -o default -F _subsidy subsidy
`;
}

function optionCases({ path, options }: CommandNode): string[] {
  return options.flatMap(({ flags, value }) => {
    if (value === null) return [];
    const pattern = flags.map((flag) => quoted(`${path}:${flag}`)).join(' | ');
    if (value.kind !== 'words') return [`    ${pattern}) return ;;`];
    return [
      `    ${pattern}) COMPREPLY=($(compgen ${offered(value)}))${isOpen(value) ? `; ${NO_SPACE}` : ''}; return ;;`,
    ];
  });
}

/** What bash 3.2 lacks is no fault. */
const NO_SPACE = 'type compopt &> /dev/null && compopt -o nospace 2> /dev/null';

/** Behind a comma the next of several words. */
function offered({ words, parted }: Words): string {
  const list = `-W ${quoted(words.join(' '))}`;
  if (parted === undefined) return `${list} -- "$cur"`;
  const before = '"${cur%"${cur##*,}"}"';
  return `-P ${before} ${list} -- "\${cur##*,}"`;
}

function argumentCases({ path, commands, first, rest }: CommandNode): string[] {
  if (commands.length > 0) {
    return [`      ${quoted(`${path}:0`)}) words=${quoted(commands.map(({ name }) => name).join(' '))} ;;`];
  }
  return [...wordCase(`${quoted(`${path}:0`)}`, first), ...wordCase(`${quoted(`${path}:`)}*`, rest)];
}

function wordCase(pattern: string, value: Value): string[] {
  return value.kind === 'words'
    ? [`      ${pattern}) words=${quoted(value.words.join(' '))} ;;`]
    : [`      ${pattern}) return ;;`];
}

/** A text as the shell takes it, whatever is in it. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
