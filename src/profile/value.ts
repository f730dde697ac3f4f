/** Reads the value of one fact as people write it. */
import type { GivenValue } from '../engine/profile.ts';
import { keySlip } from '../reading/key-slip.ts';
import type { Path, Report } from '../rules/plan.ts';
import { isMapping, written } from '../rules/plain.ts';
import type { Fact } from '../rules/vocabulary.ts';
import { BASE_CURRENCY } from '../rules/world.ts';
import { parseArea } from '../values/area.ts';
import { parseBoolean } from '../values/boolean.ts';
import { parseCount } from '../values/count.ts';
import { parseDate } from '../values/date.ts';
import { nearest } from '../values/nearest.ts';
import { parseMoney } from '../values/money.ts';
import { parsePercent } from '../values/percent.ts';
import type { Parsed } from '../values/result.ts';
import { parseText } from '../values/text.ts';
import { isUnknown } from '../values/unknown.ts';
import { choiceNamed, choicesNamed } from './choice.ts';
import { itemExample } from './example.ts';

/** Says whether money of a currency can be converted. */
export type HasRate = (currency: string) => boolean;

/** What values are read with. */
export interface ValueReading {
  readonly hasRate: HasRate;
  readonly report: Report;
}

/** The known value of a fact; undefined where it is unknown, or where it is faulty and reported. */
export function readValue(fact: Fact, raw: unknown, at: Path, reading: ValueReading): GivenValue | undefined {
  const { hasRate, report } = reading;
  if (isUnknown(raw)) return undefined;
  if (fact.type === 'list') return readList(fact, raw, at, reading);
  if (fact.type === 'choices') return readChoices(fact, raw, at, report);
  if (typeof raw === 'object') {
    report(at, 'single-value', { fact: fact.id, type: fact.type });
    return undefined;
  }
  if (!SCALARS.has(typeof raw)) {
    report(at, 'value-kind', { found: written(raw) });
    return undefined;
  }
  const parsed = parseScalar(fact, typeof raw === 'boolean' ? raw : written(raw));
  if (!parsed.ok) {
    report(at, parsed.refusal.code, { ...parsed.refusal.params, fact: fact.id });
    return undefined;
  }
  const { value } = parsed;
  if (value.kind === 'money' && value.money.currency !== fact.currency && !hasRate(value.money.currency)) {
    report(at, 'no-rate', { currency: value.money.currency });
    return undefined;
  }
  return value;
}

/** What JSON and YAML have; a program may give something else. */
const SCALARS = new Set(['string', 'number', 'boolean']);

function parseScalar(fact: Fact, raw: string | boolean): Parsed<GivenValue> {
  if (fact.type === 'boolean') return mapped(parseBoolean(raw), (boolean) => ({ kind: 'boolean', boolean }));
  const text = String(raw);
  const bounds = { min: fact.min, max: fact.max };
  switch (fact.type) {
    case 'money':
      return mapped(parseMoney(text, fact.currency ?? BASE_CURRENCY, fact.per), (money) => ({ kind: 'money', money }));
    case 'percent':
      return mapped(parsePercent(text, bounds), (number) => ({ kind: 'number', number }));
    case 'area':
      return mapped(parseArea(text), (number) => ({ kind: 'number', number }));
    case 'integer':
    case 'number':
      return mapped(parseCount(text, { ...bounds, unit: fact.unit, whole: fact.type === 'integer' }), (number) => ({
        kind: 'number',
        number,
      }));
    case 'choice':
      return mapped(choiceNamed(text, fact.choices), (choice) => ({ kind: 'choice', choice }));
    case 'date':
      return mapped(parseDate(text), (date) => ({ kind: 'date', date }));
    case 'text':
    case 'choices':
    case 'list':
      return mapped(parseText(text), (read) => ({ kind: 'text', text: read }));
  }
}

/** A day of the profile that is no fact, such as that of the estimate; null where it is unknown, or faulty and reported. */
export function readDay(raw: unknown, at: Path, report: Report): string | null {
  if (isUnknown(raw)) return null;
  const day = parseDate(written(raw));
  if (day.ok) return day.value;
  report(at, day.refusal.code, day.refusal.params);
  return null;
}

function mapped<A, B>(parsed: Parsed<A>, map: (value: A) => B): Parsed<B> {
  return parsed.ok ? { ok: true, value: map(parsed.value) } : parsed;
}

/** Several choices: a list, a text with commas or semicolons between them, or a single one by itself. `[]` is known: none. */
function readChoices(fact: Fact, raw: unknown, at: Path, report: Report): GivenValue | undefined {
  const list: readonly unknown[] = Array.isArray(raw)
    ? raw
    : typeof raw === 'string'
      ? choicesNamed(raw, fact.choices)
      : [raw];
  const choices: string[] = [];
  let faulty = false;
  list.forEach((one, index) => {
    const here = Array.isArray(raw) ? [...at, index] : at;
    if (typeof one === 'object' || isUnknown(one)) {
      report(here, 'choice-wanted', { known: [...fact.choices.keys()].join(', ') });
      faulty = true;
      return;
    }
    const parsed = choiceNamed(written(one), fact.choices);
    if (parsed.ok) choices.push(parsed.value);
    else {
      const several = severalIn(written(one), fact);
      if (several === null) report(here, parsed.refusal.code, parsed.refusal.params);
      else report(here, 'choices-in-one', { found: written(one), wanted: several.join(', ') });
      faulty = true;
    }
  });
  return faulty ? undefined : { kind: 'choices', choices: [...new Set(choices)] };
}

/** The choices in what stands as one entry of a list, parted by marks of a Chinese keyboard; null where it is something else. */
function severalIn(text: string, { choices }: Fact): readonly string[] | null {
  const named = choicesNamed(text, choices);
  return named.length > 1 && named.every((one) => choiceNamed(one, choices).ok) ? named : null;
}

function readList(fact: Fact, raw: unknown, at: Path, reading: ValueReading): GivenValue | undefined {
  const { report } = reading;
  if (!Array.isArray(raw)) {
    report(at, 'list-wanted', { fact: fact.id, example: `[${itemExample(fact)}]` });
    return undefined;
  }
  const list: unknown[] = raw;
  reportEntries(fact, list.length, at, report);
  return { kind: 'list', items: list.map((item, index) => readItem(fact, item, [...at, index], reading)) };
}

/** Too few or too many entries; what is too many begins at the entry after the last that may be there. */
function reportEntries({ id, min, max }: Fact, count: number, at: Path, report: Report): void {
  if (max.lt(count)) {
    report([...at, max.toNumber()], 'entries-too-many', { fact: id, count: String(count), most: max.toString() });
  }
  if (min.gt(count)) report(at, 'entries-too-few', { fact: id, count: String(count), least: min.toString() });
}

function readItem(list: Fact, raw: unknown, at: Path, reading: ValueReading): ReadonlyMap<string, GivenValue> {
  const { report } = reading;
  const values = new Map<string, GivenValue>();
  if (isUnknown(raw)) return values;
  if (!isMapping(raw)) {
    report(at, 'item-wanted', { fact: list.id, example: itemExample(list) });
    return values;
  }
  const names = list.item.map((fact) => fact.id.slice(list.id.length + 1));
  for (const [key, value] of Object.entries(raw)) {
    const fact = list.item[names.indexOf(key)];
    if (fact === undefined) {
      reportItemKey(key, names, [...at, key], report);
      continue;
    }
    const read = readValue(fact, value, [...at, key], reading);
    if (read !== undefined) values.set(fact.id, read);
  }
  return values;
}

function reportItemKey(key: string, known: readonly string[], at: Path, report: Report): void {
  const slip = keySlip(key);
  if (slip !== null) {
    report(at, slip.code, slip.params, true);
    return;
  }
  const near = nearest(key, known);
  const code = near === undefined ? 'unknown-key' : 'unknown-key-near';
  report(at, code, { key, near: near ?? '', known: known.join(', ') }, true);
}
