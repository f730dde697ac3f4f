import { expect, test } from 'vitest';
import { harmless } from './harmless.ts';

test('a text in several lines is one paragraph', () => {
  const title = { en: 'Support\n  for exporters\n', 'zh-Hans': '扶持办法\n' };
  expect(harmless({ title })).toEqual({ title: { en: 'Support for exporters', 'zh-Hans': '扶持办法' } });
});

test('figures under each other do not grow together', () => {
  expect(harmless({ amount: '1\n500 CNY' })).toEqual({ amount: String.raw`1\n500 CNY` });
});

test('names are escaped where they stand and where they are meant', () => {
  expect(harmless({ choices: { 'a\u001B': true }, is: ['a\u001B', 1, null] })).toEqual({
    choices: { [String.raw`a\x1b`]: true },
    is: [String.raw`a\x1b`, 1, null],
  });
});
