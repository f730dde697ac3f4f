// A name that is none is told with the one that is meant.
import { expect, test } from 'vitest';
import { oneMeasure, told } from '../../test/patterns/one-measure.support.ts';

const WORDS = 'title: { en: W, zh-Hans: 文 }, question: { en: W, zh-Hans: 文 }, help: { en: W, zh-Hans: 文 }';
const list = (name: string): string =>
  `type: list, item_title: { en: ${name}, zh-Hans: 项 }, item: { price: { type: money, unit: CNY, ${WORDS} } }`;
const saidOf = (amount: string): string =>
  told(oneMeasure({ cars: list('car'), machines: list('machine') }, amount)).join('\n');

test('a fact of an item without the name of its list is that of the list gone through', () => {
  expect(saidOf('amount: { for_each: { list: machines, amount: price } }')).toContain('did you mean `machines.price`?');
});

test('so in what is asked of an item', () => {
  const where = 'where: [{ price: { over: 5 CNY } }]';
  expect(saidOf(`amount: { for_each: { list: cars, ${where}, amount: 5 CNY } }`)).toContain(
    'did you mean `cars.price`?',
  );
});

test('a shared fact without the name of its group is the whole one', () => {
  expect(saidOf('amount: rd_spend')).toContain('did you mean `costs.rd_spend`?');
});
