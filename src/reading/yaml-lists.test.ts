// In a list a comma parts: a figure written with one between its thousands would be two, and the sum another, without a word.
import { expect, test } from 'vitest';
import { readYaml } from './yaml.ts';

const read = (text: string): { readonly value: unknown; readonly told: readonly string[] } => {
  const [document] = readYaml(text, true);
  const told = document?.faults.map(({ code, column, params }) => `${code} at ${column}: ${params['instead']}`) ?? [];
  return { value: document?.value, told };
};

test.each([
  ['[price, 1,500]', ['price', '1,500'], 'comma-in-list at 9: 1500'],
  ['[12 months, 1,500 CNY/month]', ['12 months', '1,500 CNY/month'], 'comma-in-list at 13: 1500 CNY/month'],
  ['[10,000,000 CNY, rent]', ['10,000,000 CNY', 'rent'], 'comma-in-list at 2: 10000000 CNY'],
  ['[CNY 1,500, rent]', ['CNY 1,500', 'rent'], 'comma-in-list at 2: CNY 1500'],
])('%s is told as one figure', (text, value, told) => {
  expect(read(text)).toEqual({ value, told: [told] });
});

test.each(['[3, 500 CNY]', '[1,2]', '[60%,40%]', '["1,500 CNY", rent]', '[5000,100]', '[1,50]', '[2026-01-01,500]'])(
  '%s is a list as it stands',
  (text) => {
    expect(read(text).told).toEqual([]);
  },
);

test('a list that a program wrote is read as it stands', () => {
  const [document] = readYaml('{"received":[100,200]}');
  expect(document?.value).toEqual({ received: [100, 200] });
  expect(document?.faults).toEqual([]);
});
