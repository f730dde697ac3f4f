/** What a change does, line by line: the measures that stand differently, and the totals before and after. */
import { assumedTogether } from '../engine/assumptions.ts';
import type { WhatIf, MeasureChange, TotalChange } from '../engine/what-if.ts';
import type { Estimate } from '../engine/estimate.ts';
import { itemFactOf, placedFact } from '../rules/fact-key.ts';
import { textIn } from '../text/index.ts';
import type { Language } from '../text/index.ts';
import type { Sheet } from './decision-sheet.ts';
import {
  assumptionsJson,
  assumptionsPart,
  beneficiaryText,
  heads,
  sheetFor,
  standingText,
  words,
} from './decision-words.ts';
import { gainText } from './words/gain.ts';
import { labelled } from './words/join.ts';
import { factTitle, itemName, placeTitle, titleAmong } from './words/names.ts';
import { ownValue } from './words/own-value.ts';
import { amountJson, rangeJson } from './json-money.ts';
import { dateText, rangeOfMoney } from './words/figure.ts';
import { say, voiceOf } from './words/index.ts';
import type { Voice } from './words/index.ts';

/** The change as a page; `settings` as the user wrote them. */
export function whatIfSheet(change: WhatIf, settings: readonly string[], language: Language): Sheet {
  const voice = voiceOf(change.after, language);
  const measures = {
    title: words(voice, 'decision.if.measures'),
    lines: change.measures.length === 0 ? [words(voice, 'decision.if.none')] : [],
    heads: heads(voice, 'decision.measure', 'decision.before', 'decision.after'),
    rows: change.measures.map((one) => measureRow(voice, one, change)),
  };
  const totals = {
    title: words(voice, 'decision.totals'),
    lines: [],
    heads: heads(voice, 'decision.place', 'decision.before', 'decision.after', 'decision.difference'),
    rows: change.totals.map((one) => totalRow(voice, one)),
  };
  return sheetFor(change.after, language, {
    title: 'decision.if.title',
    day: daysText(voice, change),
    lines: settings.map((written) => settingText(written, change, language)),
    parts: [measures, totals, ...assumptionsPart(voice, assumptionsOf(change, voice))],
  });
}

/** The fact that a setting changes, before and after; what is no fact, and what reads alike on both sides, as it was written. */
function settingText(written: string, { before, after }: WhatIf, language: Language): string {
  const key = written.slice(0, written.indexOf('=')).trim();
  const { place, id: local } = placedFact(key) ?? { place: null, id: key };
  const item = itemFactOf(local);
  const id = item?.id ?? local;
  if (!after.rulebook.vocabulary.facts.has(id)) return written;
  const [was, is] = [before, after].map((one) => ownValue(voiceOf(one, language, place), id, item ?? undefined));
  if (was === is) return written;
  const voice = voiceOf(after, language);
  const said = words(voice, 'decision.if.fact', { fact: factTitle(voice, id), before: was ?? '', after: is ?? '' });
  const ofItem = item === null ? said : labelled(voice, itemName(voice, item), said);
  return place === null ? ofItem : labelled(voice, placeTitle(voice, place), ofItem);
}

/** Both days, where it is the day that changes. */
function daysText(voice: Voice, { before, after }: WhatIf): string | null {
  if (before.asOf === after.asOf) return null;
  const [from, to] = [dateText(voice, before.asOf), dateText(voice, after.asOf)];
  return words(voice, 'decision.if.days', { before: from, after: to });
}

/** What either estimate takes for granted, each once: the change may take away what the sums before it rest on. */
function assumptionsOf({ before, after }: WhatIf, voice: Voice): Estimate['assumptions'] {
  return [...new Map(assumedTogether([before, after]).map((one) => [say(voice, one.says), one])).values()];
}

function measureRow(voice: Voice, { before, after }: MeasureChange, { measures }: WhatIf): readonly string[] {
  const { measure } = before;
  const title = titleAmong(
    voice,
    measure,
    measures.map((one) => one.before.measure),
  );
  return [
    `${title} · ${placeTitle(voice, measure.policy.jurisdiction)}`,
    standingText(voice, before),
    standingText(voice, after),
  ];
}

function totalRow(voice: Voice, { before, after }: TotalChange): readonly string[] {
  const { currency } = before;
  const difference = { low: after.low.minus(before.low), high: after.high.minus(before.high), currency };
  const none = difference.low.isZero() && difference.high.isZero();
  return [
    beneficiaryText(voice, before),
    rangeOfMoney(voice, before, currency),
    rangeOfMoney(voice, after, currency),
    none ? voice.texts.figures['amount.none'] : gainText(voice, difference),
  ];
}

/** The change for other tools. */
export function whatIfJson(change: WhatIf, settings: readonly string[], language: Language): unknown {
  const { before, after, measures, totals } = change;
  const voice = voiceOf(after, language);
  return {
    format: 'subsidy-what-if/1',
    as_of: after.asOf,
    company: { name: before.profile.name },
    assumptions: assumptionsJson(voice, assumptionsOf(change, voice)),
    set: settings,
    measures: measures.map((one) => ({
      id: one.before.measure.id,
      title: textIn(one.before.measure.title, language),
      before: standingJson(one.before),
      after: standingJson(one.after),
    })),
    totals: totals.map((one) => ({
      jurisdiction: one.before.jurisdiction,
      beneficiary: one.before.beneficiary,
      currency: one.before.currency,
      before: rangeJson(one.before),
      after: rangeJson(one.after),
    })),
  };
}

function standingJson({ status, amount, measure, setAsideFor }: MeasureChange['before']): unknown {
  return { status, amount: amountJson(amount, measure.currency), set_aside_for: setAsideFor };
}
