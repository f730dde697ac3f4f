/** What made a key of what is none, or none of what is one. */
import type { PathFault } from './fault.ts';

/** What is wrong with a key that YAML has read; null where it is a word like any other. */
export function keySlip(key: string): Pick<PathFault, 'code' | 'params'> | null {
  // Inside brackets YAML parts `1,000 m²` at its comma: what follows then stands as a key, `000 m²`.
  if (/^\d{3}(?!\d)/u.test(key)) return { code: 'comma-in-brackets', params: { key } };
  const [, found] = /^[a-z][\w./-]*\s*([：，])/u.exec(key) ?? [];
  if (found !== undefined) return { code: 'full-width', params: { found, wanted: found === '：' ? ': ' : ', ' } };
  const run = runTogether(key);
  return run === null ? null : { code: 'colon-space', params: { wanted: `${run.name} ${run.value}` } };
}

/** A name with its colon and the value behind it, without the space that makes a key of the name. */
interface RunTogether {
  readonly name: string;
  readonly value: string;
}

/** The parts of `name:value`; null where a text is none, or an address such as `https://…`. */
export function runTogether(text: string): RunTogether | null {
  const [, name, value = ''] = /^([\w./-]+:)(?=[^\s/])(.*)$/u.exec(text) ?? [];
  return name === undefined ? null : { name, value };
}
