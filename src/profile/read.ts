/** Reads the plain data of a profile document into a checked profile; every fault is reported at its path. */
import type { GivenValue, Profile } from '../engine/profile.ts';
import type { Path, Report } from '../rules/plan.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import type { Fact } from '../rules/vocabulary.ts';
import { BASE_CURRENCY } from '../rules/world.ts';
import { isCurrency } from '../values/currencies.ts';
import type { Decimal } from '../values/decimal.ts';
import { nearest } from '../values/nearest.ts';
import { isUnknown } from '../values/unknown.ts';
import { isMapping, written } from '../rules/plain.ts';
import { mappingExample } from './example.ts';
import { placesOf } from './places.ts';
import { readRate } from './rates.ts';
import { keySlip } from '../reading/key-slip.ts';
import { isReceivedGiven, readReceived } from './received.ts';
import { readDay, readValue } from './value.ts';
import type { HasRate } from './value.ts';

/** What is part of a profile and no fact about the company. */
const SPECIAL = ['as_of', 'exchange_rates', 'received', 'places', 'documents', 'notes'] as const;

interface Outset {
  readonly rulebook: Rulebook;
  readonly report: Report;
}

interface Reading extends Outset {
  readonly hasRate: HasRate;
}

/** With the facts that have been read so far. */
interface Filling extends Reading {
  readonly facts: Map<string, GivenValue>;
}

/**
 * Reads a profile.
 *
 * @param raw plain data of one document; `{}` is a profile of which nothing is known
 * @param rates CNY for one unit, as the command line gives them
 */
export function readProfile(
  raw: unknown,
  rulebook: Rulebook,
  rates: ReadonlyMap<string, Decimal>,
  report: Report,
): Profile {
  const top = mappingOf(raw, [], { rulebook, report });
  const exchangeRates = readRates(top['exchange_rates'], { rulebook, report });
  const hasRate = (currency: string): boolean =>
    currency === BASE_CURRENCY ||
    [exchangeRates, rates, rulebook.bundledRates.rates].some((table) => table.has(currency));
  const reading: Reading = { rulebook, hasRate, report };
  const facts = readFacts(top, [], SPECIAL, reading);
  const name = facts.get('company.name');
  return {
    name: name?.kind === 'text' ? name.text : null,
    asOf: readDay(top['as_of'], ['as_of'], report),
    facts,
    places: readPlaces(top['places'], reading),
    exchangeRates,
    received: readReceived(mappingOf(top['received'], ['received'], reading), rulebook.measures, reading),
    receivedGiven: isReceivedGiven(top['received']),
    documents: readDocuments(top['documents'], reading),
  };
}

function mappingOf(raw: unknown, at: Path, { rulebook, report }: Outset): Readonly<Record<string, unknown>> {
  // Of a company nothing may be known, and that is {}; a document that is nothing is none.
  if (at.length > 0 && isUnknown(raw)) return {};
  if (isMapping(raw)) return { ...raw };
  const wanted =
    at.length === 0
      ? { code: 'profile-wanted', params: {} }
      : { code: 'mapping-wanted', params: { key: at.join('.'), example: mappingExample(at, rulebook) } };
  const slip = typeof raw === 'string' ? keySlip(raw) : null;
  // Where a mapping should stand there are no brackets whose comma could have parted a figure.
  const { code, params } = slip === null || slip.code === 'comma-in-brackets' ? wanted : slip;
  report(at, code, params);
  return {};
}

/** Facts by topic (`trade: { cbec_export: … }`), by whole id (`trade.cbec_export: …`), and lists by their name. */
function readFacts(
  top: Readonly<Record<string, unknown>>,
  at: Path,
  special: readonly string[],
  reading: Reading,
): Map<string, GivenValue> {
  const facts = new Map<string, GivenValue>();
  const filling: Filling = { ...reading, facts };
  const { vocabulary } = reading.rulebook;
  for (const [key, value] of Object.entries(top)) {
    if (special.includes(key)) continue;
    const fact = vocabulary.facts.get(key);
    if (fact !== undefined && fact.list === null) readOne(fact, value, [...at, key], filling);
    else if (vocabulary.topics.has(key)) readTopic(key, value, [...at, key], filling);
    else {
      const known = [...special, ...vocabulary.topics.keys(), ...topLevel(reading)];
      reportKey(key, [...at, key], { known, topic: '' }, reading);
    }
  }
  return facts;
}

function topLevel({ rulebook }: Reading): string[] {
  return rulebook.vocabulary.bySlot.map((fact) => fact.id);
}

function readTopic(topic: string, raw: unknown, at: Path, reading: Filling): void {
  for (const [name, value] of Object.entries(mappingOf(raw, at, reading))) {
    const fact = reading.rulebook.vocabulary.facts.get(`${topic}.${name}`);
    if (fact !== undefined && fact.list === null) readOne(fact, value, [...at, name], reading);
    else reportKey(name, [...at, name], { known: namesIn(topic, reading), topic }, reading);
  }
}

function namesIn(topic: string, { rulebook }: Reading): string[] {
  const prefix = `${topic}.`;
  return rulebook.vocabulary.bySlot
    .filter((fact) => fact.id.startsWith(prefix))
    .map((fact) => fact.id.slice(prefix.length));
}

function readOne(fact: Fact, raw: unknown, at: Path, reading: Filling): void {
  const { facts } = reading;
  if (facts.has(fact.id)) reading.report(at, 'fact-twice', { fact: fact.id }, true);
  const value = readValue(fact, raw, at, reading);
  if (value !== undefined) facts.set(fact.id, value);
}

/** `known`: what may stand there; `topic`: under which it stands, empty above all. */
function reportKey(
  key: string,
  at: Path,
  { known, topic }: { readonly known: readonly string[]; readonly topic: string },
  reading: Reading,
): void {
  const slip = keySlip(key);
  if (slip !== null) {
    reading.report(at, slip.code, slip.params, true);
    return;
  }
  const local = nearest(key, known);
  // A fact under the wrong topic: its name alone tells where it belongs.
  const elsewhere = topLevel(reading).find((id) => id.endsWith(`.${key}`));
  const near = elsewhere ?? local;
  reading.report(
    at,
    near === undefined ? 'unknown-fact-key' : 'unknown-fact-key-near',
    {
      key,
      near: near ?? '',
      topic,
      known: known.slice(0, 12).join(', '),
    },
    true,
  );
}

function readRates(raw: unknown, outset: Outset): ReadonlyMap<string, Decimal> {
  const rates = new Map<string, Decimal>();
  for (const [currency, given] of Object.entries(mappingOf(raw, ['exchange_rates'], outset))) {
    if (isCurrency(currency) && isUnknown(given)) continue;
    const read = readRate(currency, written(given));
    if (read.ok) rates.set(currency, read.rate);
    else outset.report(['exchange_rates', currency], read.fault.code, read.fault.params, read.fault.atKey);
  }
  return rates;
}

function readPlaces(raw: unknown, reading: Reading): ReadonlyMap<string, ReadonlyMap<string, GivenValue>> {
  const places = new Map<string, ReadonlyMap<string, GivenValue>>();
  const { jurisdictions: known } = reading.rulebook;
  const idOf = placesOf(reading.rulebook);
  for (const [place, facts] of Object.entries(mappingOf(raw, ['places'], reading))) {
    const at = ['places', place];
    const id = idOf(place);
    if (id !== undefined && places.has(id)) reading.report(at, 'place-twice', { place: id }, true);
    if (id === undefined) {
      const near = nearest(place, known);
      reading.report(
        at,
        near === undefined ? 'unknown-place' : 'unknown-place-near',
        { place, near: near ?? '', known: known.join(', ') },
        true,
      );
      continue;
    }
    places.set(id, readFacts(mappingOf(facts, at, reading), at, [], reading));
  }
  return places;
}

function readDocuments(raw: unknown, { rulebook, report }: Reading): readonly string[] {
  if (isUnknown(raw)) return [];
  if (!Array.isArray(raw)) {
    const paper = typeof raw === 'string' && rulebook.papers.has(raw) ? raw : ([...rulebook.papers.keys()][0] ?? '');
    report(['documents'], 'list-wanted', { fact: 'documents', example: `[${paper}]` });
    return [];
  }
  const list: unknown[] = raw;
  return list.flatMap((one, index) => {
    const id = written(one);
    if (rulebook.papers.has(id)) return [id];
    const near = nearest(id, rulebook.papers.keys());
    report(['documents', index], near === undefined ? 'unknown-paper' : 'unknown-paper-near', {
      paper: id,
      near: near ?? '',
    });
    return [];
  });
}
