// Which facts are asked for next: those that only together decide, those of one place, and those of anybody's policy.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { estimate } from '../../src/engine/estimate.ts';
import type { Profile } from '../../src/engine/profile.ts';
import { nextScreen } from '../../src/interview/next-question.ts';
import { countedBy, openQuestions } from '../../src/interview/open-questions.ts';
import { readYaml } from '../../src/reading/yaml.ts';
import { bundled, bundledWith } from '../support/bundled.ts';
import { fact, measure, policy, profileFor } from '../support/made-up.ts';
import { DAY } from './simulation.ts';

const rulebook = bundled();

describe('facts that only together change anything', () => {
  const [document] = readYaml(readFileSync('examples/hengyang-exporter.yaml', 'utf8'));
  const exporter = profileFor(rulebook, document?.value);
  const OPEN = ['company.in_customs_cbec_statistics', 'costs.platform_promotion', 'costs.platform_entry_fees'];
  const without = (ids: readonly string[]): Profile => ({
    ...exporter,
    facts: new Map([...exporter.facts].filter(([id]) => !ids.includes(id))),
  });
  const asked = (profile: Profile, ...skipped: string[]): readonly string[] | undefined =>
    nextScreen(estimate(rulebook, profile, { asOf: DAY }), new Set(skipped), null)?.questions.map(({ key }) => key);

  // 50% of both costs, at most ¥200,000: with one of them not known the other alone neither lowers the most nor is it sure.
  test('are asked for also after a "don’t know" that leaves their measure open', () => {
    const [statistics = '', promotion = '', fees = ''] = OPEN;
    const notKnown = `places.hengyang.${statistics}`;
    expect(asked(without(OPEN))).toEqual([notKnown]);
    expect(asked(without(OPEN), notKnown)).toEqual([promotion]);
    expect(asked(without([statistics, fees]), notKnown)).toEqual([fees]);
    // What is known of the one cost makes no difference while the other is not known either.
    expect(asked(without(OPEN), notKnown, promotion)).toBeUndefined();
  });

  test('are asked for where it takes one more to bring them to bear', () => {
    const own = bundledWith({
      'farland/rent': policyWith(
        '[{ any_of: [{ garden: true }, { rooms: { at_least: 3 } }] }, { opened: { on_or_after: 2024-01-01 } }]',
      ),
    });
    const next = (...skipped: string[]): readonly string[] | undefined => {
      const profile = profileFor(own, { company: { registered_in: ['farland'] } });
      const screen = nextScreen(estimate(own, profile, { asOf: DAY }), new Set(skipped), null);
      return screen?.questions.map(({ key }) => key.replace('farland/rent.', ''));
    };
    expect(next('farland/rent.opened')).toEqual(['garden']);
    expect(next('farland/rent.opened', 'farland/rent.garden')).toBeUndefined();
  });
});

test.each([5, 6, 7, 8])('two choices of %s that only together decide are asked for, whichever pair it is', (count) => {
  const ids = Array.from({ length: count }, (_, index) => `c${index + 1}`);
  const choices = `{ ${ids.map((id) => `${id}: { en: ${id}, zh-Hans: 项 }`).join(', ')} }`;
  const others = (without: string): string => `[${ids.filter((id) => id !== without).join(', ')}]`;
  const either = `any_of: [{ first: { one_of: ${others('c1')} } }, { second: { one_of: ${others('c2')} } }]`;
  const text = policy(`
facts:
${fact('first', `type: choice, choices: ${choices}`)}
${fact('second', `type: choice, choices: ${choices}`)}
${fact('third', 'type: boolean')}
measures:
${measure('aid', `when: [{ ${either} }, { third: true }], amount: 10 CNY`)}`);
  const own = bundledWith({ 'farland/aid': text });
  const profile = profileFor(own, { company: { registered_in: ['farland'] } });
  const made = estimate(own, profile, { asOf: DAY, jurisdictions: ['farland'] });
  const screen = nextScreen(made, new Set(['farland/aid.third']), null);
  expect(screen?.questions.map(({ key }) => key)).toEqual(['farland/aid.first']);
});

describe('a company in two places', () => {
  test('is asked for each place what may differ between them', () => {
    const profile = profileFor(rulebook, { company: { registered_in: ['hengqin', 'hengyang'], roles: ['seller'] } });
    const screen = nextScreen(estimate(rulebook, profile, { asOf: DAY }), new Set(), null);
    const keys = screen?.questions.map(({ key }) => key) ?? [];
    expect(keys).toContain('places.hengqin.company.pays_tax_locally');
    expect(keys).toContain('places.hengyang.company.pays_tax_locally');
    expect(keys).not.toContain('company.pays_tax_locally');
    expect(keys.filter((key) => key === 'company.legal_person')).toHaveLength(1);
  });
});

describe('a list', () => {
  test('that is not known is counted by the kind that measures ask for, which spares a question for each entry', () => {
    const profile = profileFor(rulebook, {
      company: { registered_in: ['hengyang'], roles: ['seller', 'store_operator'] },
    });
    const open = openQuestions(estimate(rulebook, profile, { asOf: DAY }), new Set());
    const kindOf = (key: string): string | undefined =>
      open.filter(({ question }) => question.key === key).map((one) => countedBy(one)?.id)[0];
    expect(kindOf('overseas_warehouses')).toBe('overseas_warehouses.tenure');
    expect(kindOf('stores')).toBe('stores.kind');
    expect(kindOf('company.legal_person')).toBeUndefined();
  });

  test('of one place has its entries asked for there', () => {
    const company = { registered_in: ['hengyang'], roles: ['store_operator'] };
    const profile = profileFor(rulebook, { company, places: { hengyang: { stores: [{ kind: 'community' }] } } });
    const keys = openQuestions(estimate(rulebook, profile, { asOf: DAY }), new Set()).map(
      ({ question }) => question.key,
    );
    expect(keys.filter((key) => key.includes('stores'))).toEqual(['places.hengyang.stores[0].newly_opened']);
  });
});

/** A policy of one measure, whose facts are a day, a number and a yes or no of its own. */
const policyWith = (when: string): string =>
  policy(`
facts:
${fact('opened', 'type: date')}
${fact('rooms', 'type: integer')}
${fact('garden', 'type: boolean')}
scope:
  - company.registered_in: { includes: farland }
measures:
${measure('rent', `frequency: once, when: ${when}, amount: 1000 CNY`)}`);

describe('a policy that nobody wrote code for', () => {
  const farland = (
    when: string,
  ): ((facts: Record<string, unknown>, ...skipped: string[]) => readonly string[] | undefined) => {
    const own = bundledWith({ 'farland/rent': policyWith(when) });
    return (facts, ...skipped) => {
      const profile = profileFor(own, { company: { registered_in: ['farland'] }, ...facts });
      const screen = nextScreen(estimate(own, profile, { asOf: DAY }), new Set(skipped), null);
      return screen?.questions.map(({ key }) => key);
    };
  };

  test('is asked about all the same', () => {
    const asked = farland('[{ opened: { on_or_after: 2024-01-01 } }, { rooms: { at_least: 400 } }]');
    expect(asked({})).toEqual(['farland/rent.opened']);
    expect(asked({ 'farland/rent.opened': '2023-12-31' })).toBeUndefined();
    expect(asked({ 'farland/rent.opened': '2024-01-01' })).toEqual(['farland/rent.rooms']);
    expect(asked({ 'farland/rent.opened': '2024-01-01', 'farland/rent.rooms': '420' })).toBeUndefined();
  });

  test('is asked about also where only some figures in the middle would tell', () => {
    const asked = farland(
      '[{ any_of: [{ garden: true }, { all_of: [{ rooms: { at_least: 420 } }, { rooms: { at_most: 450 } }] }] }]',
    );
    expect(asked({})).toEqual(['farland/rent.garden']);
    expect(asked({}, 'farland/rent.garden')).toEqual(['farland/rent.rooms']);
    expect(asked({ 'farland/rent.rooms': '451' }, 'farland/rent.garden')).toBeUndefined();
  });
});
