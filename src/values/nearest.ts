/** "Did you mean": the known name nearest to one that is not known, where one is near enough to be meant. */
import { distance } from 'fastest-levenshtein';

/** Longer texts are no misspelt names; measuring them would only cost time. */
const LONGEST = 100;

/** Case and the sign between words are the commonest slips, and count for nothing. */
function folded(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/gu, '');
}

/** How many slips may be in a name: none in one of two letters, one in three to five, at most four. */
function slipsAllowed(name: string): number {
  return Math.min(4, Math.floor(name.length / 3));
}

/** `CYN` for `CNY`: two neighbours changing places are one slip of the hand, not two. */
function neighboursSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at < a.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** The nearest of the names, the first of equally near ones; undefined where none is near. */
export function nearest(text: string, names: Iterable<string>): string | undefined {
  if (text.length > LONGEST) return undefined;
  const wanted = folded(text);
  let best: string | undefined;
  let fewest = slipsAllowed(wanted) + 1;
  for (const name of names) {
    const known = folded(name);
    // What differs by so many letters in length differs by no fewer: it need not be measured.
    if (Math.abs(known.length - wanted.length) >= fewest) continue;
    const slips = neighboursSwapped(wanted, known) ? 1 : distance(wanted, known);
    if (slips >= fewest) continue;
    best = name;
    fewest = slips;
  }
  return best;
}
