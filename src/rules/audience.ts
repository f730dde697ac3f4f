/** Whom measures are for: the scope of their policy, and the roles that may claim. */
import { once } from '../values/once.ts';
import { allOf } from './conditions/all-of.ts';
import { choiceTest } from './conditions/fact.ts';
import { prepareValues } from './named-values.ts';
import type { Path, Scope, Test } from './plan.ts';
import type { MeasureSource, PolicySource } from './policy-schema.ts';
import { gather, scopeOf } from './policy-scope.ts';
import type { Preparing } from './policy-scope.ts';
import type { Audience } from './rulebook.ts';

type Recipients = MeasureSource['recipients'];

/** The conditions of scope and recipients, as they stand before a measure's own. */
export function audienceTests(policy: PolicySource, recipients: Recipients, at: Path, scope: Scope): Test[] {
  const tests: Test[] = [];
  if (policy.scope !== undefined) tests.push(scope.tests(policy.scope, ['scope'], scope));
  if (recipients !== 'any') {
    const roles = scope.fact('company.roles');
    const test = choiceTest(roles, 'company.roles', recipients, 'choices', [...at, 'recipients'], scope);
    if (test !== null) tests.push(test);
  }
  return tests;
}

/** The audiences of a policy: one for all measures of the same recipients, so that a company is held against it once. */
export function audiencesOf(policy: PolicySource, preparing: Preparing): (recipients: Recipients) => () => Audience {
  const known = new Map<string, () => Audience>();
  return (recipients) => {
    const key = recipients === 'any' ? '' : recipients.join(',');
    const audience = known.get(key) ?? once(() => audienceOf(policy, recipients, preparing));
    known.set(key, audience);
    return audience;
  };
}

/** What is wrong in it is told where each measure is prepared. */
function audienceOf(policy: PolicySource, recipients: Recipients, preparing: Preparing): Audience {
  const gathered = gather();
  const scope = scopeOf(gathered, { ...preparing, report: () => {}, references: [], observer: undefined });
  prepareValues(policy, [], scope, gathered.values);
  const test = allOf(audienceTests(policy, recipients, [], scope));
  return {
    test,
    regard: {
      facts: [...gathered.facts.values()],
      currencies: gathered.currencies,
      boundaries: gathered.boundaries,
    },
  };
}
