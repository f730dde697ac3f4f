/** Walks plain data of YAML. */
import { isMapping } from '../../rules/plain.ts';
import type { Path } from '../../rules/plan.ts';

/** Visits every value with its place, parents first. */
export function visit(value: unknown, at: Path, see: (value: unknown, at: Path) => void): void {
  see(value, at);
  if (Array.isArray(value)) value.forEach((one: unknown, index) => visit(one, [...at, index], see));
  else if (isMapping(value)) for (const [key, one] of Object.entries(value)) visit(one, [...at, key], see);
}

/** Whether a key stands anywhere in a value. */
export function hasKey(value: unknown, key: string): boolean {
  let found = false;
  visit(value, [], (_value, at) => {
    if (at.at(-1) === key) found = true;
  });
  return found;
}

/** The only key of a mapping, and what stands under it. */
export function onlyEntry(raw: unknown): readonly [string, unknown] | null {
  if (!isMapping(raw)) return null;
  const entries = Object.entries(raw);
  const [first] = entries;
  return first !== undefined && entries.length === 1 ? first : null;
}
