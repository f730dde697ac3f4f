/** The comparison of places for other tools. */
import type { Comparison } from '../engine/compare.ts';
import type { MeasureEstimate } from '../engine/measure-estimate.ts';
import { textIn } from '../text/index.ts';
import type { Language } from '../text/index.ts';
import { assumptionsJson } from './decision-words.ts';
import { amountJson, boundedJson, rangeJson } from './json-money.ts';
import { voiceOf } from './words/index.ts';

/** The comparison as plain data; every key is always there. */
export function compareJson({ given, places, types, home, assumptions }: Comparison, language: Language): unknown {
  return {
    format: 'subsidy-compare/1',
    as_of: given.asOf,
    company: { name: given.profile.name },
    registered_in: home,
    assumptions: assumptionsJson(voiceOf(given, language), assumptions),
    places: places.map(({ jurisdiction, isHome, estimate, open, lost }) => ({
      jurisdiction,
      registered: isHome,
      totals: estimate.totals.map(({ beneficiary, currency, low, high, withMissingFactsHigh }) => ({
        beneficiary,
        currency,
        ...rangeJson({ low, high }),
        with_missing_facts_high: boundedJson(withMissingFactsHigh),
      })),
      open_facts: open.map(({ key, measures }) => ({ fact: key, measures })),
      lost: lost.map((one) => measureJson(one, language)),
    })),
    types: types.map(({ type, measures }) => ({
      type,
      places: Object.fromEntries(
        places.map(({ jurisdiction }) => [
          jurisdiction,
          (measures.get(jurisdiction) ?? []).map((one) => measureJson(one, language)),
        ]),
      ),
    })),
  };
}

function measureJson({ measure, status, amount }: MeasureEstimate, language: Language): unknown {
  return {
    id: measure.id,
    title: textIn(measure.title, language),
    status,
    amount: amountJson(amount, measure.currency),
  };
}
