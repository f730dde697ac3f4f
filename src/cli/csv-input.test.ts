/** Profiles as rows of CSV: where a column leads, what an empty cell says, and where a fault stands. */
import { describe, expect, it } from 'vitest';
import type { ProfileDocument } from '../profile/documents.ts';
import { bundled } from '../../test/support/bundled.ts';
import { csvDocuments } from './csv-input.ts';

async function* lines(text: string): AsyncGenerator<readonly string[]> {
  yield await Promise.resolve(text.split('\n'));
}

async function read(text: string): Promise<ProfileDocument[]> {
  const documents: ProfileDocument[] = [];
  for await (const document of csvDocuments(lines(text), bundled())) documents.push(document);
  return documents;
}

const values = async (text: string): Promise<unknown[]> => (await read(text)).map(({ value }) => value);

describe('a row of CSV', () => {
  it('has a fact in each column, by its id; what holds for one place and what was received stand deeper', async () => {
    const head = 'company.size,places.hengyang.company.size,received.hengyang/cross-border-ecommerce/export-pilot';
    expect(await values(`${head}\nsmall,large,20000 CNY\n`)).toEqual([
      {
        'company.size': 'small',
        places: { hengyang: { 'company.size': 'large' } },
        received: { 'hengyang/cross-border-ecommerce/export-pilot': '20000 CNY' },
      },
    ]);
  });

  it('says nothing of what its cell leaves empty, and is no profile where all are', async () => {
    expect(await values('company.name,company.size\nA,\n,\n , small\n')).toEqual([
      { 'company.name': 'A' },
      { 'company.size': ' small' },
    ]);
  });

  it('has a list in a cell in brackets', async () => {
    expect(await values('stores\n"[{ kind: large, area: 600 }]"\n')).toEqual([
      { stores: [{ kind: 'large', area: expect.anything() }] },
    ]);
  });

  it.each([
    ['a column that is there twice', 'company.size,company.size\nsmall,large\n', '1:14 csv-column-twice'],
    ['more cells than columns', 'company.size\nsmall,large\n', '2:7 csv-cells-many'],
    ['a quotation mark inside a cell', 'company.name,company.size\nA"b,small\n', '2:1 csv-syntax'],
    ['a quotation mark that is not closed', 'company.name,company.size\n"A,small\nB,small\n', '2:1 quote-open'],
    ['one behind empty lines', 'company.name,company.size\nA,small\n\n\n"B,small\n', '5:1 quote-open'],
  ])('with %s is faulty there', async (_name, text, fault) => {
    const faults = (await read(text)).flatMap((one) => one.faults);
    expect(faults.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual([fault]);
  });

  it('tells a wrong quotation mark and an open one behind it', async () => {
    const documents = await read('company.name,company.size\nOk,small\nA"b,small\n"C,small\nD,small\n');
    const faults = documents.flatMap((one) => one.faults);
    expect(faults.map(({ line, code }) => `${line} ${code}`)).toEqual(['3 csv-syntax', '4 quote-open']);
  });

  it.each([
    ['text behind a cell in quotes', '"A"b,small\nB,small\n"C",small\n', ['2 csv-syntax'], ['B', 'C']],
    ['a space behind one', '"A" ,small\nB,small\n', ['2 csv-syntax'], ['B']],
    ['one quotation mark too many', '"A"",small\nB,small\n"C",small\nD,small\n', ['2 quote-open'], ['C', 'D']],
    ['an open mark on its second line', '"A\n1","small\nB,small\n"C",small\n', ['3 quote-open'], ['C']],
  ])('with %s leaves those behind it as they are', async (_name, rows, faults, names) => {
    const documents = await read(`company.name,company.size\n${rows}`);
    expect(documents.flatMap((one) => one.faults).map(({ line, code }) => `${line} ${code}`)).toEqual(faults);
    const told = documents.flatMap(({ readable, value }) => (readable ? [value] : []));
    expect(told).toEqual(names.map((name) => ({ 'company.name': name, 'company.size': 'small' })));
  });

  it.each([
    ['behind a cell in quotes', '"A, Ltd",tiny\n', '2:10 "A, Ltd",tiny'],
    ['behind a cell of two lines', '"A\n""B""",tiny\n', '3:8 ""B""",tiny'],
    ['in quotes', 'A,"tiny"\n', '2:3 A,"tiny"'],
  ])('that has a wrong cell shows it as the file has it: %s', async (_name, row, place) => {
    const [document] = await read(`company.name,company.size\n${row}`);
    const placed = document?.placed([{ at: ['company.size'], code: 'choice', params: {}, atKey: false }]) ?? [];
    expect(placed.map(({ line, column, text }) => `${line}:${column} ${text}`)).toEqual([place]);
    expect(document?.line).toBe(2);
  });

  it('that is blank is none, above the names of the columns too', async () => {
    expect(await values('\n , \n  \ncompany.size\nsmall\n')).toEqual([{ 'company.size': 'small' }]);
  });

  it('may end in a carriage return alone, as old programs write it', async () => {
    expect(await values('company.size\rsmall\rlarge\r')).toEqual([
      { 'company.size': 'small' },
      { 'company.size': 'large' },
    ]);
  });

  it.each([
    ['a column that is none', 'company.nme\n', ['1:1 unknown-fact-key-near']],
    [
      'two columns that are none, and empty rows',
      'company.nme,company.sze\n,\n',
      ['1:1 unknown-fact-key-near', '1:13 unknown-fact-key-near'],
    ],
    ['cells parted by something else', 'company.name;x\n', ['1:13 csv-separator']],
    [
      'a column that is none, over a row with a wrong quotation mark',
      'company.nme\nA"b\n',
      ['1:1 unknown-fact-key-near', '2:1 csv-syntax'],
    ],
    ['names of columns alone', 'company.name\n', []],
  ])('that is not there leaves what is wrong with the first row: %s', async (_name, text, faults) => {
    const found = (await read(text)).flatMap((one) => one.faults);
    expect(found.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual(faults);
  });

  it('that is faulty leaves the others as they are', async () => {
    const documents = await read('company.size\nsmall\nlarge,more\nmedium\n');
    expect(documents.map(({ readable, line }) => [readable, line])).toEqual([
      [true, 2],
      [false, 3],
      [true, 4],
    ]);
  });
});
