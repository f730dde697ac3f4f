// Why a measure is refused or set aside, in words. What taking the other of two measures would cost is said in money of the place,
// whether or not its rate is known.
import { expect, test } from 'vitest';
import { estimateFor, fact, measure, policy, rulebookWith } from '../../test/support/made-up.ts';
import { awardOf, oneMeasure } from '../../test/patterns/one-measure.support.ts';
import { say, voiceOf } from '../report/words/index.ts';
import { Decimal } from '../values/decimal.ts';

const POLICY = policy(`
place_title: { en: Euroland, zh-Hans: 欧区 }
exclusions:
  - { measures: [one, two], because: { en: only one, zh-Hans: 只能一项 } }
measures:
${measure('one', 'title: { en: One, zh-Hans: 一 }, basis: exact, amount: 6000 EUR')}
${measure('two', 'title: { en: Two, zh-Hans: 二 }, basis: exact, amount: 100 EUR')}
`);

const SALES = fact('sales', 'type: money, unit: EUR', '{ en: Sales, zh-Hans: 销售额 }');

/** The reasons of each measure of a policy, in words, for a company of which no more is known than its facts. */
function reasonsUnder(
  text: string,
  place: string,
  facts: unknown = {},
  exchangeRates?: ReadonlyMap<string, Decimal>,
): readonly (readonly string[])[] {
  const made = estimateFor(rulebookWith({ [`${place}/grants`]: text }), facts, { exchangeRates });
  const voice = voiceOf(made, 'en', place);
  return made.measures.map(({ reasons }) => reasons.map((reason) => say(voice, reason)));
}

test.each([[new Map<string, Decimal>()], [new Map([['EUR', new Decimal('7.8')]])]])(
  'in euros where they are paid',
  (exchangeRates) => {
    const told = reasonsUnder(POLICY, 'euroland', {}, exchangeRates).flat();
    expect(told).toContain('Taking it instead would bring €5,900 less');
  },
);

test('of what is set aside says what would be lost whether its ceiling is paid in full or not at all', () => {
  const text = POLICY.replace('basis: exact, amount: 100 EUR', 'basis: up-to, amount: 5000 EUR');
  expect(reasonsUnder(text, 'euroland').flat()).toContain(
    'Taking it instead would bring €1,000 less where ceilings are paid in full, and €6,000 less where nothing of them is paid',
  );
});

test('of what is set aside without a published figure says what would be given up, not that it brings less', () => {
  const text = POLICY.replace('basis: exact, amount: 100 EUR', 'basis: unpublished');
  const told = reasonsUnder(text, 'euroland').flat();
  expect(told).toContain('What it pays is not published; taking it instead gives up €6,000');
});

test('of two of which one is certain and more, the other does not call it open which is paid', () => {
  const text = POLICY.replace('measures:\n', `facts:\n${SALES}measures:\n`).replace(
    'basis: exact, amount: 100 EUR',
    'basis: exact, amount: 100 EUR, when: [sales: { over: 5 EUR }]',
  );
  const [, two] = reasonsUnder(text, 'euroland');
  expect(two).toEqual(['Still open: Sales over €5 (the company: not known)']);
});

test('of a measure name as rivals only those with which it cannot be taken', () => {
  const open = 'basis: exact, amount: { share: { rate: 50%, of: sales } }';
  const text = POLICY.replace(
    'exclusions:\n',
    `facts:
${SALES}exclusions:
  - { measures: [two, three], because: { en: only one, zh-Hans: 只能一项 } }\n`,
  ).replace('basis: exact, amount: 100 EUR', open);
  const three = measure('three', `title: { en: Three, zh-Hans: 三 }, ${open}`);
  const [one] = reasonsUnder(text + three, 'euroland');
  expect(one?.filter((reason) => reason.includes('Two'))).toHaveLength(1);
  expect(one?.filter((reason) => reason.includes('Three'))).toEqual([]);
});

test('of a measure do not name as a rival one that it excludes under a condition that does not hold', () => {
  const open = 'basis: exact, amount: { share: { rate: 50%, of: sales } }';
  const text = POLICY.replace('basis: exact, amount: 6000 EUR', open)
    .replace('basis: exact, amount: 100 EUR', open)
    .replace(
      'exclusions:\n  - { measures: [one, two],',
      `facts:
${SALES}exclusions:
  - { measures: [one, three], because: { en: only one, zh-Hans: 只能一项 } }
  - { measures: [one, two], when: [company.legal_person: true],`,
    );
  const three = measure('three', `title: { en: Three, zh-Hans: 三 }, ${open}`);
  const rivalsFor = (legal: boolean): readonly string[] => {
    const [one = []] = reasonsUnder(text + three, 'euroland', { company: { legal_person: legal } });
    return ['Two', 'Three'].filter((title) => one.some((reason) => reason.includes(title)));
  };
  expect(rivalsFor(true)).toEqual(['Two', 'Three']);
  expect(rivalsFor(false)).toEqual(['Three']);
});

test('of a fact held against another tell what the company has of both', () => {
  const facts = { sales: 'type: money', target: 'type: money' };
  const text = oneMeasure(facts, 'when: [sales: { at_least: target }]\n    amount: 100 CNY');
  const { reasons } = awardOf(text, { 'place/policy': { sales: '70 CNY', target: '90 CNY' } });
  expect(reasons).toEqual([expect.stringMatching(/¥70.*¥90/u)]);
});

const FREIGHT = (over: string, parts: string): string =>
  policy(`
place_title: { en: Port, zh-Hans: 港 }
facts:
${fact('freight', 'type: number, unit: kg', '{ en: Freight, zh-Hans: 货运量 }')}
measures:
${measure('freight', `amount: { for_every: { of: freight, ${over}step: 1000 kg, part_of_step: ${parts}, amount: 100 CNY } }`)}`);

test.each([
  ['over: 1000 kg, ', 'counts', 1000, 'Freight is not over 1,000 kg'],
  ['over: 1000 kg, ', 'dropped', 1999, 'Freight is not over 1,000 kg by one full step of 1,000 kg'],
  ['', 'dropped', 999, 'Freight does not come to one full step of 1,000 kg'],
  ['', 'counts', 0, 'Freight: 0'],
])('of a sum by steps (%s%s) that comes to nothing at %s', (over, parts, freight, why) => {
  const told = reasonsUnder(FREIGHT(over, parts), 'port', { 'port/grants': { freight } });
  expect(told).toEqual([[`The sum comes to nothing: ${why}`]]);
});
