/** What says that a fact is not known. Such a fact is never zero and never false. */
import { normalise } from './normalise.ts';

const UNKNOWN: ReadonlySet<string> = new Set(['', '~', 'null', 'unknown', '不知道', '不清楚', '未知']);

/** None of them begins so, and nearly every value does. */
const OTHER = /^[0-9a-mo-tv-zA-MO-TV-Z]/;

/** Whether a raw value of a profile, a CSV cell or an answer says "not known". */
export function isUnknown(raw: unknown): boolean {
  if (raw === null || raw === undefined) return true;
  return typeof raw === 'string' && !OTHER.test(raw) && raw.length <= 100 && UNKNOWN.has(normalise(raw).toLowerCase());
}
