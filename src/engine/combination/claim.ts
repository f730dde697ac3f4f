/** What measures that exclude one another or share caps may be paid, and how the choice between them falls. */
import { isOpen, lowOf } from '../../rules/quantity.ts';
import type { Quantity } from '../../rules/quantity.ts';
import type { Measure } from '../../rules/rulebook.ts';
import { isUndecided } from '../../rules/truth.ts';
import type { World } from '../../rules/world.ts';
import type { Conflict, Value } from '../choice/contenders.ts';
import type { Finding } from '../finding.ts';

/** A measure that may be paid, with what it comes to by itself. */
export interface Claim {
  readonly measure: Measure;
  readonly finding: Finding;
}

export type Choice =
  | { readonly kind: 'taken' }
  /** `less` is how much less the best set with it brings, in the base currency; null while that is open. */
  | { readonly kind: 'set-aside'; readonly for: string; readonly less: Value | null }
  | { readonly kind: 'open'; readonly facts: readonly string[]; readonly form: string }
  /** The group has too many measures to be solved exactly. */
  | { readonly kind: 'too-large'; readonly size: number };

export const TAKEN: Choice = { kind: 'taken' };

/** How the choice falls for a measure, and what is left for it. */
export interface Share {
  readonly choice: Choice;
  /**
   * What each of its joint caps leaves for it, in its own currency and never below nothing. Those that it excludes take nothing
   * beside it: what is set aside would find so much in the best set that has it.
   */
  readonly lefts: readonly Quantity[];
}

/** A measure among those with which it is joined, some of which exclude each other. */
export interface Claims {
  readonly party: readonly Claim[];
  readonly mine: Claim;
  readonly conflict: Conflict;
  readonly world: World;
}

/** Whether a claim is paid something whatever turns out. */
export function isCertain({ finding: { verdict, amount } }: Claim): boolean {
  return verdict === true && amount !== null && lowOf(amount).gt(0);
}

/** Tells which claims stand at their high in one corner of those that are open: each has a bit. */
export function atHighIn(open: readonly Claim[], bits: number): (claim: Claim) => boolean {
  return (claim) => !open.includes(claim) || ((bits >> open.indexOf(claim)) & 1) === 1;
}

/** Whether unknown facts can still change if a claim is paid, or how much. */
export function isOpenClaim({ finding }: Claim): boolean {
  return isUndecided(finding.verdict) || (finding.amount !== null && isOpen(finding.amount));
}
