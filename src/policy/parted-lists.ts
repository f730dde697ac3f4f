/** Lists whose entries a Chinese keyboard parted: `[a，b]` and `[a、b]` are one text each for YAML. */
import type { Report } from '../rules/shape.ts';
import { isList, isMapping } from '../rules/plain.ts';
import type { Path } from '../rules/plan.ts';

/** Ids, and between them marks that YAML takes for text; no id has such a mark in it. */
const IDS = /^[\w./-]+(?:\s*[，、]\s*[\w./-]+)+$/u;

/** What was read, with such entries parted, so that nothing else is told of them. */
export function partedLists(raw: unknown, at: Path, report: Report): unknown {
  if (isMapping(raw)) {
    return Object.fromEntries(Object.entries(raw).map(([key, one]) => [key, partedLists(one, [...at, key], report)]));
  }
  if (!isList(raw)) return raw;
  return raw.flatMap((one: unknown, index) => {
    if (typeof one !== 'string' || !IDS.test(one)) return [partedLists(one, [...at, index], report)];
    report([...at, index], 'full-width', { found: /[，、]/u.exec(one)?.[0] ?? '', wanted: ', ' });
    return one.split(/\s*[，、]\s*/u);
  });
}
