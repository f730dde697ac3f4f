/** What kind of answer a fact takes, in words: `money in CNY/m²/month`, `one choice: City, State`. */
import type { Fact } from '../../rules/vocabulary.ts';
import { fill, filled, textIn } from '../../text/index.ts';
import { isPlain } from '../../values/units.ts';
import { amountText, percentText, perText, unitText } from './figure.ts';
import { joined } from './join.ts';
import type { Voice } from './voice.ts';

/** The kind of a fact, with its unit, its choices by their labels, and the bounds of what it takes. */
export function factKind(voice: Voice, fact: Fact): string {
  const kind = fact.type === 'list' ? listKind(voice, fact) : plainKind(voice, fact);
  const { commands } = voice.texts;
  const bounds = {
    kind,
    low: fact.min.gt(0) ? boundText(voice, fact, fact.min) : '',
    high: fact.max.isFinite() && !(fact.type === 'percent' && fact.max.eq(1)) ? boundText(voice, fact, fact.max) : '',
  };
  if (bounds.low !== '' && bounds.high !== '') return fill(commands['kind.between'], bounds);
  if (bounds.high !== '') return fill(commands['kind.at-most'], bounds);
  return bounds.low === '' ? kind : fill(commands['kind.at-least'], bounds);
}

function boundText(voice: Voice, { type, unit }: Fact, bound: Fact['min']): string {
  return type === 'percent' ? percentText(bound) : amountText(voice, bound, unit, false);
}

function plainKind(voice: Voice, fact: Fact): string {
  const { commands } = voice.texts;
  const type = commands[`type.${fact.type}`];
  if (fact.choices.size > 0) {
    const choices = [...fact.choices.values()].map((label) => textIn(label, voice.language));
    return fill(commands['kind.choices'], { type, choices: joined(voice, choices, 'comma') });
  }
  const unit = unitOf(voice, fact);
  return unit === '' ? type : fill(commands['kind.unit'], { type, unit });
}

/** `list, an entry for each store`. */
export function listKind({ language, texts: { commands } }: Voice, { itemTitle }: Fact): string {
  const item = itemTitle === null ? '' : textIn(itemTitle, language);
  return filled(commands, 'type.list', { item });
}

/** The unit of a figure; what is a year's is said by the question. */
function unitOf(voice: Voice, { currency, unit, type }: Fact): string {
  if (currency !== null) return currency + perText(voice, unit);
  return type === 'area' || type === 'date' || isPlain(unit) ? '' : unitText(voice, unit);
}
