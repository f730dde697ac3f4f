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

  it('shows what would be Markdown or HTML as it was written', () => {
    const text = sheetMarkdown(sheet([['a | b\nc', '<img src=x> *bold* [x](y)']]));
    expect(text).toContain(String.raw`| a \| b<br>c | \<img src=x\> \*bold\* \[x\](y) |`);
  });
});
