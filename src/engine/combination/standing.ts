/**
 * What a measure comes to beside those that it excludes and those with which it shares a cap. A joint cap is filled in the order
 * of its rows: each row takes its own rounded amount, a row that is not paid (refused, or set aside) takes none.
 * A measure under several caps is paid at most what each of them leaves, and counts in all.
 *
 * Where everything is known, the best permitted set is chosen exactly (choice/best-set.ts). Where facts are unknown:
 * - measures that share a cap and exclude nothing: each row takes a range, in order;
 * - a measure without a figure whose rivals all have one, and exclude no other figure: set aside where one of them is paid;
 * - measures that exclude one another and share no cap: decided where every corner of what is open leads to the same choice. That
 *   is exact for independent sums: the lead of the sets with a measure over those without it never turns as one sum rises;
 * - both at once: decided where one set leads at every corner under one cap (steady.ts), else left open while anything is
 *   (wider than it need be, never wrong).
 *
 * Not handled: a rival of another jurisdiction is looked at with the facts of this one.
 */
import { leastOf } from '../../rules/operators/least.ts';
import { highOf, lowOf } from '../../rules/quantity.ts';
import type { Quantity } from '../../rules/quantity.ts';
import type { JointCap, Measure, Rulebook } from '../../rules/rulebook.ts';
import type { Truth, Undecided } from '../../rules/truth.ts';
import { ZERO } from '../../values/decimal.ts';
import type { World } from '../../rules/world.ts';
import { connectedGroups, withoutIdleCaps } from '../choice/groups.ts';
import { hasConflict, sharesCap } from '../choice/contenders.ts';
import type { Conflict, Contender } from '../choice/contenders.ts';
import { openChoiceOf, openFacts, solved, undecidedSet } from './contest.ts';
import type { Contest } from './contest.ts';
import { choiceOverCorners } from './corners.ts';
import { besideFigures } from './figures.ts';
import { conflictsOf } from './conflicts.ts';
import { partyOf } from './party.ts';
import type { Party } from './party.ts';
import { inOrder, leftsWhileOpen } from './rows.ts';
import { steadySet } from './steady.ts';
import { groundOf, treesOf } from './trees.ts';
import { inBase } from '../currency.ts';
import { limitsOf } from '../finding.ts';
import type { Finding } from '../finding.ts';
import { rounded, roundsToNothing } from '../rounding.ts';
import { capsOf, paidAlone } from './caps.ts';
import { TAKEN, isCertain } from './claim.ts';
import type { Choice, Claim, Claims, Share } from './claim.ts';

/** What a measure comes to. `amount` is rounded, in its currency: null where unpublished, or where the verdict is no. */
interface Standing {
  readonly verdict: Truth;
  readonly amount: Quantity | null;
  readonly choice: Choice;
}

const REFUSED: Standing = { verdict: false, amount: null, choice: TAKEN };

/**
 * What a measure comes to, all others considered.
 *
 * @param findings what each member of the party comes to by itself, in their order, and then whether its exclusions hold
 */
export function standingOf(rulebook: Rulebook, party: Party, findings: readonly Finding[], world: World): Standing {
  const mine = claimOf(party, findings);
  return mine.finding.verdict === false ? REFUSED : standingAt(mine, shareOf(rulebook, party, mine, findings, world));
}

function standingAt({ finding: { verdict, amount: own } }: Claim, { choice, lefts }: Share): Standing {
  if (own === null) return { verdict, amount: null, choice };
  const amount = rounded(leastOf([own, ...lefts]));
  return roundsToNothing(amount) ? REFUSED : { verdict, amount, choice };
}

function claimOf({ measure, members }: Party, findings: readonly Finding[]): Claim {
  const finding = findings[members.indexOf(measure)];
  if (finding === undefined) throw new RangeError(`nothing was found of ${measure.id}`);
  return { measure, finding };
}

/** A joint cap, and what the rows before a measure leave of it, in the measure's currency. */
export interface Left {
  readonly cap: JointCap;
  readonly left: Quantity;
}

/** What the rows before a measure leave of each of its joint caps. */
export function leftOfJointCaps(rulebook: Rulebook, measure: Measure, world: World): readonly Left[] {
  if (measure.jointCaps.length === 0) return [];
  const party = partyOf(rulebook, measure, world.asOf);
  const findings = treesOf(party, groundOf(world)).map(({ outcome }) => outcome);
  const { finding } = claimOf(party, findings);
  const mine: Claim = { measure, finding: { ...finding, caps: limitsOf(measure, world) } };
  const { lefts } = shareOf(rulebook, party, mine, findings, world);
  return measure.jointCaps.map((cap, index) => ({ cap, left: lefts[index] ?? ZERO }));
}

/** What the members of a party may be paid; those that are refused claim nothing. */
function claimsOf({ kind, members }: Party, mine: Claim, findings: readonly Finding[]): readonly Claim[] {
  if (kind === 'alone') return [mine];
  return members.flatMap((measure, index): Claim[] => {
    if (measure === mine.measure) return [mine];
    const finding = findings[index];
    return finding === undefined || finding.verdict === false ? [] : [{ measure, finding }];
  });
}

/** How the measure of a party shares what there is with those on which it depends. */
function shareOf(rulebook: Rulebook, party: Party, mine: Claim, findings: readonly Finding[], world: World): Share {
  const { kind, measure } = party;
  const claims = claimsOf(party, mine, findings);
  const { conflict, open } = conflictsOf(rulebook, party, findings, claims);
  if (kind === 'alone' || claims.length === 1) return alone(mine, TAKEN, world);
  if (open !== null) return openPlace(open, { party: claims, mine, conflict, world });
  if (kind === 'rows') return inOrder(claims, mine, world);
  if (kind === 'figures') return alone(mine, besideFigures(claims, measure, world), world);
  return contested(conflict, claims, mine, world);
}

/** Who excludes whom is open: each row that may be excluded takes its own or nothing. */
function openPlace(open: Undecided, contest: Claims): Share {
  const facts = [...new Set([...open.facts, ...(openFacts(contest.party) ?? [])])];
  const choice = openChoiceOf(contest, facts, open.form);
  return { choice, lefts: leftsWhileOpen(contest, undecidedSet(contest, facts, open.form), () => false) };
}

/** Nobody takes anything of its caps before it. */
function alone(mine: Claim, choice: Choice, world: World): Share {
  return { choice, lefts: capsOf(mine, world) };
}

/** Finds the measures with which a claim is joined in this world, some of which exclude each other. */
function contested(conflict: Conflict, claims: readonly Claim[], mine: Claim, world: World): Share {
  const contenders = claims.map((claim) => contenderOf(claim, world));
  const joined = joinedWith(mine, contenders, conflict);
  const party = claims.filter((claim) => joined.some(({ id }) => id === claim.measure.id));
  if (party.length === 1) return alone(mine, TAKEN, world);
  if (!hasConflict(joined, conflict)) return inOrder(party, mine, world);
  const facts = openFacts(party);
  if (facts === null) return solved({ party, joined, mine, conflict, world });
  return openContest({ party, joined, mine, conflict, world }, facts);
}

/** While something is open: only caps that may be used up join anybody. */
function openContest(contest: Contest, facts: readonly string[]): Share {
  const { party: all, mine, conflict, world } = contest;
  const joined = joinedWith(mine, withoutIdleCaps(contest.joined), conflict);
  const lefts = leftsWhileOpen(contest, undecidedSet(contest, facts), conflict);
  if (joined.some((one) => joined.some((other) => one !== other && sharesCap(one, other)))) {
    return steadyPlace({ ...contest, joined }, lefts) ?? { choice: openChoiceOf(contest, facts), lefts };
  }
  const party = all.filter((claim) => joined.some(({ id }) => id === claim.measure.id));
  const claims = party.map((claim) => paidAlone(claim, world));
  return { choice: choiceOverCorners(claims, mine.measure.id, conflict, world), lefts };
}

/**
 * Where the same measures are taken whatever turns out, each row of their cap takes its own; null where that is not certain.
 *
 * @param lefts what is left for the measure, whoever is taken
 */
function steadyPlace(contest: Contest, lefts: Share['lefts']): Share | null {
  const { party, mine, conflict, world } = contest;
  const taken = steadySet(contest);
  if (taken === null) return null;
  const rows = party.filter(({ measure }) => taken.has(measure.id));
  if (rows.includes(mine)) return inOrder(rows, mine, world);
  const better = rows.find(({ measure }) => conflict(measure.id, mine.measure.id));
  // One whose cap is used up is set aside for nobody, and one that may not be paid at all is not what it is set aside for.
  if (better === undefined || !isCertain(better)) return null;
  return { choice: { kind: 'set-aside', for: better.measure.id, less: null }, lefts };
}

function joinedWith(mine: Claim, contenders: readonly Contender[], conflict: Conflict): readonly Contender[] {
  const groups = connectedGroups(contenders, conflict);
  return groups.find((group) => group.some(({ id }) => id === mine.measure.id)) ?? [];
}

/** A claim at its most, under its caps at their least; exact where the claim is. */
function contenderOf({ measure, finding }: Claim, world: World): Contender {
  return {
    id: measure.id,
    own: finding.amount === null ? null : highOf(inBase(finding.amount, measure.currency, world)),
    fixed: measure.basis === 'exact',
    caps: measure.jointCaps.flatMap(({ measures: order }, index) => {
      const limit = finding.caps[index];
      return limit === undefined ? [] : [{ limit: lowOf(limit), order }];
    }),
    rate: world.rates.toBase(measure.currency),
  };
}
