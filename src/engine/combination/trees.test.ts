/** What measures come to together is the same whether their rules are evaluated again in every part, or read off their trees. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mulberry32, randomProfile, withFactsLeftOut } from '../../../test/oracle/random-profiles.ts';
import { bundled, drawn, DRAWN_ON } from '../../../test/support/bundled.ts';
import { factsOf, formOf } from '../../rules/quantity.ts';
import type { Measure } from '../../rules/rulebook.ts';
import { sweep } from '../../rules/sweep.ts';
import type { Outcome, Sweep } from '../../rules/fork.ts';
import { sweepTogether } from '../../rules/sweep-together.ts';
import { isUndecided, truthForm } from '../../rules/truth.ts';
import type { World } from '../../rules/world.ts';
import { ZERO } from '../../values/decimal.ts';
import { mergedSplits } from '../../rules/splits.ts';
import { groundOf, treeOf } from './trees.ts';
import { measuresOf } from '../jurisdictions.ts';
import { findingOf } from '../finding.ts';
import type { Finding } from '../finding.ts';
import { rateTable } from '../rates.ts';
import { worldOf } from '../world-of.ts';

/** Two measures of one place, and what is known there of a company. */
interface Pair {
  readonly measures: readonly [Measure, Measure];
  readonly world: World;
}

const pairs = fc.record({
  seed: fc.integer({ min: 1, max: 2 ** 30 }),
  place: fc.nat(2),
  first: fc.nat(100),
  second: fc.nat(100),
});

function pairOf({ seed, place, first, second }: { seed: number; place: number; first: number; second: number }): Pair {
  const random = mulberry32(seed);
  const { profile } = drawn(withFactsLeftOut(randomProfile(random), random));
  fc.pre(profile !== null);
  const jurisdiction = bundled().jurisdictions[place] ?? '';
  const all = measuresOf(bundled(), jurisdiction);
  const [one, other] = [all[first % all.length], all[second % all.length]];
  if (one === undefined || other === undefined) throw new Error('there are no measures');
  const rates = rateTable(new Map(), profile.exchangeRates, bundled().bundledRates);
  const outset = { rulebook: bundled(), profile, rates, asOf: profile.asOf ?? DRAWN_ON, prefer: 'high' } as const;
  return { measures: [one, other], world: worldOf(outset, jurisdiction) };
}

/** As with a rival: the second matters only where the first is not refused. */
function together([one, other]: readonly Finding[]): Outcome {
  if (one === undefined || one.verdict === false) return { facts: [], form: 'no' };
  const findings = [one, ...(other === undefined ? [] : [other])];
  const facts = findings.flatMap(({ verdict, amount }) => [
    ...(isUndecided(verdict) ? verdict.facts : []),
    ...factsOf([amount ?? ZERO]),
  ]);
  const form = findings.map(({ verdict, amount }) => `${truthForm(verdict)} ${amount === null ? '-' : formOf(amount)}`);
  return { facts, form: form.join('; ') };
}

function shown({ leaves, facts, form }: Sweep<Outcome>): unknown {
  return { leaves: leaves.map((leaf) => leaf.form), facts: facts.toSorted(), form };
}

describe('two measures with unknown facts', () => {
  it('come to the same whether each is swept by itself or both at once', () => {
    let open = 0;
    fc.assert(
      fc.property(pairs, (pair) => {
        const { measures, world } = pairOf(pair);
        const splits = [...mergedSplits(measures.map((one) => one.splits)).values()];
        const atOnce = sweep(world, splits, (here) => together(measures.map((measure) => findingOf(measure, here))));
        const ground = groundOf(world);
        const trees = measures.map((measure) => treeOf(measure, splits, ground));
        expect(shown(sweepTogether(trees, { together }))).toEqual(shown(atOnce));
        const [first] = trees;
        const led = sweepTogether(trees, {
          together,
          surely: (here) => (isUndecided(here[0]?.outcome.verdict ?? false) ? here[0] : undefined),
        });
        expect(shown(led)).toEqual(shown(atOnce));
        if (first !== undefined && first.at >= 0) open += 1;
      }),
      { numRuns: 1500 },
    );
    expect(open).toBeGreaterThan(200);
  }, 120_000);
});
