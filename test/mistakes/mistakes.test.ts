// Mistakes that authors make, each kept as a file with one slip in a policy that is otherwise sound. The line at fault
// says what must be found there: `# MISTAKE code: words of the mend`. What follows from the slip elsewhere in the file, its last
// line names: `# ALSO code, code`. All are policies of no place, which is told of each that can be read.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultMessage } from '../../src/report/faults.ts';
import { whyText } from '../../src/report/check.ts';
import { reviewed } from '../patterns/load.support.ts';

const files = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.yaml'))
  .toSorted();

const cases = files.map((name) => {
  const text = readFileSync(join(import.meta.dirname, name), 'utf8');
  const line = text.split('\n').findIndex((one) => one.includes('# MISTAKE ')) + 1;
  const [slip, code = '', mend = ''] = /^.*# MISTAKE ([\w-]+): (\S.*)$/mu.exec(text) ?? [];
  if (slip === undefined) throw new Error(`${name} does not say what must be found on which line`);
  const [, also = ''] = /^# ALSO (.+)$/mu.exec(text) ?? [];
  return { name, text, slip: slip.trim(), line, code, mend, also };
});

test('there are at least forty', () => expect(cases.length).toBeGreaterThanOrEqual(40));

test('no two are the same kind of slip at the same place', () => {
  expect(new Set(cases.map(({ slip }) => slip)).size).toBe(cases.length);
  expect(new Set(cases.map(({ code }) => code)).size).toBeGreaterThanOrEqual(40);
});

describe.each(cases)('$name', ({ name, text, line, code, mend, also }) => {
  const found = reviewed([{ name: `mistakes/${name}`, shown: name, text }]);

  test(`is found on its line, and the message names the mend`, () => {
    const there = found.filter((finding) => finding.line === line && finding.code === code);
    expect(found.map((finding) => `${finding.line} ${finding.code}`)).toContain(`${line} ${code}`);
    expect(there.map((finding) => faultMessage(finding, 'en')).join(' ')).toContain(mend);
  });

  test('is told in Chinese too, with why it matters', () => {
    for (const finding of found) {
      expect(faultMessage(finding, 'zh-Hans')).toMatch(/\p{Script=Han}/u);
      expect(whyText(finding, 'zh-Hans')).toMatch(/\p{Script=Han}/u);
      expect(whyText(finding, 'en').length).toBeGreaterThan(10);
    }
  });

  test('brings nothing else but what it names', () => {
    const own = (finding: (typeof found)[number]): boolean => finding.line === line && finding.code === code;
    const others = found.filter((finding) => !own(finding) && finding.code !== 'no-place');
    expect(others.map((finding) => finding.code).toSorted()).toEqual(also === '' ? [] : also.split(', '));
  });
});

test('of several keys that a mapping does not have, each is told', () => {
  const [{ text } = { text: '' }] = cases;
  const found = reviewed([
    {
      name: 'mistakes/a.yaml',
      shown: 'a',
      text: text.replace('confidence:', 'isued: 2025-01-15\nofice: x\nconfidence:'),
    },
  ]);
  const told = found.filter(({ code }) => code === 'unknown-key-near').map((finding) => faultMessage(finding, 'en'));
  expect(told.filter((one) => /did you mean `(issued|office)`/u.test(one))).toHaveLength(2);
});
