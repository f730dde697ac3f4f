// What stands in the wrong shape is told with what to write, and not only with what it is not.
import { expect, test } from 'vitest';
import { oneMeasure, told } from '../../test/patterns/one-measure.support.ts';

const STAFF = { staff: 'type: integer, unit: person' };
const ASKED = 'when: [{ staff: { over: 3 person } }]\n    amount: 5 CNY';

test('a clause that is a number is put into quotation marks', () => {
  const text = oneMeasure(STAFF, ASKED).replace('clause: art. 1', 'clause: 5.1');
  expect(told(text)).toEqual([expect.stringMatching(/^error at 5\.1: .*`"5\.1"`.*quotation marks/u)]);
  expect(told(text, 'zh-Hans')).toEqual([expect.stringMatching(/`"5\.1"`/u)]);
});

test('a clause in quotation marks keeps its last zero, and so does one that other readers take for a number', () => {
  for (const clause of ['"5.10"', '5.10']) {
    expect(told(oneMeasure(STAFF, ASKED).replace('clause: art. 1', `clause: ${clause}`))).toEqual([]);
  }
});

test('a year where a day is wanted is no text in want of quotation marks', () => {
  const text = oneMeasure(STAFF, ASKED).replace('confidence:', 'issued: 2025\nconfidence:');
  expect(told(text)).toEqual([expect.stringMatching(/^error at 2025: .*a day such as 2025-06-30/u)]);
});

test('conditions without a dash are told to begin with one', () => {
  const text = oneMeasure(STAFF, ASKED.replace('[{ staff: { over: 3 person } }]', '{ staff: { over: 3 person } }'));
  expect(told(text)).toEqual([expect.stringMatching(/a list is expected.*`- staff: …`/u)]);
});

test('one paper is a list of one', () => {
  const text = oneMeasure(STAFF, `${ASKED}\n    documents: business-licence`);
  expect(told(text)).toEqual([expect.stringMatching(/^error at business-licence: .*`\[business-licence\]`/u)]);
});
