/** Next steps under policies of a measure or two, whose gains can be worked in the head. */
import { describe, expect, it } from 'vitest';
import { asked, estimateFor, fact, measure, policy, rulebookWith } from '../../../test/support/made-up.ts';
import { shown } from './next-steps.support.ts';
import { everywhere, whatNext } from './next-steps.ts';

/** What a company is told under the measures of a policy. */
function stepsUnder(measures: string, raw: unknown, facts = ''): string[] {
  const text = policy(`${facts === '' ? '' : `facts:\n${facts}`}measures:\n${measures}`);
  return shown(whatNext(estimateFor(rulebookWith({ 'place/policy': text }), raw)));
}

it('proposes nothing whose exchange rate is not known', () => {
  const award = measure('award', 'when: [{ company.legal_person: true }], amount: { least: [1000 CHF, 50000 CNY] }');
  const steps = (rates: Readonly<Record<string, string>>): string[] =>
    stepsUnder(award, { company: { legal_person: false }, exchange_rates: rates });
  expect(steps({})).toEqual([]);
  expect(steps({ CHF: '8' })).toEqual(['opens award: company.legal_person=true → 1000–1000']);
});

describe('a sum that grows with the fact', () => {
  // 10% of the sales, from ¥1,000 on 20%: ¥50 of ¥500, and ¥200 of ¥1,000.
  it('is still lifted by the threshold at which its rate changes', () => {
    const award = measure(
      'award',
      'amount: { choose: [{ when: [{ sales: { at_least: 1000 CNY } }], amount: { share: { rate: 20%, of: sales } } }, { amount: { share: { rate: 10%, of: sales } } }] }',
    );
    const steps = stepsUnder(award, { 'place/policy': { sales: 500 } }, fact('sales', 'type: money'));
    expect(steps).toEqual(['lifts award: place/policy.sales=1000 CNY → 150–150']);
  });
});

describe('a step that opens a measure without a published figure', () => {
  const FORUM = measure('forum', 'basis: unpublished, when: [company.legal_person: false]');
  const AWARD = measure('award', 'when: [company.legal_person: true], amount: 100 CNY');
  const PRIZE = measure('prize', 'when: [company.cbec_record: true], amount: 30 CNY');

  /** The steps of a company that is a legal person and not on record. */
  function steps(...measures: readonly string[]): string[] {
    return stepsUnder(measures.join(''), { company: { legal_person: true, cbec_record: false } });
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
  /** The steps of a company with sales of ¥100 and costs of ¥500. */
  function steps(rules: string): string[] {
    const facts = fact('sales', 'type: money') + fact('spend', 'type: money');
    return stepsUnder(measure('award', rules), { 'place/policy': { sales: '100 CNY', spend: '500 CNY' } }, facts);
  }

  it('that two figures may pass alike is told of them in order of their ids', () => {
    expect(steps('when: [{ spend: { below: sales } }], amount: 30 CNY')).toEqual([
      'opens award: place/policy.sales=500.01 CNY → 30–30',
      'opens award: place/policy.spend=99.99 CNY → 30–30',
    ]);
  });

  it('that is passed by the figure itself opens what is refused below it', () => {
    expect(steps('when: [{ sales: { at_least: 1000 CNY } }], amount: 30 CNY')).toEqual([
      'opens award: place/policy.sales=1000 CNY → 30–30',
    ]);
  });

  it('opens what has no published figure as well', () => {
    expect(steps('basis: unpublished, when: [{ sales: { at_least: 1000 CNY } }]')).toEqual([
      'opens award: place/policy.sales=1000 CNY → 0–0',
    ]);
  });

  it('of the sum lifts it, though a condition has one for the same figure', () => {
    const tiers =
      'tiers: { by: sales, steps: [{ at_least: 10 CNY, amount: 1 CNY }, { at_least: 1000 CNY, amount: 5 CNY }] }';
    expect(steps(`when: [{ sales: { at_least: 50 CNY } }], values: { sum: { ${tiers} } }, amount: sum`)).toEqual([
      'lifts award: place/policy.sales=1000 CNY → 4–4',
    ]);
  });

  // 10% of ¥1,000.04 are ¥100.00, and of ¥1,000.05 they are ¥100.01.
  it.each(['1000 CNY', '1000.05 CNY'])(
    'at which nothing changes is no step, though the sum is higher at %s',
    (line) => {
      const same = '{ share: { rate: 10%, of: sales } }';
      const rule = `amount: { choose: [{ when: [{ sales: { at_least: ${line} } }], amount: ${same} }, { amount: ${same} }] }`;
      expect(steps(rule)).toEqual([]);
    },
  );

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

it('a threshold in a value that the policy has named lifts the sum that is so called', () => {
  const text = policy(`
facts:
${fact('sales', 'type: money')}
values:
  sum: { tiers: { by: sales, steps: [{ at_least: 10 CNY, amount: 1 CNY }, { at_least: 1000 CNY, amount: 5 CNY }] } }
measures:
${measure('award', 'amount: sum')}
${measure('other', 'amount: { least: [sum, 3 CNY] }')}`);
  const made = estimateFor(rulebookWith({ 'place/policy': text }), { 'place/policy': { sales: '100 CNY' } });
  expect(shown(whatNext(made))).toEqual([
    'lifts award: place/policy.sales=1000 CNY → 6–6',
    'lifts other: place/policy.sales=1000 CNY → 6–6',
  ]);
});

it('what is set aside for what a step opens is told as lost', () => {
  const text = policy(`
exclusions:
  - { measures: [large, small], because: { en: One of the two., zh-Hans: 二者取一。 } }
measures:
${measure('large', 'when: [company.legal_person: true], amount: 100 CNY')}
${measure('small', 'amount: 30 CNY')}`);
  const made = estimateFor(rulebookWith({ 'place/policy': text }), { company: { legal_person: false } });
  const steps = whatNext(made);
  expect(shown(steps)).toEqual(['opens large: company.legal_person=true → 70–70']);
  expect(steps.map(({ lost }) => lost)).toEqual([['place/policy/small']]);
});

it('what a company cannot change of an entry is not proposed', () => {
  const area = (changeable: string): string =>
    fact('shops', `type: list, item: { area: { type: area${changeable}, ${asked()} } }`);
  const award = 'amount: { for_each: { list: shops, where: [{ shops.area: { at_least: 100 m² } }], amount: 30 CNY } }';
  const steps = (changeable: string): string[] =>
    stepsUnder(measure('award', award), { 'place/policy': { shops: [{ area: '90 m²' }] } }, area(changeable));
  expect(steps('')).toEqual(['opens award: place/policy.shops[0].area=100 → 30–30']);
  expect(steps(', changeable: false')).toEqual([]);
});

it('a total is passed by one of its parts only where all are known, and the part can be changed', () => {
  const steps = (other: Readonly<Record<string, unknown>>, changeable = ''): string[] =>
    stepsUnder(
      measure(
        'award',
        'when: [{ any_of: [{ both: { at_least: 100 CNY } }, { company.legal_person: true }] }], amount: 30 CNY',
      ),
      { company: { legal_person: false }, 'place/policy': { one: '90 CNY', ...other } },
      fact('one', `type: money${changeable}`) +
        fact('two', 'type: money') +
        fact('both', 'type: money, derived: { sum: [one, two] }'),
    ).filter((step) => !step.includes('legal_person'));
  expect(steps({ two: '5 CNY' })).toEqual([
    'opens award: place/policy.one=95 CNY → 30–30',
    'opens award: place/policy.two=10 CNY → 30–30',
  ]);
  expect(steps({ two: '5 CNY' }, ', changeable: false')).toEqual(['opens award: place/policy.two=10 CNY → 30–30']);
  expect(steps({})).toEqual([]);
});

describe('what a step does everywhere', () => {
  const grants = (place: string, sum: string): Record<string, string> => ({
    [`${place}/grants`]: policy(`
place_title: { en: Town, zh-Hans: 城 }
measures:
${measure('award', `when: [trade.cbec_export: { at_least: 1000 USD }], amount: ${sum}`)}`),
  });

  it('a figure that is said once opens what hangs on it in every place', () => {
    const rulebook = rulebookWith({ ...grants('east', '100 CNY'), ...grants('west', '70 CNY') });
    const made = estimateFor(rulebook, { trade: { cbec_export: '999 USD' } });
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
