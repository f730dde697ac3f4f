/** Builds the vocabulary from the facts of `policies/facts.yaml` and of the policies, and reports what is wrong in them. */
import { compared, INFINITY, ONE, ZERO, type Decimal } from '../values/decimal.ts';
import { parseLiteral } from '../values/literal.ts';
import { divide, isPlain, moneyUnit, PLAIN, same, show, unitOf } from '../values/units.ts';
import type { Unit } from '../values/units.ts';
import { isCurrency } from '../values/currencies.ts';
import { once } from '../values/once.ts';
import { perBases } from '../values/per.ts';
import { knownUnit } from '../values/unit-words.ts';
import type { Asked, FactSource, FactsFile, ItemFactSource } from './facts-schema.ts';
import { byId } from './by-id.ts';
import { reportIdleKeys } from './idle-keys.ts';
import type { Text } from './phrase.ts';
import type { Path, Report } from './plan.ts';
import type { Fact, Vocabulary } from './vocabulary.ts';
import { BASE_CURRENCY } from './world.ts';

/** The facts that a policy declares, under its id. */
export interface OwnFacts {
  readonly policy: string;
  readonly title: Text;
  readonly facts: Readonly<Record<string, FactSource>>;
  readonly report: Report;
}

/** What a fact is made from. */
interface Making {
  readonly id: string;
  readonly source: FactSource | ItemFactSource;
  readonly topic: string;
  readonly list: string | null;
  readonly slot: number;
  readonly at: Path;
  readonly report: Report;
  readonly askedOf: AskedOf | undefined;
}

/** A fact as it was declared, and the way to make it. */
interface Declared {
  readonly source: FactSource;
  readonly make: () => Fact;
  readonly at: Path;
  readonly report: Report;
}

/** The question and help of a fact whose source came without them. */
export type AskedOf = (id: string) => Asked | undefined;

export interface PreparedVocabulary extends Vocabulary {
  /** Makes every fact ready, so that all faults are reported. */
  readonly check: () => void;
}

/** The choice of a company that is registered where no policies are. */
export const ELSEWHERE_ID = 'elsewhere';
const ELSEWHERE: Text = { en: 'elsewhere', 'zh-Hans': '其他地区' };

/**
 * Builds the vocabulary. `places` are the loaded jurisdictions with their titles.
 *
 * A fact is made when it is first asked for: a run needs few of them.
 *
 * @param askedOf where the questions are that `file` leaves out (a compiled copy)
 */
export function buildVocabulary(
  file: FactsFile,
  places: ReadonlyMap<string, Text>,
  own: readonly OwnFacts[],
  report: Report,
  askedOf: AskedOf | undefined,
): PreparedVocabulary {
  const makers = new Map<string, () => Fact | undefined>();
  const declared: Declared[] = [];
  const slotIds = new Map<string, number>();
  const registration = new Map([...places, [ELSEWHERE_ID, ELSEWHERE]]);
  const add = (id: string, source: FactSource, topic: string, at: Path, to: Report): void => {
    const slot = declared.length;
    const making = { id, source, topic, list: null, slot, at, report: to, askedOf };
    const make = once(() => makeFact(making, registration));
    declared.push({ source, make, at, report: to });
    slotIds.set(id, slot);
    makers.set(id, make);
    Object.keys(source.item ?? {}).forEach((name, index) => makers.set(`${id}.${name}`, () => make().item[index]));
  };
  for (const [id, source] of Object.entries(file.facts)) add(id, source, id.split('.')[0] ?? id, ['facts', id], report);
  const topics = new Map(Object.entries(file.topics));
  for (const { policy, title, facts: declared, report: to } of own) {
    topics.set(policy, title);
    for (const [name, source] of Object.entries(declared)) {
      if (makers.has(name)) to(['facts', name], 'fact-exists', { name }, true);
      add(`${policy}.${name}`, withWholeNames(source, policy, declared), policy, ['facts', name], to);
    }
  }
  const bySlot = once(() => declared.map(({ make }) => make()));
  const sums = once(() => declared.flatMap(({ source, make }) => (source.derived === undefined ? [] : [make()])));
  const order = once(() => new Map([...makers.keys()].map((id, index) => [id, index])));
  const unitTitles = once(() => unitTitlesOf([file.facts, ...own.map((one) => one.facts)]));
  return {
    facts: byId([...makers.keys()], (id) => makers.get(id)?.()),
    slotOf: (id) => slotIds.get(id),
    slots: declared.length,
    topics,
    get bySlot() {
      return bySlot();
    },
    get sums() {
      return sums();
    },
    get unitTitles() {
      return unitTitles();
    },
    get order() {
      return order();
    },
    check: () => {
      for (const { source, make, at, report: to } of declared) {
        const fact = make();
        reportIdleKeys(source, at, to);
        reportParts(fact, makers, at, to);
      }
    },
  };
}

/** The parts of a sum by their ids: the facts of the policy itself go by their short names, as in rules. */
function withWholeNames(source: FactSource, policy: string, declared: OwnFacts['facts']): FactSource {
  if (source.derived === undefined) return source;
  const sum = source.derived.sum.map((name) => (Object.hasOwn(declared, name) ? `${policy}.${name}` : name));
  return { ...source, derived: { sum } };
}

/** The first title that a fact or a fact of an item gives its unit. */
function unitTitlesOf(all: readonly Readonly<Record<string, FactSource>>[]): ReadonlyMap<string, Text> {
  const sources = all
    .flatMap((facts) => Object.values(facts))
    .flatMap((one) => [one, ...Object.values(one.item ?? {})]);
  const titles = sources.flatMap(({ unit, unit_title: title }) => {
    const base = unit === undefined || title === undefined ? undefined : unitOf(unit).powers[0]?.base;
    return base === undefined || title === undefined ? [] : [[base, title] as const];
  });
  return new Map(titles.toReversed());
}

/** A sum adds what the company gives of its own kind: no item's fact, and no other sum, which may not be worked out yet. */
function reportParts(fact: Fact, facts: ReadonlyMap<string, () => Fact | undefined>, at: Path, report: Report): void {
  for (const name of fact.sumOf) {
    const part = facts.get(name)?.();
    if (part === undefined) report([...at, 'derived'], 'unknown-fact', { name, near: '' });
    else if (part.list !== null || part.sumOf.length > 0 || !addsTo(part, fact)) {
      report([...at, 'derived'], 'sum-part', { name, type: fact.type });
    }
  }
}

/** Money is added in one currency, whatever it was given in; of what is counted only the same can be added. */
function addsTo(part: Fact, sum: Fact): boolean {
  if (part.type !== sum.type || part.per !== sum.per) return false;
  return sum.type === 'money' || same(part.unit, sum.unit);
}

function makeFact(making: Making, places: ReadonlyMap<string, Text>): Fact {
  const { id, source, topic, list, slot } = making;
  const min = bound(making, 'min') ?? ZERO;
  const max = bound(making, 'max') ?? (source.type === 'percent' ? ONE : INFINITY);
  reportAnswers(making, min, max);
  return {
    id,
    type: source.type,
    unit: factUnit(making),
    currency: source.type === 'money' ? (source.unit ?? BASE_CURRENCY) : null,
    per: source.per ?? null,
    title: source.title,
    asked: () => askedBy(making),
    topic,
    choices: source.choices_from === undefined ? new Map(Object.entries(source.choices ?? {})) : places,
    min,
    max,
    sumOf: 'derived' in source ? (source.derived?.sum ?? []) : [],
    place: 'place' in source && source.place === true,
    cost: source.cost ?? false,
    changeable: source.changeable ?? true,
    ...itemOf(making, places),
    list,
    slot,
  };
}

/** What an entry of a list says; nothing of any other fact. */
function itemOf(making: Making, places: ReadonlyMap<string, Text>): Pick<Fact, 'item' | 'itemTitle'> {
  const { id, source, at } = making;
  if (!('item' in source)) return { item: [], itemTitle: null };
  const item = Object.entries(source.item ?? {}).map(([name, inner], slot) =>
    makeFact({ ...making, id: `${id}.${name}`, source: inner, list: id, slot, at: [...at, 'item', name] }, places),
  );
  return { item, itemTitle: source.item_title ?? null };
}

function askedBy({ id, source: { question, help }, askedOf }: Making): Asked {
  const found = question === undefined || help === undefined ? askedOf?.(id) : { question, help };
  if (found === undefined) throw new Error(`${id} was compiled without its question`);
  return found;
}

/** The unit of a fact's figures. A rent is by m² and month; costs of a year are plain money, the year being the claim's. */
function factUnit({ source, at, report }: Making): Unit {
  const { type, unit } = source;
  if (type === 'money') {
    const currency = unit ?? BASE_CURRENCY;
    if (!isCurrency(currency)) report([...at, 'unit'], 'currency', { found: currency });
    return perUnit(moneyUnit(currency), source.per);
  }
  if (type === 'area') return perUnit(unitOf('m2'), source.per);
  if (type === 'date') return unitOf('date');
  const isCounted = type === 'integer' || type === 'number';
  if (!isCounted || unit === undefined) return PLAIN;
  const counted = parseLiteral(`1 ${unit}`);
  // A unit that figures of the rules could not be written in would fit none of them.
  if (counted.ok && counted.value.amount.eq(1) && /^[a-z][a-z0-9_]*$/u.test(unit)) return counted.value.unit;
  // A year is read, and counted in months.
  const isYear = knownUnit(unit)?.factor.gt(ONE) === true;
  report([...at, 'unit'], isYear ? 'fact-unit-year' : 'fact-unit', { found: unit, near: wordFor(unit) });
  return PLAIN;
}

/** The word to write for a unit: of a Chinese one that is known, its English word; of one with capitals, the same in small letters. */
function wordFor(unit: string): string {
  const known = knownUnit(unit);
  if (known !== undefined) return `\`${known.base}\``;
  return /^[a-z]+$/iu.test(unit) ? `\`${unit.toLowerCase()}\`` : '`booth`';
}

function perUnit(unit: Unit, per: string | undefined): Unit {
  if (per === undefined) return unit;
  let result = unit;
  for (const base of perBases(per)) {
    if (base !== 'year') result = divide(result, unitOf(base));
  }
  return result;
}

/** Reports a fact that no answer fits. */
function reportAnswers({ source, at, report }: Making, min: Decimal, max: Decimal): void {
  const isChoice = source.type === 'choice' || source.type === 'choices';
  const choices = source.choices_from ?? Object.keys(source.choices ?? {});
  if (isChoice && choices.length === 0) report([...at, 'type'], 'fact-without-choices', {});
  if (compared(min, max) > 0) report([...at, 'min'], 'bounds-crossed', { min: min.toString(), max: max.toString() });
}

/** The types that have bounds: a bound that no reader holds a value against would only seem to limit it. */
const BOUNDED = new Set(['percent', 'number', 'integer', 'list']);

function bound(making: Making, end: 'min' | 'max'): Decimal | null {
  const { source, at, report } = making;
  const written = source[end];
  if (written === undefined) return null;
  if (!BOUNDED.has(source.type)) {
    report([...at, end], 'bound-without-effect', { key: end, type: source.type }, true);
    return null;
  }
  if (written === 'unlimited') return INFINITY;
  return boundFigure(String(written), making, end);
}

function boundFigure(text: string, making: Making, end: 'min' | 'max'): Decimal | null {
  const { source, at, report } = making;
  const negative = text.startsWith('-');
  const literal = parseLiteral(negative ? text.slice(1) : text);
  if (!literal.ok) {
    report([...at, end], literal.refusal.code, literal.refusal.params);
    return null;
  }
  const { amount, unit } = literal.value;
  if (source.type === 'list' && (negative || !isPlain(unit) || !amount.isInteger())) {
    report([...at, end], 'bound-of-entries', { found: text });
    return null;
  }
  if (!isPlain(unit) && !same(unit, factUnit(making))) {
    report([...at, end], 'unit-wanted', { found: show(unit), wanted: show(factUnit(making)) });
    return null;
  }
  return negative ? amount.neg() : amount;
}
