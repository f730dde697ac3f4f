/** A cost that is given once and claimed in two places: of each measure that rests on it a reader is told. */
import { expect, test } from 'vitest';
import { load } from '../../test/patterns/load.support.ts';
import { asked, estimateFor, fact, measure, policy, rulebookWith } from '../../test/support/made-up.ts';
import { estimateJson } from '../report/json.ts';

const titled = (title: string): string => `{ en: ${title}, zh-Hans: 文字 }`;
const ITEM = `{ rent: { type: money, cost: true, ${asked(titled('Rent'))} }, area: { type: area, ${asked(titled('Area'))} } }`;

const FACTS = `
facts:
${fact('wages', 'type: money, cost: true, derived: { sum: [own, hired] }', titled('Wages'))}
${fact('own', 'type: money', titled('Own wages'))}
${fact('hired', 'type: money', titled('Hired wages'))}
${fact('sites', `type: list, item: ${ITEM}`, titled('Sites'))}
`;

const share = (of: string): string => `amount: { share: { rate: 10%, of: ${of} } }`;
const each = (sites: string, amount: string): string => `amount: { for_each: { list: ${sites}, amount: ${amount} } }`;
const support = (place: string, facts: string, of: string): string =>
  policy(`
place_title: ${titled(place)}
${facts}
exclusions:
  - { measures: [first, second], because: { en: One of the two., zh-Hans: 二者取一。 } }
measures:
${measure('first', share('costs.rd_spend'))}
${measure('second', 'amount: { share: { rate: 5%, of: costs.platform_promotion } }')}
${measure('training', 'basis: unpublished, when: [{ costs.social_security: { over: 0 CNY } }]')}
${measure('wages', share(`${of}wages`))}
${measure('rents', each(`${of}sites`, `{ share: { rate: 10%, of: ${of}sites.rent } }`))}
${measure('trade', share('trade.cbec_total'))}
${measure('areas', each(`${of}sites`, `{ product: [${of}sites.area, 1 CNY/m²] }`))}
`);

const rulebook = rulebookWith({
  'north/support': support('North', FACTS, ''),
  'south/support': support('South', '', 'north/support.'),
});

/** What is said of costs, by `PLACE/MEASURE`. */
function told(raw: Readonly<Record<string, unknown>>): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    estimateJson(estimateFor(rulebook, raw), { all: true }).measures.flatMap(({ id, warnings }) =>
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

test('it is not told of figures that are no costs: what was exported brings something in each place', () => {
  expect(told({ trade: { cbec_export: '1000 USD', cbec_import: '0 USD' } })).toEqual({});
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
  const text = support('North', FACTS, '').replace('area: { type: area,', 'area: { type: area, place: true,');
  const { faults: found } = load([{ name: 'north/support.yaml', shown: 'north', text }]);
  expect(found).toEqual([expect.stringMatching(/unknown-key.*`place`/u)]);
});
