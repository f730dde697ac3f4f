// Rules read back to someone who never saw the file: no sum may be read in two ways, and nothing goes by its id.
import { describe, expect, test } from 'vitest';
import { policyProse } from '../../src/report/policy-prose.ts';
import type { Language } from '../../src/text/index.ts';
import { load } from './load.support.ts';

const HEAD = `
title: { en: A programme, zh-Hans: 办法 }
source: https://example.org
confidence: source
in_force: { from: 2026-01-01, until: 2027-12-31 }
facts:
  trips:
    type: list
    title: { en: Exhibitions, zh-Hans: 参加的展会 }
    question: { en: "Which exhibitions?", zh-Hans: "参加了哪些展会？" }
    help: { en: "One entry each.", zh-Hans: "一场一条。" }
    item_title: { en: exhibition, zh-Hans: 展会 }
    item:
      abroad:
        type: boolean
        title: { en: Held abroad, zh-Hans: 境外举办 }
        question: { en: "Is it held abroad?", zh-Hans: "是否在境外举办？" }
        help: { en: "Ask the bureau.", zh-Hans: "请问商务局。" }
      booths:
        type: integer
        unit: booth
        unit_title: { en: booth, zh-Hans: 个展位 }
        title: { en: Booths, zh-Hans: 展位数 }
        question: { en: "How many booths?", zh-Hans: "几个展位？" }
        help: { en: "Of 9 m².", zh-Hans: "每个9平方米。" }
      fee:
        type: money
        unit: CNY
        title: { en: Booth fee, zh-Hans: 展位费 }
        question: { en: "What was paid?", zh-Hans: "付了多少？" }
        help: { en: "The fee alone.", zh-Hans: "只填展位费。" }
  exports_before:
    type: money
    unit: USD
    title: { en: Exports of last year, zh-Hans: 上年出口额 }
    question: { en: "What were last year's exports?", zh-Hans: "上年出口额是多少？" }
    help: { en: "In dollars.", zh-Hans: "按美元填。" }
  level:
    type: choice
    choices: { city: { en: City, zh-Hans: 市级 }, state: { en: State, zh-Hans: 国家级 } }
    title: { en: Level, zh-Hans: 级别 }
    question: { en: "Which level?", zh-Hans: "哪一级？" }
    help: { en: "The highest.", zh-Hans: "填最高。" }
  year:
    type: integer
    title: { en: Year of the claim, zh-Hans: 申报年次 }
    question: { en: "Which year?", zh-Hans: "第几年？" }
    help: { en: "1 or 2.", zh-Hans: "1或2。" }
  opened:
    type: date
    title: { en: Opened, zh-Hans: 开业日期 }
    question: { en: "When?", zh-Hans: "何时？" }
    help: { en: "The day.", zh-Hans: "当日。" }
  rent:
    type: money
    unit: CNY
    per: m² and month
    title: { en: Rent, zh-Hans: 租金 }
    question: { en: "What is the rent?", zh-Hans: "租金多少？" }
    help: { en: "As in the lease.", zh-Hans: "以合同为准。" }
`;

function measure(amount: string, more = ''): string {
  return `
measures:
  - id: award
    title: { en: The award, zh-Hans: 某奖励 }
    clause: art. 1
    recipients: any
    frequency: yearly
    basis: exact
${more}
    amount:
${amount.replaceAll(/^/gmu, '      ')}
  - id: other
    title: { en: The other, zh-Hans: 另一奖励 }
    clause: art. 2
    recipients: any
    frequency: yearly
    basis: exact
    amount: 10,000 CNY
`;
}

function prose(text: string, language: Language = 'en'): string {
  const { rulebook, faults } = load([{ name: 'place/programme.yaml', shown: 'programme', text: HEAD + text }]);
  expect(faults).toEqual([]);
  const [policy] = rulebook.policies;
  if (policy === undefined) throw new Error('nothing was loaded');
  return policyProse(rulebook, policy, { language, width: 10_000 });
}

/** The lines of the amount, without number and label. */
function amountOf(text: string, language: Language = 'en'): string[] {
  const label = language === 'en' ? 'Amount: ' : '金额：';
  const lines = prose(text, language).split('\n');
  const start = lines.findIndex((line) => line.includes(label));
  const end = lines.findIndex((line, index) => index > start && /^ {2}\d/u.test(line));
  const indent = lines[start]?.indexOf(label) ?? 0;
  return lines
    .slice(start, end)
    .map((line, index) => (index === 0 ? line.slice(indent + label.length) : line.slice(indent)));
}

describe('a sum reads in one way only', () => {
  test('a quotient inside a share stands in brackets', () => {
    const text = measure(
      'for_each:\n  list: trips\n  amount: { share: { rate: 70%, of: { quotient: [trips.fee, 2] } } }',
    );
    expect(amountOf(text).join('\n')).toContain('70% of (Booth fee ÷ 2)');
    expect(amountOf(text, 'zh-Hans').join('\n')).toContain('（展位费 ÷ 2）的 70%');
  });

  test('a ceiling over a sum is not read as the ceiling of its last part', () => {
    const amount =
      'capped: { amount: { sum: [10000 CNY, { share: { rate: 2%, of: exports_before } }] }, cap: 60000 CNY }';
    expect(amountOf(measure(amount))).toEqual(['(¥10,000 + (2% of Exports of last year)), at most ¥60,000']);
    expect(amountOf(measure(amount), 'zh-Hans')).toEqual(['（¥10,000 +（上年出口额的 2%）），最高 ¥60,000']);
  });

  test('a difference shows which is taken from which', () => {
    const amount = 'excess: [50000 CNY, { received: { measures: [award], within: ever } }]';
    expect(amountOf(measure(amount))).toEqual(['¥50,000 − (what was ever received under “The award”), not below 0']);
    expect(amountOf(measure(amount), 'zh-Hans')).toEqual(['¥50,000 −（历年已领取的“某奖励”），不低于 0']);
  });

  test('what is long is said apart, under a letter', () => {
    const amount = `
capped:
  amount:
    sum:
      - for_each:
          list: trips
          where: [trips.abroad: true]
          amount:
            product:
              - least: [{ share: { rate: 70%, of: { quotient: [trips.fee, trips.booths] } } }, 20000 CNY/booth]
              - least: [trips.booths, 4 booth]
      - for_each:
          list: trips
          where: [trips.abroad: false]
          amount: { least: [trips.fee, 8000 CNY] }
  cap: 600,000 CNY`;
    expect(amountOf(measure(amount))).toEqual([
      '([A] + [B]), at most ¥600,000',
      '[A] = the sum of ([A1] × (the lowest of Booths and 4 booths)) for each exhibition (Exhibitions) with Held abroad: yes',
      '      [A1] = the lowest of (70% of (Booth fee ÷ Booths)) and ¥20,000/booth',
      '[B] = the sum of (the lowest of Booth fee and ¥8,000) for each exhibition (Exhibitions) with Held abroad: no',
    ]);
    expect(amountOf(measure(amount), 'zh-Hans')[2]).toBe(
      '      [A1] = （（展位费 ÷ 展位数）的 70%）、¥20,000/展位两者取低',
    );
  });

  test('a year is read back as one', () => {
    const byYear = 'product: [1 CNY, { lookup: { by: year, table: { 2025: 96000, 2026: 1800 } } }]';
    expect(amountOf(measure(byYear))).toEqual(['¥1 × (by Year of the claim (2025: 96,000; 2026: 1,800))']);
  });

  test('the year of an interest is one of days or of months', () => {
    const loan = (term: string): string => measure(`interest: { principal: 5 CNY, rate: 3%, ${term} }`);
    expect(amountOf(loan('days: 180 days, days_in_year: 360')).join(' ')).toContain('(a year is 360 days)');
    expect(amountOf(loan('months: 6 months'), 'zh-Hans').join(' ')).toContain('（一年按 12 个月计）');
  });

  test('over the ceiling of all or nothing the whole is not paid, and not what lies above', () => {
    const award = measure('all_or_nothing: { amount: { share: { rate: 3%, of: exports_before } }, cap: 5 USD }');
    expect(amountOf(award, 'zh-Hans').join(' ')).toMatch(/；超过.*的，全部不予发放$/u);
  });

  test('an edge that the document leaves open is read back with its condition', () => {
    const tiers =
      'tiers: { by: exports_before, steps: [{ at_least: 1m USD, boundary: unverified, amount: 10000 CNY }, { over: 5m USD, amount: 20000 CNY }] }';
    expect(amountOf(measure(tiers))[1]).toBe(
      '– ¥10,000 where Exports of last year at least US$1,000,000 (whether the figure itself counts is not certain)',
    );
    expect(amountOf(measure(tiers), 'zh-Hans')[1]).toContain('（该数额本身是否计入尚不确定）');
    const day =
      'choose: [{ when: [{ opened: { after: 2026-02-01, boundary: unverified } }], amount: 2 CNY }, { amount: 1 CNY }]';
    expect(amountOf(measure(day)).join(' ')).toContain(
      'after 2026-02-01 (whether the day itself counts is not certain)',
    );
  });

  test('steps and lines of a table stand one under the other', () => {
    const tiers =
      'tiers:\n  by: exports_before\n  steps:\n    - { at_least: 1m USD, amount: 10000 CNY }\n    - { over: 5m USD, amount: 20000 CNY }';
    expect(amountOf(measure(tiers))).toEqual([
      'the highest step that is reached:',
      '– ¥10,000 where Exports of last year at least US$1,000,000',
      '– ¥20,000 where Exports of last year over US$5,000,000',
    ]);
  });

  test('a table by choice names the fact once, and a table by number says “is”', () => {
    const byLevel = 'lookup: { by: level, table: { state: 50000 CNY, city: 20000 CNY }, otherwise: 0 CNY }';
    expect(amountOf(measure(byLevel))).toEqual(['by Level (State: ¥50,000; City: ¥20,000; in every other case: ¥0)']);
    // Of several the highest counts, in whatever order they stand, also where a line is worked out.
    const byTitles = 'lookup: { by: park.recognitions, table: { municipal: 100 CNY, national: 300 CNY } }';
    expect(amountOf(measure(byTitles)).join(' ')).toMatch(/, the highest that applies(?: \(|: – )municipal .*¥100/u);
    expect(amountOf(measure(byTitles), 'zh-Hans').join(' ')).toContain('取符合的最高一项');
    const byRules = byTitles.replace('100 CNY', '{ share: { rate: 1%, of: exports_before } }');
    expect(amountOf(measure(byRules)).join(' ')).toContain(', the highest that applies');
    const byYear = 'product: [10000 CNY, { lookup: { by: year, table: { 1: 100%, 2: 50% } } }]';
    expect(amountOf(measure(byYear), 'zh-Hans')).toEqual(['¥10,000 ×（按申报年次（1：100%；2：50%））']);
  });
});

test('a ceiling for each item is not read as the ceiling of them all', () => {
  const each = 'for_each: { list: trips, amount: { share: { rate: 50%, of: trips.fee, cap: 20000 CNY } } }';
  expect(amountOf(measure(each))).toEqual([
    'the sum of (50% of Booth fee, at most ¥20,000) for each exhibition (Exhibitions)',
  ]);
  expect(amountOf(measure(each), 'zh-Hans')).toEqual([
    '逐个展会（参加的展会）计算（展位费的 50%，最高 ¥20,000），再全部相加',
  ]);
});

test('the best-paid of a list are said with it, and what is worked out for each stands under it', () => {
  const best = `
for_each:
  list: trips
  at_most: 3
  values: { fee_of_one: { quotient: [trips.fee, trips.booths] } }
  amount:
    product:
      - least: [{ share: { rate: 70%, of: fee_of_one } }, 20000 CNY/booth]
      - least: [trips.booths, 4 booth]`;
  expect(amountOf(measure(best))).toEqual([
    'the sum of ([A] × (the lowest of Booths and 4 booths)) for the 3 exhibitions (Exhibitions) that bring the most',
    '[A] = the lowest of (70% of “fee of one”) and ¥20,000/booth',
    '“fee of one” = Booth fee ÷ Booths',
  ]);
  expect(amountOf(measure(best), 'zh-Hans')).toEqual([
    '逐个展会（参加的展会）计算（（（“fee of one”的 70%）、¥20,000/展位两者取低）×（展位数、4 个展位两者取低）），取金额最高的 3 个相加',
    '“fee of one” = 展位费 ÷ 展位数',
  ]);
});

describe('nothing goes by its id', () => {
  test('a named value has one name where it is defined and where it is used', () => {
    const more = `    values:
      growth_rate: { growth: [trade.cbec_export, exports_before] }
    value_titles:
      growth_rate: { en: growth over last year, zh-Hans: 同比增长率 }
    when: [growth_rate: { at_least: 10% }]`;
    const text = prose(measure('10,000 CNY', more));
    expect(text).toContain('“growth over last year” at least 10%');
    expect(text).toContain('“growth over last year” is the growth rate of');
    expect(text).not.toContain('growth rate”');
    expect(prose(measure('10,000 CNY', more), 'zh-Hans')).toContain('“同比增长率”即');
  });

  test('a joint cap has its clause and its measures by title', () => {
    const text = `${measure('10,000 CNY')}
joint_caps:
  - cap: { excess: [15000 CNY, { received: { measures: [award, other], within: this_year } }] }
    measures: [award, other]
    clause: art. 9
`;
    expect(prose(text)).toContain(
      'Joint cap (art. 9): “The award” and “The other” together at most: ¥15,000 − [A], not below 0. It is filled in this' +
        ' order.\n      [A] = what was received in the calendar year under “The award” and “The other”',
    );
    expect(prose(text, 'zh-Hans')).toContain(
      '合计上限（art. 9）：“某奖励”“另一奖励”合计最高：¥15,000 −（本自然年已领取的“某奖励”“另一奖励”），不低于 0。按此顺序占用。',
    );
  });

  test('a joint cap says what is taken off it first, and an exclusion under what condition it holds', () => {
    const text = `${measure('10,000 CNY')}
joint_caps:
  - { cap: 15000 CNY, net_of: this_year, measures: [award, other], clause: art. 9 }
  - { cap: 12000 CNY, net_of: 36 months, measures: [award, other], clause: art. 10 }
exclusions:
  - { measures: [award, other], when: [company.newly_introduced: true], clause: art. 11, because: { en: Only one, zh-Hans: 不得重复 } }
`;
    expect(prose(text)).toContain(
      'Taken off the joint cap first: what was received in the calendar year under “The award” and “The other”.',
    );
    expect(prose(text)).toContain('what was received in the last 36 months under');
    expect(prose(text)).toMatch(
      /Only one may be taken \(art\. 11\): “The award” and “The other”, where .+ \(Only one\)/u,
    );
    expect(prose(text, 'zh-Hans')).toContain('合计上限先扣除本自然年已领取的“某奖励”“另一奖励”。');
    expect(prose(text, 'zh-Hans')).toMatch(/只能择一（art\. 11）：“某奖励”“另一奖励”，适用于.+的情形（不得重复）/u);
  });

  test('a choice between measures has its clause', () => {
    const text = `${measure('10,000 CNY')}
exclusions:
  - { measures: [award, other], clause: art. 8, because: { en: Only one, zh-Hans: 只能择一 } }
`;
    expect(prose(text)).toContain('Only one may be taken (art. 8): “The award” and “The other” (Only one)');
  });
});

describe('what is asked of companies', () => {
  const text = prose(measure('for_each: { list: trips, amount: trips.fee }'));

  test('a fact has its unit, its question and what it counts', () => {
    expect(text).toContain("Exports of last year: money in USD. What were last year's exports? In dollars.");
    expect(text).toContain('Rent: money in CNY/m²/month. What is the rent?');
    expect(text).toContain('Level: one choice: City, State. Which level? The highest.');
  });

  test('a list has the facts of its items', () => {
    expect(text).toContain('Exhibitions: list, an entry for each exhibition. Which exhibitions? One entry each.');
    expect(text).toContain('– Booths: whole number in booths. How many booths? Of 9 m².');
  });
});
