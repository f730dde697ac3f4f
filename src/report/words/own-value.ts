/** The company's own value of a fact, as it was given: money in its currency, choices by their labels. */
import type { GivenValue } from '../../engine/profile.ts';
import type { ItemKey } from '../../rules/phrase.ts';
import type { Fact } from '../../rules/vocabulary.ts';
import { BASE_CURRENCY } from '../../rules/world.ts';
import { fill, grammarOf, textIn } from '../../text/index.ts';
import { Decimal, ZERO } from '../../values/decimal.ts';
import type { Money } from '../../values/money.ts';
import { shortened } from '../../values/printable.ts';
import { amountText, dateText, moneyText, numberText, percentText, perText } from './figure.ts';
import { joined } from './join.ts';
import { choiceLabel } from './names.ts';
import type { Voice } from './voice.ts';

/** Enough of a text to recognise it. */
const MOST_TEXT = 60;

/** What the company says of a fact, or of a fact of one of its stores; "not known" where it says nothing. */
export function ownValue(voice: Voice, id: string, item: ItemKey | undefined): string {
  const fact = voice.rulebook.vocabulary.facts.get(id);
  const given = givenValue(voice, id, item);
  if (fact === undefined) return voice.texts.figures['value.unknown'];
  return given === undefined ? summed(voice, fact) : valueText(voice, fact, given);
}

/** The same where a rule goes on from it: money of another currency than the fact's own, with the rate and what it comes to in that. */
export function valueInRule(voice: Voice, id: string, item: ItemKey | undefined): string {
  const said = ownValue(voice, id, item);
  const fact = voice.rulebook.vocabulary.facts.get(id);
  if (fact === undefined) return said;
  const given = givenValue(voice, id, item);
  if (given === undefined) return workedOut(voice, fact) ?? said;
  const working = withRate(voice, fact, given);
  return working === said ? said : equal(voice, working, valueText(voice, fact, inOwnCurrency(voice, fact, given)));
}

/** `{working} = {own}` */
function equal({ texts }: Voice, working: string, own: string): string {
  return fill(texts.figures['value.worked-out'], { working, own });
}

/** A sum that is not given itself, from those of its parts that are something; null where none is. */
function workedOut(voice: Voice, fact: Fact): string | null {
  const given = partsGiven(voice, fact);
  const parts = given.filter((part) => !isNothing(part));
  if (parts.length === 0) return null;
  const sum = addedUp(
    voice,
    fact,
    parts.map((part) => inOwnCurrency(voice, fact, part)),
  );
  const own = valueText(voice, fact, sum);
  const working = parts.map((part) => withRate(voice, fact, part)).join(' + ');
  const value = working === own ? own : equal(voice, working, own);
  return given.length === fact.sumOf.length ? value : fill(voice.texts.figures['value.at-least'], { value });
}

function isNothing(given: GivenValue): boolean {
  return (given.kind === 'money' && given.money.amount.isZero()) || (given.kind === 'number' && given.number.isZero());
}

/** A value; money of another currency than that of the fact with the rate at which it is taken. */
function withRate(voice: Voice, fact: Fact, given: GivenValue): string {
  const said = valueText(voice, fact, given);
  if (given.kind !== 'money' || fact.currency === null || given.money.currency === fact.currency) return said;
  return `${said} ${rateText(voice, given.money.currency, fact.currency)}`;
}

function inOwnCurrency(voice: Voice, { currency }: Fact, given: GivenValue): GivenValue {
  if (given.kind !== 'money' || currency === null) return given;
  return { kind: 'money', money: { amount: inCurrency(voice, given.money, currency), currency } };
}

function givenValue(voice: Voice, id: string, item: ItemKey | undefined): GivenValue | undefined {
  const own = voice.local.get(item?.list ?? id) ?? voice.facts.get(item?.list ?? id);
  if (item === undefined) return own;
  return own?.kind === 'list' ? own.items[item.index]?.get(id) : undefined;
}

/** A value in words. */
export function valueText(voice: Voice, fact: Fact, given: GivenValue): string {
  const { figures } = voice.texts;
  switch (given.kind) {
    case 'money':
      return moneyText(voice, given.money.amount, given.money.currency) + perText(voice, fact.unit);
    case 'number':
      return fact.type === 'percent' ? percentText(given.number) : amountText(voice, given.number, fact.unit, false);
    case 'boolean':
      return given.boolean ? figures['value.yes'] : figures['value.no'];
    case 'choice':
      return choiceLabel(voice, fact.id, given.choice);
    case 'choices':
      return given.choices.length === 0
        ? figures['value.none']
        : joined(
            voice,
            given.choices.map((choice) => choiceLabel(voice, fact.id, choice)),
            'comma',
          );
    case 'date':
      return dateText(voice, given.date);
    case 'text':
      return fill(figures['value.text'], { text: shortened(given.text, MOST_TEXT) });
    case 'list':
      return given.items.length === 0 ? figures['value.none'] : entries(voice, fact, given.items.length);
  }
}

/** `3 stores`. */
function entries({ language, texts }: Voice, { itemTitle, title }: Fact, count: number): string {
  const one = textIn(itemTitle ?? title, language);
  return fill(texts.figures['value.entries'], {
    count: String(count),
    item: count > 1 ? grammarOf(language).several(one) : one,
  });
}

/** A sum that is not given itself: what its parts come to, at least that while one of them is unknown. */
function summed(voice: Voice, fact: Fact): string {
  const { figures } = voice.texts;
  const sum = sumOfParts(voice, fact);
  if (sum === undefined) return figures['value.unknown'];
  const value = valueText(voice, fact, sum);
  return partsGiven(voice, fact).length === fact.sumOf.length ? value : fill(figures['value.at-least'], { value });
}

function partsGiven(voice: Voice, { sumOf }: Fact): readonly GivenValue[] {
  return sumOf.map((id) => givenValue(voice, id, undefined)).filter((part) => part !== undefined);
}

/** What the parts that are given come to; undefined where none is. */
function sumOfParts(voice: Voice, fact: Fact): GivenValue | undefined {
  const parts = partsGiven(voice, fact);
  return parts.length === 0 ? undefined : addedUp(voice, fact, parts);
}

function addedUp(voice: Voice, { type, currency }: Fact, parts: readonly GivenValue[]): GivenValue {
  if (type === 'money') {
    const sums = parts.flatMap((part) => (part.kind === 'money' ? [part.money] : []));
    return { kind: 'money', money: total(voice, sums, currency ?? BASE_CURRENCY) };
  }
  const numbers = parts.flatMap((part) => (part.kind === 'number' ? [part.number] : []));
  return { kind: 'number', number: numbers.reduce((sum, number) => sum.plus(number), ZERO) };
}

/** In the currency of the parts where they share one. */
function total(voice: Voice, parts: readonly Money[], standard: string): Money {
  const [first] = parts;
  const shared = first !== undefined && parts.every(({ currency }) => currency === first.currency);
  const currency = shared ? first.currency : standard;
  const sum = parts.reduce<Money['amount']>((before, part) => before.plus(inCurrency(voice, part, currency)), ZERO);
  return { amount: sum, currency };
}

function inCurrency({ rates }: Voice, { amount, currency: own }: Money, currency: string): Money['amount'] {
  return own === currency ? amount : amount.times(rates.toBase(own)).div(rates.toBase(currency));
}

/** `× 7.1`, `÷ 7.1`, `× 0.91 ÷ 7.1`: rates are those of the base currency. */
function rateText({ rates }: Voice, from: string, to: string): string {
  const rateOf = (currency: string): string => numberText(new Decimal(rates.toBase(currency)));
  const signs = [from === BASE_CURRENCY ? [] : [`× ${rateOf(from)}`], to === BASE_CURRENCY ? [] : [`÷ ${rateOf(to)}`]];
  return signs.flat().join(' ');
}
