// Whole interviews without a terminal: a company of which everything is known answers what it is asked.
import { estimate } from '../../src/engine/estimate.ts';
import type { Estimate } from '../../src/engine/estimate.ts';
import type { GivenValue, Profile } from '../../src/engine/profile.ts';
import { nextScreen } from '../../src/interview/next-question.ts';
import type { NextScreen } from '../../src/interview/next-question.ts';
import { countedBy } from '../../src/interview/open-questions.ts';
import type { OpenQuestion } from '../../src/interview/open-questions.ts';
import type { Question } from '../../src/interview/question.ts';
import { withAnswer } from '../../src/interview/with-answer.ts';
import type { Rulebook } from '../../src/rules/rulebook.ts';

export const DAY = '2025-06-30';

/** What the company says to a question; a list is told by how many of which kind, its items are asked for one by one. */
export function knownAnswer(company: Profile, open: OpenQuestion): GivenValue | undefined {
  const { fact, item, place }: Question = open.question;
  const facts = place === null ? company.facts : (company.places.get(place) ?? new Map<string, GivenValue>());
  const of = (id: string): GivenValue | undefined => facts.get(id) ?? company.facts.get(id);
  if (fact.list !== null && item !== null) {
    const list = of(fact.list);
    return list?.kind === 'list' ? list.items[item]?.get(fact.id) : undefined;
  }
  const value = of(fact.id);
  if (value?.kind !== 'list') return value;
  const kind = countedBy(open)?.id ?? '';
  return { kind: 'list', items: value.items.map((one) => new Map([...one].filter(([id]) => id === kind))) };
}

interface Turn {
  readonly screen: NextScreen;
  readonly before: Estimate;
  readonly after: Estimate;
}

export interface Simulated {
  readonly turns: readonly Turn[];
  readonly profile: Profile;
  readonly estimate: Estimate;
}

/** A whole interview. `knows` says which questions the company can answer; to the others it says "don't know". */
export function interviewed(
  rulebook: Rulebook,
  company: Profile,
  { asOf = DAY, knows = () => true }: { asOf?: string; knows?: (key: string) => boolean } = {},
): Simulated {
  let profile: Profile = { ...company, facts: new Map(), places: new Map() };
  let before = estimate(rulebook, profile, { asOf });
  const skipped = new Set<string>();
  const turns: Turn[] = [];
  let topic: string | null = null;
  for (let screen = nextScreen(before, skipped, topic); screen !== null; screen = nextScreen(before, skipped, topic)) {
    for (const open of screen.open) {
      const { question } = open;
      const value = knows(question.key) ? knownAnswer(company, open) : undefined;
      if (value === undefined) skipped.add(question.key);
      else profile = withAnswer(profile, question, value);
    }
    const after = estimate(rulebook, profile, { asOf });
    turns.push({ screen, before, after });
    before = after;
    ({ topic } = screen);
    if (turns.length > 400) throw new Error('the interview does not end');
  }
  return { turns, profile, estimate: before };
}
