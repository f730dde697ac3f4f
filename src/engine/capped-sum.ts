/** How much several measures come to together at most under ceilings of which each holds some of them. */
import { smaller } from '../rules/quantity.ts';
import { addedUp, INFINITY, roundMoney, ZERO, type Decimal } from '../values/decimal.ts';

export interface Ceiling {
  readonly limit: Decimal;
  readonly rows: readonly string[];
}

/**
 * The most that values can come to together, or more: never less. Just that where of two ceilings one holds all that the other
 * holds, or they have no row in common.
 */
export function cappedSum(values: ReadonlyMap<string, Decimal>, ceilings: readonly Ceiling[]): Decimal {
  const inside = nestedSum(values, ceilings);
  return areNested(ceilings) ? inside : smaller(inside, coveredSum(values, ceilings));
}

/** Each ceiling holds down what stands wholly under it, the narrow ceilings first. */
function nestedSum(values: ReadonlyMap<string, Decimal>, ceilings: readonly Ceiling[]): Decimal {
  let blocks = [...values].map(([id, sum]) => ({ ids: [id], sum }));
  const narrowFirst = ceilings
    .map(({ limit, rows }) => ({ limit, rows: new Set(rows.filter((id) => values.has(id))) }))
    .toSorted((a, b) => a.rows.size - b.rows.size);
  for (const { limit, rows } of narrowFirst) {
    const under = blocks.filter(({ ids }) => ids.every((id) => rows.has(id)));
    const sum = addedUp(under.map((block) => block.sum));
    const joined = { ids: under.flatMap(({ ids }) => ids), sum: smaller(sum, roundMoney(limit)) };
    blocks = [...blocks.filter((block) => !under.includes(block)), joined];
  }
  return addedUp(blocks.map(({ sum }) => sum));
}

/** The most ceilings of which all choices are tried: 2^4, for each of many sets of measures. */
const MOST_CEILINGS = 4;

/**
 * The least of what some ceilings allow with all that stands under none of them, over any choice of those that hold back the
 * most. Any choice gives a bound.
 */
function coveredSum(values: ReadonlyMap<string, Decimal>, ceilings: readonly Ceiling[]): Decimal {
  const biting = ceilings.map((ceiling) => ({ ...ceiling, excess: excessOver(ceiling, values) }));
  const tried = biting
    .filter(({ excess }) => excess.gt(0))
    .toSorted((a, b) => b.excess.cmp(a.excess) || (a.rows.join() < b.rows.join() ? -1 : 1))
    .slice(0, MOST_CEILINGS);
  let least: Decimal = INFINITY;
  for (let bits = 0; bits < 2 ** tried.length; bits += 1) {
    const chosen = tried.filter((_one, index) => ((bits >> index) & 1) === 1);
    const under = new Set(chosen.flatMap(({ rows }) => rows));
    const beside = [...values].flatMap(([id, value]) => (under.has(id) ? [] : [value]));
    least = smaller(least, addedUp([...beside, ...chosen.map(({ limit }) => roundMoney(limit))]));
  }
  return least;
}

/** How much more than its limit the rows of a ceiling come to by themselves. */
function excessOver({ limit, rows }: Ceiling, values: ReadonlyMap<string, Decimal>): Decimal {
  return addedUp(rows.map((id) => values.get(id) ?? ZERO)).minus(limit);
}

/** Whether of any two ceilings one holds all that the other holds, or they have no row in common. */
export function areNested(ceilings: readonly Ceiling[]): boolean {
  return ceilings.every(({ rows: a }) =>
    ceilings.every(({ rows: b }) => {
      const common = a.filter((id) => b.includes(id)).length;
      return common === 0 || common === a.length || common === b.length;
    }),
  );
}
