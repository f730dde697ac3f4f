/**
 * Commas, points and spaces between digits. Half the world writes 1,5 for what the other half writes 1.5, so a comma
 * counts only where it can stand between thousands, and whatever could be read in two ways is refused.
 */
import { accept, refuse, type Parsed } from './result.ts';

const PLAIN = /^(?:\d+(?:\.\d+)?|\.\d+)$/u;
const COMMA_GROUPS = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/u;
const SPACE_GROUPS = /^[1-9]\d{0,2}(?: \d{3})+(?:\.\d+)?$/u;
const POINT_GROUPS = /^\d{1,3}(?:\.\d{3}){2,}$/u;
/** `1.200,50` and `1 200,50`: what stands before the comma leaves no doubt about it. */
const DECIMAL_COMMA = /^\d{1,3}(?:([. ])\d{3})(?:\1\d{3})*,\d+$/u;
const ONE_COMMA = /^(\d*),(\d+)$/u;

function withoutLeadingZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/u, '');
}

function joined(figure: string): string {
  return withoutLeadingZeros(figure.replace(/[, ]/gu, ''));
}

function refusalOfComma(found: string): Parsed<string> {
  if (DECIMAL_COMMA.test(found)) {
    return refuse('decimal-comma', { found, instead: found.replace(/[. ]/gu, '').replace(',', '.') });
  }
  const [, before, after] = ONE_COMMA.exec(found) ?? [];
  if (before === undefined || after === undefined) {
    const figure = joined(found);
    return PLAIN.test(figure)
      ? refuse('misplaced-comma', { found, instead: figure })
      : refuse('not-a-number', { found });
  }
  const decimal = `${withoutLeadingZeros(before) || '0'}.${after}`;
  return refuse('ambiguous-comma', { found, decimal, whole: withoutLeadingZeros(before + after) });
}

/** Apart from commas, spaces and points are all that can be wrong. */
function refusalOfRest(found: string): Parsed<string> {
  if (POINT_GROUPS.test(found)) {
    return refuse('points-between-thousands', { found, instead: found.replaceAll('.', '') });
  }
  if (/\..*\./u.test(found)) return refuse('several-points', { found });
  return refuse('misplaced-space', { found, instead: joined(found) });
}

/**
 * Reads a figure without sign, unit or scale: `1200000`, `1,200,000`, `1 200 000`, `.5`.
 *
 * @returns the digits, with at most one point and no separators
 */
export function readDigits(found: string): Parsed<string> {
  if (PLAIN.test(found) || COMMA_GROUPS.test(found) || SPACE_GROUPS.test(found)) {
    const digits = found.replace(/[, ]/gu, '');
    // 010 is 8 to some readers and 10 to others; `000 m²` is what `[1,000 m²]` leaves in a list.
    if (/^0\d/u.test(digits)) return refuse('leading-zero', { found, instead: withoutLeadingZeros(digits) });
    return accept(digits.startsWith('.') ? `0${digits}` : digits);
  }
  if (found.endsWith('.')) {
    const rest = readDigits(found.slice(0, -1));
    return rest.ok ? refuse('trailing-point', { found, instead: rest.value }) : rest;
  }
  return found.includes(',') ? refusalOfComma(found) : refusalOfRest(found);
}
