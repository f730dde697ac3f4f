/** Files as Windows writes them: each line ends with a carriage return too, and nothing else is different. */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, subsidy } from './run.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'subsidy-lines-'));
const windows = (text: string): string => text.replaceAll('\n', '\r\n');

function file(name: string, text: string): string {
  const place = path.join(folder, name);
  writeFileSync(place, text);
  return place;
}

describe('a profile whose lines end as Windows ends them', () => {
  const examples = readdirSync(path.join(ROOT, 'examples')).filter((name) => name.endsWith('.yaml'));

  it.each(examples)('%s says the same', (name) => {
    const text = readFileSync(path.join(ROOT, 'examples', name), 'utf8');
    const given = subsidy(['estimate', path.join('examples', name), '-f', 'json']);
    expect(given.code).toBe(0);
    expect(subsidy(['estimate', file(name, windows(text)), '-f', 'json'])).toEqual(given);
  });

  it.each([
    ['without a line end after the last line', 'company:\n  registered_in: [hengyang]\n  name: Foo'],
    ['with an empty line at the end', 'company:\n  registered_in: [hengyang]\n  name: Foo\n\n'],
    ['with a quoted text last', 'company:\n  registered_in: [hengyang]\n  name: "Foo"\n'],
    ['in documents one after the other', 'company:\n  name: Foo\n---\ncompany:\n  name: Foo\n'],
  ])('%s', (_name, text) => {
    const { code, out, err } = subsidy([
      'estimate',
      '--as-of',
      '2025-06-30',
      '-f',
      'csv',
      file('a.yaml', windows(text)),
    ]);
    expect(err).toBe('');
    expect(code).toBe(0);
    const names = new Set(
      out
        .split('\n')
        .slice(1)
        .filter((line) => line !== '')
        .map((line) => line.split(',')[1]),
    );
    expect([...names]).toEqual(['Foo']);
  });
});

it.each(['1', '2'])('NDJSON and CSV of Windows come to the same lines, with %s jobs', (jobs) => {
  const lines = [
    '{"company":{"name":"Foo 914403001922038216","registered_in":["hengyang"]}}',
    '{"company":{"name":"Bar"}}',
    '',
  ].join('\n');
  const args = ['estimate', '-f', 'ndjson', '--as-of', '2025-06-30', '--jobs', jobs];
  const given = subsidy([...args, file('a.ndjson', lines)]);
  expect(given.code).toBe(0);
  expect(subsidy([...args, file('b.ndjson', windows(lines))])).toEqual(given);
  const table = 'company.name,company.registered_in\n"Foo, 1",hengyang\nBar,hengyang\n';
  const csv = subsidy([...args, file('a.csv', table)]);
  expect(csv.code).toBe(0);
  expect(subsidy([...args, file('b.csv', windows(table))])).toEqual(csv);
});
