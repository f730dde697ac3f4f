/**
 * Exclusions that hold only under a condition. While one is open that could matter, who excludes whom is not known and nobody is
 * chosen: the sweep decides its facts first, and finds where they turn nothing.
 */
import type { Exclusion, Rulebook } from '../../rules/rulebook.ts';
import { isUndecided } from '../../rules/truth.ts';
import type { Truth, Undecided } from '../../rules/truth.ts';
import type { Conflict } from '../choice/contenders.ts';
import { conflictIn, conflictWhere } from './party.ts';
import type { Party } from './party.ts';
import type { Finding } from '../finding.ts';
import type { Claim } from './claim.ts';

/** Who excludes whom, be it one under a condition while that is open. */
export interface Conflicts {
  readonly conflict: Conflict;
  /** The conditions that are open; null where none is. */
  readonly open: Undecided | null;
}

/** @param findings those of the members, and then whether each conditional exclusion holds */
export function conflictsOf(
  rulebook: Rulebook,
  { members, conditional }: Party,
  findings: readonly Finding[],
  claims: readonly Claim[],
): Conflicts {
  const truthOf = (one: Exclusion): Truth => findings[members.length + conditional.indexOf(one)]?.verdict ?? true;
  const concerned = conditional.filter(
    ({ measures }) => claims.filter(({ measure }) => measures.includes(measure.id)).length > 1,
  );
  const undecided = concerned.map(truthOf).filter(isUndecided);
  if (undecided.length === 0) {
    return { conflict: conflictWhere(rulebook, (one) => truthOf(one) === true), open: null };
  }
  const facts = [...new Set(undecided.flatMap((truth) => truth.facts))];
  return { conflict: conflictIn(rulebook), open: { facts, form: undecided.map(({ form }) => form).join(';') } };
}
