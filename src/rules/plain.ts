/** Plain data that nobody has checked yet. */

/**
 * Tells a mapping from lists, scalars and null, and from what a program may give that only looks like one: a Map, a Set and a
 * Date have no keys, and would be read as if nothing stood in them.
 */
export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.prototype.toString.call(value) === '[object Object]';
}

/** Tells a list. */
export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** A scalar as text, a bigint as programs write it; other data as JSON. */
export function written(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'bigint') return `${value}n`;
  try {
    return JSON.stringify(value) ?? typeof value;
  } catch {
    // What is wrong in data is told, not thrown: a mapping that holds itself, or a bigint, has no JSON.
    return typeof value;
  }
}
