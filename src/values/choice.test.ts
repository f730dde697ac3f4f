import { describe, expect, test } from 'vitest';
import { labelTable, parseChoice } from './choice.ts';
import type { Label, LabelTable } from './choice.ts';
import { codeOf, read, said } from './reading.support.ts';

const SIZES = ['micro', 'small', 'medium', 'large'];
const LABELS: readonly Label[] = [
  ['Micro enterprise', 'micro'],
  ['小型企业', 'small'],
  ['大型企业', 'large'],
];
const TABLE = labelTable(LABELS);

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
    expect(read(parseChoice(label, SIZES, [() => TABLE]))).toBe(id);
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
    expect(said(parseChoice('Micro enterprize', SIZES, [() => TABLE]))).toContain('did you mean Micro enterprise?');
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

  test('a label that two go by is refused, and what it could mean is told', () => {
    const table = labelTable([...LABELS, ['小型企业', 'micro']]);
    expect(said(parseChoice('小型企业', SIZES, [() => table]))).toBe(
      '`小型企业` is the title of several choices: write which is meant, one of small, micro.',
    );
    expect(read(parseChoice('大型企业', SIZES, [() => table]))).toBe('large');
  });

  test('further labels are asked for only where those before have none', () => {
    const costly = (): LabelTable => {
      throw new Error('asked for');
    };
    expect(read(parseChoice('大型企业', SIZES, [() => TABLE, costly]))).toBe('large');
    expect(() => parseChoice('大型企業', SIZES, [() => TABLE, costly])).toThrow('asked for');
  });
});
