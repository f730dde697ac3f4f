/** A single change as a phrase: `exports: US$50,000.01 more, to US$500,000.01`. */
import type { Estimate } from '../engine/estimate.ts';
import type { GivenValue } from '../engine/profile.ts';
import { asNumber } from '../engine/what-next/change.ts';
import type { Change } from '../engine/what-next/change.ts';
import { phrase } from '../rules/phrase.ts';
import type { Part, Phrase } from '../rules/phrase.ts';
import { printPercent } from '../values/print.ts';
import { unitOf } from '../values/units.ts';
import type { Decimal } from '../values/decimal.ts';

/** The change in words without a language. */
export function changePhrase(change: Change, estimate: Estimate): Phrase {
  const { fact, item } = change;
  const plain = plainChange(change, estimate);
  if (fact.list === null || item === null) return plain;
  return phrase('next.item', { item: { item: { list: fact.list, index: item } }, change: { phrase: plain } });
}

function plainChange(change: Change, estimate: Estimate): Phrase {
  const { fact, from, to } = change;
  const title: Part = { fact: fact.id };
  if (to.kind === 'boolean') return phrase(to.boolean ? 'next.yes' : 'next.no', { fact: title });
  if (to.kind === 'choice') {
    return phrase('next.choice', {
      fact: title,
      choice: { choice: to.choice, fact: fact.id },
      value: ownValue(change),
    });
  }
  if (to.kind === 'choices' && from.kind === 'choices') {
    const [added] = to.choices.filter((id) => !from.choices.includes(id));
    const [dropped] = from.choices.filter((id) => !to.choices.includes(id));
    const choice: Part = { choice: added ?? dropped ?? '', fact: fact.id };
    return phrase(added === undefined ? 'next.drop' : 'next.add', { fact: title, choice });
  }
  return numberChange(change, title, estimate);
}

function ownValue({ fact, item }: Change): Part {
  return fact.list === null || item === null
    ? { valueOf: fact.id }
    : { valueOf: fact.id, item: { list: fact.list, index: item } };
}

/** How much more or less; where what the company has is in another currency or a day, what it becomes instead. */
function numberChange(change: Change, title: Part, { rates }: Estimate): Phrase {
  const { from, to } = change;
  const [before, after] = [asNumber(from, rates), asNumber(to, rates)];
  if (before === null || after === null) return phrase('next.to', { fact: title, figure: '', value: ownValue(change) });
  const figure = figureOf(change, after);
  if (to.kind === 'date') return phrase('next.to', { fact: title, figure, value: ownValue(change) });
  if (!sameCurrency(from, to)) {
    return phrase('next.to-currency', { fact: title, figure, value: ownValue(change), own: figureOf(change, before) });
  }
  const amount = distance(change, after.minus(before).abs());
  return after.gt(before)
    ? phrase('next.more', { fact: title, more: amount, figure })
    : phrase('next.less', { fact: title, less: amount, figure });
}

function figureOf({ fact: { type, unit } }: Change, number: Decimal): Part {
  return type === 'percent' ? printPercent(number) : { figure: { quantity: number, unit } };
}

/** Between two percentages there are points: 1% more than 24% would be 24.24%. */
function distance(change: Change, number: Decimal): Part {
  if (change.fact.type !== 'percent') return figureOf(change, number);
  return { figure: { quantity: number.times(100), unit: unitOf('percentage-point') } };
}

function sameCurrency(a: GivenValue, b: GivenValue): boolean {
  return a.kind !== 'money' || b.kind !== 'money' || a.money.currency === b.money.currency;
}
