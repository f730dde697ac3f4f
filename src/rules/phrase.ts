/**
 * Words without a language: what the engine says about an assessment, to be put into words by report/ in the reader's language.
 */
import type { Unit } from '../values/units.ts';
import type { Quantity } from './quantity.ts';

/** The same text in each language the tool speaks; Traditional Chinese is derived where it is not written. */
export interface Text {
  readonly en: string;
  readonly 'zh-Hans': string;
  readonly 'zh-Hant'?: string | undefined;
}

/** A figure with its unit, to be written in the reader's way. Money is held in the base currency. */
export interface Figure {
  readonly quantity: Quantity;
  readonly unit: Unit;
}

/** One part of a phrase: plain text, a text of the policy, a figure, the company's own value of a fact, a measure, or another phrase. */
export type Part =
  | string
  | { readonly text: Text }
  | { readonly figure: Figure }
  | { readonly fact: string }
  /** A measure, named beside another that may be called the same; both by id. */
  | { readonly measure: string; readonly beside: string }
  | { readonly valueOf: string; readonly item?: ItemKey | undefined }
  | { readonly choice: string; readonly fact: string }
  | { readonly item: ItemKey }
  | { readonly phrase: Phrase }
  | { readonly phrases: readonly Phrase[]; readonly joined: 'and' | 'or' | 'comma' };

/** A sentence of the catalogue, by key, with what goes into its gaps. */
export interface Phrase {
  readonly key: string;
  readonly with: Readonly<Record<string, Part>>;
}

/** Which item of which list: `stores[0]`. */
export interface ItemKey {
  readonly list: string;
  readonly index: number;
}

/** One line of the explanation of a sum. */
export interface Step {
  readonly label: Phrase;
  readonly value: Phrase;
}

/** A text of the policy as a part of a phrase; one that is the same in all languages stands as it is written. */
export function textPart(text: Text | string): Part {
  return typeof text === 'string' ? text : { text };
}

/** A phrase of the catalogue. */
export function phrase(key: string, parts: Readonly<Record<string, Part>> = {}): Phrase {
  return { key, with: parts };
}
