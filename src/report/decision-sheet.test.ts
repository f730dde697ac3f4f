import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetText } from './decision-sheet.ts';
import type { Sheet } from './decision-sheet.ts';
import { sheetMarkdown } from './markdown/sheet.ts';
import { displayWidth } from './layout/width.ts';

const sheet = (rows: readonly (readonly string[])[]): Sheet => ({
  title: 'What next',
  lines: ['As of 2025-06-30'],
  closing: 'The authority decides.',
  detail: '{label}: {value}',
  parts: [{ title: 'Hengyang', lines: [], heads: ['Change', 'Brings'], rows }],
});

describe('a page as text', () => {
  it('sets rows in columns, each cell with its own lines', () => {
    expect(
      sheetText(
        sheet([
          ['exports: US$1 more', '+¥80,000'],
          ['rent\nheads', '+¥1'],
        ]),
        100,
      ).split('\n'),
    ).toEqual([
      'What next',
      '=========',
      'As of 2025-06-30',
      '',
      'Hengyang',
      '--------',
      'Change              Brings',
      'exports: US$1 more  +¥80,000',
      'rent                +¥1',
      'heads',
      '',
      'The authority decides.',
      '',
    ]);
  });

  it('sets each cell behind its heading where columns would be too thin', () => {
    expect(sheetText(sheet([['exports', '+¥80,000']]), 40)).toContain('Change: exports\nBrings: +¥80,000');
  });

  it('parts the rows by an empty line where they stand one under the other, and leaves out empty cells', () => {
    const rows = [
      ['exports', '+¥80,000'],
      ['rent', ''],
      ['', '+¥1'],
    ];
    expect(sheetText(sheet(rows), 20)).toContain(
      'Hengyang\n--------\nChange: exports\nBrings: +¥80,000\n\nChange: rent\n\nBrings: +¥1\n\nThe authority',
    );
  });

  it('is never wider than the window', () => {
    const word = fc.string({ unit: fc.constantFrom('a', '横', '，', ' ', '1'), maxLength: 60 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, word), { maxLength: 4 }),
        fc.integer({ min: 20, max: 120 }),
        (rows, width) => {
          for (const line of sheetText(sheet(rows), width).split('\n')) {
            expect(displayWidth(line)).toBeLessThanOrEqual(width);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  const COMMAND = '--set "overseas_warehouse.companies_served=20"';
  const copied = (width: number): string => {
    const [part] = sheet([['companies: 1 more, to 20', '+¥80,000']]).parts;
    return sheetText({ ...sheet([]), parts: part === undefined ? [] : [{ ...part, commands: [COMMAND] }] }, width);
  };

  it.each([100, 60, 40, 20])('never breaks what is to be copied: it has a line of its own in %i columns', (width) => {
    expect(copied(width).split('\n')).toContain(COMMAND);
  });

  it('sets what is to be copied below its row, in columns that need not hold it', () => {
    expect(copied(100)).toContain(`companies: 1 more, to 20  +¥80,000\n${COMMAND}\n`);
  });

  it('lets no control character of a profile through', () => {
    const text = sheetText(sheet([['\u001B[31mred', '\u202Eright']]), 100);
    for (const control of ['\u001B', '\u202E']) expect(text).not.toContain(control);
  });
});

describe('a page as Markdown', () => {
  it('has a heading, a table and its closing line', () => {
    expect(sheetMarkdown(sheet([['exports', '+¥80,000']]))).toBe(
      '# What next\n\nAs of 2025-06-30\n\n## Hengyang\n\n| Change | Brings |\n| --- | --- |\n| exports | +¥80,000 |\n\nThe authority decides.\n',
    );
  });

  it('of a company with a hostile name has no mention, link or formula of its making', () => {
    const text = sheetMarkdown({ ...sheet([['a', '@team $x$']]), title: '@team https://evil.example $x$' });
    expect(text).toContain(String.raw`# \@team https:\//evil.example \$x\$`);
    expect(text).toContain(String.raw`| a | \@team \$x\$ |`);
  });

  it('has what was taken for granted as a list', () => {
    const part = { title: 'Assumptions', lines: [], entries: ['One.', '- two'], heads: [], rows: [] };
    const page = { ...sheet([]), parts: [part] };
    expect(sheetMarkdown(page)).toContain('## Assumptions\n\n- One.\n- \\- two\n\n');
    expect(sheetText(page, 20)).toContain('Assumptions\n-----------\n- One.\n- - two\n');
  });

  it('has what is to be copied as code, as it must be typed', () => {
    const part = {
      title: 'Hengyang',
      lines: [],
      heads: ['Change'],
      rows: [['one']],
      commands: ['--set "a_b[0]=1 USD"'],
    };
    expect(sheetMarkdown({ ...sheet([]), parts: [part] })).toContain('| one<br>`--set "a_b[0]=1 USD"` |');
  });

  it('keeps code of its own, and nothing that could be more', () => {
    const text = sheetMarkdown(sheet([['by `documents`', '`a|b` `<x>` ``y`']]));
    expect(text).toContain('| by `documents` | \\`a\\|b\\` \\`\\<x\\>\\` \\`\\`y\\` |');
  });

  it('shows what would be Markdown or HTML as it was written', () => {
    const text = sheetMarkdown(sheet([['a | b\nc', '<img src=x> *bold* [x](y)']]));
    expect(text).toContain(String.raw`| a \| b<br>c | \<img src=x\> \*bold\* \[x\](y) |`);
  });
});
