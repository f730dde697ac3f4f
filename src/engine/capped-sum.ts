/** How much several measures come to together at most under ceilings of which each holds some of them. */
import { smaller } from '../rules/quantity.ts';
import { roundMoney, ZERO, type Decimal } from '../values/decimal.ts';

export interface Ceiling {
  readonly limit: Decimal;
  readonly rows: readonly string[];
}

/**
 * The sum of all values, each ceiling holding down what stands wholly under it, the narrow ceilings first. Never less than the most
 * that they can come to together; just that where of two ceilings one holds all that the other holds, or they have no row in common.
 */
export function cappedSum(values: ReadonlyMap<string, Decimal>, ceilings: readonly Ceiling[]): Decimal {
  let blocks = [...values].map(([id, sum]) => ({ ids: [id], sum }));
  const narrowFirst = ceilings
    .map(({ limit, rows }) => ({ limit, rows: new Set(rows.filter((id) => values.has(id))) }))
    .toSorted((a, b) => a.rows.size - b.rows.size);
  for (const { limit, rows } of narrowFirst) {
    const under = blocks.filter(({ ids }) => ids.every((id) => rows.has(id)));
    const sum = under.reduce<Decimal>((total, block) => total.plus(block.sum), ZERO);
    const joined = { ids: under.flatMap(({ ids }) => ids), sum: smaller(sum, roundMoney(limit)) };
    blocks = [...blocks.filter((block) => !under.includes(block)), joined];
  }
  return blocks.reduce<Decimal>((total, { sum }) => total.plus(sum), ZERO);
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
