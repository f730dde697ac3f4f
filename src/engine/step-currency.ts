/**
 * What was received may have come in any currency, and is held in the base currency: the steps of a measure in another say it in
 * that one, or a sum in CAD would have a single sign of yuan in it.
 */
import type { Part, Phrase, Step } from '../rules/phrase.ts';

/** A step of a measure in a currency, with what was received in that currency. */
export function inCurrencyOf(currency: string, { label, value }: Step): Step {
  return { label: retold(label, currency), value: retold(value, currency) };
}

function retold({ key, with: parts }: Phrase, currency: string): Phrase {
  const partOf = (part: Part): Part => {
    if (typeof part === 'string') return part;
    if ('figure' in part) {
      return part.figure.unit.awarded === true
        ? { figure: { ...part.figure, unit: { currency, powers: part.figure.unit.powers } } }
        : part;
    }
    if ('phrase' in part) return { phrase: retold(part.phrase, currency) };
    return 'phrases' in part ? { ...part, phrases: part.phrases.map((one) => retold(one, currency)) } : part;
  };
  return { key, with: Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, partOf(part)])) };
}
