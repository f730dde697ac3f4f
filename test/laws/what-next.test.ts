/** Every next step, given with `--set`, brings exactly what it promises, and just short of it nothing has turned. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../src/engine/estimate.ts';
import type { MeasureEstimate } from '../../src/engine/measure-estimate.ts';
import { whatNext } from '../../src/engine/what-next/next-steps.ts';
import type { NextStep } from '../../src/engine/what-next/next-steps.ts';
import { givenNumber } from '../../src/engine/profile.ts';
import { settingOf, asNumber } from '../../src/engine/what-next/change.ts';
import type { Change } from '../../src/engine/what-next/change.ts';
import { smallestStep } from '../../src/rules/vocabulary.ts';
import { parseSetting, withSetting } from '../../src/profile/set.ts';
import { mulberry32, randomProfile, withFactsLeftOut } from '../oracle/random-profiles.ts';
import { bundled, estimated } from '../support/bundled.ts';

const seeds = fc.integer({ min: 1, max: 2 ** 30 });

interface Company {
  readonly raw: unknown;
  readonly before: Estimate;
}

/** A company as random-profiles.ts draws it, half of the time with facts left out. A few have more digits than are read: not those. */
function companyOf(seed: number): Company {
  const random = mulberry32(seed);
  const whole = randomProfile(random);
  const raw = seed % 2 === 0 ? whole : withFactsLeftOut(whole, random);
  const { made: before } = estimated(raw);
  fc.pre(before !== null);
  return { raw, before };
}

function made(raw: unknown): Estimate {
  const { made: one, faults } = estimated(raw);
  if (one === null) throw new Error(faults.map(({ at, code }) => `${at.join('.')}: ${code}`).join('; '));
  return one;
}

function afterSetting(raw: unknown, setting: string): Estimate {
  const parsed = parseSetting(setting, bundled().vocabulary);
  if (parsed === null) throw new Error(setting);
  return made(withSetting(raw, parsed));
}

function measureIn({ measures }: Estimate, { measure }: NextStep): MeasureEstimate | undefined {
  return measures.find((one) => one.measure.id === measure.id);
}

function totalsOf({ totals }: Estimate, jurisdiction: string): string[] {
  return totals
    .filter((total) => total.jurisdiction === jurisdiction)
    .map(({ beneficiary, currency, low, high }) => `${beneficiary} ${currency} ${low.toString()} ${high.toString()}`);
}

/** What the totals must be after a step. */
function promised(before: Estimate, { measure, gains }: NextStep): string[] {
  const here = before.totals.filter(({ jurisdiction }) => jurisdiction === measure.policy.jurisdiction);
  return here.map(({ beneficiary, currency, low, high }) => {
    const gain = gains.find((one) => one.beneficiary === beneficiary && one.currency === currency);
    return `${beneficiary} ${currency} ${low.plus(gain?.low ?? 0).toString()} ${high.plus(gain?.high ?? 0).toString()}`;
  });
}

/** The setting one smallest step short; null where that is what the company has. */
function justShort(change: Change, { rates }: Estimate): string | null {
  const [from, to] = [asNumber(change.from, rates), asNumber(change.to, rates)];
  if (from === null || to === null) return null;
  const rate = change.fact.type === 'money' ? rates.toBase(change.fact.currency ?? 'CNY') : 1;
  const step = smallestStep(change.fact);
  const short = to.div(rate)[to.gt(from) ? 'minus' : 'plus'](step);
  const passes = to.gt(from) ? short.times(rate).lte(from) : short.times(rate).gte(from);
  return passes ? null : settingOf({ ...change, to: givenNumber(change.fact, short) });
}

function shownOf(one: MeasureEstimate | undefined): string {
  return `${one?.status ?? ''} ${one?.amount?.low.toString() ?? ''} ${one?.amount?.high.toString() ?? ''}`;
}

describe('what next', () => {
  it('brings exactly the gain promised when it is set', () => {
    let steps = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const { raw, before } = companyOf(seed);
        for (const step of whatNext(before)) {
          const after = afterSetting(raw, step.setting);
          expect([step.setting, totalsOf(after, step.measure.policy.jurisdiction)]).toEqual([
            step.setting,
            promised(before, step),
          ]);
          expect(measureIn(after, step)?.status).toBe('qualifies');
          steps += 1;
        }
      }),
      { numRuns: 150 },
    );
    expect(steps).toBeGreaterThan(50);
  }, 120_000);

  it('leaves status and tier as they are just short of it', () => {
    let steps = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const { raw, before } = companyOf(seed);
        for (const step of whatNext(before)) {
          const short = justShort(step.change, before);
          if (short === null) continue;
          expect([short, shownOf(measureIn(afterSetting(raw, short), step))]).toEqual([
            short,
            shownOf(measureIn(before, step)),
          ]);
          steps += 1;
        }
      }),
      { numRuns: 150 },
    );
    expect(steps).toBeGreaterThan(20);
  }, 120_000);

  it('proposes only facts that a company can change, and that it has given', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        for (const { change, gain, measure } of whatNext(companyOf(seed).before)) {
          expect([change.fact.id, change.fact.changeable]).toEqual([change.fact.id, true]);
          expect(gain.high.gte(0) && (measure.plan === null || gain.high.gt(0) || gain.low.gt(0))).toBe(true);
        }
      }),
      { numRuns: 80 },
    );
  }, 60_000);
});
