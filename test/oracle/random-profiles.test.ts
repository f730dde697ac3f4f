// The parts of the oracle against one another, over random companies.
import { describe, expect, test } from 'vitest';
import { factsOf, mulberry32, randomProfile, randomProfiles, withFactsLeftOut } from './random-profiles.ts';
import { oracle, ROWS } from './measures.ts';
import { truth } from './unknown.ts';
import { record, type Profile } from './facts.ts';
import { said } from './worked.ts';

const within = (figure: string | null, range: { low: string; high: string | null } | null): boolean => {
  if (figure === null || range === null) return figure === null;
  return Number(figure) >= Number(range.low) && (range.high === null || Number(figure) <= Number(range.high));
};

describe('random companies', () => {
  test('reach every measure, its refusal and its lapse', () => {
    const reached = new Map([...ROWS.keys()].map((id) => [id, new Set<string>()]));
    for (const profile of randomProfiles(1_500, 1)) {
      for (const [id, answer] of oracle(profile)) reached.get(id)?.add(answer.status);
    }
    const rare = [...reached].filter(([, statuses]) => statuses.size < 3 || statuses.has('needs-facts'));
    expect(rare.map(([id]) => id)).toEqual([]);
    expect(reached.get('hengqin/cross-border-ecommerce/office-rent')).toContain('set-aside');
  });

  test('are the same for the same seed', () => {
    expect(randomProfiles(3, 7)).toEqual(randomProfiles(3, 7));
    expect(factsOf(randomProfile(mulberry32(3))).length).toBeGreaterThan(90);
  });

  test('with facts left out stay within what the truth allows', () => {
    const random = mulberry32(20_250_630);
    const faults: string[] = [];
    for (let i = 0; i < 40; i += 1) {
      const profile = randomProfile(random);
      const partial = withFactsLeftOut(profile, random);
      for (const [id, answer] of oracle(profile)) {
        const { statuses, amount, expected } = truth(partial, id);
        const possible = statuses.has(answer.status);
        const ranged = within(answer.low, amount) && within(answer.high, amount);
        const open = expected.status === 'needs-facts' || expected.status === 'not-in-force';
        const kept = open || said(answer) === said({ status: expected.status, ...(amount ?? NONE) });
        if (!possible || !ranged || !kept) faults.push(`${id}: ${said(answer)} of ${JSON.stringify(partial)}`);
      }
    }
    expect(faults).toEqual([]);
  });

  test('change with no fact but those that matter', () => {
    const random = mulberry32(7);
    const faults: string[] = [];
    let changes = 0;
    for (let i = 0; i < 40; i += 1) {
      const { places: _, ...profile } = randomProfile(random);
      const partial = withFactsLeftOut(profile, random);
      const given = new Set(factsOf(partial));
      const gone = factsOf(profile).filter((fact) => !given.has(fact) && !fact.includes('['));
      const before = oracle(profile);
      for (const fact of gone.slice(0, 8)) {
        const other = oracle(withFactOf(profile, fact, randomProfile(random)));
        for (const [id, answer] of before) {
          const changed = other.get(id);
          if (changed === undefined || said(changed) === said(answer)) continue;
          changes += 1;
          if (!truth(partial, id).matters.has(fact)) faults.push(`${id}: ${fact} of ${JSON.stringify(partial)}`);
        }
      }
    }
    expect(faults).toEqual([]);
    expect(changes).toBeGreaterThan(50);
  });
});

/** The one company with a fact, or a list, of the other. */
function withFactOf(profile: Profile, id: string, other: Profile): Profile {
  const [group = '', fact] = id.split('.');
  if (fact === undefined) return { ...profile, [group]: other[group] };
  return { ...profile, [group]: { ...record(profile[group]), [fact]: record(other[group])[fact] } };
}

const NONE = { low: null, high: null };
