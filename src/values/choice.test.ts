import { describe, expect, test } from 'vitest';
import { parseChoice } from './choice.ts';
import { codeOf, read, said } from './reading.support.ts';

const SIZES = ['micro', 'small', 'medium', 'large'];
const LABELS = new Map([
  ['Micro enterprise', 'micro'],
  ['小型企业', 'small'],
  ['大型企业', 'large'],
]);

describe('parseChoice', () => {
  test.each(SIZES)('%s is one of the ids', (id) => {
    expect(read(parseChoice(id, SIZES))).toBe(id);
    expect(read(parseChoice(` ${id} `, new Set(SIZES)))).toBe(id);
  });

  test.each([
    ['Micro enterprise', 'micro'],
    ['micro ENTERPRISE', 'micro'],
    ['小型企业', 'small'],
    [' 大型企业 ', 'large'],
  ])('the label %s stands for %s', (label, id) => {
    expect(read(parseChoice(label, SIZES, () => LABELS))).toBe(id);
  });

  test('an id is not read in another case, but suggested', () => {
    expect(said(parseChoice('Small', SIZES))).toBe(
      '`Small` is not one of the choices: did you mean small? The choices are micro, small, medium, large.',
    );
  });

  test('what is near nothing is told all the choices', () => {
    expect(said(parseChoice('gigantic', SIZES))).toBe(
      '`gigantic` is not one of the choices: write one of micro, small, medium, large.',
    );
  });

  test('a label is suggested as well as an id', () => {
    expect(said(parseChoice('Micro enterprize', SIZES, () => LABELS))).toContain('did you mean Micro enterprise?');
  });

  test('nothing is no choice, and none is one only where it is an id', () => {
    expect(codeOf(parseChoice('', SIZES))).toBe('empty');
    expect(codeOf(parseChoice('none', SIZES))).toBe('choice');
    expect(read(parseChoice('none', ['none', 'leading']))).toBe('none');
  });

  test('names that every object has are no choices', () => {
    expect(codeOf(parseChoice('constructor', SIZES))).toBe('choice');
    expect(codeOf(parseChoice('__proto__', SIZES))).toBe('choice');
  });
});
