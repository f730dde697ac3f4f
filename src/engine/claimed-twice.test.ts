/** A cost that is given once and claimed in two places: of each measure that rests on it a reader is told. */
import { expect, test } from 'vitest';
import { load } from '../../test/patterns/load.support.ts';
import { readProfile } from '../profile/read.ts';
import { estimateJson } from '../report/json.ts';
import { estimate } from './estimate.ts';

const words = (title: string): string =>
  `title: { en: ${title}, zh-Hans: 文字 }, question: { en: How much?, zh-Hans: 多少？ }, help: { en: All., zh-Hans: 全部。 }`;

const FACTS = `
facts:
  wages: { type: money, cost: true, derived: { sum: [own, hired] }, ${words('Wages')} }
  own: { type: money, ${words('Own wages')} }
  hired: { type: money, ${words('Hired wages')} }
  sites:
    { type: list, ${words('Sites')}, item: { rent: { type: money, cost: true, ${words('Rent')} }, area: { type: area, ${words('Area')} } } }
`;

const share = (of: string): string => `amount: { share: { rate: 10%, of: ${of} } }`;
const policy = (place: string, facts: string, of: string): string => `
title: { en: Support, zh-Hans: 扶持 }
place_title: { en: ${place}, zh-Hans: 地 }
source: https://example.org/rules
confidence: official
in_force: { from: 2025-01-01 }
${facts}
exclusions:
  - { measures: [first, second], because: { en: One of the two., zh-Hans: 二者取一。 } }
measures:
  - { id: first, title: { en: First, zh-Hans: 甲 }, clause: '1', recipients: any, frequency: yearly, basis: exact, ${share('costs.rd_spend')} }
  - { id: second, title: { en: Second, zh-Hans: 乙 }, clause: '2', recipients: any, frequency: yearly, basis: exact, amount: { share: { rate: 5%, of: costs.platform_promotion } } }
  - { id: training, title: { en: Training, zh-Hans: 培训 }, clause: '3', recipients: any, frequency: yearly, basis: unpublished, when: [{ costs.social_security: { over: 0 CNY } }] }
  - { id: wages, title: { en: Wages, zh-Hans: 工资 }, clause: '4', recipients: any, frequency: yearly, basis: exact, ${share(`${of}wages`)} }
  - { id: rents, title: { en: Rents, zh-Hans: 租金 }, clause: '5', recipients: any, frequency: yearly, basis: exact, amount: { for_each: { list: ${of}sites, amount: { share: { rate: 10%, of: ${of}sites.rent } } } } }
  - { id: areas, title: { en: Areas, zh-Hans: 面积 }, clause: '6', recipients: any, frequency: yearly, basis: exact, amount: { for_each: { list: ${of}sites, amount: { product: [${of}sites.area, 1 CNY/m²] } } } }
`;

const { rulebook, faults } = load([
  { name: 'north/support.yaml', shown: 'north', text: policy('North', FACTS, '') },
  { name: 'south/support.yaml', shown: 'south', text: policy('South', '', 'north/support.') },
]);

/** What is said of costs, by `PLACE/MEASURE`. */
function told(raw: Readonly<Record<string, unknown>>): Readonly<Record<string, readonly string[]>> {
  expect(faults).toEqual([]);
  const profile = readProfile(raw, rulebook, new Map(), (at, code) => {
    throw new Error(`${at.join('.')} ${code}`);
  });
  const made = estimate(rulebook, profile, { asOf: '2026-06-30', jurisdictions: ['north', 'south'] });
  return Object.fromEntries(
    estimateJson(made, { all: true }).measures.flatMap(({ id, warnings }) =>
      warnings.length === 0 ? [] : [[id.replace('/support/', ' '), warnings.map((one) => one.replace(/:.*/u, ''))]],
    ),
  );
}

const RD = { rd_spend: '1000 CNY', platform_promotion: '0 CNY' };

test('it is told in both places, and in neither where one place has a figure of its own', () => {
  expect(told({ costs: RD })).toEqual({ 'north first': ['R&D spend'], 'south first': ['R&D spend'] });
  expect(told({ costs: RD, places: { south: { costs: { rd_spend: '900 CNY' } } } })).toEqual({});
  expect(told({ places: { north: { costs: RD }, south: { costs: RD } } })).toEqual({});
});

// 5% of 1,000 is less than 10% of it: the second award is set aside, and the third has no figure.
test('it is not told of what is set aside, nor of what has no published figure', () => {
  const costs = { ...RD, platform_promotion: '1000 CNY', social_security: '1000 CNY' };
  expect(told({ costs })).toEqual({ 'north first': ['R&D spend'], 'south first': ['R&D spend'] });
});

test('it is told of the whole of a sum where that is given, else of its parts', () => {
  expect(told({ 'north/support': { wages: '1000 CNY' } })).toEqual({
    'north wages': ['Wages'],
    'south wages': ['Wages'],
  });
  expect(told({ 'north/support': { own: '1000 CNY', hired: '500 CNY' } })).toEqual({
    'north wages': ['Own wages', 'Hired wages'],
    'south wages': ['Own wages', 'Hired wages'],
  });
  expect(
    told({
      'north/support': { own: '1000 CNY', hired: '500 CNY' },
      places: { south: { 'north/support': { own: '10 CNY' } } },
    }),
  ).toEqual({ 'north wages': ['Hired wages'], 'south wages': ['Hired wages'] });
  expect(
    told({
      'north/support': { own: '1000 CNY', hired: '5 CNY' },
      places: { south: { 'north/support': { wages: '10 CNY' } } },
    }),
  ).toEqual({});
});

test('it is told of what the entries of a list say, and not of entries that say nothing of it', () => {
  const sites = (rent: unknown): unknown => [{ rent, area: '100 m²' }];
  expect(told({ 'north/support': { sites: sites('1000 CNY') } })).toEqual({
    'north rents': ['Rent'],
    'south rents': ['Rent'],
  });
  expect(
    told({
      'north/support': { sites: sites('1000 CNY') },
      places: { south: { 'north/support': { sites: sites('900 CNY') } } },
    }),
  ).toEqual({});
  expect(told({ 'north/support': { sites: [{ area: '100 m²' }] } })).toEqual({});
});

test('an entry of a list does not differ by place: a policy that says so is told', () => {
  const text = policy('North', FACTS, '').replace('area: { type: area,', 'area: { type: area, place: true,');
  const { faults: found } = load([{ name: 'north/support.yaml', shown: 'north', text }]);
  expect(found).toEqual([expect.stringMatching(/unknown-key.*`place`/u)]);
});
