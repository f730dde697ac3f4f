/**
 * Slips of the hand inside brackets that leave a text YAML reads as something else: a list parted by a Chinese keyboard, `[a，b]`
 * and `[a、b]`, is one text; a name with no space behind its colon, `{ rate:40% }`, is a key without a value.
 */
import { runTogether } from '../reading/key-slip.ts';
import { isList, isMapping } from '../rules/plain.ts';
import type { Path, Report } from '../rules/plan.ts';

/** What was read, as it was meant, so that nothing else is told of such a slip. */
export function withoutTypedSlips(raw: unknown, at: Path, report: Report): unknown {
  if (isList(raw)) return raw.flatMap((one, index) => entriesOf(one, [...at, index], report));
  if (!isMapping(raw)) return raw;
  return Object.fromEntries(Object.entries(raw).map(([key, one]) => keyed(key, one, [...at, key], report)));
}

/** Ids, and between them marks that YAML takes for text; no id has such a mark in it. */
const IDS = /^[\w./-]+(?:\s*[，、]\s*[\w./-]+)+$/u;

function entriesOf(entry: unknown, at: Path, report: Report): readonly unknown[] {
  if (typeof entry !== 'string' || !IDS.test(entry)) return [withoutTypedSlips(entry, at, report)];
  report(at, 'full-width', { found: /[，、]/u.exec(entry)?.[0] ?? '', wanted: ', ' });
  return entry.split(/\s*[，、]\s*/u);
}

function keyed(key: string, value: unknown, at: Path, report: Report): readonly [string, unknown] {
  const run = value === null ? runTogether(key) : null;
  if (run === null) return [key, withoutTypedSlips(value, at, report)];
  report(at, 'colon-space', { wanted: `${run.name} ${run.value}` }, true);
  return [run.name.slice(0, -1), scalar(run.value)];
}

/** A number and a yes or no, as YAML would have read them. */
function scalar(text: string): unknown {
  return /^(?:\d+(?:\.\d+)?|true|false)$/u.test(text) ? JSON.parse(text) : text;
}
