/**
 * What people write where one exact figure is wanted, and what must not be guessed at: ranges, bounds, roundings,
 * exponents, other notations. Each has a message of its own; the order matters where two would fit.
 */
import { Decimal } from './decimal.ts';
import { MOST_DECIMALS, MOST_DIGITS } from './limits.ts';
import { refuse, type Refused } from './result.ts';
import { takeScale } from './scale.ts';

type Trap = (clean: string, found: string) => Refused | undefined;

const NOT_FINITE = /^[-+]?\.?(?:nan|inf|infinity|∞|无穷大?|无限大?)$/iu;
const RADIX = /(?<!\d)0(?:x[\da-f]|o[0-7]|b[01])/iu;
const EXPONENT = /(^-)?(\d+\.?\d*)e([-+]?\d+)/iu;
const DAY = /^\d{4}-\d{1,2}-\d{1,2}$/u;
const RANGE = /\d[^\d]*(?:-|~|〜|至|到|\bto\b)[^\d]*\d/iu;
const APPROXIMATE_BEFORE =
  /^(?:~|≈|±|约|大约|大概|接近|将近|(?:about|around|approximately|approx|roughly|circa|ca|nearly|almost)\b)/iu;
const APPROXIMATE_AFTER = /\d *(?:多|余|几)|\dish$|(?:左右|上下|\bor so)$/iu;
const BOUND_BEFORE =
  /^(?:[<>≤≥≦≧]|超过|不超过|不低于|不少于|低于|高于|少于|多于|至少|至多|最多|最少|(?:over|under|above|below|up to|at least|at most|more than|less than|from|max|min)\b)/iu;
const BOUND_AFTER = /(?:\d *\+|以上|以下|以内|及以上|起)$/u;
const NUMERALS_ONLY = /^[^\d]*[零〇一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟][^\d]*$/u;

function exponent(clean: string, found: string): Refused | undefined {
  const [match, sign, figure, power] = EXPONENT.exec(clean) ?? [];
  if (match === undefined || figure === undefined) return undefined;
  // A power beyond this is no amount, and writing it out would fill the screen.
  const written = Math.abs(Number(power)) <= MOST_DIGITS ? new Decimal(figure).times(`1e${power}`) : null;
  const rest = takeScale(clean.slice(clean.indexOf(match) + match.length));
  const isRead = written !== null && rest.power === 0 && written.e < MOST_DIGITS && written.dp() <= MOST_DECIMALS;
  return isRead
    ? refuse('exponent', { found, instead: (sign ?? '') + written.toFixed() })
    : refuse('exponent-long', { found });
}

function separator(clean: string, found: string): Refused | undefined {
  const [, sign] = /\d([_'])(?=\d)/u.exec(clean) ?? [];
  return sign === undefined ? undefined : refuse('separator', { found, sign, instead: clean.replaceAll(sign, '') });
}

const TRAPS: readonly Trap[] = [
  (clean, found) => (NOT_FINITE.test(clean) ? refuse('not-finite', { found }) : undefined),
  (clean, found) => (RADIX.test(clean) ? refuse('radix', { found }) : undefined),
  separator,
  exponent,
  (clean, found) => (!DAY.test(clean) && RANGE.test(clean) ? refuse('range', { found }) : undefined),
  (clean, found) =>
    APPROXIMATE_BEFORE.test(clean) || APPROXIMATE_AFTER.test(clean) ? refuse('approximate', { found }) : undefined,
  (clean, found) => (BOUND_BEFORE.test(clean) || BOUND_AFTER.test(clean) ? refuse('bound', { found }) : undefined),
  (clean, found) => (NUMERALS_ONLY.test(clean) ? refuse('number-in-words', { found }) : undefined),
];

/** The refusal of a text that is no single exact figure; undefined where it may be one. */
export function trapped(clean: string, found: string): Refused | undefined {
  for (const trap of TRAPS) {
    const refusal = trap(clean, found);
    if (refusal) return refusal;
  }
  return undefined;
}
