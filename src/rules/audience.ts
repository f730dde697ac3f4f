/** Whom measures are for: the scope of their policy, and the roles that may claim. */
import { once } from '../values/once.ts';
import { oneListOf } from './conditions/all-of.ts';
import { choiceTest } from './conditions/choice.ts';
import { copyOf, gather, regardOf } from './gathered.ts';
import type { Gathered } from './gathered.ts';
import { ROLES } from './known-facts.ts';
import type { Path, Scope, Test } from './plan.ts';
import type { MeasureSource, PolicySource } from './policy-schema.ts';
import { scopeOf } from './policy-scope.ts';
import type { Preparing } from './policy-scope.ts';
import { gatherFor } from './prepare-names.ts';
import type { Audience } from './rulebook.ts';

type Recipients = MeasureSource['recipients'];

/** An audience, with what its preparation gathered: the conditions of every measure begin with it. */
export interface PreparedAudience extends Audience {
  readonly gathered: Gathered;
}

/** The audiences of a policy: one for all measures of the same recipients, so that a company is held against it once. */
export function audiencesOf(
  policy: PolicySource,
  preparing: Preparing,
): (recipients: Recipients) => () => PreparedAudience {
  const known = new Map<string, () => PreparedAudience>();
  const common = once(() => scopeFor(policy, preparing));
  return (recipients) => {
    const key = recipients === 'any' ? '' : recipients.join(',');
    const audience = known.get(key) ?? once(() => audienceOf(common(), recipients, preparing));
    known.set(key, audience);
    return audience;
  };
}

/** The scope of a policy, which all its audiences begin with. */
interface Common {
  readonly test: Test | null;
  readonly gathered: Gathered;
}

function scopeFor(policy: PolicySource, preparing: Preparing): Common {
  const gathered = gatherFor(policy, preparing);
  const scope = scopeOf(gathered, preparing);
  return { gathered, test: policy.scope === undefined ? null : scope.tests(policy.scope, ['scope'], scope) };
}

function audienceOf(common: Common, recipients: Recipients, preparing: Preparing): PreparedAudience {
  const gathered = copyOf(common.gathered);
  const scope = scopeOf(gathered, preparing);
  // What is wrong in recipients is told of each measure: see reportRecipients.
  const role = recipientsTest(recipients, [], { ...scope, report: () => {} });
  return {
    test: oneListOf([common.test, role].filter((test) => test !== null)),
    scope: common.test,
    gathered,
    regard: regardOf(gathered),
  };
}

function recipientsTest(recipients: Recipients, at: Path, scope: Scope): Test | null {
  if (recipients === 'any') return null;
  return choiceTest({ name: ROLES, fact: scope.fact(ROLES), at: [...at, 'recipients'], scope }, recipients, 'choices');
}

/** Reports recipients of a measure that are no roles. */
export function reportRecipients({ recipients }: MeasureSource, at: Path, preparing: Preparing): void {
  recipientsTest(recipients, at, scopeOf(gather(), preparing));
}
