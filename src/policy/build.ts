/** Builds a rulebook from checked sources: vocabulary, prepared measures, and references between policies. */
import * as v from 'valibot';
import { collector } from '../reading/fault.ts';
import type { PathFault } from '../reading/fault.ts';
import { buildVocabulary } from '../rules/build-vocabulary.ts';
import type { AskedOf, OwnFacts } from '../rules/build-vocabulary.ts';
import { FACT } from '../rules/facts-schema.ts';
import type { Text } from '../rules/phrase.ts';
import type { Observer } from '../rules/plan.ts';
import { prepareStandalone } from '../rules/policy-scope.ts';
import { preparePolicy } from '../rules/prepare-policy.ts';
import type { PreparedPolicy } from '../rules/prepare-policy.ts';
import type { PolicySource } from '../rules/policy-schema.ts';
import type { Contradiction, Measure, Need, Rulebook } from '../rules/rulebook.ts';
import { isList, isMapping } from '../rules/plain.ts';
import type { Vocabulary } from '../rules/vocabulary.ts';
import { nearest } from '../values/nearest.ts';
import { once } from '../values/once.ts';
import { parseNumber } from '../values/number.ts';
import type { PolicySources, RatesFile } from './sources.ts';

export interface Built {
  readonly rulebook: Rulebook;
  /** Faults by the id of the policy, or the name of the shared file, in which they are. */
  readonly faults: ReadonlyMap<string, readonly PathFault[]>;
}

export interface BuildOptions {
  readonly checked?: boolean | undefined;
  /** The currencies of measures by id, as far as they are known already. */
  readonly currencies?: Readonly<Record<string, string>> | undefined;
  /** The questions of facts whose sources came without them. */
  readonly askedOf?: AskedOf | undefined;
  /** Who is told of the rules of a policy as they are made ready. */
  readonly observe?: ((policy: string) => Observer | undefined) | undefined;
}

/**
 * Builds the rulebook; faulty rules are reported and left inert, so that all faults come at once.
 *
 * @param options.checked the sources were checked before (the compiled copy of the bundled policies): their rules are made
 *   ready only when a company is assessed by them, and no fault is looked for
 */
export function buildRulebook(
  sources: PolicySources,
  { checked = false, currencies = {}, askedOf, observe }: BuildOptions = {},
): Built {
  const collectors = new Map<string, ReturnType<typeof collector>>();
  const reportFor = (key: string): ReturnType<typeof collector>['report'] => {
    const known = collectors.get(key) ?? collector();
    collectors.set(key, known);
    return known.report;
  };
  const ids = Object.keys(sources.policies).toSorted();
  const jurisdictions = [...new Set(ids.map((id) => id.split('/')[0] ?? id))].toSorted();
  const titles = titlesOf(jurisdictions, sources);
  const own = ids.flatMap((id) => ownFactsOf(id, sources.policies[id], reportFor(id)));
  const vocabulary = buildVocabulary(sources.facts, titles, own, reportFor('facts.yaml'), askedOf);
  const papers = new Map<string, Text>(Object.entries(sources.papers));
  const prepared = ids.flatMap((id) => {
    const source = sources.policies[id];
    return source === undefined
      ? []
      : [
          {
            id,
            ...preparePolicy(id, source, {
              vocabulary,
              papers,
              currencies,
              checked,
              report: reportFor(id),
              observer: observe?.(id),
            }),
          },
        ];
  });
  if (!checked) {
    void vocabulary.bySlot;
    for (const { check } of prepared) check();
  }
  const measures = measuresOf(prepared);
  for (const { id, references } of prepared) {
    for (const reference of references) {
      if (measures.has(reference.id)) continue;
      const near = nearest(reference.id, measures.keys());
      reportFor(id)(reference.at, near === undefined ? 'unknown-measure' : 'unknown-measure-near', {
        id: reference.id,
        near: near ?? '',
      });
    }
  }
  for (const { policy } of prepared) {
    for (const [id, text] of Object.entries(policy.source.papers ?? {})) papers.set(id, text);
  }
  const rulebook: Rulebook = {
    policies: prepared.map(({ policy }) => policy),
    measures,
    exclusions: prepared.flatMap(({ exclusions }) => exclusions),
    vocabulary,
    contradictions: contradictionsOf(sources, vocabulary, checked, reportFor('facts.yaml')),
    papers,
    bundledRates: ratesOf(sources.rates, reportFor('exchange-rates.yaml')),
    jurisdictions,
    titles,
  };
  return { rulebook, faults: new Map([...collectors].map(([key, { faults }]) => [key, faults])) };
}

/** What the places are called: by places.yaml, by the first policy of a place that says so, or by their ids. */
function titlesOf(jurisdictions: readonly string[], { places, policies }: PolicySources): ReadonlyMap<string, Text> {
  const ids = Object.keys(policies).toSorted();
  const own = (place: string): Text | undefined =>
    ids.filter((id) => id.startsWith(`${place}/`)).flatMap((id) => policies[id]?.place_title ?? [])[0];
  return new Map(jurisdictions.map((id) => [id, places[id] ?? own(id) ?? { en: id, 'zh-Hans': id }]));
}

function ownFactsOf(id: string, source: PolicySource | undefined, report: OwnFacts['report']): OwnFacts[] {
  if (source?.facts === undefined) return [];
  return [{ policy: id, title: source.title, facts: v.parse(v.record(v.string(), FACT), source.facts), report }];
}

function measuresOf(prepared: readonly PreparedPolicy[]): ReadonlyMap<string, Measure> {
  const all = prepared.flatMap(({ policy }) => policy.measures);
  return new Map(all.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((measure) => [measure.id, measure]));
}

function contradictionsOf(
  { facts }: PolicySources,
  vocabulary: Vocabulary,
  checked: boolean,
  report: OwnFacts['report'],
): Contradiction[] {
  return (facts.contradictions ?? []).map(({ when, says }, index) => {
    const prepared = once(() =>
      prepareStandalone(when, ['contradictions', index, 'when'], vocabulary, checked, report),
    );
    if (!checked) prepared();
    return { says, needs: needsOf(when, vocabulary), prepared };
  });
}

/** What conditions ask of single facts; nothing of those that cannot be told at a glance. */
function needsOf(conditions: readonly unknown[], vocabulary: Vocabulary): Need[] {
  return conditions.flatMap((condition): Need[] => {
    const [[name, asked] = ['', null]] = isMapping(condition) ? Object.entries(condition) : [];
    if (name === 'any_of' && isList(asked)) return [{ anyOf: asked.map((one) => needsOf([one], vocabulary)) }];
    const slot = vocabulary.slotOf(name);
    return slot === undefined ? [] : [{ slot, is: typeof asked === 'boolean' ? asked : null }];
  });
}

function ratesOf({ date, rates }: RatesFile, report: OwnFacts['report']): Rulebook['bundledRates'] {
  const parsed = Object.entries(rates).flatMap(([currency, written]) => {
    const rate = parseNumber(String(written));
    if (rate.ok && rate.value.gt(0)) return [[currency, rate.value] as const];
    report(['rates', currency], 'rate', { found: String(written) });
    return [];
  });
  return { date, rates: new Map(parsed) };
}
