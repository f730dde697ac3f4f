/** Which contenders depend on one another: those that exclude one another, and those that share a cap which may be used up. */
import { addedUp, ZERO } from '../../values/decimal.ts';
import { roundedFor, sharesCap } from './contenders.ts';
import type { Conflict, Contender, SharedCap } from './contenders.ts';

/** A cap that holds all who share it together connects nobody. */
export function withoutIdleCaps(contenders: readonly Contender[]): readonly Contender[] {
  if (contenders.every(({ caps }) => caps.length === 0)) return contenders;
  const isIdle = ({ limit, order }: SharedCap): boolean =>
    addedUp(
      contenders
        .filter(({ caps }) => caps.some((cap) => cap.order === order))
        .map((other) => roundedFor(other, other.own ?? ZERO)),
    ).lte(limit);
  return contenders.map((one) => {
    const caps = one.caps.filter((cap) => !isIdle(cap));
    return caps.length === one.caps.length ? one : { ...one, caps };
  });
}

/** The groups of contenders that exclude one another or share a cap, directly or through others; each in order of ids. */
export function connectedGroups(
  contenders: readonly Contender[],
  conflict: Conflict,
): readonly (readonly Contender[])[] {
  const left = new Set(contenders);
  return contenders.flatMap((first) => {
    if (!left.delete(first)) return [];
    const group = new Set([first]);
    for (const one of group) {
      for (const other of left) {
        if (!sharesCap(one, other) && !conflict(one.id, other.id)) continue;
        group.add(other);
        left.delete(other);
      }
    }
    return [contenders.filter((one) => group.has(one))];
  });
}
