/** The bundled policies against an independent reading of the documents (test/oracle), on the edges of every rule. */
import { describe, expect, it } from 'vitest';
import type { Estimate } from '../src/engine/estimate.ts';
import { oracle, ROWS } from './oracle/measures.ts';
import { mulberry32, randomProfiles, withFactsLeftOut } from './oracle/random-profiles.ts';
import { truth } from './oracle/unknown.ts';
import { bundled, estimated, shown } from './support/bundled.ts';

// `npm run fuzz` runs many more; FUZZ_SEED gives it others.
const COMPLETE = Number(process.env['FUZZ_COMPLETE'] ?? 1200);
const INCOMPLETE = Number(process.env['FUZZ_INCOMPLETE'] ?? 60);
/** The longer runs of `npm run fuzz` take longer. */
const PATIENCE_MS = 240_000 * Math.max(1, COMPLETE / 1200, INCOMPLETE / 60);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20250630);
/** Of all measures of all profiles drawn, those that must have been compared: a profile that is refused compares nothing. */
const LEAST_SHARE = 0.98;

/** A conversion may need more digits than a profile may have; such a profile is rightly refused. */
function onlyTooLong(faults: readonly { readonly code: string }[]): boolean {
  return faults.every(({ code }) => code === 'too-many-digits' || code === 'too-many-decimals');
}

/** The profiles that are not refused, each with its estimate. */
function* estimatesOf<Raw>(profiles: Iterable<Raw>): Generator<{ readonly raw: Raw; readonly made: Estimate }> {
  for (const raw of profiles) {
    const { made, faults } = estimated(raw);
    if (made === null) expect(onlyTooLong(faults), JSON.stringify(faults)).toBe(true);
    else yield { raw, made };
  }
}

describe('against the independent reading', () => {
  it('has the same 66 measures', () => {
    expect([...bundled().measures.keys()].toSorted()).toEqual([...ROWS.keys()].toSorted());
  });

  it(
    'gives the same status, sum and attributes on complete profiles',
    () => {
      let compared = 0;
      for (const { raw, made } of estimatesOf(randomProfiles(COMPLETE, SEED))) {
        const answers = oracle(raw);
        const engine = made.measures.map((one) => {
          const { measure, status, setAsideFor } = one;
          const { id, basis, beneficiary, frequency, confidence } = measure;
          return { id, status, ...shown(one), setAsideFor, basis, beneficiary, frequency, confidence };
        });
        const reading = made.measures.map(({ measure: { id } }) => {
          const answer = answers.get(id);
          return {
            id,
            status: answer?.status,
            low: answer?.low,
            high: answer?.high,
            setAsideFor: answer?.setAsideFor,
            basis: answer?.basis,
            beneficiary: answer?.beneficiary,
            frequency: answer?.frequency,
            confidence: answer?.confidence,
          };
        });
        // One comparison a profile: one for each of its measures takes a sixth of the time by itself.
        expect(engine, JSON.stringify(raw)).toEqual(reading);
        for (const { measure, warnings } of made.measures) {
          const answer = answers.get(measure.id);
          const told = warnings.some(({ key }) => key === 'warning.boundary');
          if (answer?.boundaryDecides === true) expect(told, `${measure.id} stands on an open boundary`).toBe(true);
          if (told) expect(answer?.onUnverifiedBoundary, `${measure.id} stands on no open boundary`).toBe(true);
          compared += 1;
        }
      }
      expect(compared).toBeGreaterThan(COMPLETE * ROWS.size * LEAST_SHARE);
    },
    PATIENCE_MS,
  );

  it(
    'gives the exact range, and names exactly the facts that matter, on incomplete profiles',
    () => {
      const random = mulberry32(SEED + 1);
      let compared = 0;
      const profiles = randomProfiles(INCOMPLETE, SEED + 2).map((full) => withFactsLeftOut(full, random));
      for (const { raw, made } of estimatesOf(profiles)) {
        const engine = made.measures.map((one) => ({
          id: one.measure.id,
          status: one.status,
          ...shown(one),
          missing: [...one.missing].toSorted(),
        }));
        const reading = made.measures.map(({ measure: { id } }) => {
          const { expected } = truth(raw, id);
          return {
            id,
            status: expected.status,
            low: expected.amount?.low ?? null,
            high: expected.amount?.high ?? null,
            missing: [...expected.missing].toSorted(),
          };
        });
        expect(engine, JSON.stringify(raw)).toEqual(reading);
        compared += engine.length;
      }
      expect(compared).toBeGreaterThan(INCOMPLETE * ROWS.size * LEAST_SHARE);
    },
    PATIENCE_MS,
  );
});
