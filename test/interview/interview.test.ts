// The promises of the interview, over random companies that answer from a full profile.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { estimate } from '../../src/engine/estimate.ts';
import type { Estimate } from '../../src/engine/estimate.ts';
import type { GivenValue, Profile } from '../../src/engine/profile.ts';
import { nextScreen } from '../../src/interview/next-question.ts';
import { countedBy, openQuestions } from '../../src/interview/open-questions.ts';
import type { OpenQuestion } from '../../src/interview/open-questions.ts';
import { isTelling } from '../../src/interview/telling.ts';
import { withAnswer } from '../../src/interview/with-answer.ts';
import { readYaml } from '../../src/reading/yaml.ts';
import { mulberry32, randomProfile } from '../oracle/random-profiles.ts';
import { record } from '../oracle/facts.ts';
import { bundled, bundledWith } from '../support/bundled.ts';
import { profileFor } from '../support/made-up.ts';
import { DAY, interviewed, knownAnswer } from './simulation.ts';
import type { Simulated } from './simulation.ts';

const rulebook = bundled();

/** Many estimates; a busy machine takes its time for them. */
const PATIENCE = 60_000;

/** Companies of which everything is known, that have one role in one place. */
function companies(place: string, role: string, count: number, seed: number): Profile[] {
  const random = mulberry32(seed);
  return Array.from({ length: count }, () => {
    const raw = randomProfile(random);
    const company = { ...record(raw['company']), registered_in: [place], roles: [role] };
    return profileFor(rulebook, { ...raw, places: undefined, company });
  });
}

const entries = (company: Profile): number =>
  ['stores', 'overseas_warehouses'].reduce((sum, id) => {
    const list = company.facts.get(id);
    return sum + Math.max(0, (list?.kind === 'list' ? list.items.length : 0) - 1);
  }, 0);

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Every status and amount, as one text. */
const outcome = (made: Estimate): string =>
  made.measures
    .map(
      ({ measure, status, amount }) =>
        `${measure.id} ${status} ${amount === null ? '-' : `${amount.low.toString()} ${amount.high.toString()}`}`,
    )
    .join('\n');

describe('the length of an interview', () => {
  for (const [place, most, seed] of [
    ['hengyang', 20, 11],
    ['zhongshan', 12, 12],
  ] as const) {
    test(
      `of a seller in ${place} is in the median at most ${most} questions, and never more than 28 and 3 for each further entry`,
      () => {
        const lengths = companies(place, 'seller', 50, seed).map((company) => {
          const { turns } = interviewed(rulebook, company);
          expect(turns.length).toBeLessThanOrEqual(28 + 3 * entries(company));
          return turns.length;
        });
        expect(median(lengths)).toBeLessThanOrEqual(most);
      },
      PATIENCE,
    );
  }

  test('does not depend on a policy that lapsed: it asks nothing', () => {
    const nothing = profileFor(rulebook, {});
    expect(
      nextScreen(estimate(rulebook, nothing, { asOf: '2030-01-01', jurisdictions: ['hengyang'] }), new Set(), null),
    ).toBeNull();
    expect(
      nextScreen(estimate(rulebook, nothing, { asOf: DAY, jurisdictions: ['hengyang'] }), new Set(), null)?.questions[0]
        ?.key,
    ).toBe('company.registered_in');
  });
});

describe('every question', () => {
  const simulated: { readonly company: Profile; readonly whole: Simulated }[] = [];
  const random = mulberry32(21);
  for (const [place, role] of [
    ['hengyang', 'seller'],
    ['zhongshan', 'seller'],
    ['hengqin', 'seller'],
    ['hengyang', 'store_operator'],
    ['zhongshan', 'park_operator'],
    ['hengqin', 'park_operator'],
  ] as const) {
    for (const company of companies(place, role, 3, 22)) {
      // Every third company knows all there is to know; the others say "don't know" now and then.
      const unknown = simulated.length % 3 === 0 ? 0 : 0.25;
      const asked = new Map<string, boolean>();
      const knows = (key: string): boolean => {
        const known = asked.get(key) ?? random() >= unknown;
        asked.set(key, known);
        return known;
      };
      simulated.push({ company, whole: interviewed(rulebook, company, { knows }) });
    }
  }

  test(
    'has an answer that changes a status or an amount, by itself or with answers to what else may be asked',
    () => {
      for (const { whole } of simulated) {
        const asked = new Set<string>();
        for (const { screen, before } of whole.turns) {
          const keys = screen.questions.map(({ key }) => key);
          const tells = changing(screen.open, before) || changingTogether(screen.open, before, asked);
          expect({ asked: keys, tells }).toMatchObject({ tells: true });
          keys.forEach((key) => asked.add(key));
        }
      }
    },
    PATIENCE,
  );

  function changing(open: readonly OpenQuestion[], before: Estimate): boolean {
    const was = outcome(before);
    for (const profile of answersTo(open, before.profile)) {
      if (outcome(estimate(rulebook, profile, { asOf: DAY })) !== was) return true;
    }
    return false;
  }

  /** What a company says to a question. */
  type Saying = (one: OpenQuestion) => GivenValue | undefined;

  /** What the companies say, and two that answer all by the least and by the most. */
  const sayings = (): readonly Saying[] => [
    (one) => extremesOf(one)[0],
    (one) => extremesOf(one).at(-1),
    ...simulated.map(
      ({ company }): Saying =>
        (one) =>
          knownAnswer(company, one),
    ),
  ];

  function answeredBy(some: readonly OpenQuestion[], profile: Profile, say: Saying): Profile {
    return some.reduce((known, one) => {
      const value = say(one);
      return value === undefined ? known : withAnswer(known, one.question, value);
    }, profile);
  }

  test(
    'that could still change anything is asked: what is left at the end makes no difference, whatever is said to all of it',
    () => {
      for (const { whole } of simulated) {
        const asked = new Set(whole.turns.flatMap(({ screen }) => screen.questions.map(({ key }) => key)));
        const left = openQuestions(whole.estimate, asked);
        for (const say of sayings()) {
          const profile = answeredBy(left, whole.profile, say);
          const keys = left.map(({ question }) => question.key);
          expect({ keys, is: outcome(estimate(rulebook, profile, { asOf: DAY })) }).toEqual({
            keys,
            is: outcome(whole.estimate),
          });
        }
      }
    },
    PATIENCE,
  );

  /** Whether it makes a difference to some company, that answers all that may still be asked, to be asked this too. */
  function changingTogether(open: readonly OpenQuestion[], before: Estimate, asked: ReadonlySet<string>): boolean {
    const keys = new Set(open.map(({ question }) => question.key));
    const all = openQuestions(before, asked);
    const others = all.filter(({ question }) => !keys.has(question.key));
    const answering = (some: readonly OpenQuestion[], say: Saying): string =>
      outcome(estimate(rulebook, answeredBy(some, before.profile, say), { asOf: DAY }));
    return sayings().some((say) => answering(all, say) !== answering(others, say));
  }

  /** Ways to answer a screen: all lines at once, each question at its ends, and what other companies would say. */
  function* answersTo(open: readonly OpenQuestion[], profile: Profile): Generator<Profile> {
    for (const boolean of [true, false]) {
      yield open.reduce(
        (known, { question }) =>
          question.fact.type === 'boolean' ? withAnswer(known, question, { kind: 'boolean', boolean }) : known,
        profile,
      );
    }
    for (const one of open) {
      for (const value of extremesOf(one)) yield withAnswer(profile, one.question, value);
      for (const { company } of simulated) {
        const value = knownAnswer(company, one);
        if (value !== undefined) yield withAnswer(profile, one.question, value);
      }
    }
  }

  test('is missed by a measure in force, is asked once, and is never one for the vocabulary alone', () => {
    for (const { whole } of simulated) {
      const asked = new Set<string>();
      for (const { screen, before } of whole.turns) {
        for (const { key, fact } of screen.questions) {
          expect([...asked]).not.toContain(key);
          asked.add(key);
          expect(before.measures.flatMap(({ missing }) => missing)).toContain(key.replace(/^places\.[^.]+\./u, ''));
          expect(fact.type).not.toBe('text');
        }
      }
    }
  });

  test('shares its screen only with yes/no questions of the same topic and item', () => {
    for (const { screen } of simulated.flatMap(({ whole }) => whole.turns)) {
      if (screen.questions.length === 1) continue;
      expect(new Set(screen.questions.map(({ fact, item }) => `${fact.type} ${fact.topic} ${item}`)).size).toBe(1);
      expect(screen.questions[0]?.fact.type).toBe('boolean');
    }
  });

  test('is followed by the rest of its topic, unless a yes or no of another topic may spare it', () => {
    for (const { whole } of simulated) {
      const { turns } = whole;
      turns.slice(1).forEach(({ screen, before }, index) => {
        const topic = turns[index]?.screen.topic ?? '';
        if (index < 2 || screen.topic === topic || screen.questions[0]?.fact.type === 'boolean') return;
        const skipped = new Set(
          turns.slice(0, index + 1).flatMap((turn) => turn.screen.questions.map(({ key }) => key)),
        );
        const left = openQuestions(before, skipped).filter(
          (open) => open.question.fact.topic === topic && isTelling(open, before),
        );
        expect(left.map(({ question }) => question.key)).toEqual([]);
      });
    }
  });

  test('answered leaves nothing open: the end is the estimate of the whole profile', () => {
    for (const { company, whole } of simulated.filter((_one, index) => index % 3 === 0)) {
      const facts = new Map([...company.facts].filter(([id]) => id !== 'trade.cbec_total'));
      expect(outcome(whole.estimate)).toBe(outcome(estimate(rulebook, { ...company, facts }, { asOf: DAY })));
    }
  });
});

function extremesOf({ question: { fact } }: OpenQuestion): GivenValue[] {
  if (fact.type === 'list') return [{ kind: 'list', items: [] }];
  const raws: Readonly<Record<string, readonly unknown[]>> = {
    money: ['0', '999999999999'],
    percent: ['0%', '100%'],
    area: ['0', '99999999'],
    integer: ['0', '366'],
    boolean: ['no', 'yes'],
    choice: [...fact.choices.keys()],
    choices: [[], [...fact.choices.keys()]],
  };
  return (raws[fact.type] ?? []).flatMap((raw) => {
    const topic = fact.list ?? fact.topic;
    const name = fact.id.slice(topic.length + 1);
    const profile = profileFor(
      rulebook,
      fact.list === null ? { [topic]: { [name]: raw } } : { [topic]: [{ [name]: raw }] },
    );
    const list = fact.list === null ? undefined : profile.facts.get(fact.list);
    const value = list?.kind === 'list' ? list.items[0]?.get(fact.id) : profile.facts.get(fact.id);
    return value === undefined ? [] : [value];
  });
}

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
    const own = bundledWith([
      {
        name: 'farland/rent.yaml',
        shown: 'rent.yaml',
        text: policyWith(
          '[{ any_of: [{ garden: true }, { rooms: { at_least: 3 } }] }, { opened: { on_or_after: 2024-01-01 } }]',
        ),
      },
    ]);
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
  const declared = (id: string, rest: string): string =>
    `  ${id}: { ${rest}, title: { en: ${id}, zh-Hans: 项 }, question: { en: "?", zh-Hans: "？" }, help: { en: "-", zh-Hans: "-" } }`;
  const others = (without: string): string => `[${ids.filter((id) => id !== without).join(', ')}]`;
  const text = `
title: { en: Aid, zh-Hans: 补贴 }
source: https://example.org/aid
confidence: official
in_force: { from: 2020-01-01 }
facts:
${declared('first', `type: choice, choices: ${choices}`)}
${declared('second', `type: choice, choices: ${choices}`)}
${declared('third', 'type: boolean')}
measures:
  - id: aid
    title: { en: Aid, zh-Hans: 补贴 }
    clause: art. 1
    recipients: any
    frequency: yearly
    basis: exact
    when: [{ any_of: [{ first: { one_of: ${others('c1')} } }, { second: { one_of: ${others('c2')} } }] }, { third: true }]
    amount: 10 CNY
`;
  const own = bundledWith([{ name: 'farland/aid.yaml', shown: 'aid.yaml', text }]);
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
const policyWith = (when: string): string => `
title: { en: Rent aid, zh-Hans: 租金补贴 }
document: Rent aid
source: https://example.org/rent
confidence: official
in_force: { from: 2020-01-01 }
facts:
  opened:
    type: date
    title: { en: Opening day, zh-Hans: 开业日期 }
    question: { en: When did it open?, zh-Hans: 何时开业？ }
    help: { en: The day it opened., zh-Hans: 开业当天。 }
  rooms:
    type: integer
    title: { en: Rooms, zh-Hans: 房间数 }
    question: { en: How many rooms?, zh-Hans: 多少间？ }
    help: { en: Rooms let., zh-Hans: 出租的房间。 }
  garden:
    type: boolean
    title: { en: Garden, zh-Hans: 花园 }
    question: { en: Is there a garden?, zh-Hans: 有花园吗？ }
    help: { en: A garden., zh-Hans: 花园。 }
scope:
  - company.registered_in: { includes: farland }
measures:
  - id: rent
    title: { en: Rent, zh-Hans: 租金 }
    clause: "1"
    recipients: any
    frequency: once
    basis: exact
    when: ${when}
    amount: 1000 CNY
`;

describe('a policy that nobody wrote code for', () => {
  const farland = (
    when: string,
  ): ((facts: Record<string, unknown>, ...skipped: string[]) => readonly string[] | undefined) => {
    const own = bundledWith([{ name: 'farland/rent.yaml', shown: 'rent.yaml', text: policyWith(when) }]);
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
