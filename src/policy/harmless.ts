/**
 * What a policy file says, with control and bidi characters written as escapes from the moment it is read. Policies are passed
 * on between people, and their texts go everywhere: here no view, prompt or message can forget it, and a run with compiled
 * policies pays nothing. The words of a company are another thing: they are kept as they are, and each view makes them safe.
 */
import { isList, isMapping } from '../rules/plain.ts';
import { printable } from '../values/printable.ts';

/** The same data with nothing in it that a terminal would obey. */
export function harmless(value: unknown): unknown {
  if (typeof value === 'string') return printable(value.trim());
  if (isList(value)) return value.map(harmless);
  if (!isMapping(value)) return value;
  const isText = typeof value['en'] === 'string' && typeof value['zh-Hans'] === 'string';
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [printable(key), harmless(isText ? inOneLine(one) : one)]),
  );
}

/** A text may be written in several lines. A figure may not: `1` and `500` under each other are no 1500. */
function inOneLine(text: unknown): unknown {
  return typeof text === 'string' ? text.replaceAll(/\s*\n\s*/gu, ' ') : text;
}
