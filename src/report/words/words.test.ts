import { describe, expect, test } from 'vitest';
import { phrase } from '../../rules/phrase.ts';
import type { Part, Phrase } from '../../rules/phrase.ts';
import { Decimal, INFINITY, ZERO } from '../../values/decimal.ts';
import { moneyUnit, PLAIN, unitOf, divide, multiply } from '../../values/units.ts';
import type { Policy } from '../../rules/rulebook.ts';
import { runExamples } from '../../review/examples.ts';
import { bundled } from '../../../test/support/bundled.ts';
import { sampleEstimate, sampleRulebook } from '../sample.support.ts';
import { say, voiceOf, voiceOfRules } from './index.ts';
import { estimateJson } from '../json.ts';

const PROFILE = `
company: { name: Test, registered_in: [testland, otherland], roles: [seller, park_operator], newly_introduced: no, macao_share: 12.5% }
trade: { cbec_export: '520,000 USD', cbec_import: '80,000 USD' }
park: { recognitions: [] }
stores: [ { kind: large, area: 800 }, { kind: community } ]
office: { actual_rent: '70.5 CNY', lease_months: 3 years, leased_area: 1200 m² }
overseas_warehouses: [ { name: Long Beach } ]
places: { otherland: { company: { newly_introduced: yes } } }
`;

const rulebook = sampleRulebook();
const made = sampleEstimate(PROFILE, {}, rulebook);
const en = voiceOf(made, 'en');
const zh = voiceOf(made, 'zh-Hans');

const literal = (text: string): Part => ({ phrase: phrase('rule.literal', { text }) });
const over = (fact: string, text: string): Phrase =>
  phrase('condition.over', { subject: { fact }, figure: literal(text), name: fact });
const own = (...facts: string[]): Part => ({
  phrases: facts.map((fact) => phrase('own-value', { fact: { fact }, value: { valueOf: fact } })),
  joined: 'comma',
});
const figure = (quantity: Decimal, unit = moneyUnit('CNY')): Part => ({ figure: { quantity, unit } });
const range = (low: Decimal, high: Decimal, unit = moneyUnit('CNY')): Part => ({
  figure: { quantity: { low, high, facts: ['x'], form: 'x' }, unit },
});
const value = (fact: string, item?: { list: string; index: number }): Phrase =>
  phrase('value', { value: { valueOf: fact, item } });

describe('conditions', () => {
  test('a condition speaks of the fact, the boundary and the company', () => {
    const met = phrase('reason.met', {
      condition: { phrase: over('trade.cbec_export', '500,000 USD') },
      values: own('trade.cbec_export'),
    });
    expect(say(en, met)).toBe('Met: Cross-border e-commerce exports over US$500,000 (the company: US$520,000)');
    expect(say(zh, met)).toBe('已满足：跨境电商出口额超过 US$500,000（本企业：US$520,000）');
  });

  test('a yes or no that is met is said once, one that is not with what the company says', () => {
    const condition = { phrase: phrase('condition.true', { fact: { fact: 'company.legal_person' } }) };
    const values = {
      phrases: [phrase('own-value', { fact: { fact: 'company.legal_person' }, value: 'yes' })],
      joined: 'comma',
    } as const;
    expect(say(en, phrase('reason.met', { condition, values }))).toBe('Met: Independent legal person: yes');
    expect(say(en, phrase('reason.fails', { condition, values }))).toBe(
      'Not met: Independent legal person: yes (the company: yes)',
    );
  });

  test('a condition over several facts names each', () => {
    const any = phrase('condition.any', {
      conditions: {
        phrases: [over('trade.cbec_export', '1m USD'), over('trade.cbec_import', '50,000 USD')],
        joined: 'or',
      },
    });
    const open = phrase('reason.open', {
      condition: { phrase: any },
      values: own('trade.cbec_export', 'company.size'),
    });
    expect(say(en, open)).toBe(
      'Still open: Cross-border e-commerce exports over US$1,000,000; or Cross-border e-commerce imports over US$50,000' +
        ' (Cross-border e-commerce exports: US$520,000; Size class: not known)',
    );
  });

  test('alternatives inside a conjunction are kept apart', () => {
    const any = phrase('condition.any', {
      conditions: { phrases: [over('stores', '1'), over('stores', '2')], joined: 'or' },
    });
    const all = phrase('condition.all', { conditions: { phrases: [over('stores', '3'), any], joined: 'and' } });
    expect(say(zh, all)).toBe('线下体验店超过 3，且（线下体验店超过 1或线下体验店超过 2）');
  });

  test('a day is compared in words of time', () => {
    const after = { ...over('company.size', '2025-01-31'), key: 'condition.over.date' };
    expect(say(en, after)).toBe('Size class after 2025-01-31');
    expect(say(zh, after)).toBe('企业规模类型在2025年1月31日之后');
  });

  test('choices go by their labels', () => {
    const test_ = phrase('condition.choice-any', {
      fact: { fact: 'company.size' },
      choices: {
        phrases: ['micro', 'small'].map((choice) => phrase('choice', { choice: { choice, fact: 'company.size' } })),
        joined: 'or',
      },
    });
    expect(say(en, test_)).toBe('Size class: micro or small');
  });
});

describe('the company’s own values', () => {
  test.each([
    ['trade.cbec_export', 'US$520,000', 'US$520,000'],
    ['trade.cbec_total', 'US$520,000 + US$80,000 = US$600,000', 'US$520,000 + US$80,000 = US$600,000'],
    ['office.actual_rent', '¥70.50/m²/month', '¥70.50/m²/月'],
    ['office.lease_months', '36 months', '36 个月'],
    ['office.leased_area', '1,200 m²', '1,200 m²'],
    ['company.macao_share', '12.5%', '12.5%'],
    ['company.newly_introduced', 'no', '否'],
    ['park.recognitions', 'none', '无'],
    ['stores', '2 stores', '2 个门店'],
    ['overseas_warehouses', '1 warehouse', '1 个海外仓'],
    ['company.size', 'not known', '未知'],
    ['costs.social_security', 'not known', '未知'],
  ])('%s is given as written', (fact, english, chinese) => {
    expect(say(en, value(fact))).toBe(english);
    expect(say(zh, value(fact))).toBe(chinese);
  });

  test('several choices go by their labels', () => {
    const labels = rulebook.vocabulary.facts.get('company.roles')?.choices;
    const [seller, park] = ['seller', 'park_operator'].map((id) => labels?.get(id));
    expect(say(en, value('company.roles'))).toBe(`${seller?.en}, ${park?.en}`);
    expect(say(zh, value('company.roles'))).toBe(`${seller?.['zh-Hans']}、${park?.['zh-Hans']}`);
  });

  test('a fact of an item is read from that item', () => {
    expect(say(en, value('stores.area', { list: 'stores', index: 0 }))).toBe('800 m²');
    expect(say(en, value('stores.area', { list: 'stores', index: 1 }))).toBe('not known');
    expect(say(en, value('overseas_warehouses.name', { list: 'overseas_warehouses', index: 0 }))).toBe('“Long Beach”');
  });

  test('items are counted from one', () => {
    const item = { item: { list: 'stores', index: 1 } };
    expect(say(en, phrase('step.item', { item }))).toBe('For store 2');
    expect(say(zh, phrase('step.fact', { id: '', fact: { fact: 'stores.area' }, item }))).toBe('门店2的营业面积');
  });

  test('what is said of a place wins in that place', () => {
    expect(say(voiceOf(made, 'en', 'otherland'), value('company.newly_introduced'))).toBe('yes');
    expect(say(voiceOf(made, 'en', 'testland'), value('company.newly_introduced'))).toBe('no');
  });

  test('a sum of which a part is unknown is at least the other part', () => {
    const voice = voiceOf(sampleEstimate("trade: { cbec_export: '5 USD' }", {}, rulebook), 'en');
    expect(say(voice, value('trade.cbec_total'))).toBe('at least US$5');
  });

  test('parts in several currencies are added in the currency of the fact', () => {
    const profile = "trade: { cbec_export: '710 CNY', cbec_import: '5 USD' }\nexchange_rates: { USD: 7.1 }";
    expect(say(voiceOf(sampleEstimate(profile, {}, rulebook), 'en'), value('trade.cbec_total'))).toBe(
      '¥710 ÷ 7.1 + US$5 = US$105',
    );
  });
});

describe('figures', () => {
  test('money of the engine is spoken in its own currency', () => {
    const [seven] = [new Decimal('7.1')];
    expect(say(en, phrase('figure', { figure: figure(seven.times(500), moneyUnit('USD')) }))).toBe('US$500');
  });

  test.each([
    [figure(new Decimal('120000.5')), '¥120,000.50'],
    [figure(new Decimal(1000).div(3)), '¥333.333333…'],
    [figure(new Decimal('0.2'), PLAIN), '20%'],
    [figure(new Decimal('0.2499999'), PLAIN), '24.99999%'],
    [figure(new Decimal('0.03100001'), PLAIN), '3.100001%'],
    [figure(new Decimal(1).div(3), PLAIN), '33.333333%…'],
    [figure(new Decimal('0.249999999999'), PLAIN), '24.999999%…'],
    [figure(new Decimal('12.9999999'), PLAIN), '12.999999…'],
    [figure(new Decimal('-930.4')), '−¥930.40'],
    [figure(new Decimal('-35'), moneyUnit('CHF')), 'CHF −35'],
    [figure(new Decimal('-12'), PLAIN), '−12'],
    [range(new Decimal('-0.5'), new Decimal('0.25'), PLAIN), '−50% – 25%'],
    [figure(new Decimal('499999.9999999')), '¥499,999.999999…'],
    [figure(new Decimal(12), PLAIN), '12'],
    [figure(new Decimal(70), divide(divide(moneyUnit('CNY'), unitOf('m2')), unitOf('month'))), '¥70/m²/month'],
    [figure(new Decimal(15), divide(unitOf('m2'), unitOf('person'))), '15 m²/person'],
    [figure(new Decimal(900), multiply(moneyUnit('CNY'), unitOf('day'))), '¥900·day'],
    [figure(new Decimal(1), unitOf('parcel')), '1 parcel'],
    [figure(new Decimal(3), unitOf('parcel')), '3 parcels'],
    [figure(new Decimal(20269), unitOf('date')), '2025-06-30'],
    [range(ZERO, new Decimal(100000)), '¥0 – ¥100,000'],
    [range(new Decimal(5), INFINITY), '¥5 – no upper limit known'],
    [range(ZERO, INFINITY), 'not known'],
    [range(ZERO, new Decimal(1), PLAIN), '0% – 100%'],
  ])('case %#: %s', (part, text) => {
    expect(say(en, phrase('figure', { figure: part }))).toBe(text);
  });

  test.each([
    ['20m USD', 'US$20,000,000'],
    ['30%', '30%'],
    ['70 CNY/m²/month', '¥70/m²/month'],
    ['36 months', '36 months'],
    ['2025-03-01', '2025-03-01'],
  ])('the literal %s reads %s', (text, spoken) => {
    expect(say(en, phrase('rule.literal', { text }))).toBe(spoken);
  });
});

describe('sums step by step', () => {
  const operands = (...amounts: number[]): Part => ({
    phrases: amounts.map((amount) =>
      phrase('operand', { name: { phrase: phrase('figure', { figure: figure(new Decimal(amount)) }) } }),
    ),
    joined: 'comma',
  });
  const equation = (sign: string, amounts: readonly number[], result: number): Phrase =>
    phrase('step.equation', { sign, parts: operands(...amounts), result: figure(new Decimal(result)) });

  test('an equation has its sign between the figures', () => {
    expect(say(en, equation('+', [1000, 200], 1200))).toBe('¥1,000 + ¥200 = ¥1,200');
    expect(say(en, equation('+', [1000], 1000))).toBe('¥1,000');
    expect(say(en, equation('least', [1000, 200], 200))).toBe('the least of ¥1,000 and ¥200 is ¥200');
    expect(say(en, equation('least', [400, 345, 1000], 345))).toBe('the least of ¥400, ¥345 and ¥1,000 is ¥345');
    expect(say(zh, equation('greatest', [10, 20], 20))).toBe('¥10、¥20 两者取高，为 ¥20');
    expect(say(zh, equation('least', [10, 20, 30], 10))).toBe('¥10、¥20、¥30 中取最低，为 ¥10');
  });

  test('operands without a name are left to the equation', () => {
    const nameless: Part = { phrases: [phrase('operand', { name: figure(ZERO) })], joined: 'comma' };
    const named: Part = {
      phrases: [phrase('operand', { name: 'counted area' }), phrase('operand', { name: figure(ZERO) })],
      joined: 'comma',
    };
    expect(say(en, phrase('step.product', { parts: nameless }))).toBe('Multiplied');
    expect(say(en, phrase('step.product', { parts: named }))).toBe('Multiplied: counted area, ¥0');
  });

  test('a ceiling begins at nothing', () => {
    expect(say(en, phrase('step.ceiling', { figure: figure(new Decimal(500)) }))).toBe('¥0 – ¥500');
  });
});

describe('names', () => {
  test('ids of measures, places and facts in the engine’s texts become titles', () => {
    const aside = phrase('reason.set-aside', { measure: 'testland/small/rent-large', because: '' });
    expect(say(en, aside)).toBe('Set aside for “Large rent”, of the same type, which brings more');
    expect(say(zh, phrase('assumption.jurisdiction', { places: 'otherland, testland' }))).toContain('邻区、试验区');
    expect(say(en, phrase('assumption.place', { facts: 'company.size, stores' }))).toContain(
      'Size class, Experience stores.',
    );
  });

  test('an unknown key shows itself', () => {
    expect(say(en, phrase('no.such'))).toBe('no.such');
  });
});

/** A key, a gap, or a word of the program where a sentence should be. */
const UNSPOKEN = /\b(?:assumption|condition|reason|rule|step|warning|why)\.[a-z]|\{[a-z]|undefined|\[object|NaN/u;

describe('the bundled policies', () => {
  test.each(['en', 'zh-Hans'] as const)('every rule can be said in %s', (language) => {
    const voice = voiceOfRules(bundled(), language);
    const said = [...bundled().measures.values()].flatMap(({ conditions, plan, boundaries }) => [
      say(voice, conditions.words),
      ...(plan === null ? [] : [say(voice, plan.words)]),
      ...boundaries.map(({ words }) => say(voice, words)),
    ]);
    expect(said.length).toBeGreaterThan(100);
    expect(said.filter((text) => UNSPOKEN.test(text))).toEqual([]);
  });

  test('all that is said of worked examples can be said, in both languages', () => {
    const estimates = bundled().policies.flatMap((policy) =>
      runExamples(bundled(), withEvery(15, policy)).flatMap((result) => result.estimate ?? []),
    );
    expect(estimates.length).toBeGreaterThan(20);
    for (const [one, language] of estimates.map((each, index) => [each, index % 2 === 0 ? 'en' : 'zh-Hans'] as const)) {
      const said = JSON.stringify(estimateJson(one, { language, all: true })).replaceAll('{"', '');
      expect(said).not.toMatch(UNSPOKEN);
    }
  });
});

/** A policy with every so many of its examples: all of them take seconds. */
function withEvery(nth: number, policy: Policy): Policy {
  const { examples } = policy.source;
  if (examples === undefined) return policy;
  const cases = examples.cases.filter((_, index) => index % nth === 0);
  return { ...policy, source: { ...policy.source, examples: { ...examples, cases } } };
}
