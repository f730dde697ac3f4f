/** Where, in words: the company as if settled in each place, side by side. */
import type { ComparedPlace, ComparedType, Comparison } from '../engine/compare.ts';
import { phrase } from '../rules/phrase.ts';
import { textIn } from '../text/index.ts';
import type { Key, Language } from '../text/index.ts';
import { moneyText, rangeOfMoney } from './words/figure.ts';
import type { Sheet, SheetPart } from './decision-sheet.ts';
import { assumptionsPart, beneficiaryText, heads, sheetFor, standingText, words } from './decision-words.ts';
import { labelled } from './words/join.ts';
import { keyTitle, placeTitle, titleAmong, typeTitle, withId } from './words/names.ts';
import { say, voiceOf } from './words/index.ts';
import type { Voice } from './words/index.ts';

/** The comparison as a page. */
export function compareSheet(comparison: Comparison, language: Language): Sheet {
  const { given } = comparison;
  const voice = voiceOf(given, language);
  return sheetFor(given, language, {
    title: 'decision.compare.title',
    lines: [words(voice, 'decision.compare.about')],
    parts: [
      totalsPart(voice, comparison),
      typesPart(voice, comparison),
      openPart(voice, comparison),
      lostPart(voice, comparison),
      ...assumptionsPart(voice, comparison.assumptions),
    ],
  });
}

function placeHead(voice: Voice, { jurisdiction, isHome }: ComparedPlace): string {
  const place = placeTitle(voice, jurisdiction);
  return isHome ? words(voice, 'decision.compare.home', { place }) : place;
}

function totalsPart(voice: Voice, { places }: Comparison): SheetPart {
  return {
    title: words(voice, 'decision.totals'),
    lines: [],
    heads: heads(voice, 'decision.place', 'decision.compare.known', 'decision.compare.at-most'),
    rows: places.flatMap((place) =>
      place.estimate.totals.map((total) => {
        const { beneficiary, currency, withMissingFactsHigh: most } = total;
        return [
          beneficiary === 'company' ? placeHead(voice, place) : beneficiaryText(voice, total),
          rangeOfMoney(voice, total, currency),
          most.isFinite() ? moneyText(voice, most, currency) : voice.texts.figures['amount.unbounded'],
        ];
      }),
    ),
  };
}

function typesPart(voice: Voice, { places, types }: Comparison): SheetPart {
  const cell = (type: ComparedType, { jurisdiction }: ComparedPlace): string => {
    const measures = type.measures.get(jurisdiction) ?? [];
    if (measures.length === 0) return voice.texts.figures['amount.none'];
    return measures
      .map((one) => labelled(voice, textIn(one.measure.title, voice.language), standingText(voice, one)))
      .join('\n');
  };
  return {
    title: words(voice, 'decision.compare.types'),
    lines: [],
    heads: [words(voice, 'decision.compare.type'), ...places.map((place) => placeHead(voice, place))],
    rows: types.map((type) => [typeText(voice, type), ...places.map((place) => cell(type, place))]),
  };
}

function typeText(voice: Voice, { type, measures }: ComparedType): string {
  return typeTitle(
    voice,
    type,
    [...measures.values()].flat().map(({ measure }) => measure),
  );
}

function openPart(voice: Voice, { places }: Comparison): SheetPart {
  const asking = places.filter(({ open }) => open.length > 0);
  const fact = (key: string, measures: number): string =>
    words(voice, measures === 1 ? 'decision.compare.fact-one' : 'decision.compare.fact', {
      fact: withId(voice, keyTitle(voice, key), key),
      count: String(measures),
    });
  return {
    title: words(voice, 'decision.compare.open'),
    lines: asking.length === 0 ? [words(voice, 'decision.compare.no-open')] : [],
    heads: heads(voice, 'decision.place', 'decision.compare.facts'),
    rows: asking.map((place) => [
      placeHead(voice, place),
      place.open.map(({ key, measures }) => fact(key, measures)).join('\n'),
    ]),
  };
}

function lostPart(voice: Voice, comparison: Comparison): SheetPart {
  const losing = comparison.places.filter(({ lost }) => lost.length > 0);
  return {
    title: words(voice, 'decision.compare.lost'),
    lines: losing.length > 0 ? [] : [words(voice, noLoss(comparison))],
    heads: heads(voice, 'decision.place', 'decision.measure'),
    rows: losing.map(({ jurisdiction, lost }) => [
      say(voice, phrase('decision.compare.from', { places: jurisdiction })),
      lost
        .map((one) =>
          labelled(
            voice,
            titleAmong(
              voice,
              one.measure,
              lost.map(({ measure }) => measure),
            ),
            standingText(voice, one),
          ),
        )
        .join('\n'),
    ]),
  };
}

/** Why moving loses nothing. */
function noLoss({ home, places, isPaidAtHome }: Comparison): Key<'decision'> {
  if (home.length === 0) return 'decision.compare.no-home';
  if (!isPaidAtHome) return 'decision.compare.nothing-paid';
  return places.every(({ isHome }) => isHome) ? 'decision.compare.all-home' : 'decision.compare.nothing-lost';
}
