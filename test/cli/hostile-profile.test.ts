/** Profiles that are none, or wrong throughout: each is told as what it is, and harms nothing but itself. */
import { describe, expect, it } from 'vitest';
import { subsidy } from './run.ts';

describe('a hostile profile', () => {
  const faultOf = (args: readonly string[], input: string | Buffer): string => {
    const { code, out, err } = subsidy(['estimate', '--as-of', '2025-06-30', ...args], input);
    expect(code).toBe(2);
    expect(err).not.toMatch(/fault of the tool|stack/u);
    return `${err}${out}`;
  };

  it('of another encoding is refused as such', () => {
    for (const bytes of [Buffer.from('name: \u0430', 'utf16le'), Buffer.from([0x61, 0x3a, 0x20, 0xd6, 0xd0])]) {
      for (const format of ['yaml', 'json', 'ndjson', 'csv']) {
        const text = format === 'csv' ? Buffer.concat([Buffer.from('company.name\n'), bytes]) : bytes;
        expect(faultOf(['--from', format], text)).toContain('not in UTF-8');
      }
    }
  });

  it('of another encoding is refused as such from the names of its columns on', () => {
    const told = faultOf(['--from', 'csv'], Buffer.from('company.name\nx\n', 'utf16le'));
    expect(told).toContain('standard input:1:2: The file is not in UTF-8');
    expect(told).not.toContain('is not a fact');
  });

  it('with a NUL in one cell is not said to be of another encoding', () => {
    const csv = 'company.name,company.registered_in\na\0b,hengyang\n';
    expect(faultOf(['--from', 'csv'], csv)).toMatch(/^standard input:2:1: A NUL character stands here/u);
  });

  it('with the mark of Windows before it is read, and its faults stand where they are', () => {
    expect(subsidy(['estimate', '-f', 'json'], '\uFEFFcompany:\n  size: small\n')).toMatchObject({ code: 0, err: '' });
    expect(faultOf([], '\uFEFFcompany:\n  siz: small\n')).toMatch(/^standard input:2:3: /u);
    expect(faultOf([], '\uFEFFsiz: small\n')).toMatch(/^standard input:1:1: /u);
  });

  it('that came by no file is named in the language of the person', () => {
    expect(faultOf(['--lang', 'zh-Hans'], 'siz: small\n')).toMatch(/^标准输入:1:1: /u);
  });

  it('of JSON is told where it ceases to be JSON', () => {
    expect(faultOf(['--from', 'json'], '{\n "company": {\n  "name": x,\n  "size": "small"\n }\n}')).toMatch(/:3:11: /u);
    expect(faultOf(['--from', 'json'], '{\n "company": {\n  "name": "x"\n  "size": "small"\n }\n}')).toMatch(/:4:3: /u);
  });

  it('that is nested without end harms nothing but itself', () => {
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
    const { code, out } = subsidy(
      ['estimate', '-f', 'ndjson'],
      `{"company":{"name":"a"}}\n${deep}\n{"company":{"name":"b"}}\n`,
    );
    expect(code).toBe(2);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => /"name":"(.)"|nested too deeply/u.exec(line)?.[0]),
    ).toEqual(['"name":"a"', 'nested too deeply', '"name":"b"']);
  });

  it('with several in a line, or with none, is no profile', () => {
    expect(
      faultOf(['-f', 'ndjson', '--from', 'ndjson'], '[{"company":{"name":"a"}},{"company":{"name":"b"}}]\n'),
    ).toContain('one profile');
    for (const [format, text] of [
      ['yaml', '# nothing\n'],
      ['json', '[]'],
      ['csv', 'company.name\n'],
      ['csv', 'company.name,notes\n,,\n'],
    ] as const) {
      expect(faultOf(['--from', format, '-f', 'json'], text)).toContain('There is nothing in this profile');
    }
  });

  it('keeps the faults of what stands in brackets: in a cell, and after --set', () => {
    const twice = '[{tenure: leased, area: 1400, lease_cost: 240000, lease_cost: 5}]';
    expect(faultOf(['--from', 'csv'], `overseas_warehouses\n"${twice}"\n`)).toContain('stands here twice');
    expect(faultOf(['--set', `overseas_warehouses=${twice}`], '{}')).toMatch(/^--set:1:\d+: .*stands here twice/u);
    expect(faultOf(['--set', 'company.roles=[seller],park_operator'], '{}')).toMatch(/^--set:1:/u);
  });

  it('has no column twice, and no entry of a list that nobody spoke of', () => {
    const twice = 'trade.cbec_export,trade.cbec_export\n600000 USD,5 USD\n';
    expect(faultOf(['--from', 'csv'], twice)).toContain('Two columns are called `trade.cbec_export`');
    for (const index of ['4', '4294967296']) {
      expect(faultOf(['--set', `overseas_warehouses[${index}].area=5`], '{}')).toContain(
        'The next entry of the list is [0]',
      );
    }
  });

  it('that is wrong throughout is told of its first 20 faults, and how many there are', () => {
    const wrong = (count: number): string =>
      JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 1])));
    const told = faultOf(['--from', 'json'], wrong(3_000));
    expect(told.match(/^standard input:1:\d+: /gmu)).toHaveLength(20);
    expect(told).toMatch(/\n3000 faults in standard input, 20 of which are shown\n$/u);
    expect(faultOf(['--from', 'json', '--lang', 'zh-Hans'], wrong(21))).toMatch(/有 21 处错误，以上列出其中 20 处\n$/u);
    expect(faultOf(['--from', 'json'], wrong(20))).toMatch(/\n20 faults in standard input\n$/u);
    for (const command of ['estimate', 'checklist']) {
      const lines = [wrong(3_000), wrong(20)].join('\n');
      const [many = '', few = ''] = subsidy([command, '--from', 'ndjson', '-f', 'ndjson'], lines).out.split('\n');
      expect(JSON.parse(many).error.message).toMatch(/`k19` is not .* Faults not shown here: 2980\.$/u);
      expect(JSON.parse(few).error.message).not.toContain('not shown');
    }
  });

  it('of many faulty entries is told in time that grows with them', () => {
    const entry = { company: { name: 'x', macao_share: 25 } };
    const { code, out } = subsidy(
      ['estimate', '--from', 'json', '-f', 'ndjson'],
      JSON.stringify(Array.from({ length: 1500 }, () => entry)),
    );
    expect(code).toBe(2);
    expect(out.trim().split('\n')).toHaveLength(1500);
  }, 20_000);
});
