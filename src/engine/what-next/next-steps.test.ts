import { describe, expect, it } from 'vitest';
import { load } from '../../../test/patterns/load.support.ts';
import { exampleEstimate } from '../../../test/support/decisions.ts';
import { readProfile } from '../../profile/read.ts';
import { Decimal, ZERO } from '../../values/decimal.ts';
import { estimate } from '../estimate.ts';
import { bestSteps, everywhere, whatNext } from './next-steps.ts';
import type { NextStep } from './next-steps.ts';

const shown = (steps: readonly NextStep[]): string[] =>
  steps.map(
    ({ kind, measure, setting, gain }) =>
      `${kind} ${measure.shortId}: ${setting} → ${gain.low.toString()}–${gain.high.toString()}`,
  );

const next = (name: string, ...settings: string[]): string[] => shown(whatNext(exampleEstimate(name, settings)));

describe('what next', () => {
  it('a company exactly on USD 500,000 needs one cent more: the reward is paid for what exceeds it', () => {
    expect(next('hengyang-exporter')).toEqual([
      'lifts export-pilot: trade.cbec_export=500000.01 USD → 0–80000',
      'lifts overseas-warehouse-lease: overseas_warehouses[1].area=1000.01 → 45000–45000',
    ]);
  });

  it('a figure that must only be reached is reached exactly', () => {
    expect(next('zhongshan-brand', 'trade.own_site_sales=100,000 USD')).toContain(
      'lifts independent-site: trade.own_site_sales=750000 USD → 96000–96000',
    );
  });

  it('a threshold on a total is passed by one of its parts', () => {
    expect(next('hengyang-exporter', 'trade.cbec_export=20,000 USD', 'trade.cbec_import=10,000 USD')).toEqual(
      expect.arrayContaining([
        'opens new-tenant-rent: trade.cbec_export=90000 USD → 54000–104000',
        'opens new-tenant-rent: trade.cbec_import=80000 USD → 54000–104000',
      ]),
    );
  });

  it('the gain of a step counts everything that it opens', () => {
    const steps = whatNext(
      exampleEstimate('hengyang-exporter', ['trade.cbec_export=20,000 USD', 'trade.cbec_import=10,000 USD']),
    );
    const step = steps.find(({ setting }) => setting === 'trade.cbec_export=90000 USD');
    expect(step?.concerns).toEqual([
      'hengyang/cross-border-ecommerce/new-tenant-rent',
      'hengyang/cross-border-ecommerce/new-tenant-start-up',
    ]);
  });

  it('a yes or no is turned', () => {
    const [first] = next('hengyang-exporter', 'company.in_customs_cbec_statistics=no');
    expect(first).toBe('opens export-pilot: company.in_customs_cbec_statistics=true → 437000–507000');
  });

  it('what holds for one place is changed there', () => {
    const steps = next('three-places', 'places.hengyang.company.in_customs_cbec_statistics=no');
    expect(steps[0]).toMatch(/places\.hengyang\.company\.in_customs_cbec_statistics=true/u);
  });

  it('facts that a company cannot change at will are not proposed', () => {
    for (const setting of ['company.sanctioned=yes', 'company.built_on_state_land=yes']) {
      expect(next('hengqin-macao-funded', setting).join(' ')).not.toContain(setting.split('=')[0]);
    }
  });

  it('to register elsewhere is not proposed: that is what `compare` weighs, with what is lost by moving', () => {
    for (const example of ['hengqin-macao-funded', 'hengyang-exporter', 'zhongshan-brand']) {
      const elsewhere = exampleEstimate(example, ['company.registered_in=elsewhere'], {
        jurisdictions: ['hengqin', 'hengyang', 'zhongshan'],
      });
      expect(shown(whatNext(elsewhere)).join(' ')).not.toContain('company.registered_in');
    }
  });

  it('a cost is not proposed to grow towards its cap', () => {
    expect(next('zhongshan-brand').join(' ')).not.toContain('costs.');
  });

  it('a company that fails two conditions at once has no single change', () => {
    expect(next('hengyang-exporter', 'company.in_customs_cbec_statistics=no', 'company.legal_person=no')).toEqual([]);
  });

  it('a joint cap that is used up leaves no gain to a step', () => {
    const settings = [
      'company.size=medium',
      'finance.export_credit_premium=600,000 CNY',
      'finance.insured_loan_principal=10,000,000 CNY',
      'finance.loan_prime_rate=3%',
      'finance.loan_days=360',
    ];
    expect(next('hengyang-exporter', ...settings).join(' ')).not.toContain('export-credit-loan-interest');
  });

  it.each([
    [50, 50],
    [100, 50],
    [200, 25],
    [1000, 5],
  ])('of a list of %i entries the first %i are looked through', (count, looked) => {
    const entry = '{ tenure: leased, area: 900 m², lease_cost: 900 CNY }';
    const list = `overseas_warehouses=[${Array.from({ length: count }, () => entry).join(', ')}]`;
    const entries = next('hengyang-exporter', list).filter((step) => step.includes('overseas_warehouses['));
    expect(entries).toHaveLength(looked);
    expect(entries.join('\n')).toContain(`overseas_warehouses[${looked - 1}].area=1000.01 → 450–450`);
  });
});

describe('the best few steps', () => {
  const made = exampleEstimate('hengyang-exporter');
  const [some] = whatNext(made);
  if (some === undefined) throw new Error('the exporter has no next step');

  /** A step by hand: for the measure named first, with those that it opens or lifts besides. */
  function step(setting: string, [own = '', ...others]: readonly string[], high = 100): NextStep {
    const full = (id: string): string => `hengyang/cross-border-ecommerce/${id}`;
    const measure = made.rulebook.measures.get(full(own));
    if (some === undefined || measure === undefined) throw new Error(own);
    const gain = { ...some.gain, low: ZERO, high: new Decimal(high) };
    return { ...some, measure, setting, gain, concerns: [own, ...others].map(full).toSorted() };
  }

  const best = (steps: readonly NextStep[], most?: number): string[] =>
    bestSteps(steps, most).map(({ setting, measure }) => `${setting} ${measure.shortId}`);

  it('name a change once, for the measure that it is found at first', () => {
    expect(best([step('a=1', ['new-tenant-rent']), step('a=1', ['new-tenant-start-up'])])).toEqual([
      'a=1 new-tenant-rent',
    ]);
  });

  it('name a measure once, by the step that brings most', () => {
    expect(best([step('a=1', ['export-pilot'], 200), step('b=1', ['export-pilot'], 100)])).toEqual([
      'a=1 export-pilot',
    ]);
  });

  it('do not come back to a measure that an earlier step opens beside its own', () => {
    expect(
      best([
        step('a=1', ['new-tenant-rent', 'new-tenant-start-up']),
        step('b=1', ['new-tenant-start-up']),
        step('c=1', ['social-security']),
      ]),
    ).toEqual(['a=1 new-tenant-rent', 'c=1 social-security']);
  });

  it('add to a total: what opens a measure without a figure is left to the page of all steps', () => {
    expect(best([step('a=1', ['export-pilot'], 1), step('b=1', ['professional-training'], 0)])).toEqual([
      'a=1 export-pilot',
    ]);
  });

  it('are five, or as many as are asked for', () => {
    const ids = ['export-pilot', 'new-tenant-rent', 'new-tenant-start-up', 'platform-promotion', 'social-security'];
    const all = [...ids, 'overseas-warehouse-lease'].map((id, index) => step(`a=${index}`, [id]));
    expect(best(all)).toEqual(ids.map((id, index) => `a=${index} ${id}`));
    expect(best(all, 1)).toEqual(['a=0 export-pilot']);
  });
});

it('proposes nothing whose exchange rate is not known', () => {
  const text = `
title: { en: Award, zh-Hans: 奖励 }
source: https://example.org/rules
confidence: official
in_force: { from: 2026-01-01, until: 2027-12-31 }
measures:
  - id: award
    title: { en: Award, zh-Hans: 奖励 }
    clause: art. 1
    recipients: any
    frequency: yearly
    basis: exact
    when: [{ company.legal_person: true }]
    amount: { least: [1000 CHF, 50000 CNY] }
`;
  const { rulebook } = load([{ name: 'place/policy.yaml', shown: 'policy', text }]);
  const steps = (rates: Readonly<Record<string, string>>): string[] => {
    const raw = { company: { legal_person: false }, exchange_rates: rates };
    const profile = readProfile(raw, rulebook, new Map(), () => {});
    return shown(whatNext(estimate(rulebook, profile, { asOf: '2026-06-30', jurisdictions: ['place'] })));
  };
  expect(steps({})).toEqual([]);
  expect(steps({ CHF: '8' })).toEqual(['opens award: company.legal_person=true → 1000–1000']);
});

describe('a sum that grows with the fact', () => {
  // 10% of the sales, from ¥1,000 on 20%: ¥50 of ¥500, and ¥200 of ¥1,000.
  it('is still lifted by the threshold at which its rate changes', () => {
    const words = '{ en: Words, zh-Hans: 文字 }';
    const text = `
title: ${words}
source: https://example.org/rules
confidence: official
in_force: { from: 2026-01-01, until: 2027-12-31 }
facts:
  sales: { type: money, title: ${words}, question: ${words}, help: ${words} }
measures:
  - id: award
    title: ${words}
    clause: art. 1
    recipients: any
    frequency: yearly
    basis: exact
    amount:
      choose:
        - { when: [{ sales: { at_least: 1000 CNY } }], amount: { share: { rate: 20%, of: sales } } }
        - { amount: { share: { rate: 10%, of: sales } } }
`;
    const { rulebook } = load([{ name: 'place/policy.yaml', shown: 'policy', text }]);
    const profile = readProfile({ 'place/policy': { sales: 500 } }, rulebook, new Map(), () => {});
    const made = estimate(rulebook, profile, { asOf: '2026-06-30', jurisdictions: ['place'] });
    expect(shown(whatNext(made))).toEqual(['lifts award: place/policy.sales=1000 CNY → 150–150']);
  });
});

describe('a step that opens a measure without a published figure', () => {
  const measure = (id: string, rest: string): string =>
    `  - { id: ${id}, title: { en: ${id}, zh-Hans: 扶持 }, clause: art. 1, recipients: any, frequency: yearly, ${rest} }\n`;
  const FORUM = measure('forum', 'basis: unpublished, when: [company.legal_person: false]');
  const AWARD = measure('award', 'basis: exact, when: [company.legal_person: true], amount: 100 CNY');
  const PRIZE = measure('prize', 'basis: exact, when: [company.cbec_record: true], amount: 30 CNY');

  /** The steps of a company that is a legal person and not on record. */
  function steps(...measures: readonly string[]): string[] {
    const text = `
title: { en: Support, zh-Hans: 扶持 }
source: https://example.org/rules
confidence: official
in_force: { from: 2026-01-01, until: 2027-12-31 }
measures:
${measures.join('')}`;
    const { rulebook } = load([{ name: 'place/policy.yaml', shown: 'policy', text }]);
    const profile = readProfile({ company: { legal_person: true, cbec_record: false } }, rulebook, new Map(), () => {});
    return shown(whatNext(estimate(rulebook, profile, { asOf: '2026-06-30', jurisdictions: ['place'] })));
  }

  it('is proposed, though it adds to no total', () => {
    expect(steps(FORUM)).toEqual(['opens forum: company.legal_person=false → 0–0']);
  });

  it('comes last, behind what adds to a total', () => {
    expect(steps(FORUM, PRIZE)).toEqual([
      'opens prize: company.cbec_record=true → 30–30',
      'opens forum: company.legal_person=false → 0–0',
    ]);
  });

  it('is not proposed where it takes from a total', () => {
    expect(steps(FORUM, AWARD)).toEqual([]);
  });
});

describe('a threshold', () => {
  const WORDS = '{ en: Words, zh-Hans: 文字 }';
  const fact = (name: string): string =>
    `  ${name}: { type: money, title: ${WORDS}, question: ${WORDS}, help: ${WORDS} }\n`;

  /** The steps of a company with sales of ¥100 and costs of ¥500. */
  function steps(rules: string): string[] {
    const text = `
title: ${WORDS}
source: https://example.org/rules
confidence: official
in_force: { from: 2026-01-01, until: 2027-12-31 }
facts:
${fact('sales')}${fact('spend')}measures:
  - { id: award, title: ${WORDS}, clause: '1', recipients: any, frequency: yearly, basis: exact, ${rules} }
`;
    const { rulebook, faults } = load([{ name: 'place/policy.yaml', shown: 'policy', text }]);
    expect(faults).toEqual([]);
    const raw = { 'place/policy': { sales: '100 CNY', spend: '500 CNY' } };
    const profile = readProfile(raw, rulebook, new Map(), () => {});
    return shown(whatNext(estimate(rulebook, profile, { asOf: '2026-06-30', jurisdictions: ['place'] })));
  }

  it('that is passed by the figure itself opens what is refused below it', () => {
    expect(steps('when: [{ sales: { at_least: 1000 CNY } }], amount: 30 CNY')).toEqual([
      'opens award: place/policy.sales=1000 CNY → 30–30',
    ]);
  });

  it('at which nothing changes is no step, though the sum is higher there', () => {
    const same = '{ share: { rate: 10%, of: sales } }';
    const rule = `amount: { choose: [{ when: [{ sales: { at_least: 1000 CNY } }], amount: ${same} }, { amount: ${same} }] }`;
    expect(steps(rule)).toEqual([]);
  });

  // Sales over the ¥500 spent open the award: a thousand is not what is needed. So does spending less than the ¥100 sold.
  it('further on is not passed off for one that another figure sets', () => {
    const tiers =
      'tiers: { by: sales, steps: [{ at_least: 10 CNY, amount: 1 CNY }, { at_least: 1000 CNY, amount: 5 CNY }] }';
    expect(steps(`when: [{ sales: { over: spend } }], amount: { ${tiers} }`)).toEqual([
      'opens award: place/policy.sales=500.01 CNY → 1–1',
      'opens award: place/policy.spend=99.99 CNY → 1–1',
    ]);
  });
});

describe('what a step does everywhere', () => {
  const grants = (place: string, sum: string): { name: string; shown: string; text: string } => ({
    name: `${place}/grants.yaml`,
    shown: `${place}.yaml`,
    text: `
title: { en: Grants, zh-Hans: 补贴 }
place_title: { en: Town, zh-Hans: 城 }
source: https://example.org/rules
confidence: official
in_force: { from: 2026-02-01, until: 2027-12-31 }
measures:
  - { id: award, title: { en: Award, zh-Hans: 奖励 }, clause: art. 1, recipients: any, frequency: yearly, basis: exact,
      when: [trade.cbec_export: { at_least: 1000 USD }], amount: ${sum} }
`,
  });

  it('a figure that is said once opens what hangs on it in every place', () => {
    const { rulebook } = load([grants('east', '100 CNY'), grants('west', '70 CNY')]);
    const profile = readProfile({ trade: { cbec_export: '999 USD' } }, rulebook, new Map(), () => {});
    const made = estimate(rulebook, profile, { asOf: '2026-06-30', jurisdictions: ['east', 'west'] });
    const steps = everywhere(whatNext(made), made);
    expect(steps.map(({ measure }) => measure.id)).toEqual(['east/grants/award', 'west/grants/award']);
    for (const { concerns, gains } of steps) {
      expect(concerns).toEqual(['east/grants/award', 'west/grants/award']);
      expect(new Map(gains.map(({ jurisdiction, high }) => [jurisdiction, high.toString()]))).toEqual(
        new Map([
          ['east', '100'],
          ['west', '70'],
        ]),
      );
    }
  });
});
