/** `subsidy completion`: the scripts, in the shells that read them. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { subsidy } from './run.ts';
import { terminal } from './terminal.ts';

const hasZsh = spawnSync('zsh', ['-c', 'true']).status === 0;
if (!hasZsh) {
  process.stderr.write('Left out: completion in zsh, which is not installed (Debian: apt-get install zsh).\n');
}

describe('completion', () => {
  const script = subsidy(['completion', 'bash']).out;

  it.each([
    [['estimate', '--format', 'x'], 'xlsx'],
    [['estimate', '--lang', 'zh-Hant'], 'zh-Hant'],
    [['estimate', '-j', 'z'], 'zhongshan'],
    [['policy', 'ch'], 'check'],
    [['explain', 'export-pi'], 'export-pilot'],
    [['comp'], 'compare completion'],
    // The value of an option is no argument, however it is written; bash parts words at the sign.
    [['explain', '--lang', 'en', 'export-pi'], 'export-pilot'],
    [['explain', '--lang', '=', 'en', 'export-pi'], 'export-pilot'],
    [['explain', '--set', 'a', '=', '1', 'export-pi'], 'export-pilot'],
    [['estimate', '--client', 'policy', '--la'], '--lang'],
    [['estimate', '-j', 'hengqin,z'], 'hengqin,zhongshan'],
    [['init', '--roles', 'seller,park'], 'seller,park_operator'],
    [['estimate', '--set', 'trade.cbec_ex'], 'trade.cbec_export='],
    // Bash parts what is set at the sign too.
    [['estimate', '--set', 'company.size', '=', 'mi'], 'micro'],
    [['estimate', '--set', 'company.legal_person', '='], 'yes no'],
    [['compare', '--set', '=', 'company.size', '=', 'mi'], 'micro'],
    [['estimate', '--what-if', 'company.roles', '=', 'seller,park'], 'seller,park_operator'],
    [['estimate', '--set', 'places.hengqin.company.legal_person', '=', 'y'], 'yes'],
    [['facts', 'company.size', 'mi'], ''],
    [['help', 'comp'], 'compare completion'],
    [['help', 'policy', 'ch'], 'check'],
    [['policy', 'help', 'ch'], 'check'],
    [['he'], 'help'],
    // Behind the only argument nothing follows.
    [['policy', 'show', 'hengqin/macao-youth', 'z'], ''],
    // Nothing to offer: bash completes files.
    [['estimate', 'examples/h'], ''],
  ])('TAB behind %j offers %s', (words, offered) => {
    const call = `COMP_WORDS=(subsidy ${words.join(' ')}); COMP_CWORD=${words.length}; _subsidy; echo "\${COMPREPLY[*]}"`;
    const run = spawnSync('bash', ['-c', `${script}\n${call}`], { encoding: 'utf8' });
    expect(run.stderr).toBe('');
    expect(run.stdout.trim()).toBe(offered);
  });

  it('bash and zsh take the script as it is', () => {
    for (const shell of ['bash', 'zsh']) {
      if (spawnSync(shell, ['-c', 'true']).status !== 0) continue;
      expect(spawnSync(shell, ['-n'], { input: subsidy(['completion', shell]).out, encoding: 'utf8' }).stderr).toBe('');
    }
  });

  it('another shell is told which there are', () => {
    expect(subsidy(['completion', 'fsh'])).toMatchObject({ code: 2, out: '' });
  });
});

describe.skipIf(!hasZsh)('TAB in zsh', () => {
  const home = mkdtempSync(path.join(tmpdir(), 'subsidy-zsh-'));
  writeFileSync(path.join(home, '_subsidy.zsh'), hasZsh ? subsidy(['completion', 'zsh']).out : '');
  writeFileSync(
    path.join(home, '.zshrc'),
    `autoload -Uz compinit && compinit -u -d "$ZDOTDIR/dump"\nsource "$ZDOTDIR/_subsidy.zsh"\nPS1='> '\necho ready\n`,
  );

  it.each([
    ['subsidy est', 'subsidy estimate'],
    ['subsidy policy ch', 'subsidy policy check'],
    ['subsidy estimate --what-', '--what-next  -- every single change that brings more'],
    ['subsidy estimate --format=x', 'subsidy estimate --format=xlsx'],
    ['subsidy estimate -j hengqin,z', 'subsidy estimate -j hengqin,zhongshan'],
    ['subsidy explain --lang en export-pi', 'subsidy explain --lang en export-pilot'],
    ['subsidy explain --lang=en export-pi', 'subsidy explain --lang=en export-pilot'],
    ['subsidy estimate --client policy --sche', 'subsidy estimate --client policy --schedule'],
    ['subsidy init --roles sel', 'subsidy init --roles seller'],
    ['subsidy help comple', 'subsidy help completion'],
    ['subsidy estimate --set company.size=mi', 'subsidy estimate --set company.size=micro'],
    ['subsidy estimate --set=company.size=mi', 'subsidy estimate --set=company.size=micro'],
    ['subsidy estimate --what-if company.roles=seller,park', 'company.roles=seller,park_operator'],
    [
      'subsidy explain new-tenant-rent examples/hengy',
      'subsidy explain new-tenant-rent examples/hengyang-exporter.yaml',
    ],
  ])('behind %j shows %j', async (typed, shown) => {
    const session = terminal([], { shell: 'exec zsh -i', env: { ZDOTDIR: home, TERM: 'xterm' } });
    await session.shows('ready');
    session.press(typed, '\t');
    await vi.waitFor(() => expect(session.text()).toContain(shown), { timeout: 10_000, interval: 30 });
    session.press('\u0015', 'exit\r');
    expect(await session.ended()).toBe(0);
  });
});
