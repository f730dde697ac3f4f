/** Every amount and condition of a policy, made ready, with its place: what the review looks at. */
import { currenciesMeeting } from '../../engine/combination/party.ts';
import { rateTable } from '../../engine/rates.ts';
import { itemKey } from '../../rules/fact-key.ts';
import type { Observer, Path, Plan, Scope, Test } from '../../rules/plan.ts';
import type { Measure, Rulebook } from '../../rules/rulebook.ts';
import { Decimal, INFINITY } from '../../values/decimal.ts';
import { BASE_CURRENCY, withItem } from '../../rules/world.ts';
import type { World } from '../../rules/world.ts';

interface Site {
  readonly at: Path;
  readonly raw: unknown;
  readonly scope: Scope;
}

export interface PlanSite extends Site {
  readonly plan: Plan;
}

export interface TestSite extends Site {
  readonly test: Test;
}

/** A figure of the policy at which a rule turns, with what is held against it. */
export interface EdgeSite extends Omit<Site, 'raw'> {
  readonly left: Plan;
  readonly right: Plan;
}

/** The places of one policy. A rule that several measures share is there once for each. */
export interface Sites {
  readonly plans: PlanSite[];
  readonly tests: TestSite[];
  readonly edges: EdgeSite[];
  /** Where amounts of two currencies are compared or added. */
  readonly mixed: { readonly at: Path; readonly left: string; readonly right: string }[];
}

/** Nothing gathered. */
export function noSites(): Sites {
  return { plans: [], tests: [], edges: [], mixed: [] };
}

/** Gathers the places of each policy while the rulebook is built. */
export function siteGatherer(): {
  readonly sites: ReadonlyMap<string, Sites>;
  readonly observe: (policy: string) => Observer;
} {
  const sites = new Map<string, Sites>();
  return {
    sites,
    observe: (policy) => {
      const here = noSites();
      sites.set(policy, here);
      return {
        plan: (at, raw, plan, scope) => here.plans.push({ at, raw, plan, scope }),
        tests: (at, raw, test, scope) => here.tests.push(...singly(at, raw, test).map((one) => ({ ...one, scope }))),
        turnsAt: (at, left, right, scope) => here.edges.push({ at, left, right, scope }),
        mixes: (at, left, right) => here.mixed.push({ at, left, right }),
      };
    },
  };
}

/** The conditions of a list one by one; a list of one is its only condition. */
function singly(at: Path, raw: unknown, test: Test): { at: Path; raw: unknown; test: Test }[] {
  if (!Array.isArray(raw)) return [{ at, raw, test }];
  const list: readonly unknown[] = raw;
  const tests = list.length === 1 ? [test] : (test.parts?.tests ?? []);
  return tests.map((one, index) => ({ at: [...at, index], raw: list[index], test: one }));
}

type ExchangeRates = ReadonlyMap<string, Decimal>;

/**
 * What currencies without a bundled rate may be worth: next to nothing, or any sum, all alike and one against another. What is
 * said of figures in them must hold for all of these.
 */
export function possibleRates(measures: readonly Measure[], rulebook: Rulebook): readonly ExchangeRates[] {
  const met = new Set(measures.flatMap((measure) => [...currenciesMeeting(rulebook, measure)]));
  const open = [...met].filter((currency) => currency !== BASE_CURRENCY && !rulebook.bundledRates.rates.has(currency));
  if (open.length === 0) return [new Map()];
  const [little, much] = [new Decimal('0.000001'), new Decimal('1000000')];
  return [
    () => little,
    () => much,
    (at: number) => (at % 2 === 0 ? little : much),
    (at: number) => (at % 2 === 0 ? much : little),
  ].map((worth) => new Map(open.map((currency, at) => [currency, worth(at)])));
}

/** A company of which nothing is known, save whether it has received anything before: nothing, or more than any ceiling. */
export function unknownWorld(
  { vocabulary, bundledRates, measures }: Rulebook,
  asOf: string,
  rates: ExchangeRates,
  paid = false,
): World {
  const received = new Map(
    paid ? [...measures.keys()].map((id) => [id, [{ amount: INFINITY, date: null }]] as const) : [],
  );
  const facts = Array.from({ length: vocabulary.slots }, () => undefined);
  return { facts, rates: rateTable(rates, new Map(), bundledRates), received, asOf };
}

/** The world as a place sees it: inside a list, from an item of which nothing is known. */
export function worldAt({ scope: { list } }: Pick<Site, 'scope'>, world: World): World {
  return list === null ? world : withItem(world, [], itemKey(list.id, 0));
}

/** The number of the measure in whose rules a place lies; -1 for a rule of the whole policy. */
export function measureOf(at: Path): number {
  return at[0] === 'measures' && typeof at[1] === 'number' ? at[1] : -1;
}

/** Whether at a place stands one of the conditions of a definition. */
export function isOfTerm(at: Path): boolean {
  return at[0] === 'definitions' && at.length === 4;
}

/** Whether at a place stands a condition of the scope, or of a measure itself: none inside another, and none of a value or sum. */
export function isOuterCondition(at: Path): boolean {
  return (at[0] === 'scope' && at.length === 2) || (measureOf(at) >= 0 && at[2] === 'when' && at.length === 4);
}
