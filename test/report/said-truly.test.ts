// What the views say of companies in awkward places: each sentence holds for the company, and no view leaves the reader with a
// riddle. The profiles are those with which an audit found a false or missing word.
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/engine/compare.ts';
import type { Estimate } from '../../src/engine/estimate.ts';
import type { MeasureEstimate } from '../../src/engine/measure-estimate.ts';
import { whatIf } from '../../src/engine/what-if.ts';
import { scheduleSheet } from '../../src/report/schedule.ts';
import { estimateJson } from '../../src/report/json.ts';
import { nextSheet, nearMisses } from '../../src/report/what-next.ts';
import { whatIfSheet } from '../../src/report/what-if.ts';
import { viewOf } from '../../src/report/view/index.ts';
import type { EstimateView } from '../../src/report/view/types.ts';
import { say, voiceOf } from '../../src/report/words/index.ts';
import { LANGUAGES } from '../../src/text/index.ts';
import type { Language } from '../../src/text/index.ts';
import { bundled } from '../support/bundled.ts';
import {
  asked,
  byId,
  estimateFor,
  fact,
  measure,
  policy,
  profileFor,
  rulebookWith,
  WORDS,
} from '../support/made-up.ts';

type Raw = Readonly<Record<string, unknown>>;

const HENGQIN = {
  registered_in: ['hengqin'],
  roles: ['seller'],
  pays_tax_locally: true,
  local_bank_account: true,
  substantive_operation: true,
  legal_person: true,
  macao_share: '50%',
  confirmed_property: true,
  sanctioned: 'no',
  built_on_state_land: false,
  macao_youth_owned: false,
  newly_introduced: false,
};
const HENGYANG = {
  registered_in: ['hengyang'],
  roles: ['seller'],
  cbec_record: true,
  legal_person: true,
  pays_tax_locally: true,
  in_customs_cbec_statistics: true,
};
const OFFICE = {
  lease_months: 36,
  let_by_owner: true,
  leased_area: 100,
  actual_rent: 50,
  appraised_rent: 60,
  payable_months: 12,
  heads: 20,
};

function madeOf(raw: Raw, jurisdictions: readonly string[], asOf = '2025-06-30'): Estimate {
  return estimateFor(bundled(), raw, { jurisdictions, explain: true, asOf });
}

function measureIn(made: Estimate, id: string): MeasureEstimate {
  const one = made.measures.find(({ measure }) => measure.id === id);
  if (one === undefined) throw new Error(id);
  return one;
}

function reasonsOf(made: Estimate, id: string, language: 'en' | 'zh-Hans' = 'en'): string[] {
  const voice = voiceOf(made, language, id.split('/')[0]);
  return measureIn(made, id).reasons.map((reason) => say(voice, reason));
}

const view = (made: Estimate, all = false): EstimateView => viewOf(made, { language: 'en', all });
const warningsOf = (made: Estimate, all = false): string[] =>
  view(made, all).warnings.map(({ text, concerns }) => `${text} ${concerns ?? ''}`);

describe('the steps', () => {
  // Both rows hang on the scope: whenever the second is paid, so is the first, and leaves it ¥150,000.
  it('of a measure behind an open one end at the sum that is shown', () => {
    const { pays_tax_locally: _open, ...company } = HENGYANG;
    const finance = {
      export_credit_premium: '300000 CNY',
      insured_loan_principal: '100m CNY',
      loan_prime_rate: '3%',
      loan_days: 360,
    };
    const made = madeOf({ company: { ...company, size: 'medium' }, finance }, ['hengyang']);
    const one = measureIn(made, 'hengyang/cross-border-ecommerce/export-credit-loan-interest');
    expect(one.amount?.high.toString()).toBe('150000');
    const voice = voiceOf(made, 'en', 'hengyang');
    expect(one.steps.slice(-2).map(({ label, value }) => `${say(voice, label)}: ${say(voice, value)}`)).toEqual([
      'All open facts taken together: ¥150,000',
      'A ceiling: the authority sets the sum: ¥0 – ¥150,000',
    ]);
  });
});

describe('the schedule', () => {
  it('names what is not among the payments because it waits for facts', () => {
    const made = madeOf({ company: HENGQIN, office: { ...OFFICE, heads: undefined } }, ['hengqin']);
    expect(scheduleSheet(made, 'en').lines.join('\n')).toMatch(/because facts are missing: .*Office rent/u);
    expect(scheduleSheet({ ...made, measures: [] }, 'en').lines.join('\n')).not.toContain('missing');
  });
});

describe('the reasons', () => {
  it('of a measure that its rival alone holds open name the rival', () => {
    const made = madeOf({ company: { registered_in: ['hengqin'], roles: ['seller'] } }, ['hengqin']);
    expect(reasonsOf(made, 'hengqin/cross-border-ecommerce/office-rent')).toEqual([
      'Only one is paid, this or “Office rent (Hengqin support for Macao-funded companies)”: which of the two is still open',
    ]);
    // The rival has no figure: what has one is paid before it.
    expect(reasonsOf(made, 'hengqin/macao-funded-enterprises/office-rent').join(' ')).not.toContain('Only one is paid');
  });

  it('of a measure that a rival may yet be paid nothing beside name the rival', () => {
    const raw = { company: HENGQIN, office: { ...OFFICE, heads: undefined, actual_rent: 95, appraised_rent: 90 } };
    const made = madeOf({ ...raw, company: { ...HENGQIN, macao_share: '25%' } }, ['hengqin']);
    const id = 'hengqin/cross-border-ecommerce/office-rent';
    expect(measureIn(made, id).missing).toEqual(['office.heads']);
    expect(reasonsOf(made, id).join()).toContain('Only one is paid, this or “Office rent (Hengqin support for Macao');
  });

  it('of alternatives one of which holds in any case say nothing', () => {
    const choices = `type: choice, choices: { film: ${WORDS}, series: ${WORDS} }`;
    const rules = 'when: [any_of: [{ kind: { is: film } }, { kind: { is: series } }], { share: { at_least: 50% } }]';
    const text = policy(`facts:
  kind: { ${choices}, ${asked()} }
${fact('share', 'type: percent')}measures:
${measure('award', `${rules}, amount: 100 CNY`)}`);
    const made = estimateJson(estimateFor(rulebookWith({ 'place/film': text }), {}));
    expect(byId(made, ({ missing }) => missing)).toEqual({ award: ['place/film.share'] });
    expect(byId(made, ({ reasons }) => reasons)['award']).toEqual([expect.stringContaining('at least 50%')]);
  });

  it('of what public aid has paid already say that nothing is left', () => {
    const made = madeOf({ company: HENGQIN, costs: { rd_spend: 800000, rd_public_aid: 800000 } }, ['hengqin']);
    expect(reasonsOf(made, 'hengqin/macao-funded-enterprises/research')).toEqual([
      'The sum comes to nothing: nothing is left of ¥800,000 less ¥800,000',
    ]);
  });

  it('of a sum that is rounded away say what it came to', () => {
    const raw = {
      company: { registered_in: ['zhongshan'], roles: ['seller'] },
      overseas_warehouse: { own_investment: '0.01' },
    };
    const made = estimateFor(bundled(), raw, { jurisdictions: ['zhongshan'], asOf: '2025-06-30' });
    expect(reasonsOf(made, 'zhongshan/cross-border-ecommerce/own-overseas-warehouse')).toEqual([
      'The sum comes to ¥0.003, which is rounded to 0.00',
    ]);
  });

  it('of a sum that is nothing whichever case applies say why', () => {
    const raw = { company: { ...HENGQIN, roles: ['park_operator'] }, park: { fixed_asset_investment: 0 } };
    expect(reasonsOf(madeOf(raw, ['hengqin']), 'hengqin/cross-border-ecommerce/park-capital').join(' ')).toMatch(
      /^The sum comes to nothing: .*: 0$/u,
    );
  });

  it('of cases that stand from the top down call none of them the lowest', () => {
    const raw = { company: { registered_in: ['zhongshan'], roles: ['park_operator'] }, park: { recognitions: [] } };
    const made = madeOf(raw, ['zhongshan']);
    const id = 'zhongshan/cross-border-ecommerce/park-recognition';
    expect(reasonsOf(made, id)).toEqual([
      expect.stringMatching(/no case applies; the cases are .*national.*, .*provincial.* or .*municipal/u),
    ]);
    expect(reasonsOf(made, id, 'zh-Hans').join('')).not.toContain('最低一档');
  });

  it('of alternatives in Chinese part each from the next, and ask nothing', () => {
    const made = madeOf({ company: { ...HENGQIN, legal_person: undefined } }, ['hengqin']);
    const said = made.measures.flatMap(({ measure: { id } }) => reasonsOf(made, id, 'zh-Hans')).join('\n');
    expect(said).toMatch(/：是；或/u);
    expect(said).not.toContain('是或非');
  });

  it('of money in another currency than the threshold say what it comes to', () => {
    const raw = { company: { registered_in: ['zhongshan'], roles: ['seller'] }, trade: { cbec_total: '7.1m CNY' } };
    const made = madeOf({ ...raw, trade: { cbec_total: '6.39m CNY' } }, ['zhongshan']);
    expect(reasonsOf(made, 'zhongshan/cross-border-ecommerce/transaction-volume')).toEqual([
      'Not met: Cross-border e-commerce in all at least US$1,000,000 (the company: ¥6,390,000 ÷ 7.1 = US$900,000)',
    ]);
  });
});

describe('the headline', () => {
  it('does not say that nothing is granted where support without a figure is', () => {
    const [place] = view(madeOf({ company: { registered_in: ['hengqin'], roles: ['seller'] } }, ['hengqin'])).places;
    expect(place?.headline.company).toMatch(/^support without a published figure; /u);
  });
});

describe('the warnings', () => {
  it('claim a whole policy only for what holds for all of it', () => {
    const raw = {
      company: HENGQIN,
      office: OFFICE,
      shop: {
        lease_months: 36,
        leased_area: 100,
        actual_rent: 50,
        appraised_rent: 60,
        payable_months: 12,
        renovation_cost: 0,
      },
      brand: { macao_status: 'none' },
      operation: { first_above_scale: false, above_scale: false },
      costs: { rd_spend: 0 },
      exhibition: { booth_cost: 0 },
    };
    const made = madeOf(raw, ['hengqin']);
    const told = warningsOf(made);
    expect(told.find((text) => text.startsWith('Rent is supported for 36'))).toMatch(/\(Office rent, Shop rent\)$/u);
    expect(told.find((text) => text.startsWith('Whoever applies here'))).toMatch(/\(all of /u);
  });

  it('speak of a boundary only where it may turn the refusal', () => {
    const tenant = { leased_area: 100, newly_settled_in_recognised_park: true, annual_rent: 50000 };
    const trade = { cbec_total: '200,000 USD' };
    const refused = madeOf({ company: { ...HENGYANG, size: 'large' }, tenant, trade }, ['hengyang']);
    expect(warningsOf(refused).join('\n')).not.toContain('100 m²');
    expect(warningsOf(refused, true).join('\n')).toContain('100 m²');
    const paid = madeOf({ company: { ...HENGYANG, size: 'small' }, tenant, trade }, ['hengyang']);
    expect(warningsOf(paid).join('\n')).toContain('100 m²');
  });

  it('tell who had a part of an award in instalments that the rest is not counted', () => {
    const renovation = 'hengqin/macao-funded-enterprises/shop-renovation';
    const classic = 'hengqin/macao-funded-enterprises/brand-classic';
    const received = { [renovation]: '500000 CNY', [classic]: '300000 CNY' };
    const made = madeOf({ company: HENGQIN, received }, ['hengqin']);
    const why = (id: string): string | undefined => {
      const [reason] = made.measures.find(({ measure }) => measure.id === id)?.reasons ?? [];
      return reason && say(voiceOf(made, 'en'), reason);
    };
    expect(why(renovation)).toMatch(/¥500,000 was received before; an instalment still due is not counted here$/u);
    expect(why(classic)).toBe('It is paid only once, and ¥300,000 was received before');
  });

  it('speak of no boundary where what is paid only once was had', () => {
    const raw = {
      company: { ...HENGYANG, roles: ['store_operator'] },
      stores: [{ kind: 'large', area: 500 }],
    };
    const store = 'hengyang/cross-border-ecommerce/experience-store';
    expect(warningsOf(madeOf(raw, ['hengyang']), true).join('\n')).toContain('500 m²');
    const had = madeOf({ ...raw, received: { [store]: '100000 CNY' } }, ['hengyang']);
    expect(warningsOf(had, true).join('\n')).not.toContain('500 m²');
  });
});

describe('a next step', () => {
  const company = { company: HENGQIN, office: { ...OFFICE, lease_months: 12 } };

  it('says what it takes away', () => {
    const made = madeOf(company, ['hengqin']);
    const near = nearMisses(made).find(({ measure }) => measure.shortId === 'office-rent');
    expect(near?.lost).toEqual(['hengqin/cross-border-ecommerce/office-rent']);
    const cells = nextSheet(made, 'en').parts.flatMap(({ rows }) => rows.map((row) => row.join(' ')));
    expect(cells.find((cell) => cell.includes('to 36'))).toContain(
      'Gives up, or leaves open: Office rent (Hengqin cross-border e-commerce support)',
    );
  });

  it('stands under a measure that has a figure where one change opens several', () => {
    const raw = { ...company, company: { ...HENGQIN, sanctioned: 'no', local_bank_account: false } };
    const [near] = nearMisses(madeOf({ ...raw, office: OFFICE, exhibition: { booth_cost: 500 } }, ['hengqin']));
    expect(near?.measure.published).toBe(true);
  });

  it('tells measures of one title apart in an estimate and in what lapses', () => {
    const made = madeOf({}, ['hengqin'], '2025-11-15');
    const rents = ['cross-border e-commerce support', 'support for Macao-funded companies'].map(
      (policy) => `Office rent (Hengqin ${policy})`,
    );
    const entries = viewOf(made, { language: 'en' }).places.flatMap(({ sections }) => sections[0]?.entries ?? []);
    expect(entries.map(({ title }) => title)).toEqual(expect.arrayContaining(rents));
    const lapsing = scheduleSheet(made, 'en').parts.find(({ title }) => title === 'Lapses within 90 days');
    expect(lapsing?.rows.map(([title]) => title)).toEqual(
      expect.arrayContaining(rents.map((title) => `${title} · Hengqin`)),
    );
  });

  it('tells a measure apart from the one for which it is set aside', () => {
    const made = madeOf({ ...company, office: { ...OFFICE, lease_months: 36 } }, ['hengqin']);
    const aside = made.measures.find(({ status }) => status === 'set-aside');
    expect(aside?.reasons.map((reason) => say(voiceOf(made, 'en'), reason)).join(' ')).toContain(
      'Set aside for “Office rent (Hengqin ',
    );
  });

  it('tells measures of one title apart in what-if', () => {
    const before = madeOf(company, ['hengqin']);
    const after = madeOf({ ...company, office: OFFICE }, ['hengqin']);
    const cells = whatIfSheet(whatIf(before, after), [], 'en').parts.flatMap(({ rows }) => rows.map(([one]) => one));
    expect(cells).toEqual(
      expect.arrayContaining([
        'Office rent (Hengqin cross-border e-commerce support) · Hengqin',
        'Office rent (Hengqin support for Macao-funded companies) · Hengqin',
      ]),
    );
  });
});

it('of what is said once for several places those facts alone are assumed that decide there', () => {
  const raw = {
    company: { registered_in: ['hengyang'], roles: ['seller'], pays_tax_locally: true, confirmed_property: true },
  };
  const profile = profileFor(bundled(), raw);
  const { assumptions } = compare(bundled(), profile, { asOf: '2025-06-30', jurisdictions: ['hengyang', 'zhongshan'] });
  const place = assumptions.find(({ kind }) => kind === 'place');
  expect(JSON.stringify(place?.says.with['facts'])).toBe('"company.pays_tax_locally"');
});

it('of a place that has an answer of its own no quote says that it has the same as the others', () => {
  const raw = {
    company: { registered_in: ['hengqin', 'hengyang'], roles: ['seller'], local_bank_account: true },
    places: { hengqin: { company: { local_bank_account: false } } },
  };
  const made = madeOf(raw, ['hengqin', 'hengyang', 'zhongshan']);
  const noted = (language: Language): string =>
    viewOf(made, { language, forClient: true })
      .assumptions.map(({ text }) => text)
      .join('\n');
  expect(noted('en')).toContain('for every place that has none of its own: Corporate bank account in the place.');
  expect(noted('zh-Hans')).toContain('未另填的地区都按同一回答测算：在当地开立对公账户。');
});

it('a warning of two measures is one note in every language', () => {
  const raw = {
    company: { registered_in: ['zhongshan'], roles: ['seller', 'park_operator'] },
    trade: { cbec_export: '1m USD', cbec_import: 0 },
  };
  const numbers = LANGUAGES.map((language) =>
    viewOf(madeOf(raw, ['zhongshan']), { language }).warnings.map(({ number }) => number),
  );
  expect(numbers).toEqual(LANGUAGES.map(() => numbers[0]));
});
