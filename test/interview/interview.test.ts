// The promises of the interview, over random companies that answer from a full profile.
import { describe, expect, test } from 'vitest';
import { estimate } from '../../src/engine/estimate.ts';
import type { Estimate } from '../../src/engine/estimate.ts';
import type { GivenValue, Profile } from '../../src/engine/profile.ts';
import { nextScreen } from '../../src/interview/next-question.ts';
import { openQuestions } from '../../src/interview/open-questions.ts';
import type { OpenQuestion } from '../../src/interview/open-questions.ts';
import { isTelling } from '../../src/interview/telling.ts';
import { withAnswer } from '../../src/interview/with-answer.ts';
import { mulberry32, randomProfile } from '../oracle/random-profiles.ts';
import { record } from '../oracle/facts.ts';
import { bundled } from '../support/bundled.ts';
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
