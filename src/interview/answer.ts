/** Reads what someone typed as an answer, by the same rules as a profile file. */
import type { GivenValue } from '../engine/profile.ts';
import { readValue } from '../profile/value.ts';
import type { HasRate } from '../profile/value.ts';
import { collector } from '../reading/fault.ts';
import type { Fact } from '../rules/vocabulary.ts';
import { ZERO } from '../values/decimal.ts';
import { parseCount } from '../values/count.ts';
import { isUnknown } from '../values/unknown.ts';
import type { Answer } from './session.ts';

/** What is wrong with an answer, by a code of the catalogue. */
export interface Mistake {
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
}

export type ReadAnswer =
  | { readonly ok: true; readonly answer: Answer; readonly value: GivenValue | null }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] };

/** `none`, `无`: for a figure that can be nothing it is 0. */
const NONE: ReadonlySet<string> = new Set(['none', 'nil', 'no', 'zero', '无', '無', '没有', '沒有', '零']);
const WITH_ZERO: ReadonlySet<Fact['type']> = new Set(['money', 'area', 'integer', 'number']);
/** `-` too says that it is not known, and `d` and `u` as in the forms, where they are keys. */
const NOT_KNOWN = /^(?:[-?duｄ]|dk|don[’']?t know|not known|不确定|不知)$/iu;

/** Reads an answer to one fact; nothing at all is "don't know". */
export function readAnswer(fact: Fact, text: string, hasRate: HasRate): ReadAnswer {
  const typed = text.trim();
  if (isUnknown(typed) || NOT_KNOWN.test(typed)) return { ok: true, answer: null, value: null };
  const written = WITH_ZERO.has(fact.type) && NONE.has(typed.toLowerCase()) && fact.min.lte(0) ? '0' : typed;
  const { faults, report } = collector();
  const value = readValue(fact, written, [], { hasRate, report });
  if (value !== undefined) return { ok: true, answer: written, value };
  return { ok: false, mistakes: faults.map(({ code, params }) => ({ code, params })) };
}

/** More entries than anyone will go through one by one. */
const MOST_ENTRIES = 99;

/** The most entries of a list that are asked for. */
export function mostEntries({ max }: Pick<Fact, 'max'>): number {
  return max.gt(MOST_ENTRIES) ? MOST_ENTRIES : max.toNumber();
}

/** Reads how many entries a list has; null where that is not known. */
export function readEntryCount(
  text: string,
  list: Pick<Fact, 'min' | 'max'>,
):
  | { readonly ok: true; readonly count: number | null }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] } {
  const typed = text.trim();
  if (isUnknown(typed) || NOT_KNOWN.test(typed)) return { ok: true, count: null };
  const read = parseCount(NONE.has(typed.toLowerCase()) ? '0' : typed, {
    min: list.min,
    max: ZERO.plus(mostEntries(list)),
  });
  return read.ok ? { ok: true, count: read.value.toNumber() } : { ok: false, mistakes: [read.refusal] };
}
