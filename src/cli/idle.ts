/** Options that do nothing beside what else is asked for: to pass over one would let somebody believe that it was heeded. */
import type { Format } from './formats.ts';
import { usageError } from './usage.ts';

/** The name of a flag, and the option as it is typed. */
export type Idle<Name extends string> = readonly [name: Name, option: string];

/** What stands at the head of a quote. */
export const LETTERHEAD = [
  ['title', '--title'],
  ['client', '--client'],
  ['preparedBy', '--prepared-by'],
] as const;

export const BOM = ['bom', '--bom'] as const;

type OfQuotes = (typeof LETTERHEAD)[number][0] | (typeof BOM)[0];

/** Refuses the first of the idle options that is given; `beside` is what has no use for it. */
export function refuseIdle<Name extends string>(
  flags: Partial<Record<Name, unknown>>,
  idle: readonly Idle<Name>[],
  beside: string,
): void {
  const given = idle.find(([name]) => flags[name] !== undefined && flags[name] !== false);
  if (given !== undefined) throw usageError('option-idle', { option: given[1], beside });
}

/** Refuses the options of quotes in a format that has no place for them. */
export function refuseIdleIn(format: Format, flags: Partial<Record<OfQuotes, unknown>>): void {
  const hasHead = format === 'html' || format === 'markdown' || format === 'xlsx';
  const idle = [...(hasHead ? [] : LETTERHEAD), ...(format === 'csv' ? [] : [BOM])];
  refuseIdle(flags, idle, `--format ${format}`);
}
