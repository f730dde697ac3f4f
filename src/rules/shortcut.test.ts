import { describe, expect, it } from 'vitest';
import { allWays } from './fork.ts';
import type { Fork, Outcome, Sweep } from './fork.ts';
import { shortcutFrom } from './shortcut.ts';

interface Sum extends Outcome {
  readonly high: number;
}

const FACTS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
const MOST = 1000;

/** The ways down through facts that are each true or false, to a sum; no more than MOST is known of it on the way. */
function forkOf(sumOf: (answers: readonly boolean[]) => number, answers: readonly boolean[] = []): Fork<Sum> {
  const at = answers.length;
  const [key] = FACTS.slice(at);
  const outcome = (): Sum => {
    if (key !== undefined) return { facts: FACTS.slice(at), form: `open(${answers.join(',')})`, high: MOST };
    return { facts: [], form: String(sumOf(answers)), high: sumOf(answers) };
  };
  return {
    outcome,
    at: key === undefined ? -1 : at,
    keys: key === undefined ? [] : [key],
    crosses: false,
    parts: () => (key === undefined ? [] : [true, false]),
    into: (index) => forkOf(sumOf, [...answers, index === 0]),
  };
}

const reach = {
  isReached: (leaves: readonly Sum[], { high }: Sum): boolean => leaves.some((leaf) => leaf.high === high),
  compare: (one: Sum, other: Sum): number => one.high - other.high,
};

/** What all ways say, and what is said where a shorter one is tried after four leaves. */
function both(sumOf: (answers: readonly boolean[]) => number): readonly [all: Sweep<Sum>, short: Sweep<Sum>] {
  const root = forkOf(sumOf);
  return [allWays(root, Infinity), allWays(root, Infinity, shortcutFrom(root, reach, 4))];
}

function highestOf({ leaves }: Sweep<Sum>): number {
  return Math.max(...leaves.map(({ high }) => high));
}

describe('a shorter way through many combinations', () => {
  it('ends where single ways have shown all that the others could', () => {
    const [all, short] = both((answers) => answers.reduce((sum, is) => sum + (is ? MOST / FACTS.length : 0), 0));
    expect(highestOf(short)).toBe(MOST);
    expect(short.facts.toSorted()).toEqual(all.facts.toSorted());
    expect(short.leaves.length).toBeLessThan(all.leaves.length / 10);
  });

  it('is none where no single way reaches as far as what is known of all', () => {
    const [all, short] = both((answers) => answers.filter(Boolean).length);
    expect(short).toEqual(all);
  });

  it('is none where a fact of which it could not be seen may turn something', () => {
    const isRare = (answers: readonly boolean[]): boolean =>
      answers.slice(0, 9).every((is, index) => is === index % 2 > 0);
    const [all, short] = both((answers) => (isRare(answers) && answers[9] === true ? 1 : MOST));
    expect(short.facts.toSorted()).toEqual(all.facts.toSorted());
    expect(all.facts).toContain('j');
  });

  it('names no fact that turns nothing', () => {
    const [all, short] = both((answers) => (answers[2] === answers[5] ? MOST : 0));
    expect([all.facts.toSorted(), short.facts.toSorted()]).toEqual([
      ['c', 'f'],
      ['c', 'f'],
    ]);
  });
});
