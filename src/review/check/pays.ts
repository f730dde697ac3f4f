/** Measures that pay nobody, amounts that a cap always cuts, joint caps that cut nothing: over all that any company may have. */
import { fullMeasureId } from '../../rules/measure-id.ts';
import { isWithin } from '../../rules/path.ts';
import { isMapping } from '../../rules/plain.ts';
import { highOf, lowOf } from '../../rules/quantity.ts';
import type { Policy } from '../../rules/rulebook.ts';
import { BASE_CURRENCY } from '../../rules/world.ts';
import type { World } from '../../rules/world.ts';
import { printMoney } from '../../values/print.ts';
import { ZERO, type Decimal } from '../../values/decimal.ts';
import type { Find } from './finding.ts';
import { onlyEntry } from './walk.ts';
import { worldAt } from './sites.ts';
import type { PlanSite, Sites } from './sites.ts';

/** Finds what can be said of whole amounts and of the ceilings over them. */
export function checkPays(policy: Policy, { plans }: Sites, world: World, find: Find): void {
  policy.measures.forEach(({ plan, shortId }, index) => {
    if (plan !== null && highOf(plan.evaluate(world)).lte(0)) {
      find(['measures', index, 'amount'], 'never-pays', { id: shortId });
    }
  });
  for (const site of plans) {
    checkAboveCap(site, plans, world, find);
    const [list, , key, ...inner] = site.at;
    if (list === 'joint_caps' && key === 'cap' && inner.length === 0) checkJointCap(policy, site, world, find);
  }
}

/** An amount inside `capped`, or one of its tiers or cases, that is more than the cap whatever the company has. */
function checkAboveCap(site: PlanSite, plans: readonly PlanSite[], world: World, find: Find): void {
  const [key, spec] = onlyEntry(site.raw) ?? ['', null];
  const limit = site.plan.limits?.find((one) => one.key === 'cap')?.limit;
  if (key !== 'capped' || limit === undefined) return;
  const cap = highOf(limit.evaluate(worldAt(site, world)));
  const inside = [...site.at, 'capped', 'amount'];
  for (const part of plans) {
    // Only figures: of a sum that a fact makes, the cap is the end that was meant.
    if (part.scope !== site.scope || part.plan.literal === undefined || part.at.at(-1) !== 'amount') continue;
    if (!isWithin(part.at, inside) || lowOf(part.plan.evaluate(world)).lte(cap)) continue;
    find(part.at, 'amount-above-cap', { cap: written(isMapping(spec) ? spec['cap'] : null, cap) }, 'warning');
  }
}

function checkJointCap({ id, source, measures }: Policy, cap: PlanSite, world: World, find: Find): void {
  const { at, raw } = cap;
  const limit = cap.plan.evaluate(world);
  if (highOf(limit).lte(0)) {
    find(at, 'limit-zero', { key: 'cap' });
    return;
  }
  const joint = source.joint_caps?.[Number(at[1])];
  // What was received before counts, too: a ceiling over several years bites where no year's sums reach it.
  if (joint === undefined || joint.net_of !== undefined) return;
  let most: Decimal = ZERO;
  for (const name of joint.measures) {
    const member = measures.find((one) => one.id === fullMeasureId(id, name));
    // Of a measure without a figure nothing can be said.
    if (member?.plan === undefined || member.plan === null) return;
    most = most.plus(highOf(member.plan.evaluate(world)));
  }
  if (most.lte(lowOf(limit))) {
    find(at, 'joint-cap-never-bites', { cap: written(raw, lowOf(limit)), most: money(most) }, 'warning');
  }
}

/** A figure as the file has it. */
function written(raw: unknown, amount: Decimal): string {
  return typeof raw === 'string' ? raw : money(amount);
}

/** Figures of the engine are in the base currency. */
function money(amount: Decimal): string {
  return printMoney(amount, BASE_CURRENCY);
}
