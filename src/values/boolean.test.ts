import { describe, expect, test } from 'vitest';
import { parseBoolean } from './boolean.ts';
import { codeOf, read, said } from './reading.support.ts';

describe('parseBoolean', () => {
  test.each([[true], ['true'], ['TRUE'], ['True'], ['yes'], ['Yes'], ['y'], ['是'], ['有'], [' yes '], ['ＹＥＳ']])(
    '%j is yes',
    (raw) => {
      expect(read(parseBoolean(raw))).toBe(true);
    },
  );

  test.each([[false], ['false'], ['No'], ['n'], ['N'], ['否'], ['没有'], ['沒有']])('%j is no', (raw) => {
    expect(read(parseBoolean(raw))).toBe(false);
  });

  test.each(['1', '0', 'on', 'off', 't', 'maybe', '不是', 'yes no'])('%s is neither', (raw) => {
    expect(codeOf(parseBoolean(raw))).toBe('boolean');
  });

  test('nothing is not no', () => {
    expect(codeOf(parseBoolean(' '))).toBe('empty');
  });

  test('the message says what to write', () => {
    expect(said(parseBoolean('ja'))).toBe(
      '`ja` is neither yes nor no: write true or false (also yes or no, 是 or 否).',
    );
  });
});
