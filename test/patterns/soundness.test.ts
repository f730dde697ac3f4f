// Whatever an unknown fact turns out to be, the sum lies in the range that is shown without it: each worked example of
// each pattern, with each of its facts left out in turn.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { once } from '../../src/values/once.ts';
import { ZERO } from '../../src/values/decimal.ts';
import { estimateFor, rulebookWith } from '../support/made-up.ts';

const files = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.yaml'))
  .toSorted();
const text = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');
// Each by itself: what the others pay is not looked at.
const rulebooks = files.map((name) => rulebookWith({ [`patterns/${name.replace('.yaml', '')}`]: text(name) }));

type Profile = Readonly<Record<string, unknown>>;

const isMapping = (value: unknown): value is Profile =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The profile without one fact, once for each fact in it. */
function without(profile: Profile): { left: string; profile: Profile }[] {
  const topics = Object.entries(profile).filter(([key]) => key !== 'received' && key !== 'exchange_rates');
  return topics.flatMap(([topic, facts]) =>
    Object.keys(isMapping(facts) ? facts : {}).map((name) => {
      const rest = Object.fromEntries(Object.entries(isMapping(facts) ? facts : {}).filter(([key]) => key !== name));
      return { left: `${topic}.${name}`, profile: { ...profile, [topic]: rest } };
    }),
  );
}

const cases = rulebooks.flatMap((rulebook) =>
  rulebook.policies.flatMap((policy) =>
    (policy.source.examples?.cases ?? []).flatMap((one) => {
      const profile = { ...policy.source.examples?.given, ...one.profile };
      const whole = once(() => estimateFor(rulebook, profile).measures);
      return without(profile).map(({ left, profile: open }) => ({
        name: `${policy.id}: ${one.name}, without ${left}`,
        left,
        whole,
        part: () => estimateFor(rulebook, open).measures,
      }));
    }),
  ),
);

test('there are examples enough', () => expect(cases.length).toBeGreaterThan(120));

test.each(cases)('$name', ({ left, whole, part }) => {
  const wrong = whole().flatMap((known) => {
    const shown = part().find(({ measure }) => measure.id === known.measure.id);
    if (shown === undefined) return ['missing'];
    const settled = shown.status === 'qualifies' || shown.status === 'does-not-qualify';
    if (settled && shown.status !== known.status) {
      return [`${known.measure.id} was ${shown.status} and became ${known.status}`];
    }
    const sum = known.amount ?? { low: ZERO, high: ZERO };
    const range = shown.amount ?? { low: ZERO, high: ZERO };
    const inside = range.low.lte(sum.low) && range.high.gte(sum.high);
    const named = settled || shown.status !== 'needs-facts' || shown.missing.length > 0;
    return [
      ...(inside
        ? []
        : [
            `${known.measure.id}: ${sum.high.toString()} is not in ${range.low.toString()} to ${range.high.toString()}`,
          ]),
      ...(named ? [] : [`${left} is not asked for`]),
    ];
  });
  expect(wrong).toEqual([]);
});
