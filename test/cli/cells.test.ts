/** Facts as single texts, in the cells of a CSV and behind `--set`: what is given is what is written, and what is wrong is told where it stands. */
import { describe, expect, it } from 'vitest';
import { subsidy } from './run.ts';

const AS_OF = ['--as-of', '2025-06-30'];

describe('a text that begins with a bracket', () => {
  it.each(['[Acme] Trading Ltd', '{Acme} Ltd', '[Acme'])('may be the name of a company: %s', (name) => {
    const csv = `company.name,company.registered_in,notes\n${name},hengyang,[call back] later\n`;
    const fromCsv = subsidy(['estimate', '--from', 'csv', '-f', 'json', ...AS_OF], csv);
    expect(fromCsv.err).toBe('');
    expect(JSON.parse(fromCsv.out).company.name).toBe(name);
    const set = ['--set', `company.name=${name}`, '--set', 'notes=[call back] later'];
    const fromSet = subsidy(['estimate', '-', '-f', 'json', ...AS_OF, ...set], '{}');
    expect(fromSet.err).toBe('');
    expect(JSON.parse(fromSet.out).company.name).toBe(name);
  });

  it.each(['---\nfoo', '---\n[{kind: large, area: 900}]'])('is one value: what follows it is not lost: %j', (more) => {
    const { code, out, err } = subsidy(['estimate', '-', ...AS_OF, '--set', `stores=[{area: 5}]\n${more}`], '{}');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('--set:1:8: The value ends at this `]`, and more follows: take out what follows');
  });

  it.each(['，', '、', '；'])('whose choices are parted by %s is told to have them as one', (mark) => {
    const set = `company.registered_in=[hengyang${mark}zhongshan]`;
    const { code, err } = subsidy(['estimate', '-', ...AS_OF, '--set', set], '{}');
    expect(code).toBe(2);
    expect(err).toContain(`\`hengyang${mark}zhongshan\` stands here as one entry`);
    expect(err).toContain('with `, ` between them: hengyang, zhongshan.');
  });

  it('is a list or a mapping where the fact is one', () => {
    const head = 'company.registered_in,company.roles,stores,received,places.hengyang.company.roles,exchange_rates';
    const row = '[hengyang],"[seller, store_operator]","[{kind: large, area: 600}]",{},[seller],{USD: 7}';
    expect(subsidy(['estimate', '--from', 'csv', ...AS_OF], `${head}\n${row}\n`)).toMatchObject({ code: 0, err: '' });
    const wrong = subsidy(['estimate', '-', ...AS_OF, '--set', 'company.roles=[seller'], '{}');
    expect(wrong).toMatchObject({ code: 2, out: '' });
    expect(wrong.err).toContain('--set:1:');
  });
});

/** The lines of NDJSON that a table comes to: for each row the line of the fault and its own, or the company. */
function rows(csv: string): string[] {
  const { out } = subsidy(['estimate', '--from', 'csv', '-f', 'ndjson', ...AS_OF], csv);
  return out
    .trim()
    .split('\n')
    .map((line) => {
      const { error, line: row, company } = JSON.parse(line);
      return error === undefined ? company.name : `${error.line}:${error.column} for ${row}: ${error.message}`;
    });
}

describe('the first row of a table', () => {
  const MISSPELT = 'company.name,company.szie\nfoo,small\nbar,\nbaz,micro\n';

  it('is told once where a column is no fact, with the caret under its name', () => {
    for (const words of [
      ['estimate', '-f', 'json'],
      ['estimate', '-f', 'table'],
      ['compare', '-f', 'table'],
    ]) {
      const { code, out, err } = subsidy([...words, '--from', 'csv', ...AS_OF], MISSPELT);
      expect({ code, out }).toEqual({ code: 2, out: words.includes('json') ? '[]\n' : '' });
      expect(err)
        .toBe(`standard input:1:14: \`company.szie\` is not a fact that stands here: did you mean \`company.size\`?
1 | company.name,company.szie
  |              ^

1 fault in standard input
`);
    }
  });

  it('has its fault in the line of each row, as no row can be read, not even one without that cell', () => {
    const why = '`company.szie` is not a fact that stands here: did you mean `company.size`?';
    expect(rows(MISSPELT)).toEqual([2, 3, 4].map((row) => `1:14 for ${row}: ${why}`));
  });

  it('is told with all its faults, and those of the cells beside them', () => {
    const head =
      'places.hengchin.company.size,company.name,received.hengyang/nothing,company.name,places.hengchin.notes';
    const { err } = subsidy(
      ['estimate', '--from', 'csv', ...AS_OF],
      `${head},company.size\n,,,,,\n,A,,,,tiny\n,B,,,,\n,C,,,,vast\n`,
    );
    expect(err.match(/^standard input:\d+:\d+/gmu)).toEqual(
      ['1:1', '1:43', '1:69', '3:7', '5:7'].map((at) => `standard input:${at}`),
    );
    expect(err).toContain('Two columns are called `company.name`');
    expect(err.match(/^\d+ faults? in/gmu)).toEqual(['4 faults in', '1 fault in']);
  });

  it.each([
    ['a semicolon', 'company.name;company.size', 'A;small', '1:13', '`;`'],
    ['a semicolon and quotes', '"company.name";"company.size"', '"A";"small"', '1:15', '`;`'],
    ['a tab', 'company.name\tcompany.size', 'A\tsmall', '1:13', 'tabs'],
    ['a comma of a Chinese keyboard', 'company.name，company.size', 'A，small', '1:13', '`，`'],
  ])('is told to be parted by commas where it is parted by %s', (_name, head, row, at, found) => {
    const [line = '', ...more] = rows(`${head}\n${row}\n`);
    expect(more).toEqual([]);
    expect(line).toMatch(new RegExp(`^${at} for \\d: `, 'u'));
    expect(line).toContain('commas');
    expect(line).toContain(found);
    expect(line).not.toContain('fact');
  });
});

describe('a row of a table', () => {
  it('that has not as many cells as there are columns is refused, as a file may have been cut off there', () => {
    const head = 'company.name,company.registered_in,company.size';
    expect(rows(`${head}\nA,hengyang,small\n\nCut,hengyang\n , \nB,,\nC,hengyang,small,seller\n`)).toEqual([
      'A',
      '4:13 for 4: Cells in this row: 2; expected: 3, one for each column. It may have been cut off: what is not known is an empty cell.',
      'B',
      '7:18 for 7: Cells in this row: 4; expected: 3, one for each column. Put a cell that has commas in double quotes.',
    ]);
  });

  it('need not speak of columns without a name, and cannot', () => {
    expect(rows('company.name,company.size,,\nA,small,,\nB,small\nC,small,,x\nD\n')).toEqual([
      'A',
      'B',
      expect.stringMatching(/^4:10 for 4: The column of this cell has no name/u),
      expect.stringMatching(/^5:2 for 5: Cells in this row: 1; expected: 2/u),
    ]);
  });

  it('has its wrong number of cells beside what is wrong in them', () => {
    const { code, err } = subsidy(
      ['estimate', '--from', 'csv', ...AS_OF],
      'company.name,company.size\n[A],"b\u0000",c\n',
    );
    expect(code).toBe(2);
    expect(err).toContain(':2:5: ');
    expect(err).toContain(':2:10: Cells in this row: 3');
  });
});

describe('what is wrong with a value', () => {
  it.each([
    ['documents', 'business-licence', '[business-licence]'],
    ['documents', 'licence', '[business-licence]'],
    ['stores', '900', '[{ kind: large }]'],
    ['stores', '[900]', '{ kind: large }'],
    ['exchange_rates', '7.1', '{ USD: 7.10 }'],
    ['received', '5 CNY', '{ hengqin/cross-border-ecommerce/dedicated-network: 20000 CNY }'],
    ['places', 'hengqin', '{ hengqin: { … } }'],
    ['office', '3', '{ leased_area: 800 m² }'],
  ])('comes with what can be written there, in a cell, behind --set and in a file: %s', (name, value, example) => {
    const told = `\`${example}\``;
    expect(subsidy(['estimate', '--from', 'csv', ...AS_OF], `company.name,${name}\nA,"${value}"\n`).err).toContain(
      told,
    );
    expect(subsidy(['estimate', '-', ...AS_OF, '--set', `${name}=${value}`], '{}').err).toContain(told);
    expect(subsidy(['estimate', '-', ...AS_OF], `${name}: ${value}\n`).err).toContain(told);
  });

  it('is nothing in a rate of exchange that has a column, or a setting, of its own', () => {
    const args = ['estimate', '-f', 'json', ...AS_OF];
    const cost = 'company.registered_in: hengyang\ncosts.saas_fees: 100 XOF\n';
    expect(subsidy([...args, '-'], cost).code).toBe(2);
    const fromSet = subsidy([...args, '-', '--set', 'exchange_rates.XOF=0.01'], cost);
    const head = 'company.registered_in,costs.saas_fees,exchange_rates.XOF';
    const fromCsv = subsidy([...args, '--from', 'csv'], `${head}\nhengyang,100 XOF,0.01\n`);
    expect([fromCsv, fromSet]).toMatchObject([
      { code: 0, err: '' },
      { code: 0, err: '' },
    ]);
    expect(fromCsv.out).toBe(fromSet.out);
    expect(subsidy([...args, '-', '--set', 'exchange_rates.USX=7'], '{}').err).toContain('`USX` is not a currency');
    expect(rows('company.name,exchange_rates.USX\nA,\n')).toEqual([
      expect.stringMatching(/^1:14 for 2: `USX` is not a currency/u),
    ]);
  });
});

describe('where a company is registered', () => {
  const PLACE = 'places.zhongshan.company.registered_in';

  it('may be said for a place alone, and is then not missed there', () => {
    const exporter = ['examples/hengyang-exporter.yaml', '-j', 'zhongshan'];
    expect(subsidy(['estimate', ...exporter]).err).toContain('not registered in Zhongshan');
    const { code, out, err } = subsidy(['estimate', ...exporter, '--set', `${PLACE}=zhongshan`]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Independent site');
  });
});

it('white space at the edge of a column name parts no cells', () => {
  const { code, err } = subsidy(
    ['estimate', '--from', 'csv', '--as-of', '2025-06-30'],
    'company.name,company.registered_in\t\nA,hengyang\n',
  );
  expect({ code, err }).toEqual({ code: 0, err: '' });
});

describe('a workbook in place of a table', () => {
  it.each([[['-']], [['-', '--from', 'csv']]])('is told as one, with what to save instead: %j', (words) => {
    const workbook = Buffer.from('PK\u0003\u0004\u0014\u0000\u0006\u0000\u00ff\u00fe', 'latin1');
    const { code, out, err } = subsidy(['estimate', ...words, ...AS_OF], workbook);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err)
      .toBe(`standard input:1:1: This is a workbook or another packed file, not a text: save its table as CSV in UTF-8, a company a row, and name that.

1 fault in standard input
`);
  });
});
