/** Figures that decide nothing: caps that never bite, operands that never count, rates that are no rates. */
import { isWithin } from '../../rules/path.ts';
import { isMapping } from '../../rules/plain.ts';
import type { Path } from '../../rules/plan.ts';
import { highOf, lowOf } from '../../rules/quantity.ts';
import type { World } from '../../rules/world.ts';
import { parseLiteral } from '../../values/literal.ts';
import { ONE, type Decimal } from '../../values/decimal.ts';
import { isOneCurrency, isPlain } from '../../values/units.ts';
import type { Find } from './finding.ts';
import { onlyEntry } from './walk.ts';
import { worldAt } from './sites.ts';
import type { PlanSite, Sites } from './sites.ts';
import { useOf } from './use.ts';

/** Finds figures that cannot do what they seem to, over all that any company may have. */
export function checkFigures({ plans, tests }: Sites, world: World, find: Find): void {
  for (const { at, raw, scope } of tests) {
    const [name, asked] = onlyEntry(raw) ?? ['', null];
    if (scope.fact(name)?.type === 'percent' || isGrowth(name, plans)) checkShares([...at, name], asked, find);
  }
  for (const site of plans) {
    checkTierShares(site, find);
    checkPoint(site, find);
    checkLimits(site, world, find);
    checkOperands(site, plans, world, find);
    checkRate(site, plans, find);
    checkFalling(site, plans, find);
  }
}

/** Whether a name is that of a growth rate: 10 of it would be tenfold, and is most often meant as 10%. */
function isGrowth(name: string, plans: readonly PlanSite[]): boolean {
  return plans.some(({ at, raw }) => at.at(-1) === name && at.at(-2) === 'values' && onlyEntry(raw)?.[0] === 'growth');
}

function checkLimits(site: PlanSite, world: World, find: Find): void {
  const entry = onlyEntry(site.raw);
  if (entry === null) return;
  const here = worldAt(site, world);
  for (const { key, before, limit } of site.plan.limits ?? []) {
    const at = [...site.at, entry[0], key];
    const ceiling = limit.evaluate(here);
    const [most, least] = [highOf(before(here)), lowOf(ceiling)];
    if (key === 'at_least' || key === 'over') {
      // A limit that a fact sets may come to 0, and refuses whoever is below it otherwise.
      if (highOf(ceiling).isZero()) find(at, 'minimum-nothing');
    } else if (limit.literal?.isZero() === true) find(at, 'limit-zero', { key });
    else if (most.lte(least) && key !== 'base_floor') {
      find(at, 'cap-never-bites', { key, most: most.toString(), cap: least.toString() });
    } else if (key === 'base_floor' && most.lte(least)) find(at, 'floor-takes-all', { most: most.toString() });
  }
}

function checkOperands({ at, raw, scope }: PlanSite, plans: readonly PlanSite[], world: World, find: Find): void {
  const entry = onlyEntry(raw);
  if (entry === null || (entry[0] !== 'least' && entry[0] !== 'greatest') || !Array.isArray(entry[1])) return;
  const list = [...at, entry[0]];
  // A value of the policy is made ready once for each measure: only the operands of this one stand against each other.
  const parts = plans.filter(
    (other) => other.scope === scope && other.at.length === list.length + 1 && isWithin(other.at, list),
  );
  parts.forEach((part, index) => {
    const own = part.plan.evaluate(worldAt(part, world));
    const beaten = parts.some((other, place) => {
      if (place === index) return false;
      const rival = other.plan.evaluate(worldAt(other, world));
      const never = entry[0] === 'least' ? highOf(rival).lt(lowOf(own)) : lowOf(rival).gt(highOf(own));
      const level = entry[0] === 'least' ? highOf(rival).eq(lowOf(own)) : lowOf(rival).eq(highOf(own));
      return never || (level && place < index && part.plan.literal !== undefined);
    });
    if (beaten) find(part.at, entry[0] === 'least' ? 'never-least' : 'never-greatest', {});
  });
}

/** A rate is a share, and so is each of those between which a rule chooses one. */
function checkRate({ at, raw }: PlanSite, plans: readonly PlanSite[], find: Find): void {
  const amount = shareIn(raw);
  if (amount === null || !isRate(at, plans)) return;
  if (!amount.isZero() && !hasSign(raw)) {
    reportWithoutSign(at, raw, amount, find);
    return;
  }
  if (at.at(-1) !== 'rate') return;
  if (amount.isZero()) find(at, 'rate-zero');
  else if (amount.gt(ONE) && useOf(at, plans) === 'paid') {
    find(at, 'rate-over-100', { found: String(raw) }, 'warning');
  }
}

/** Whether a place is that of a rate, of one that a rule chooses for it, or of a named value that is a rate. */
function isRate(at: Path, plans: readonly PlanSite[]): boolean {
  const chooser = chooserOf(at);
  if (chooser !== null) return isRate(chooser, plans);
  const name = at.at(-1);
  return (
    name === 'rate' || (at.at(-2) === 'values' && plans.some((one) => one.at.at(-1) === 'rate' && one.raw === name))
  );
}

/** Where a rule stands that chooses between an amount and others; null where none does. */
function chooserOf(at: Path): Path | null {
  const [list, steps, around, last] = [-4, -3, -2, -1].map((from) => at.at(from));
  if (list === 'tiers' && steps === 'steps' && last === 'amount') return at.slice(0, -4);
  if (steps === 'choose' && last === 'amount') return at.slice(0, -3);
  if (steps === 'lookup' && around === 'table') return at.slice(0, -3);
  const isOne =
    (around === 'lookup' && last === 'otherwise') ||
    (around === 'capped' && (last === 'amount' || last === 'cap')) ||
    around === 'least' ||
    around === 'greatest';
  return isOne ? at.slice(0, -2) : null;
}

/** What a fact that is a share is held against. */
function checkShares(at: Path, asked: unknown, find: Find): void {
  if (!isMapping(asked)) return;
  for (const [word, raw] of Object.entries(asked)) {
    const amount = shareIn(raw);
    if (amount !== null && !amount.isZero() && !hasSign(raw)) reportWithoutSign([...at, word], raw, amount, find);
  }
}

function checkTierShares({ at, raw, scope }: PlanSite, find: Find): void {
  const [key, spec] = onlyEntry(raw) ?? ['', null];
  if (key !== 'tiers' || !isMapping(spec) || typeof spec['by'] !== 'string') return;
  if (scope.fact(spec['by'])?.type !== 'percent' || !Array.isArray(spec['steps'])) return;
  spec['steps'].forEach((step: unknown, index) => {
    const { amount: _paid, ...start }: Readonly<Record<string, unknown>> = isMapping(step) ? step : {};
    checkShares([...at, 'tiers', 'steps', index], start, find);
  });
}

/** The figure of a share, however it is written; null for a name, a rule, or a figure with a unit. */
function shareIn(raw: unknown): Decimal | null {
  if (typeof raw !== 'string' && typeof raw !== 'number') return null;
  const literal = parseLiteral(String(raw));
  return literal.ok && isPlain(literal.value.unit) ? literal.value.amount : null;
}

function hasSign(raw: unknown): boolean {
  return /[%％]/u.test(String(raw));
}

/** 0.3 is 30%, and 30 is most often 30%, too: people read them as the same. */
function reportWithoutSign(at: Path, raw: unknown, amount: Decimal, find: Find): void {
  const percent = amount.gt(ONE) ? String(raw) : amount.times(100).toString();
  find(at, 'rate-without-percent', { found: String(raw), percent });
}

/** In many countries 50.000 is fifty thousand. */
function checkPoint({ at, raw }: PlanSite, find: Find): void {
  if (typeof raw !== 'string' || !/^[1-9]\d{0,2}\.\d\d0 [A-Z]{3}$/u.test(raw)) return;
  const [figure = ''] = raw.split(' ');
  find(at, 'point-in-figure', { found: raw, less: String(Number(figure)), more: figure.replace('.', ',') }, 'warning');
}

/** A higher tier that pays less is most often a slip; a ceiling or threshold that falls may be meant. */
function checkFalling({ at, raw, plan: { rungs } }: PlanSite, plans: readonly PlanSite[], find: Find): void {
  const [key, spec] = onlyEntry(raw) ?? ['', null];
  if (key !== 'tiers' || rungs === undefined || !isMapping(spec)) return;
  const written = rungs.toReversed();
  written.forEach(({ plan }, index) => {
    const before = written[index - 1]?.plan;
    if (before?.literal === undefined || plan.literal === undefined || !isOneCurrency(plan.unit, before.unit)) return;
    const order = plan.literal.cmp(before.literal);
    if (order > 0 || (order < 0 && useOf(at, plans) === 'limit')) return;
    const code = order < 0 ? 'tier-falls' : 'tier-same';
    find([...at, 'tiers', 'steps', index, 'amount'], code, {}, 'warning');
  });
}
