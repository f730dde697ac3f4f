/** Yes and no. */
import { normalise } from './normalise.ts';
import { accept, refuse, type Parsed } from './result.ts';

const YES: ReadonlySet<string> = new Set(['true', 'yes', 'y', '是', '有']);
const NO: ReadonlySet<string> = new Set(['false', 'no', 'n', '否', '没有', '沒有']);

/** Reads a yes or a no, in any case; `1`, `0`, `on` and `off` are refused. */
export function parseBoolean(raw: string | boolean): Parsed<boolean> {
  if (typeof raw === 'boolean') return accept(raw);
  const word = normalise(raw).toLowerCase();
  if (YES.has(word)) return accept(true);
  if (NO.has(word)) return accept(false);
  return word === '' ? refuse('empty', {}) : refuse('boolean', { found: raw });
}
