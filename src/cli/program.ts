/** The command line: which commands there are and what they take. Commands themselves are loaded only when they are run. */
import { Command, type CommanderError } from '@commander-js/extra-typings';
import { EXIT } from './exit.ts';
import { repeated } from './options.ts';
import { VERSION } from './version.ts';

const NONE: readonly string[] = [];

/** Help leads with what most people came for. */
const EXAMPLES = `Examples:
  subsidy estimate                                asks a few questions
  subsidy estimate company.yaml                   what a company can get, and why
  subsidy estimate company.yaml -o quote.html     a quote for a client (.xlsx .md .csv .json)
  subsidy compare company.yaml                    where it would get most
  subsidy init -j hengyang > company.yaml         a profile to fill in
`;

const ESTIMATE_EXAMPLES = `Examples:
  subsidy estimate company.yaml --explain                       with reasons and sums step by step
  subsidy estimate company.yaml --set "trade.cbec_export=520000 USD"
  subsidy estimate company.yaml -o quote.html --client "Harbour Ltd" --lang zh-Hant
  subsidy estimate companies.ndjson -o quotes/                  a quote each; -o quotes.xlsx one workbook
  cat companies.ndjson | subsidy estimate -f ndjson
`;

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

/**
 * Builds the program; `finish` takes the exit code of the command that ran. Where the line begins with a command, that one
 * is enough: to build them all takes a twentieth of a start.
 */
export function programOf(finish: (code: number) => void, first = ''): Command {
  const program = new Command('subsidy')
    .description('Which public subsidies a company qualifies for, how much, why, and by which clause.')
    .version(VERSION, '-V, --version')
    .exitOverride()
    .showHelpAfterError('(subsidy --help shows the commands and options)')
    .configureHelp({ showGlobalOptions: true })
    .addHelpText('before', EXAMPLES);
  const only = COMMANDS.get(first);
  for (const add of only === undefined ? COMMANDS.values() : [only]) add(program, finish);
  return program;
}

function addEstimate(program: Command, finish: (code: number) => void): void {
  program
    .command('estimate')
    .description('estimate every subsidy for one or more profiles; at a terminal without one, asks a few questions')
    .argument('[PROFILE...]', 'profile files (.yaml .json .ndjson .csv); - or a pipe reads standard input')
    .option('-j, --jurisdiction <ID,...>', 'which jurisdictions', repeated, NONE)
    .option('--as-of <DATE>', 'the day the estimate is made for (YYYY-MM-DD)')
    .option('--fx <USD=7.10>', 'exchange rate, CNY for one unit; repeatable', repeated, NONE)
    .option('--set <FACT=VALUE>', 'give or replace a fact; repeatable', repeated, NONE)
    .option('--lang <LANGUAGE>', 'en, zh-Hans or zh-Hant')
    .option('-f, --format <FORMAT>', 'table, json, ndjson, csv, markdown, html or xlsx')
    .option('--from <FORMAT>', 'format of the input: yaml, json, ndjson or csv')
    .option('--jobs <N>', 'cores to use for NDJSON in and out; default: all')
    .option('-o, --output <FILE>', 'write to a file, in the format of its name; DIR/ for a quote each')
    .option('--title <TEXT>', 'title of a quote')
    .option('--client <NAME>', 'whom a quote is for')
    .option('--prepared-by <NAME>', 'who made a quote')
    .option('--bom', 'CSV with a byte order mark, for Excel')
    .option('--explain', 'show reasons and sums step by step')
    .option('--all', 'also show what does not qualify')
    .option(
      '--prefer <SUMS>',
      'between measures that exclude each other: high (ceilings count) or fixed (fixed sums first)',
    )
    .option('--what-next', 'every single change that opens or lifts a measure, and what it brings')
    .option('--what-if <FACT=VALUE>', 'what a change would do, line by line; repeatable', repeated)
    .option('--schedule', 'payments by year, where and when to apply, what lapses soon')
    .option('--policies <DIR>', 'own policies beside the bundled ones')
    .option('--ask', 'ask for what the profile leaves open')
    .option('--resume', 'go on with the questions that were left')
    .option('--no-input', 'never ask questions')
    .addHelpText('before', ESTIMATE_EXAMPLES)
    .action(async (files, flags) => {
      const { runEstimate } = await import('./commands/estimate.ts');
      finish(await runEstimate(files, flags));
    });
}

function addCompare(program: Command, finish: (code: number) => void): void {
  program
    .command('compare')
    .description('the same company as if settled in each place, side by side')
    .argument('[PROFILE]', 'profile file (.yaml .json .ndjson); - or a pipe reads standard input')
    .option('-j, --jurisdiction <ID,...>', 'which places; all where none is named', repeated, NONE)
    .option('--as-of <DATE>', 'the day the comparison is made for (YYYY-MM-DD)')
    .option('--fx <USD=7.10>', 'exchange rate, CNY for one unit; repeatable', repeated, NONE)
    .option('--set <FACT=VALUE>', 'give or replace a fact; repeatable', repeated, NONE)
    .option('--prefer <SUMS>', 'between measures that exclude each other: high or fixed')
    .option('--lang <LANGUAGE>', 'en, zh-Hans or zh-Hant')
    .option('-f, --format <FORMAT>', 'table, markdown, json or ndjson')
    .option('--from <FORMAT>', 'format of the input: yaml, json, ndjson or csv')
    .option('-o, --output <FILE>', 'write to a file, whole or not at all')
    .option('--policies <DIR>', 'own policies beside the bundled ones')
    .addHelpText('after', '\nExample:\n  subsidy compare examples/three-places.yaml -j hengyang,zhongshan')
    .action(async (file, flags) => {
      const { runCompare } = await import('./commands/compare.ts');
      finish(await runCompare(file === undefined ? [] : [file], flags));
    });
}

function addChecklist(program: Command, finish: (code: number) => void): void {
  program
    .command('checklist')
    .description('the papers for all that qualifies, each once')
    .argument('[PROFILE]', 'profile file (.yaml .json .ndjson); - or a pipe reads standard input')
    .option('-j, --jurisdiction <ID,...>', 'which jurisdictions', repeated, NONE)
    .option('--as-of <DATE>', 'the day the checklist is made for (YYYY-MM-DD)')
    .option('--fx <USD=7.10>', 'exchange rate, CNY for one unit; repeatable', repeated, NONE)
    .option('--set <FACT=VALUE>', 'give or replace a fact; repeatable', repeated, NONE)
    .option('--prefer <SUMS>', 'between measures that exclude each other: high or fixed')
    .option('--lang <LANGUAGE>', 'en, zh-Hans or zh-Hant')
    .option('-f, --format <FORMAT>', 'table, markdown, json or ndjson')
    .option('--from <FORMAT>', 'format of the input: yaml, json, ndjson or csv')
    .option('-o, --output <FILE>', 'write to a file, whole or not at all')
    .option('--policies <DIR>', 'own policies beside the bundled ones')
    .addHelpText('after', '\nExample:\n  subsidy checklist examples/hengqin-macao-funded.yaml')
    .action(async (file, flags) => {
      const { runChecklist } = await import('./commands/checklist.ts');
      finish(await runChecklist(file === undefined ? [] : [file], flags));
    });
}

function addExplain(program: Command, finish: (code: number) => void): void {
  program
    .command('explain')
    .description('one measure in plain words; with a profile, its sum worked through')
    .argument('<MEASURE>', 'id of the measure; its last part will do where it is the only one')
    .argument('[PROFILE]', 'profile file, or - for standard input')
    .option('--as-of <DATE>', 'the day the estimate is made for (YYYY-MM-DD)')
    .option('--fx <USD=7.10>', 'exchange rate; repeatable', repeated, NONE)
    .option('--set <FACT=VALUE>', 'give or replace a fact; repeatable', repeated, NONE)
    .option('--lang <LANGUAGE>', 'en, zh-Hans or zh-Hant')
    .option('--policies <DIR>', 'own policies beside the bundled ones')
    .action(async (measure, file, flags) => {
      const { runExplain } = await import('./commands/explain.ts');
      finish(await runExplain(measure, file, flags));
    });
}

function addInit(program: Command, finish: (code: number) => void): void {
  program
    .command('init')
    .description('an annotated profile to fill in, with only the facts that the places and roles ask for')
    .option('-j, --jurisdiction <ID,...>', 'which jurisdictions', repeated, NONE)
    .option('--roles <ROLE,...>', 'what the company does', repeated, NONE)
    .option('--as-of <DATE>', 'leave out what is not in force on this day (default: today)')
    .option('--lang <LANGUAGE>', 'en, zh-Hans or zh-Hant')
    .option('-o, --output <FILE>', 'write to a file, whole or not at all')
    .option('--policies <DIR>', 'own policies beside the bundled ones')
    .action(async (flags) => {
      const { runInit } = await import('./commands/init.ts');
      finish(await runInit(flags));
    });
}

function addFacts(program: Command, finish: (code: number) => void): void {
  program
    .command('facts')
    .description('find a fact: its id, unit, meaning, and which measures use it')
    .argument('[WORD]', 'part of an id, title or help')
    .option('-f, --format <FORMAT>', 'table or json')
    .option('--lang <LANGUAGE>', 'en, zh-Hans or zh-Hant')
    .option('--policies <DIR>', 'own policies beside the bundled ones')
    .action(async (word, flags) => {
      const { runFacts } = await import('./commands/facts.ts');
      finish(await runFacts(word, flags));
    });
}

function addPolicy(program: Command, finish: (code: number) => void): void {
  const policy = program.command('policy').description('read, check and test policy files');
  policy
    .command('list')
    .description('the loaded policies')
    .option('-f, --format <FORMAT>', 'table or json')
    .option('--lang <LANGUAGE>', 'en, zh-Hans or zh-Hant')
    .option('--policies <DIR>', 'own policies beside the bundled ones')
    .action(async (flags) => {
      const { runPolicyList } = await import('./commands/policy-list.ts');
      finish(await runPolicyList(flags));
    });
  policy
    .command('check')
    .description('check policy files')
    .argument('[PATH...]', 'policy files or directories; without one, the bundled policies')
    .option('-f, --format <FORMAT>', 'text, json or github')
    .option('--as-of <DATE>', 'the day for windows (YYYY-MM-DD); default: today')
    .option('--lang <LANGUAGE>', 'en, zh-Hans or zh-Hant')
    .action(async (paths, flags) => {
      const { runPolicyCheck } = await import('./commands/policy-check.ts');
      finish(await runPolicyCheck(paths, flags));
    });
  policy
    .command('test')
    .description('run the worked examples in policy files')
    .argument('[PATH...]', 'policy files or directories; without one, the bundled policies')
    .option('--coverage', 'name what no example reaches')
    .option('--lang <LANGUAGE>', 'en, zh-Hans or zh-Hant')
    .action(async (paths, flags) => {
      const { runPolicyTest } = await import('./commands/policy-test.ts');
      finish(await runPolicyTest(paths, flags));
    });
  addPolicyTools(policy, finish);
}

function addPolicyTools(policy: Command, finish: (code: number) => void): void {
  policy
    .command('show')
    .description('a policy read back as numbered sentences, to be proof-read against its document')
    .argument('<ID>', 'id of the policy; its last part will do')
    .option('--lang <LANGUAGE>', 'en, zh-Hans or zh-Hant')
    .option('--policies <DIR>', 'own policies beside the bundled ones')
    .action(async (id, flags) => {
      const { runPolicyShow } = await import('./commands/policy-show.ts');
      finish(await runPolicyShow(id, flags));
    });
  policy
    .command('diff')
    .description('what changed between two editions, and with profiles who gains and who loses')
    .argument('<OLD>', 'policy file')
    .argument('<NEW>', 'policy file')
    .argument('[PROFILE...]', 'profiles of companies')
    .option('--as-of <DATE>', 'the day the estimates are made for (YYYY-MM-DD)')
    .option('--lang <LANGUAGE>', 'en, zh-Hans or zh-Hant')
    .action(async (old, now, profiles, flags) => {
      const { runPolicyDiff } = await import('./commands/policy-diff.ts');
      finish(await runPolicyDiff(old, now, profiles, flags));
    });
  policy
    .command('schema')
    .description('the JSON Schema that editors check files with')
    .argument('[WHICH]', 'policy or profile')
    .option('--policies <DIR>', 'own policies beside the bundled ones')
    .action(async (which, flags) => {
      const { runPolicySchema } = await import('./commands/policy-schema.ts');
      finish(await runPolicySchema(which, flags));
    });
}

function addCompletion(program: Command, finish: (code: number) => void): void {
  program
    .command('completion')
    .description('the script that completes commands, options and ids on TAB')
    .argument('<SHELL>', 'bash or zsh')
    .addHelpText(
      'before',
      'Examples:\n  source <(subsidy completion bash)      # in ~/.bashrc\n  source <(subsidy completion zsh)       # in ~/.zshrc\n',
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
