/** `subsidy policy`: what it has, and what that takes. */
import type { Command } from '@commander-js/extra-typings';
import { examples } from './help.ts';
import { DAY, LANGUAGE, OWN_POLICIES } from './declared-options.ts';

/** Adds `subsidy policy` and all below it; `finish` takes the exit code of the one that ran. */
export function addPolicy(program: Command, finish: (code: number) => void): void {
  const policy = program
    .command('policy')
    .description('read, check and test policy files')
    .addHelpText(
      'before',
      examples(
        ['subsidy policy check policies/', 'what is wrong, and how to mend it'],
        ['subsidy policy test policies/ --coverage', 'and what no example reaches'],
      ),
    );
  policy
    .command('list')
    .description('the loaded policies')
    .option('-f, --format <FORMAT>', 'table|json')
    .option(...LANGUAGE)
    .option(...OWN_POLICIES)
    .addHelpText(
      'before',
      examples(['subsidy policy list', 'windows, sources, measures'], ['subsidy policy list -f json']),
    )
    .action(async (flags) => {
      const { runPolicyList } = await import('./commands/policy-list.ts');
      finish(await runPolicyList(flags));
    });
  policy
    .command('check')
    .description('check policy files')
    .argument('[PATH...]', 'files or directories; default: the bundled')
    .option('-f, --format <FORMAT>', 'text|json|github')
    .option('--as-of <DATE>', 'the day for windows; default: today')
    .option(...LANGUAGE)
    .addHelpText(
      'before',
      examples(
        ['subsidy policy check policies/', 'what is wrong, and how to mend it'],
        ['subsidy policy check -f github', 'as notes on a pull request'],
      ),
    )
    .action(async (paths, flags) => {
      const { runPolicyCheck } = await import('./commands/policy-check.ts');
      finish(await runPolicyCheck(paths, flags));
    });
  policy
    .command('test')
    .description('run the worked examples in policy files')
    .argument('[PATH...]', 'files or directories; default: the bundled')
    .option('--coverage', 'name what no example reaches')
    .option(...LANGUAGE)
    .addHelpText('before', examples(['subsidy policy test policies/ --coverage', 'and what no example reaches']))
    .action(async (paths, flags) => {
      const { runPolicyTest } = await import('./commands/policy-test.ts');
      finish(await runPolicyTest(paths, flags));
    });
  addPolicyTools(policy, finish);
}

function addPolicyTools(policy: Command, finish: (code: number) => void): void {
  policy
    .command('show')
    .description('a policy read back as prose, to be proof-read')
    .argument('<ID>', 'id of the policy; its last part will do')
    .option(...LANGUAGE)
    .option(...OWN_POLICIES)
    .addHelpText('before', examples(['subsidy policy show zhongshan/cross-border-ecommerce']))
    .action(async (id, flags) => {
      const { runPolicyShow } = await import('./commands/policy-show.ts');
      finish(await runPolicyShow(id, flags));
    });
  policy
    .command('diff')
    .description('what changed between two editions; who gains, loses')
    .argument('<OLD>', 'policy file')
    .argument('<NEW>', 'policy file')
    .argument('[PROFILE...]', 'profiles of companies')
    .option(...DAY)
    .option(...LANGUAGE)
    .addHelpText(
      'before',
      examples(
        ['subsidy policy diff old.yaml new.yaml', 'what the rules say now'],
        ['subsidy policy diff old.yaml new.yaml company.yaml', 'and for whom'],
      ),
    )
    .action(async (old, now, profiles, flags) => {
      const { runPolicyDiff } = await import('./commands/policy-diff.ts');
      finish(await runPolicyDiff(old, now, profiles, flags));
    });
  policy
    .command('schema')
    .description('the JSON Schema for editors')
    .argument('[WHICH]', 'policy|profile')
    .option(...OWN_POLICIES)
    .addHelpText('before', examples(['subsidy policy schema profile > profile.schema.json']))
    .action(async (which, flags) => {
      const { runPolicySchema } = await import('./commands/policy-schema.ts');
      finish(await runPolicySchema(which, flags));
    });
}
