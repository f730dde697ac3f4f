/**
 * Nothing is nothing in every currency. Sums that were received are held in the base currency; where they are nothing, the steps of
 * a measure in another say so in that one, or a sum in CAD would have a single sign of yuan in it.
 */
import { isReceivedStep } from '../rules/operators/received.ts';
import type { Figure, Part, Phrase, Step } from '../rules/phrase.ts';
import { isOpen } from '../rules/quantity.ts';
import { BASE_CURRENCY } from '../rules/world.ts';
import { currencyOf, isMoney, moneyUnit } from '../values/units.ts';

/** A step of a measure in a currency. Where another amount in it is of the base currency, nothing is changed. */
export function inCurrencyOf(currency: string, step: Step): Step {
  const amounts = [...figuresIn(step.label), ...figuresIn(step.value)].filter(
    (figure) => currencyOf(figure.unit) !== null && !isNothing(figure),
  );
  const isOwn = amounts.length > 0 || isReceivedStep(step.label);
  if (!isOwn || amounts.some(({ unit }) => currencyOf(unit) !== currency)) return step;
  const told = (figure: Figure): Figure => (isNothing(figure) ? { ...figure, unit: moneyUnit(currency) } : figure);
  return { label: retold(step.label, told), value: retold(step.value, told) };
}

function isNothing({ quantity, unit }: Figure): boolean {
  return isMoney(unit) && currencyOf(unit) === BASE_CURRENCY && !isOpen(quantity) && quantity.isZero();
}

function figuresIn({ with: parts }: Phrase): Figure[] {
  return Object.values(parts).flatMap(figuresOf);
}

function figuresOf(part: Part): Figure[] {
  if (typeof part === 'string') return [];
  if ('figure' in part) return [part.figure];
  if ('phrase' in part) return figuresIn(part.phrase);
  return 'phrases' in part ? part.phrases.flatMap(figuresIn) : [];
}

/** The same phrase with other figures in it. */
function retold({ key, with: parts }: Phrase, told: (figure: Figure) => Figure): Phrase {
  const partOf = (part: Part): Part => {
    if (typeof part === 'string') return part;
    if ('figure' in part) return { figure: told(part.figure) };
    if ('phrase' in part) return { phrase: retold(part.phrase, told) };
    return 'phrases' in part ? { ...part, phrases: part.phrases.map((one) => retold(one, told)) } : part;
  };
  return { key, with: Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, partOf(part)])) };
}
