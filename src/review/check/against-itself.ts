/** An amount held against itself: most often a name was copied, and last year's or the other's was to follow. */
import { isMapping } from '../../rules/plain.ts';
import type { Path } from '../../rules/plan.ts';
import type { PolicySource } from '../../rules/policy-schema.ts';
import type { Find } from './finding.ts';
import { visit } from './walk.ts';

/** Operators whose amounts are held against one another: the same one twice leaves nothing, one, or the amount as it was. */
const HOLDING = new Set([
  'least',
  'greatest',
  'growth',
  'excess',
  'difference',
  'quotient',
  'months_between',
  'days_between',
]);

/** The words of a condition that hold a fact or value against another. */
const WORDS = ['at_least', 'over', 'below', 'at_most', 'on_or_after', 'after', 'on_or_before', 'before'] as const;

/** Finds amounts and days that a rule holds against themselves. */
export function checkAgainstItself(
  { scope, definitions, values, measures, exclusions, joint_caps }: PolicySource,
  find: Find,
): void {
  visit({ scope, definitions, values, measures, exclusions, joint_caps }, [], (value, at) => {
    if (HOLDING.has(String(at.at(-1))) && Array.isArray(value)) reportRepeated(value, at, find);
    else if (isMapping(value)) reportOwnFigure(value, at, find);
  });
}

function reportRepeated(amounts: readonly unknown[], at: Path, find: Find): void {
  const written = amounts.map((one) => JSON.stringify(one));
  // A figure that stands twice in a least or greatest amount is told as one that never counts.
  const ofFigures = at.at(-1) === 'least' || at.at(-1) === 'greatest';
  const again = written.findIndex(
    (one, index) => written.indexOf(one) < index && !(ofFigures && isFigure(amounts[index])),
  );
  if (again >= 0) find([...at, again], 'against-itself', { name: shortly(amounts[again]) });
}

/** `sales: { at_least: sales }`, in a condition. */
function reportOwnFigure(condition: Readonly<Record<string, unknown>>, at: Path, find: Find): void {
  for (const [name, asked] of Object.entries(condition)) {
    const word = isMapping(asked) ? WORDS.find((one) => asked[one] === name) : undefined;
    if (word !== undefined) find([...at, name, word], 'against-itself', { name });
  }
}

function isFigure(amount: unknown): boolean {
  return typeof amount === 'number' || (typeof amount === 'string' && /^[\d.]/u.test(amount));
}

function shortly(amount: unknown): string {
  return typeof amount === 'string' || typeof amount === 'number' ? String(amount) : JSON.stringify(amount);
}
