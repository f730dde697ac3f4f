/** One measure worked through for a company, and its rules in plain words: every line that a reader asks for. */
import { describe, expect, it } from 'vitest';
import { load } from '../../test/patterns/load.support.ts';
import { estimateFor, fact, measure, policy, rulebookWith } from '../../test/support/made-up.ts';
import { explainedMeasure, measureInWords } from './explain.ts';
import { sampleEstimate, sampleRulebook, SELLER, testland } from './sample.support.ts';

const made = sampleEstimate();
const explained = (id: string, estimate = made): string =>
  explainedMeasure(`testland/small/${id}`, estimate, { language: 'en', width: Infinity });

const TAKEN =
  'Assumptions: What the profile does not name as received before is taken as not yet had; this matters for what is paid only once.';

describe('a measure worked through', () => {
  // Half of 520,000 is 260,000; the ceiling is 200,000.
  it('has its status, sum, reasons, steps, what to mind and what was taken for granted', () => {
    expect(explained('promotion').split('\n')).toEqual([
      'For Test & Sons (2025-06-30)',
      '',
      'Status: qualifies',
      'Sum: ¥200,000',
      'Why:',
      '  - Met: Places of registration: Testland (the company: Testland)',
      '  - Met: Lines of business: cross-border online seller (the company: cross-border online seller)',
      'Step by step:',
      '  - Promotion on platforms: ¥520,000',
      '  - 50% of Promotion on platforms: ¥520,000 × 50% = ¥260,000',
      '  - Ceiling ¥200,000: ¥260,000 is over it, so ¥200,000',
      'Caution:',
      '  - Only the better of two awards is paid.',
      '  - The last day is not certain.',
      TAKEN,
      '',
      'This is an estimate, not a decision: the authority decides.',
      '',
    ]);
  });

  // The first of two takes 80 of the 100.
  it('says what those before it take of a joint cap, so that what is left can be reckoned', () => {
    const taken = 'The joint cap (9), less what the measures before it take';
    expect(explained('joint-b')).toContain(
      `  - ${taken}: ¥100 − ¥80 = ¥20\n  - Left of the joint cap (9), ¥20: ¥70 is over it, so ¥20\n`,
    );
    // Nothing stands before the first, and nothing is said of it.
    expect(explained('joint-a')).not.toContain(taken);
    expect(explained('joint-a')).toContain('Left of the joint cap (9), ¥100: ¥80, within it\n');
  });

  // Two ceilings of one clause: the first leaves 40 of the 90, the second has room for that. The third measure finds 70 of 110.
  it('calls a joint cap by its clause, and where the clause has two by what it is and who shares it', () => {
    const rulebook = rulebookWith({
      'testland/caps': policy(`
joint_caps:
  - { cap: 100 CNY, measures: [ads, fairs], clause: art. 9 }
  - { cap: 110 CNY, measures: [fairs, rents], clause: art. 9 }
measures:
${measure('ads', 'amount: 60 CNY')}${measure('fairs', 'amount: 90 CNY')}${measure('rents', 'amount: 80 CNY')}`),
    });
    const explainedIn = (id: string, language: 'en' | 'zh-Hans'): string =>
      explainedMeasure(`testland/caps/${id}`, estimateFor(rulebook, {}, { explain: true }), {
        language,
        width: Infinity,
      });
    expect(explainedIn('fairs', 'en')).toContain(
      [
        '  - The joint cap (art. 9: ¥100 with “ads”), less what the measures before it take: ¥100 − ¥60 = ¥40',
        '  - Left of the joint cap (art. 9: ¥100 with “ads”), ¥40: ¥90 is over it, so ¥40',
        '  - Left of the joint cap (art. 9: ¥110 with “rents”), ¥110: ¥40, within it\n',
      ].join('\n'),
    );
    expect(explainedIn('rents', 'en')).toContain('Left of the joint cap (art. 9), ¥70: ¥80 is over it, so ¥70\n');
    expect(explainedIn('fairs', 'zh-Hans')).toContain('合计上限（art. 9：与“奖励”合计 ¥100）余下 ¥40');
    const fairs = rulebook.measures.get('testland/caps/fairs');
    expect(fairs && measureInWords(fairs, rulebook, { language: 'en', width: Infinity })).toContain(
      'Joint cap (art. 9): “ads” and “fairs” together at most: ¥100.',
    );
  });

  it('says of which clause the joint cap is that those before it have used up', () => {
    const rulebook = rulebookWith({
      'testland/caps': policy(`
joint_caps: [{ cap: 100 CNY, measures: [ads, fairs], clause: art. 9 }]
measures:
${measure('ads', 'amount: 100 CNY')}${measure('fairs', 'amount: 90 CNY')}`),
    });
    const text = explainedMeasure('testland/caps/fairs', estimateFor(rulebook, {}), {
      language: 'en',
      width: Infinity,
    });
    expect(text).toContain('Why: The joint cap with other measures (art. 9) is used up by those before it\n');
  });

  it('stands in Chinese brackets in Chinese', () => {
    const options = { language: 'zh-Hans', width: Infinity } as const;
    expect(explainedMeasure('testland/small/promotion', made, options)).toMatch(
      /^Test & Sons的情况（2025年6月30日）$/mu,
    );
    const { measures } = made.rulebook;
    const promotion = measures.get('testland/small/promotion');
    expect(promotion && measureInWords(promotion, made.rulebook, options)).toMatch(
      /^平台推广补贴（testland\/small\/promotion）$/mu,
    );
  });

  it('names the facts that are missing, with the ids to type', () => {
    expect(explained('insurance')).toContain(
      'Status: open: facts are missing\nSum: no upper limit known\nNot known yet: Social insurance paid (costs.social_security)\n',
    );
  });

  it('says which step of a table is reached, or that this is open', () => {
    const exported = (given: string): string =>
      explained('export', sampleEstimate(SELLER.replace("'500,000 USD'", given)));
    expect(exported('unknown')).toContain('Step by step:\n  - Which step is reached is still open: ¥0 – ¥100,000\n');
    expect(exported('500000.01 USD')).toContain(
      '  - Step reached: Cross-border e-commerce exports over US$500,000: ¥100,000\n',
    );
  });

  it('says for what it is set aside, and what taking it instead would cost', () => {
    expect(explained('rent-small')).toContain(
      'Would be: ¥1,000\nWhy:\n  - Set aside for “Large rent”: One rent support a company.\n  - Taking it instead would bring ¥1,000 less\n',
    );
  });

  // Of the two steps of the export reward the upper one is over 500,000 dollars, on which the company stands.
  it('says how near it is to what opens or lifts it, and that nothing does', () => {
    expect(explained('export')).toContain(
      'How near: Cross-border e-commerce exports: US$0.01 more, to US$500,000.01: up to +¥80,000\n',
    );
    const abroad = sampleEstimate(SELLER.replace('registered_in: [testland]', 'registered_in: [elsewhere]'));
    expect(explained('promotion', abroad)).toMatch(
      /^How near: no single change of a fact that the company can act on was found that opens it$/mu,
    );
    expect(explained('promotion')).not.toContain('How near');
    // Once the open condition is known, more may open it.
    const rulebook = rulebookWith({
      'testland/rents': policy(`
measures:
${measure('rent', 'when: [{ tenant.leased_area: { at_least: 100 m² } }, { company.legal_person: true }], amount: 50 CNY')}`),
    });
    const open = estimateFor(rulebook, { tenant: { leased_area: '99 m²' } });
    const text = explainedMeasure('testland/rents/rent', open, { language: 'en', width: Infinity });
    expect(text).toContain('Not met: Area leased in the park');
    expect(text).not.toContain('How near');
  });

  // 99 m² of 100: the condition opens with one more, and then half of the rent is paid.
  it('says of what is refused by a figure how much is missing, and what else that opens', () => {
    const rules = `
measures:
${measure('rent', 'when: [{ tenant.leased_area: { at_least: 100 m² } }], amount: 50 CNY')}
${measure('desks', 'when: [{ tenant.leased_area: { at_least: 100 m² } }], amount: 7 CNY')}`;
    const rulebook = rulebookWith({ 'testland/rents': policy(rules) });
    const near = estimateFor(rulebook, { tenant: { leased_area: '99 m²' } });
    expect(explainedMeasure('testland/rents/rent', near, { language: 'en', width: Infinity })).toContain(
      [
        'How near: Area leased in the park: 1 m² more, to 100 m²: +¥57',
        '    – Opens or lifts as well: desks. The sum is for all of them\n',
      ].join('\n'),
    );
  });

  it('calls the sum of what is set aside or not in force what it would be', () => {
    expect(explained('rent-small')).toContain('Status: set aside for something better\nWould be: ¥1,000\n');
    expect(explained('lapsed')).toMatch(/^Would be: ¥5,000$/mu);
    expect(explained('lapsed')).not.toContain('How near');
  });

  it('says where the money is not for the company', () => {
    expect(explained('youth')).toContain('Sum: ¥8,000\nPaid to: individuals, shown apart from the company\n');
    expect(explained('promotion')).not.toContain('Paid to');
  });

  it('is headed by the company, or by “this company” where it has no name', () => {
    const nameless = sampleEstimate(SELLER.replace('name: Test & Sons, ', ''));
    expect(explained('promotion', nameless)).toMatch(/^For this company \(2025-06-30\)\n/u);
  });
});

describe('a measure in plain words', () => {
  const { rulebook } = made;
  const inWords = (id: string, rules = rulebook): string => {
    const measure = rules.measures.get(`testland/small/${id}`);
    if (measure === undefined) throw new Error(id);
    return measureInWords(measure, rules, { language: 'en', width: Infinity });
  };

  it('has clause, recipients, conditions, amount, ceiling, basis, frequency, window, office and source', () => {
    const papers = testland().replace("clause: '1'", "clause: '1'\n    documents: [business-licence]");
    expect(inWords('promotion', sampleRulebook(papers)).split('\n')).toEqual([
      'Promotion (testland/small/promotion)',
      'Testland: Testland support',
      '',
      'Clause: 1',
      'Who: cross-border online seller',
      'Conditions:',
      '  - Places of registration: Testland',
      '  - Lines of business: cross-border online seller',
      'Amount: 50% of Promotion on platforms, at most ¥200,000',
      'Basis: exact: the text fixes the sum',
      'How often: every year',
      'In force:',
      '  - 2025-01-01 to 2025-12-31',
      '  - The last day is not certain.',
      'Papers: Business licence (stamped copy)',
      'Office: Bureau of Commerce',
      'Applications: Each March',
      'Source: https://example.org/testland (reliability: official)',
      'Caution: Only the better of two awards is paid.',
      'Note: Counties may add to it.',
      '',
    ]);
  });

  it('says why no clause is named, and that no figure is published', () => {
    const text = inWords('services');
    expect(text).toContain('Clause: The articles were not seen.\nWho: any company in the scope of the policy\n');
    expect(text).toMatch(/^Amount: .*no figure/mu);
    expect(text).not.toContain('Basis:');
    expect(text).toContain('(reliability: press)');
  });

  it('says what it excludes and with what it shares a ceiling', () => {
    expect(inWords('rent-small')).toMatch(/“Small rent” and “Large rent”.*One rent support a company\./u);
    expect(inWords('joint-a')).toContain('Joint cap (9): “First of two” and “Second of two” together at most: ¥100.');
  });

  it('says under which condition there is something to mind', () => {
    const policy = `
title: { en: Support, zh-Hans: 扶持 }
source: https://example.org/testland
confidence: official
in_force: { from: 2025-01-01 }
measures:
  - id: award
    title: { en: Award, zh-Hans: 奖励 }
    clause: '1'
    recipients: any
    frequency: yearly
    basis: exact
    amount: 100 CNY
    warnings:
      - { when: [ { trade.exported_before: false } ], text: { en: Ask first., zh-Hans: 先咨询。 } }
`;
    expect(inWords('award', sampleRulebook(policy))).toMatch(/^Caution: where .*: Ask first\.$/mu);
  });

  it('tells measures of one title apart that share a ceiling', () => {
    const twin = (id: string): string =>
      `  - { id: ${id}, title: { en: Award, zh-Hans: 奖励 }, clause: '1', recipients: any, frequency: yearly, basis: exact, amount: 10 CNY }`;
    const policy = `
title: { en: Support, zh-Hans: 扶持 }
source: https://example.org/testland
confidence: official
in_force: { from: 2025-01-01 }
joint_caps: [{ cap: 15 CNY, measures: [a, b] }]
measures:
${[twin('a'), twin('b')].join('\n')}
`;
    expect(inWords('a', sampleRulebook(policy))).toContain(
      'Joint cap: “Award (testland/small/a)” and “Award (testland/small/b)” together at most: ¥15.',
    );
  });

  // A list of its own, of which nobody said what one of it is called.
  it('calls what is on a list an entry, or by its name where it has one', () => {
    const words = '{ en: Boats, zh-Hans: 船 }';
    const own = (item: string): string => `
title: { en: Support, zh-Hans: 扶持 }
source: https://example.org/testland
confidence: official
in_force: { from: 2025-01-01 }
facts:
  boats:
    type: list
    ${item}
    title: ${words}
    question: ${words}
    help: ${words}
    item: { price: { type: money, title: { en: Price, zh-Hans: 价格 }, question: ${words}, help: ${words} } }
measures:
  - id: award
    title: { en: Award, zh-Hans: 奖励 }
    clause: '1'
    recipients: any
    frequency: yearly
    basis: exact
    amount: { for_each: { list: boats, amount: { share: { rate: 10%, of: boats.price } } } }
`;
    const amount = (item: string): string | undefined =>
      /^Amount: (.*)$/mu.exec(inWords('award', sampleRulebook(own(item))))?.[1];
    expect(amount('')).toBe('the sum of (10% of Price) for each entry (Boats)');
    expect(amount('item_title: { en: boat, zh-Hans: 船 }')).toBe('the sum of (10% of Price) for each boat (Boats)');
  });

  it('counts in the words of its facts: a word has a plural, a symbol has none', () => {
    const words = '{ en: Words, zh-Hans: 文字 }';
    const fact = (name: string, unit: string): string =>
      `  ${name}: { type: number, unit: ${name}, unit_title: ${unit}, title: { en: Count, zh-Hans: 数 }, question: ${words}, help: ${words} }`;
    const policy = `
title: { en: Support, zh-Hans: 扶持 }
source: https://example.org/testland
confidence: official
in_force: { from: 2025-01-01 }
facts:
${fact('carbon', '{ en: tCO2e, zh-Hans: 吨二氧化碳当量 }')}
${fact('booth', '{ en: booth, zh-Hans: 个展位 }')}
measures:
  - id: award
    title: { en: Award, zh-Hans: 奖励 }
    clause: '1'
    recipients: any
    frequency: yearly
    basis: exact
    when: [{ carbon: { at_least: 4 carbon } }, { booth: { at_least: 4 booth } }]
    amount: 100 CNY
`;
    expect(inWords('award', sampleRulebook(policy))).toContain(
      'Conditions:\n  - Count at least 4 tCO2e\n  - Count at least 4 booths\n',
    );
  });
});

describe('facts of a policy of one’s own', () => {
  const POLICY = policy(`
facts:
${fact('boys', 'type: integer, unit: person', '{ en: Boys hired, zh-Hans: 男 }')}
${fact('girls', 'type: integer, unit: person', '{ en: Girls hired, zh-Hans: 女 }')}
${fact('hired', 'type: integer, unit: person, derived: { sum: [place/own.boys, place/own.girls] }', '{ en: All hired, zh-Hans: 全部 }')}
${fact('paid_on', 'type: date', '{ en: Paid on, zh-Hans: 付款日 }')}
${fact('due_on', 'type: date', '{ en: Due on, zh-Hans: 到期日 }')}
measures:
${measure('award', 'when: [{ hired: { at_least: 5 person } }, { paid_on: { on_or_before: due_on } }], amount: { for_every: { of: hired, step: 1 person, amount: 10 CNY } }')}
`);
  const { rulebook, faults } = load([{ name: 'place/own.yaml', shown: 'own.yaml', text: POLICY }]);
  const lines = (facts: Readonly<Record<string, unknown>>): readonly string[] => {
    const of = estimateFor(rulebook, { 'place/own': facts }, { explain: true });
    return explainedMeasure('place/own/award', of, { language: 'en', width: Infinity }).split('\n');
  };

  it('are said as they are: a sum of counts that is worked out, and one day held against another', () => {
    expect(faults).toEqual([]);
    const said = lines({ boys: 3, girls: 4, paid_on: '2026-03-01', due_on: '2026-03-02' });
    expect(said).toContain('  - Met: All hired at least 5 people (the company: 3 people + 4 people = 7 people)');
    expect(said).toContain('  - Met: Paid on on or before Due on (Paid on: 2026-03-01, Due on: 2026-03-02)');
  });

  it('are at least what is known of a sum', () => {
    const said = lines({ boys: 6, paid_on: '2026-03-01', due_on: '2026-03-02' });
    expect(said).toContain('  - Met: All hired at least 5 people (the company: at least 6 people)');
  });
});
