/** Plain data that nobody has checked yet. */

/** Tells a mapping from lists, scalars and null. */
export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Tells a list. */
export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** A scalar as text; other data as JSON. */
export function written(value: unknown): string {
  if (typeof value === 'string') return value;
  return JSON.stringify(value) ?? String(typeof value);
}
