/** What an amount of the rules is for: it is paid, or what is paid is worked out from it, or something is held against it. */
import { isWithin } from '../../rules/path.ts';
import type { Path } from '../../rules/plan.ts';
import type { PlanSite } from './sites.ts';

/** `base`: a share or price is taken of it. `limit`: a ceiling, a threshold, what is taken off; no part of the sum. */
export type Use = 'paid' | 'base' | 'limit';

/** What an amount is for, by where it stands; one with a name, by where that is used. */
export function useOf(at: Path, plans: readonly PlanSite[]): Use {
  return useBeyond(at, plans, new Set());
}

/** @param seen the names passed on the way, of which none is made of itself */
function useBeyond(at: Path, plans: readonly PlanSite[], seen: ReadonlySet<string>): Use {
  const named = at.findLastIndex((step, index) => step === 'values' && typeof at[index + 1] === 'string');
  const inside = at.slice(named < 0 ? 0 : named + 2);
  const here = strictest(inside.map((_step, index) => useAt(at, at.length - inside.length + index, plans)));
  if (named < 0 || here === 'limit') return here;
  const [owner, name] = [at.slice(0, named), String(at[named + 1])];
  const key = JSON.stringify([owner, name]);
  if (seen.has(key)) return here;
  const uses = plans
    .filter((other) => other.raw === name && isWithin(other.at, owner))
    .map((other) => useBeyond(other.at, plans, new Set([...seen, key])));
  // Of several uses the one that pays is looked at; a name that conditions alone speak of is used nowhere else.
  const loosest = uses.includes('paid') ? 'paid' : uses.includes('base') ? 'base' : 'limit';
  return strictest([here, loosest]);
}

function strictest(uses: readonly Use[]): Use {
  return uses.includes('limit') ? 'limit' : uses.includes('base') ? 'base' : 'paid';
}

/** What one step of a path makes of all that stands under it. */
function useAt(at: Path, index: number, plans: readonly PlanSite[]): Use {
  const step = at[index] ?? '';
  if (LIMITS.has(step)) return 'limit';
  if (BASES.has(step)) return 'base';
  const before = at[index - 1] ?? '';
  if (typeof step !== 'number') return 'paid';
  if (OPPOSED.has(before)) return step > 0 ? 'limit' : 'paid';
  return before === 'least' && hasRival(at.slice(0, index + 1), plans) ? 'limit' : 'paid';
}

/** Whether the lowest of several may be another that is worked out, too, so that this one is its ceiling. */
function hasRival(part: Path, plans: readonly PlanSite[]): boolean {
  return plans.some(
    ({ at, plan }) =>
      plan.literal === undefined &&
      at.length === part.length &&
      at.at(-1) !== part.at(-1) &&
      isWithin(at, part.slice(0, -1)),
  );
}

/** Keys under which stands what something is held against, or what is taken off. */
const LIMITS = new Set<string | number>([
  'cap',
  'base_cap',
  'base_floor',
  'at_least',
  'over',
  'at_most',
  'below',
  'up_to',
  'step',
  'less',
  'when',
  'where',
]);

/** Keys under which stands what a share, a price or interest is taken of. */
const BASES = new Set<string | number>(['of', 'principal']);

/** Operators of which the second amount counts the other way. */
const OPPOSED = new Set<string | number>(['excess', 'difference', 'quotient', 'growth']);
