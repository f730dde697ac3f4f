/** Advice to authors: what can be meant as it stands, and most often was forgotten. */
import { REGISTERED_IN } from '../../rules/known-facts.ts';
import { fullMeasureId } from '../../rules/measure-id.ts';
import { isSamePath } from '../../rules/path.ts';
import { isMapping } from '../../rules/plain.ts';
import type { PolicySource } from '../../rules/policy-schema.ts';
import type { Policy } from '../../rules/rulebook.ts';
import { ownCurrencyOf } from '../../values/units.ts';
import type { Find } from './finding.ts';
import { hasKey } from './walk.ts';
import type { Sites } from './sites.ts';

/** Finds policies that ask for no place of registration. */
export function checkRegistration({ jurisdiction, source }: Policy, find: Find): void {
  const { scope, definitions, measures } = source;
  reportOtherPlace(jurisdiction, scope, find);
  if (hasKey([scope, definitions], REGISTERED_IN)) return;
  const without = measures.findIndex(({ when }) => !hasKey(when, REGISTERED_IN));
  if (without < 0) return;
  const id = measures[without]?.id ?? '';
  find(scope === undefined ? ['measures', without, 'id'] : ['scope'], 'no-place', { id }, 'warning');
}

/** A scope that is open to another place alone: most often the file lies in the wrong folder. */
function reportOtherPlace(place: string, scope: PolicySource['scope'], find: Find): void {
  (scope ?? []).forEach((condition, index) => {
    const asked = isMapping(condition) ? condition[REGISTERED_IN] : undefined;
    const other = isMapping(asked) ? asked['includes'] : undefined;
    if (typeof other !== 'string' || other === place) return;
    find(['scope', index, REGISTERED_IN, 'includes'], 'other-place', { place, other }, 'warning');
  });
}

/** Finds sums of money in which two currencies meet, and joint caps in another currency than a sum under them. */
export function checkCurrencies({ source, measures, id }: Policy, { mixed, plans }: Sites, find: Find): void {
  for (const { at, left, right } of mixed) find(at, 'currencies-meet', { left, right }, 'warning');
  (source.joint_caps ?? []).forEach((joint, index) => {
    const cap = plans.find(({ at }) => isSamePath(at, ['joint_caps', index, 'cap']))?.plan;
    const right = cap === undefined || cap.unit === null ? null : ownCurrencyOf(cap.unit);
    const own = measures.filter(({ id: full }) => joint.measures.some((name) => full === fullMeasureId(id, name)));
    const left = own.find(({ plan, currency }) => plan !== null && currency !== right)?.currency;
    if (right !== null && left !== undefined) {
      find(['joint_caps', index, 'cap'], 'currencies-meet', { left, right }, 'warning');
    }
  });
}
