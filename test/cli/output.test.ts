/** What is written, and where: files, links, pipes and standard output, and what the system refuses. */
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, subsidy } from './run.ts';
import { terminal } from './terminal.ts';

const EXPORTER = 'examples/hengyang-exporter.yaml';
const temporary = mkdtempSync(path.join(tmpdir(), 'subsidy-'));

describe('output', () => {
  it('-o writes a whole file in the format of its name, or none', () => {
    const file = path.join(temporary, 'quote.json');
    expect(subsidy(['estimate', EXPORTER, '-o', file])).toMatchObject({ code: 0, out: '' });
    expect(JSON.parse(readFileSync(file, 'utf8')).format).toBe('subsidy-estimate/1');
    const none = path.join(temporary, 'none.json');
    expect(subsidy(['estimate', '-o', none], 'company: { size: tiny }\n').code).toBe(2);
    expect(existsSync(none)).toBe(false);
  });

  it.each([
    ['estimates', ['estimate', EXPORTER]],
    ['lines of estimates', ['estimate', EXPORTER, '-f', 'ndjson']],
    ['payments', ['estimate', EXPORTER, '--schedule']],
    ['a comparison', ['compare', EXPORTER]],
    ['papers, of a profile that is piped in by the same name', ['checklist', '-']],
    ['a profile to fill in', ['init', '--as-of', '2025-06-30']],
  ])('-o - writes %s to standard output', (_what, words) => {
    const profile = readFileSync(path.join(ROOT, EXPORTER));
    expect(subsidy([...words, '-o', '-'], profile)).toEqual(subsidy(words, profile));
    expect(existsSync(path.join(ROOT, '-'))).toBe(false);
  });

  it('-o to a link writes the file that it leads to', () => {
    const target = path.join(temporary, 'target.json');
    const link = path.join(temporary, 'link.json');
    writeFileSync(target, 'before');
    symlinkSync(target, link);
    expect(subsidy(['estimate', EXPORTER, '-o', link])).toMatchObject({ code: 0, err: '' });
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(JSON.parse(readFileSync(target, 'utf8'))).toMatchObject({ as_of: '2025-06-30' });
  });

  it('-o keeps who may read the file that is replaced, whatever new files are like', () => {
    const file = path.join(temporary, 'shared.json');
    writeFileSync(file, 'before');
    for (const mode of [0o664, 0o600, 0o640]) {
      chmodSync(file, mode);
      const umask = process.umask(0o077);
      expect(subsidy(['estimate', EXPORTER, '-o', file])).toMatchObject({ code: 0, err: '' });
      process.umask(umask);
      expect(statSync(file).mode & 0o777).toBe(mode);
    }
  });

  it('-o to a named pipe writes to whoever reads it, and leaves it a pipe', async () => {
    const pipe = path.join(temporary, 'pipe');
    spawnSync('mkfifo', [pipe]);
    const reader = spawn('cat', [pipe]);
    const read = new Promise<string>((resolve) => {
      let text = '';
      reader.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
      reader.on('close', () => resolve(text));
    });
    expect(subsidy(['estimate', EXPORTER, '-f', 'json', '-o', pipe])).toMatchObject({ code: 0, out: '', err: '' });
    expect(JSON.parse(await read)).toMatchObject({ as_of: '2025-06-30' });
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });

  it('a file in a folder that is not there is told with the folder to make', () => {
    const file = path.join(temporary, 'no', 'such.json');
    const { code, err } = subsidy(['estimate', EXPORTER, '-o', file]);
    expect(code).toBe(2);
    const folder = path.dirname(file);
    expect(err).toBe(`subsidy: ${file}: there is no folder ${folder}; make it first, or name a file elsewhere\n`);
  });

  it('a closed pipe is no error', () => {
    const many = path.join(temporary, 'many.ndjson');
    writeFileSync(many, '{"company": {"name": "A"}}\n'.repeat(400));
    const run = spawnSync(
      'bash',
      [
        '-c',
        `set -o pipefail; "${process.execPath}" bin/subsidy.cjs estimate -f ndjson --as-of 2025-06-30 "${many}" | head -n 1 | wc -l`,
      ],
      { cwd: ROOT, encoding: 'utf8' },
    );
    expect(run.stderr).toBe('');
    expect(run.stdout.trim()).toBe('1');
    expect(run.status).toBe(0);
  });

  it.skipIf(!existsSync('/dev/full'))(
    'a disk that is full is told in the language asked for, and is no fault of the tool',
    () => {
      const told = (words: string): [number | null, string] => {
        const line = `"${process.execPath}" bin/subsidy.cjs estimate "${EXPORTER}" ${words}`;
        const { status, stderr } = spawnSync('bash', ['-c', line], { cwd: ROOT, encoding: 'utf8' });
        return [status, stderr];
      };
      expect(told('> /dev/full')).toEqual([2, 'subsidy: standard output: it cannot be written (the disk is full)\n']);
      expect(told('--lang zh-Hans -o /dev/full -f json')).toEqual([2, 'subsidy: /dev/full：无法写入（磁盘已满）\n']);
    },
  );

  it('is the same bytes each time, without colour in a pipe', () => {
    const [first, second] = [subsidy(['estimate', EXPORTER]).out, subsidy(['estimate', EXPORTER]).out];
    expect(first).toBe(second);
    expect(first).not.toContain('\u001B');
    expect(subsidy(['estimate', EXPORTER], '', { NO_COLOR: '', FORCE_COLOR: '1' }).out).toContain('\u001B');
  });

  const UNDECIDED = 'company: { legal_person: true }';
  const COMPARE = 'subsidy: registered in none of these places yet; `subsidy compare` shows what each would pay.\n';

  it('hints at `compare` where nothing qualifies anywhere and the company is registered in none of the places', () => {
    expect(subsidy(['estimate', '-'], UNDECIDED).err).toBe(COMPARE);
    expect(subsidy(['estimate', '-', '--what-next'], UNDECIDED).err).toBe(COMPARE);
    expect(subsidy(['estimate', '-'], 'company: { registered_in: [elsewhere] }').err).toBe(COMPARE);
  });

  it('does so to no program, and to nobody who has a place', () => {
    expect(subsidy(['estimate', '-', '-f', 'json'], UNDECIDED).err).toBe('');
    expect(subsidy(['estimate', '-'], 'company: { registered_in: [zhongshan] }').err).toBe('');
  });

  it('hints at `compare` in the language asked for where the company is not registered', () => {
    const asked = ['estimate', EXPORTER, '-j', 'hengqin'];
    expect(subsidy(asked).err).toBe(
      'subsidy: not registered in Hengqin; `subsidy compare` shows the company as if it were.\n',
    );
    expect(subsidy([...asked, '--lang', 'zh-Hans']).err).toMatch(/^subsidy: 未在横琴注册；`subsidy compare` /u);
  });

  it('shows a rent of another currency with its unit, and a range among factors in brackets', () => {
    const rent = { leased_area: 100, actual_rent: '99.99 HKD', payable_months: 12, lease_months: 36 };
    const profile = JSON.stringify({ company: { registered_in: ['hengqin'], macao_share: '25%' }, shop: rent });
    const { out } = subsidy(['explain', 'shop-rent', '-', '--as-of', '2025-06-30', '--fx', 'HKD=0.91'], profile);
    expect(out).toContain('Actual shop rent: HK$99.99/m²/month × 0.91 = ¥90.9909/m²/month\n');
    expect(out).toContain('(¥0/m²/month – ¥90.9909/m²/month) × 70% =');
    expect(
      subsidy(['explain', 'shop-rent', '-', '--as-of', '2025-06-30', '--set', 'shop.actual_rent='], profile).out,
    ).not.toContain('(not known)');
  });

  it('has the width of a pipe in a terminal that tells no size', async () => {
    const session = terminal(['estimate', EXPORTER], { shell: 'stty cols 0; exec "$@"' });
    await session.ended();
    expect(session.text().split('\n')[0]).toBe('Subsidy estimate for Yanfeng Camellia Oil Co., Ltd.');
  });

  it('says in every view that the authority decides', () => {
    expect(subsidy(['estimate', EXPORTER]).out).toMatch(/authority/u);
    expect(subsidy(['estimate', EXPORTER, '--lang', 'zh-Hans']).out).toContain('主管部门');
  });
});
describe('what the system refuses', () => {
  it('is told by the name of the file, as something to mend', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'subsidy-'));
    const example = 'examples/hengyang-exporter.yaml';
    for (const args of [
      ['--policies', example],
      ['-o', ''],
      ['-o', folder],
      ['-o', path.join(folder, 'x'.repeat(300))],
    ]) {
      const { code, err } = subsidy(['estimate', example, '-f', 'json', ...args]);
      expect({ args, code }).toEqual({ args, code: 2 });
      expect(err).not.toContain('fault of the tool');
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['estimate', 'write {}/ for a quote each in it, or name a file'],
    ['compare', 'name a file, such as one in {}/'],
    ['init', 'name a file, such as one in {}/'],
  ])('a folder for a file of %s is told as one', (command, mend) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'subsidy-'));
    const profile = command === 'init' ? [] : ['examples/hengyang-exporter.yaml'];
    for (const output of [folder, ...(command === 'estimate' ? [] : [`${folder}/`])]) {
      expect(subsidy([command, ...profile, '-o', output])).toEqual({
        code: 2,
        out: '',
        err: `subsidy: -o ${folder}: this is a folder; ${mend.replace('{}', folder)}\n`,
      });
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it('of JSON, which goes into no folder, no folder is offered', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'subsidy-'));
    const { err } = subsidy(['estimate', 'examples/hengyang-exporter.yaml', '-f', 'json', '-o', folder]);
    expect(err).toBe(`subsidy: -o ${folder}: this is a folder; name a file, such as one in ${folder}/\n`);
  });

  it('an answer is not written in a format that it has not', () => {
    for (const name of ['x.html', 'x.xlsx', 'x.pdf']) {
      expect(subsidy(['compare', 'examples/hengyang-exporter.yaml', '-o', name])).toMatchObject({ code: 2, out: '' });
    }
  });
});
