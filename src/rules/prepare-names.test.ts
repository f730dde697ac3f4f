// What a value or definition looks at is looked at by the measures that speak of it, and by no other.
import { describe, expect, test } from 'vitest';
import { estimateJson } from '../report/json.ts';
import { byId, estimateFor, fact, measure, policy, rulebookWith, WORDS } from '../../test/support/made-up.ts';

const GRANTS = policy(`
facts:
${fact('rent', 'type: money, cost: true')}${fact('wages', 'type: money, cost: true')}${fact('staff', 'type: integer')}
definitions:
  growing:
    title: { en: growing firm, zh-Hans: 成长型企业 }
    when: [{ staff: { at_least: 10 } }, { wage_share: { at_least: 20% } }]
  small:
    title: ${WORDS}
    when: [{ staff: { below: 5 } }]
values:
  on_rent: { share: { rate: rent_rate, of: rent } }
  rent_rate: { choose: [{ when: [{ growing: true }], amount: 50% }, { amount: 10% }] }
  on_wages: { least: [{ share: { rate: 10%, of: wages } }, 100 USD] }
  wage_share: { quotient: [wages, rent] }
measures:
${measure('by-rent', 'amount: on_rent')}${measure('by-wages', 'amount: on_wages')}${measure('flat', 'amount: 100 CNY')}
${measure('growing', 'when: [{ growing: true }], amount: 100 CNY')}
${measure('others', 'when: [{ growing: false }, { small: false }], amount: 100 CNY')}
`);

const rulebook = rulebookWith({ 'place/grants': GRANTS });
const looksAt = (id: string): readonly string[] =>
  (rulebook.measures.get(`place/grants/${id}`)?.facts ?? []).map((one) => one.id.replace('place/grants.', ''));

const asked = (facts: Record<string, unknown>, id: string): unknown =>
  byId(estimateFor(rulebook, { 'place/grants': facts }), ({ status, missing, amount }) => [
    status,
    missing.map((key) => key.replace('place/grants.', '')).join(),
    `${amount?.low.toString()}–${amount?.high.toString()}`,
  ])[id];

describe('a measure looks at', () => {
  test.each([
    ['by-rent', ['rent', 'staff', 'wages']],
    ['by-wages', ['wages']],
    ['flat', []],
    ['growing', ['rent', 'staff', 'wages']],
    ['others', ['rent', 'staff', 'wages']],
  ])('%s: what the values and definitions that it speaks of look at', (id, facts) => {
    expect(looksAt(id).toSorted()).toEqual(facts);
  });

  test('a currency where a value that it speaks of has it', () => {
    const { currencies } = rulebook.measures.get('place/grants/by-wages') ?? { currencies: new Set() };
    expect([...currencies]).toContain('USD');
    expect([...(rulebook.measures.get('place/grants/by-rent')?.currencies ?? [])]).toEqual([]);
  });
});

describe('a definition', () => {
  test('holds where all of its conditions do, and is open where one of them is', () => {
    const firm = { staff: 10, wages: '200 CNY', rent: '1000 CNY' };
    expect(asked(firm, 'growing')).toEqual(['qualifies', '', '100–100']);
    expect(asked({ ...firm, staff: 9 }, 'growing')).toEqual(['does-not-qualify', '', 'undefined–undefined']);
    expect(asked({ ...firm, wages: '199.99 CNY' }, 'growing')).toEqual(['does-not-qualify', '', 'undefined–undefined']);
    expect(asked({ wages: '200 CNY', rent: '1000 CNY' }, 'growing')).toEqual(['needs-facts', 'staff', '0–100']);
    expect(asked({ staff: 10 }, 'growing')).toEqual(['needs-facts', 'rent,wages', '0–100']);
    expect(asked({ staff: 9 }, 'growing')).toEqual(['does-not-qualify', '', 'undefined–undefined']);
  });

  test('asked not to hold, holds where one of its conditions fails', () => {
    expect(asked({ staff: 9 }, 'others')).toEqual(['qualifies', '', '100–100']);
    expect(asked({ staff: 4 }, 'others')).toEqual(['does-not-qualify', '', 'undefined–undefined']);
    expect(asked({ staff: 10 }, 'others')).toEqual(['needs-facts', 'rent,wages', '0–100']);
    expect(asked({ wages: '1 CNY', rent: '1000 CNY' }, 'others')).toEqual(['needs-facts', 'staff', '0–100']);
  });

  test('decides a value that speaks of it, which may stand before what it speaks of', () => {
    expect(asked({ staff: 10, wages: '200 CNY', rent: '1000 CNY' }, 'by-rent')).toEqual(['qualifies', '', '500–500']);
    expect(asked({ staff: 9, rent: '1000 CNY' }, 'by-rent')).toEqual(['qualifies', '', '100–100']);
    expect(asked({ staff: 10, rent: '1000 CNY' }, 'by-rent')).toEqual(['needs-facts', 'wages', '100–500']);
  });
});

test('each condition of a definition is told under its name, and refuses by it', () => {
  const said = estimateJson(estimateFor(rulebook, { 'place/grants': { staff: 9 } }), {
    language: 'zh-Hans',
    all: true,
  });
  expect(byId(said, ({ reasons }) => reasons)['growing']).toEqual(['不满足：“成长型企业”：文字达到 10（本企业：9）']);
});
