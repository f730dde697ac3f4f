// `subsidy facts`: a list that can be looked through, and one fact told whole.
import { describe, expect, test } from 'vitest';
import { search } from '../../src/cli/commands/facts.ts';
import { factsJson, factsList, factsTable, noFact } from '../../src/report/facts.ts';
import { sampleRulebook, testland } from '../../src/report/sample.support.ts';
import { bundled } from '../support/bundled.ts';

const rulebook = bundled();
const options = { language: 'en', width: 100 } as const;

describe('without a word', () => {
  const list = factsList(rulebook, options);
  const lines = list.split('\n');

  test('each fact stands on a line of its own, with its unit, under its topic', () => {
    expect(lines).toContain('The company');
    expect(list).toMatch(/^ {2}company\.macao_share +Share held by Macao investors \(percentage\)$/mu);
    expect(list).toMatch(/^ {2}trade\.cbec_export +Cross-border e-commerce exports \(money in USD\)$/mu);
    expect(list).not.toContain('used by');
  });

  test('a list has the facts of its entries under it', () => {
    const start = lines.findIndex((line) => /^ {2}stores +/u.test(line));
    expect(lines[start]).toContain('list, an entry for each store');
    expect(lines[start + 1]).toMatch(/^ {4}stores\.\w+ +/u);
  });

  test('is short enough to be looked through', () => {
    expect(lines.length).toBeLessThan(rulebook.vocabulary.facts.size + 3 * rulebook.vocabulary.topics.size + 3);
  });
});

describe('with a word', () => {
  const told = (word: string, language: 'en' | 'zh-Hans' = 'en'): string =>
    factsTable(search(rulebook, word), rulebook, { ...options, language });

  test('a Latin word is found where a word begins, in ids too, and not inside another', () => {
    const ids = search(rulebook, 'Rent').map(({ id }) => id);
    expect(ids).toContain('tenant.annual_rent');
    // Its help speaks of a parent company.
    expect(ids).not.toContain('company.leading_ecommerce');
  });

  test('a Chinese word is found wherever it stands', () => {
    expect(search(rulebook, '租金').map(({ id }) => id)).toContain('tenant.annual_rent');
  });

  test('no line is wider than the window, the last one neither', () => {
    for (const text of [
      factsTable(search(rulebook, 'rent'), rulebook, { ...options, width: 40 }),
      factsList(rulebook, { ...options, width: 60 }),
    ]) {
      const last = text.trimEnd().split('\n\n').at(-1)?.split('\n') ?? [];
      for (const line of last) expect(line.length).toBeLessThanOrEqual(60);
    }
  });

  test('a unit is in the words of the language', () => {
    expect(told('office.lease_months')).toContain('whole number; unit months');
    expect(told('office.lease_months', 'zh-Hans')).toContain('整数；单位 月');
    expect(told('office.heads', 'zh-Hans')).toContain('整数；单位 人');
    expect(factsList(rulebook, { ...options, language: 'zh-Hans' })).toContain('（整数，单位 天，不超过 366 天）');
  });

  test('choices have their meanings', () => {
    expect(told('company.roles')).toContain('seller: cross-border online seller');
    expect(told('company.roles', 'zh-Hans')).toContain('seller：跨境电商卖家');
  });

  test('few measures are named, of many it says how many', () => {
    expect(told('park.usable_area')).toContain('used by zhongshan/cross-border-ecommerce/park-operation');
    expect(told('company.registered_in')).toContain('used by 66 measures');
    expect(told('company.roles')).toMatch(/used by \d+ measures/u);
  });

  test('a measure is named once, also where its recipients and its conditions both speak of lines of business', () => {
    const own = sampleRulebook(
      testland().replace(
        '    recipients: [seller]',
        '    recipients: [seller]\n    when: [{ company.roles: { includes: seller } }]',
      ),
    );
    const users = factsTable(search(own, 'company.roles'), own, options).match(/testland\/small\/promotion/gu);
    const named = factsJson(search(own, 'company.roles'), own, 'en');
    expect(users?.length ?? 0).toBeLessThan(2);
    expect(JSON.stringify(named).match(/testland\/small\/promotion/gu)).toHaveLength(1);
  });

  test('a list is told whole, by its entries too', () => {
    expect(told('stores')).toContain('stores.area');
    expect(search(rulebook, 'stores.area').map(({ id }) => id)).toEqual(['stores', 'stores.area']);
  });

  test('a list that is found by its own words is told with its entries', () => {
    const ids = search(rulebook, 'o2o').map(({ id }) => id);
    expect(ids).toEqual(['stores', 'stores.kind', 'stores.area', 'stores.newly_opened']);
  });

  test('a choice is found by its label', () => {
    expect(search(rulebook, '米其林').map(({ id }) => id)).toContain('brand.macao_status');
  });

  test.each([
    ['租賃', '租赁'],
    ['園區', '园区'],
    ['商鋪', '商铺'],
    ['稅', '税'],
    ['註冊', '注册'],
    ['澳門', '澳门'],
  ])('%s in Traditional Chinese finds what %s finds', (traditional, simplified) => {
    const found = search(rulebook, traditional).map(({ id }) => id);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(search(rulebook, simplified).map(({ id }) => id));
  });

  test('a word that only the Traditional text has is found, as it is shown', () => {
    // 信息 is 資訊 in Macao and Hong Kong.
    expect(search(rulebook, '資訊').map(({ id }) => id)).toEqual(search(rulebook, '信息').map(({ id }) => id));
  });

  test.each(['失信', '应届', '实缴', '地方财政贡献'])(
    'where no shared fact is about %s, it says how to declare one',
    (word) => {
      expect(search(rulebook, word)).toEqual([]);
      expect(noFact(word, rulebook, 'zh-Hans')).toContain('facts:');
      expect(noFact(word, rulebook, 'zh-Hans')).toContain(word);
    },
  );
});

test('R&D spend is asked for alike in both languages: specially audited, eligible for the super-deduction', () => {
  const asked = rulebook.vocabulary.facts.get('costs.rd_spend')?.asked();
  for (const text of [asked?.question, asked?.help]) {
    expect(text?.en).toMatch(/special audit/u);
    expect(text?.en).toMatch(/super-deduction/u);
    expect(text?.['zh-Hans']).toMatch(/专项审计/u);
    expect(text?.['zh-Hans']).toMatch(/加计扣除/u);
  }
});
