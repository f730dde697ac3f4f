/** The command line: which commands there are and what they take. Commands themselves are loaded only when they are run. */
import { Command, type CommanderError, type ErrorOptions } from '@commander-js/extra-typings';
import { isMapping } from '../rules/plain.ts';
import { EXIT, shown } from './exit.ts';
import { examples, HELP_LAYOUT, helpWidth } from './help.ts';
import type { Example } from './help.ts';
import { repeated } from './options.ts';
import { answer, say } from './output.ts';
import { addPolicy } from './program-policy.ts';
import {
  DAY,
  EVERYWHERE,
  HERE,
  INPUT_FORMAT,
  LANGUAGE,
  NONE,
  OWN_POLICIES,
  PAGE_FORMAT,
  PREFERENCE,
  RATES,
  SETTINGS,
  WHOLE_FILE,
} from './declared-options.ts';
import { unknownMessage, usageMessage } from './usage.ts';
import { VERSION } from './version.ts';

/** Help leads with what most people came for. */
const EXAMPLES: readonly Example[] = [
  ['subsidy estimate', 'asks a few questions'],
  ['subsidy estimate company.yaml', 'what a company can get, and why'],
  ['subsidy estimate company.yaml -o quote.html', 'a quote (.xlsx .md .csv .json)'],
  ['subsidy compare company.yaml', 'where it would get most'],
  ['subsidy init -j hengyang > company.yaml', 'a profile to fill in'],
];

const ESTIMATE_EXAMPLES: readonly Example[] = [
  ['subsidy estimate company.yaml --explain', 'with reasons and steps'],
  ['subsidy estimate company.yaml --set "trade.cbec_export=520000 USD"'],
  ['subsidy estimate company.yaml -o quote.html --client "Harbour Ltd"'],
  ['subsidy estimate companies.ndjson -o quotes/', 'a quote each'],
  ['cat companies.ndjson | subsidy estimate -f ndjson', 'an estimate a line'],
];

const COMMANDS: ReadonlyMap<string, (program: Command, finish: (code: number) => void) => void> = new Map([
  ['estimate', addEstimate],
  ['compare', addCompare],
  ['checklist', addChecklist],
  ['explain', addExplain],
  ['init', addInit],
  ['facts', addFacts],
  ['policy', addPolicy],
  ['completion', addCompletion],
]);

/** A command that tells what is wrong with its words in the language of the person; so do the commands below it. */
class SpeakingCommand extends Command {
  override createCommand(name?: string): Command {
    return new SpeakingCommand(name);
  }

  override error(message: string, options?: ErrorOptions): never {
    return super.error(usageMessage(this, options?.code) ?? message, options);
  }

  /** Of what `help` is asked about and is not there, this is said; commander shows the help of what stands above it. */
  override help(context?: unknown): never {
    const name = askedBelow(this);
    if (name === undefined || name === 'help' || this.commands.length === 0) {
      return super.help({ error: name !== 'help' && isMapping(context) && context['error'] === true });
    }
    const inner = this.commands.find((command) => command.name() === name);
    return inner === undefined ? super.error(unknownMessage(this, name)) : inner.help();
  }
}

/** The command below this one of which the line asks for help, behind `help` or behind `help` and this one. */
function askedBelow({ args, parent }: Command): string | undefined {
  const below = args[0] === 'help' ? args[1] : parent?.args[0] === 'help' ? parent.args[2] : undefined;
  return below?.startsWith('-') === true ? undefined : below;
}

/**
 * Builds the program; `finish` takes the exit code of the command that ran. Where the line begins with a command, that one
 * is enough: to build them all takes a twentieth of a start.
 */
export function programOf(finish: (code: number) => void, first = ''): Command {
  const program = new SpeakingCommand('subsidy')
    .description('Which public subsidies a company qualifies for, how much, why, and by which clause.')
    .version(VERSION, '-V, --version', 'show the version')
    .exitOverride()
    .configureOutput({
      writeOut: answer,
      writeErr: say,
      outputError: (text, write) => write(shown(text)),
      getOutHelpWidth: helpWidth,
    })
    .configureHelp(HELP_LAYOUT)
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'help for a command')
    // `-` is standard output, as it is standard input among the profiles: the same as no `-o`.
    .hook('preAction', (_program, command) => {
      if (command.getOptionValue('output') === '-') command.setOptionValue('output', undefined);
    })
    .addHelpText('before', examples(...EXAMPLES));
  const only = COMMANDS.get(first);
  for (const add of only === undefined ? COMMANDS.values() : [only]) add(program, finish);
  return program;
}

function addEstimate(program: Command, finish: (code: number) => void): void {
  program
    .command('estimate')
    .description('estimate every subsidy for one or more profiles; without one, ask for it')
    .argument('[PROFILE...]', 'files: .yaml .json .ndjson .csv; - reads a pipe')
    .option(...HERE)
    .option(...DAY)
    .option(...RATES)
    .option(...SETTINGS)
    .option(...LANGUAGE)
    .option('-f, --format <FORMAT>', 'table|json|ndjson|csv|markdown|html|xlsx')
    .option(...INPUT_FORMAT)
    .option('--jobs <N>', 'cores for NDJSON in and out; default: all')
    .option('-o, --output <FILE>', 'a file, format by its name; DIR/ for a quote each')
    .option('--title <TEXT>', 'title of a quote')
    .option('--client <NAME>', 'whom a quote is for')
    .option('--prepared-by <NAME>', 'who made a quote')
    .option('--bom', 'CSV with a byte order mark, for Excel')
    .option('--explain', 'with reasons and sums step by step')
    .option('--all', 'with what does not qualify')
    .option(...PREFERENCE)
    .option('--what-next', 'every single change that brings more')
    .option('--what-if <FACT=VALUE>', 'what a change would do; repeatable', repeated)
    .option('--schedule', 'payments by year, where and when to apply')
    .option(...OWN_POLICIES)
    .option('--ask', 'ask for what the profile leaves open')
    .option('--resume', 'go on with the questions that were left')
    .option('--no-input', 'never ask questions')
    .addHelpText('before', examples(...ESTIMATE_EXAMPLES))
    .action(async (files, flags) => {
      const { runEstimate } = await import('./commands/estimate.ts');
      finish(await runEstimate(files, flags));
    });
}

function addCompare(program: Command, finish: (code: number) => void): void {
  program
    .command('compare')
    .description('the same company as if settled in each place, side by side')
    .argument('[PROFILE]', 'a file: .yaml .json .ndjson .csv; - reads a pipe')
    .option(...EVERYWHERE)
    .option(...DAY)
    .option(...RATES)
    .option(...SETTINGS)
    .option(...PREFERENCE)
    .option(...LANGUAGE)
    .option(...PAGE_FORMAT)
    .option(...INPUT_FORMAT)
    .option(...WHOLE_FILE)
    .option(...OWN_POLICIES)
    .addHelpText(
      'before',
      examples(
        ['subsidy compare company.yaml', 'side by side in all places'],
        ['subsidy compare company.yaml -j hengyang,zhongshan', 'in these two'],
      ),
    )
    .action(async (file, flags) => {
      const { runCompare } = await import('./commands/compare.ts');
      finish(await runCompare(file === undefined ? [] : [file], flags));
    });
}

function addChecklist(program: Command, finish: (code: number) => void): void {
  program
    .command('checklist')
    .description('the papers for all that qualifies, each once')
    .argument('[PROFILE]', 'a file: .yaml .json .ndjson .csv; - reads a pipe')
    .option(...HERE)
    .option(...DAY)
    .option(...RATES)
    .option(...SETTINGS)
    .option(...PREFERENCE)
    .option(...LANGUAGE)
    .option(...PAGE_FORMAT)
    .option(...INPUT_FORMAT)
    .option(...WHOLE_FILE)
    .option(...OWN_POLICIES)
    .addHelpText(
      'before',
      examples(
        ['subsidy checklist company.yaml', 'what to prepare'],
        ['subsidy checklist company.yaml -f markdown -o papers.md', 'to tick off'],
      ),
    )
    .action(async (file, flags) => {
      const { runChecklist } = await import('./commands/checklist.ts');
      finish(await runChecklist(file === undefined ? [] : [file], flags));
    });
}

function addExplain(program: Command, finish: (code: number) => void): void {
  program
    .command('explain')
    .description('one measure in plain words; with a profile, its sum')
    .argument('<MEASURE>', 'its id (the last part will do) or title')
    .argument('[PROFILE]', 'a file: .yaml .json .ndjson .csv; - reads a pipe')
    .option(...DAY)
    .option(...RATES)
    .option(...SETTINGS)
    .option(...LANGUAGE)
    .option(...INPUT_FORMAT)
    .option(...OWN_POLICIES)
    .addHelpText(
      'before',
      examples(
        ['subsidy explain new-tenant-rent company.yaml', 'its sum step by step'],
        ['subsidy explain hengyang/cross-border-ecommerce/export-pilot'],
      ),
    )
    .action(async (measure, file, flags) => {
      const { runExplain } = await import('./commands/explain.ts');
      finish(await runExplain(measure, file, flags));
    });
}

function addInit(program: Command, finish: (code: number) => void): void {
  program
    .command('init')
    .description('an annotated profile to fill in')
    .option(...EVERYWHERE)
    .option('--roles <ROLE,...>', 'what the company does', repeated, NONE)
    .option('--as-of <DATE>', 'only what is in force that day; default: today')
    .option(...LANGUAGE)
    .option(...WHOLE_FILE)
    .option(...OWN_POLICIES)
    .addHelpText('before', examples(['subsidy init -j hengyang --roles seller > company.yaml', 'then fill it in']))
    .action(async (flags) => {
      const { runInit } = await import('./commands/init.ts');
      finish(await runInit(flags));
    });
}

function addFacts(program: Command, finish: (code: number) => void): void {
  program
    .command('facts')
    .description('find a fact: id, unit, meaning, use')
    .argument('[WORD]', 'part of an id, title or help')
    .option('-f, --format <FORMAT>', 'table|json')
    .option(...LANGUAGE)
    .option(...OWN_POLICIES)
    .addHelpText('before', examples(['subsidy facts lease', 'what is known of leases']))
    .action(async (word, flags) => {
      const { runFacts } = await import('./commands/facts.ts');
      finish(await runFacts(word, flags));
    });
}

function addCompletion(program: Command, finish: (code: number) => void): void {
  program
    .command('completion')
    .description('the script that completes on TAB')
    .argument('<SHELL>', 'bash|zsh')
    .addHelpText(
      'before',
      examples(
        ['source <(subsidy completion bash)', 'in ~/.bashrc'],
        ['source <(subsidy completion zsh)', 'in ~/.zshrc, behind compinit'],
      ),
    )
    .action(async (shell) => {
      const { runCompletion } = await import('./commands/completion.ts');
      finish(await runCompletion(shell, programOf(finish)));
    });
}

/** The exit code of an error that commander threw; help and version are no errors. */
export function codeOf(error: CommanderError): number {
  return error.exitCode === 0 ? EXIT.done : EXIT.usage;
}
