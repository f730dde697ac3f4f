/** The completion script for zsh: static, with the descriptions that help gives. */
import { quoted } from './bash.ts';
import { isOpen, pathsOf, valuedOptions } from './tree.ts';
import type { Choices, CommandNode, OptionNode, Value } from './tree.ts';

/** The script for a tree of commands: what `source` takes behind compinit, or a file `_subsidy` on `$fpath`. */
export function zshScript(tree: readonly CommandNode[], choices: Choices): string {
  return `#compdef subsidy
# zsh completion for subsidy. Load it with:  source <(subsidy completion zsh)
# or save it as _subsidy in a folder of $fpath.
# Behind the sign of a fact that is set stands one of its choices.
_subsidy_choices() {
  local fact=\${PREFIX%%=*}
  [[ $PREFIX == *=* ]] && compset -P 1 '*=' || return 1
  case \${fact#places.*.} in
${[...choices].map(([fact, value]) => `    (${quoted(fact)}) ${offer(value)} ;;`).join('\n')}
  esac
}
_subsidy() {
  local at= word prev=\${words[CURRENT-1]}
  local -a found
  integer i taken=0
  for ((i = 2; i < CURRENT; i++)); do
    word=\${words[i]}
    case "$at:$word" in
      # The value of an option is no argument.
      (${valuedOptions(tree).map(quoted).join('|')}) ((i++)); continue ;;
    esac
    case "\${at:+$at }$word" in
      (${pathsOf(tree).map(quoted).join('|')}) at="\${at:+$at }$word"; taken=0 ;;
      (*) [[ $word == -?* ]] || ((taken++)) ;;
    esac
  done
  if compset -P 1 '--*='; then prev=\${IPREFIX%=}; fi
  case "$at:$prev" in
${tree.flatMap(optionCases).join('\n')}
  esac
  if [[ $PREFIX == -* ]]; then
    case $at in
${tree.map((node) => `      (${quoted(node.path)}) found=(${node.options.flatMap(described).join(' ')}) ;;`).join('\n')}
    esac
    _describe -o option found
    return
  fi
  case "$at:$taken" in
${tree.flatMap(argumentCases).join('\n')}
  esac
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _subsidy "$@"; else compdef _subsidy subsidy; fi
`;
}

function optionCases({ path, options }: CommandNode): string[] {
  return options.flatMap(({ flags, value }) => {
    if (value === null) return [];
    return [`    (${flags.map((flag) => quoted(`${path}:${flag}`)).join('|')}) ${offer(value)}; return ;;`];
  });
}

function argumentCases({ path, commands, first, rest }: CommandNode): string[] {
  if (commands.length > 0) {
    const found = commands.map(({ name, about }) => quoted(`${colons(name)}:${about}`)).join(' ');
    return [`    (${quoted(`${path}:0`)}) found=(${found}); _describe command found ;;`];
  }
  return [`    (${quoted(`${path}:0`)}) ${offer(first)} ;;`, `    (${quoted(`${path}:`)}*) ${offer(rest)} ;;`];
}

function offer(value: Value): string {
  if (value.kind === 'files') return '_files';
  if (value.kind === 'free') return ':';
  const more = value.parted === undefined ? '' : "compset -P '*,'; ";
  const words = value.words.map(quoted).join(' ');
  if (isOpen(value)) return `_subsidy_choices || compadd -S '' -- ${words}`;
  return `${more}compadd -- ${words}`;
}

function described({ flags, about }: OptionNode): string[] {
  return flags.map((flag) => quoted(`${colons(flag)}:${about}`));
}

function colons(text: string): string {
  return text.replaceAll(':', String.raw`\:`);
}
