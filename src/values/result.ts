/**
 * What reading a value comes to: the value, or a refusal that a person can act on. Nothing in this folder throws.
 */
import type { values } from '../text/en/values.ts';

type Texts = ReturnType<typeof values>;
import { printable, shortened } from './printable.ts';

/** Closed: a refusal without a text in every language does not compile. */
export type RefusalCode = keyof Texts;

export interface Refusal {
  readonly code: RefusalCode;
  /** What goes into the gaps of the code's text, safe to show. */
  readonly params: Readonly<Record<string, string>>;
}

export interface Refused {
  readonly ok: false;
  readonly refusal: Refusal;
}

export type Parsed<T> = { readonly ok: true; readonly value: T } | Refused;

/** The names in braces of a template; as in `fill`, what holds a space is no gap. */
type Gaps<Template> = Template extends `${string}{${infer Gap}}${infer Rest}`
  ? (Gap extends `${string} ${string}` ? never : Gap) | Gaps<Rest>
  : never;

/** Enough to recognise what was written, however long it is. */
const MOST_SHOWN = 60;

/** A value that was read. */
export function accept<T>(value: T): Parsed<T> {
  return { ok: true, value };
}

/** A refusal; `params` fills each gap of the code's text, and is made safe to show here, once for all. */
export function refuse<Code extends RefusalCode>(
  code: Code,
  params: Readonly<Record<Gaps<Texts[Code]>, string>>,
): Refused {
  const shown = Object.entries<string>(params).map(([gap, text]): [string, string] => {
    const safe = printable(text.trim());
    return [gap, gap === 'found' ? shortened(safe, MOST_SHOWN) : safe];
  });
  return { ok: false, refusal: { code, params: Object.fromEntries(shown) } };
}
