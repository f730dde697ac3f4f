// A sum over a list is told entry by entry, each with what the company said of that entry and not of another.
import { expect, test } from 'vitest';
import { awardOf, oneMeasure } from '../../test/patterns/one-measure.support.ts';

const WORDS =
  'title: { en: Rent, zh-Hans: 租金 }, question: { en: Rent?, zh-Hans: 租金？ }, help: { en: A, zh-Hans: 一 }';
const SHOPS = `type: list, item_title: { en: shop, zh-Hans: 店 }, item: { rent: { type: money, ${WORDS} } }`;
const RULE = 'amount: { for_each: { list: shops, amount: { share: { rate: 10%, of: shops.rent } } } }';

test('each entry of a list is told with its own value', () => {
  const shops = [{ rent: '1000 CNY' }, { rent: '2500 CNY' }];
  const { steps } = awardOf(oneMeasure({ shops: SHOPS }, RULE), { 'place/policy': { shops } });
  expect(steps.map(({ label, value }) => [label, value])).toEqual([
    ['Rent, shop 1', '¥1,000'],
    ['10% of Rent', '¥1,000 × 10% = ¥100'],
    ['For shop 1', '¥100'],
    ['Rent, shop 2', '¥2,500'],
    ['10% of Rent', '¥2,500 × 10% = ¥250'],
    ['For shop 2', '¥250'],
    ['Together, Words', '¥100 + ¥250 = ¥350'],
  ]);
});
