/** Cases that are told apart by ranges of one fact: whether they overlap, or leave something between them. */
import { isMapping } from '../../rules/plain.ts';
import { parseLiteral } from '../../values/literal.ts';
import { INFINITY, ZERO } from '../../values/decimal.ts';
import type { Decimal } from '../../values/decimal.ts';
import type { Path } from '../../rules/plan.ts';
import type { Find } from './finding.ts';
import { onlyEntry } from './walk.ts';
import type { Sites } from './sites.ts';

interface Stretch {
  readonly low: Decimal;
  readonly lowOpen: boolean;
  readonly high: Decimal;
  readonly highOpen: boolean;
  /** Of the figures that bound it; null where they are no money. */
  readonly currency: string | null;
  readonly at: Path;
}

/** Finds gaps and overlaps between the cases of `choose` and of `tiers` without `by`. */
export function checkRanges({ plans }: Sites, find: Find): void {
  for (const { at, raw } of plans) {
    const [key, spec] = onlyEntry(raw) ?? ['', null];
    if (key === 'choose' && Array.isArray(spec)) checkCases(spec, [...at, key], find);
    else if (key === 'tiers' && isMapping(spec) && spec['by'] === undefined && Array.isArray(spec['steps'])) {
      checkCases(spec['steps'], [...at, key, 'steps'], find);
    }
  }
}

function checkCases(cases: readonly unknown[], at: Path, find: Find): void {
  const sorted = stretchesOf(cases, at).toSorted((a, b) => a.low.cmp(b.low));
  for (const [index, here] of sorted.entries()) {
    const next = sorted[index + 1];
    if (next === undefined || !here.high.isFinite()) continue;
    const fault = meeting(here, next);
    if (fault !== null) find(next.at, fault, { from: here.high.toString(), to: next.low.toString() });
  }
}

/** The stretches of the cases, where each is a single comparison of the same fact; else none. */
function stretchesOf(cases: readonly unknown[], at: Path): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const facts = new Set<string>();
  for (const [index, one] of cases.entries()) {
    const when: unknown = isMapping(one) ? one['when'] : undefined;
    if (when === undefined) continue;
    const list: readonly unknown[] = Array.isArray(when) ? when : [];
    const [fact, asked] = onlyEntry(list.length === 1 ? list[0] : undefined) ?? ['', null];
    const stretch = stretchOf(asked, [...at, index, 'when', 0, fact]);
    if (fact === '' || stretch === null) return [];
    facts.add(fact);
    stretches.push(stretch);
  }
  // Which of two currencies is more, only a rate says.
  const currencies = new Set(stretches.map(({ currency }) => currency));
  return facts.size === 1 && currencies.size === 1 ? stretches : [];
}

/** What is wrong where one stretch ends and the next begins. */
function meeting(here: Stretch, next: Stretch): string | null {
  const order = here.high.cmp(next.low);
  if (order < 0 || (order === 0 && here.highOpen && next.lowOpen)) return 'case-gap';
  return order > 0 || (!here.highOpen && !next.lowOpen) ? 'case-overlap' : null;
}

/** The stretch of a fact in which a single condition holds; null where it is no plain comparison. */
function stretchOf(asked: unknown, at: Path): Stretch | null {
  if (!isMapping(asked)) return null;
  const currencies = new Set<string | null>();
  const figure = (word: string): Decimal | undefined | null => {
    const written = asked[word];
    if (written === undefined) return undefined;
    if (typeof written !== 'string' && typeof written !== 'number') return null;
    const literal = parseLiteral(String(written));
    if (literal.ok) currencies.add(literal.value.unit.currency);
    return literal.ok ? literal.value.amount : null;
  };
  const [atLeast, over, atMost, below] = ['at_least', 'over', 'at_most', 'below'].map(figure);
  if ([atLeast, over, atMost, below].includes(null) || currencies.size > 1) return null;
  if (Object.keys(asked).some((word) => !WORDS.has(word))) return null;
  return {
    low: over ?? atLeast ?? ZERO,
    lowOpen: Boolean(over),
    high: below ?? atMost ?? INFINITY,
    highOpen: Boolean(below),
    currency: [...currencies][0] ?? null,
    at,
  };
}

const WORDS = new Set(['at_least', 'over', 'at_most', 'below', 'boundary']);
