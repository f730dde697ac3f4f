/** What the tests of this folder share: one word for how a reading ended, and the sentence that a refusal becomes. */
import { values as english } from '../text/en/values.ts';
import { values as simplified } from '../text/zh-Hans/values.ts';
import type { Decimal } from './decimal.ts';
import type { Parsed, Refusal, RefusalCode } from './result.ts';

const en = english();
const zh = simplified();

/** The code of a refusal, or `accepted`. */
export function codeOf<T>(parsed: Parsed<T>): RefusalCode | 'accepted' {
  return parsed.ok ? 'accepted' : parsed.refusal.code;
}

/** The value read; the refusal in its place where there is one, so that a comparison shows it. */
export function read<T>(parsed: Parsed<T>): T | Refusal {
  return parsed.ok ? parsed.value : parsed.refusal;
}

/** The figure read, as text; the code of the refusal in its place where there is one. */
export function figure(parsed: Parsed<Decimal>): string {
  return parsed.ok ? parsed.value.toString() : parsed.refusal.code;
}

/** The sentence of a refusal in one of the catalogues. */
export function sentence({ code, params }: Refusal, catalogue: Readonly<Record<RefusalCode, string>>): string {
  return catalogue[code].replace(/\{(\w+)\}/gu, (gap, name: string) => params[name] ?? gap);
}

/** The English sentence of a refusal, or `accepted`. */
export function said<T>(parsed: Parsed<T>): string {
  return parsed.ok ? 'accepted' : sentence(parsed.refusal, en);
}

export const CATALOGUES = { en, 'zh-Hans': zh } as const;
