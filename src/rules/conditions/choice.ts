/** What is asked of a fact that is a yes or no, or a choice. */
import { nearest } from '../../values/nearest.ts';
import { phrase } from '../phrase.ts';
import type { Path, Scope, Test } from '../plan.ts';
import { splitOf } from '../splits.ts';
import type { Truth } from '../truth.ts';
import type { Fact } from '../vocabulary.ts';
import { factKey, factValue } from '../world.ts';
import type { World } from '../world.ts';

/** What a condition is about: a fact, or else a named value, and where that is written. */
export interface Subject {
  readonly name: string;
  readonly fact: Fact | undefined;
  readonly at: Path;
  readonly scope: Scope;
}

/** Whether the fact of a subject is the yes or no that is wanted. */
export function booleanTest({ name, fact, at, scope }: Subject, wanted: boolean): Test | null {
  if (fact?.type !== 'boolean') {
    scope.report(at, 'fact-not-boolean', { name, type: fact?.type ?? 'number' });
    return null;
  }
  splitOf(scope.splitsFor(fact), fact);
  return {
    test: (world) => {
      const value = factValue(fact, world);
      return typeof value === 'boolean' ? value === wanted : open(fact, world, 'is');
    },
    words: phrase(wanted ? 'condition.true' : 'condition.false', { fact: { fact: fact.id } }),
    facts: [fact.id],
  };
}

function open(fact: Fact, world: World, word: string): Truth {
  const key = factKey(fact, world);
  return { facts: [key], form: `${word}(${key})` };
}

/** Whether the fact of a subject is one of the ids given, or has one of them chosen; null for a fact of another type. */
export function choiceTest(
  { fact, at, scope }: Subject,
  wanted: readonly string[],
  type: 'choice' | 'choices',
): Test | null {
  if (fact?.type !== type) return null;
  wanted.forEach((id, index) => reportChoice(fact, id, wanted.length === 1 ? at : [...at, index], scope));
  splitOf(scope.splitsFor(fact), fact).asked.push(wanted);
  const form = `${type}:${wanted.join('|')}`;
  return {
    test: (world) => {
      const value = factValue(fact, world);
      if (typeof value === 'string') return wanted.includes(value);
      if (Array.isArray(value)) return value.some((id) => typeof id === 'string' && wanted.includes(id));
      return open(fact, world, form);
    },
    words: phrase(wanted.length === 1 ? `condition.${type}` : `condition.${type}-any`, {
      fact: { fact: fact.id },
      choices: {
        phrases: wanted.map((choice) => phrase('choice', { choice: { choice, fact: fact.id } })),
        joined: 'or',
      },
    }),
    facts: [fact.id],
  };
}

function reportChoice(fact: Fact, id: string, at: Path, scope: Scope): void {
  if (fact.choices.has(id)) return;
  const known = [...fact.choices.keys()];
  const near = nearest(id, known);
  scope.report(at, near === undefined ? 'unknown-choice' : 'unknown-choice-near', {
    id,
    near: near ?? '',
    known: known.join(', '),
    fact: fact.id,
  });
}
