/** What next, in words: the single changes that open or lift a measure, for the estimate, as a page and for other tools. */
import type { Estimate } from '../engine/estimate.ts';
import { bestSteps, everywhere, nextFor, whatNext } from '../engine/what-next/next-steps.ts';
import type { NextStep } from '../engine/what-next/next-steps.ts';
import type { Measure } from '../rules/rulebook.ts';
import { textIn } from '../text/index.ts';
import type { Language } from '../text/index.ts';
import { grouped } from '../values/grouped.ts';
import type { Sheet } from './decision-sheet.ts';
import type { Outline } from './layout/outline.ts';
import { plainLine } from './rule-outline.ts';
import { labelled } from './words/join.ts';
import { assumptionsJson, assumptionsPart, heads, sheetFor, words } from './decision-words.ts';
import { gainText } from './words/gain.ts';
import { lostTexts, nearGain, nearNotes } from './view/near.ts';
import type { NearMiss } from './view/viewing.ts';
import { rangeJson } from './json-money.ts';
import { changePhrase } from './what-next-words.ts';
import { placeTitle, titleAmong } from './words/names.ts';
import { say, voiceOf } from './words/index.ts';
import type { Voice } from './words/index.ts';

/** The best few steps, as the estimate shows them. */
export function nearMisses(estimate: Estimate): readonly NearMiss[] {
  return bestSteps(whatNext(estimate)).map((step) => nearMissOf(step, estimate));
}

function nearMissOf({ measure, change, gain, concerns, lost }: NextStep, estimate: Estimate): NearMiss {
  return {
    measure,
    step: changePhrase(change, estimate),
    gain: gain.high,
    sure: gain.low,
    also: othersOf(concerns, measure, estimate),
    lost,
  };
}

/** How near one measure is: each single change that opens or lifts it, with what it brings. */
export function nearLines(estimate: Estimate, measure: Measure, voice: Voice): readonly Outline[] {
  return nextFor(estimate, measure).map((next) => {
    const near = nearMissOf(next, estimate);
    const [step = '', ...others] = nearNotes(voice, near);
    return { mark: '', text: labelled(voice, step, nearGain(voice, near)), parts: others.map(plainLine) };
  });
}

/** The measures beside the one named that a change opens or lifts, and that count in the same total. */
function othersOf(concerns: NextStep['concerns'], named: Measure, { rulebook }: Estimate): readonly Measure[] {
  return concerns
    .flatMap((id) => rulebook.measures.get(id) ?? [])
    .filter(({ id, policy, beneficiary, currency }) => {
      const isSameTotal = beneficiary === named.beneficiary && currency === named.currency;
      return id !== named.id && isSameTotal && policy.jurisdiction === named.policy.jurisdiction;
    });
}

/** All steps as a page, place by place. */
export function nextSheet(estimate: Estimate, language: Language): Sheet {
  const voice = voiceOf(estimate, language);
  const steps = everywhere(whatNext(estimate), estimate);
  const parts = estimate.jurisdictions.map((jurisdiction) => {
    const here = steps.filter(({ measure }) => measure.policy.jurisdiction === jurisdiction);
    const local = voiceOf(estimate, language, jurisdiction);
    const changes = byChange(here);
    const shown = changes.flatMap(({ measures }) => measures);
    return {
      title: placeTitle(voice, jurisdiction),
      lines: here.length === 0 ? [words(voice, 'decision.next.none')] : [],
      heads: heads(voice, 'decision.next.change', 'decision.measure', 'decision.next.brings'),
      commands: changes.map(({ step: { setting } }) => `--set "${setting}"`),
      rows: changes.map(({ step: { change, gain, gains, lost }, measures }) => [
        say(local, changePhrase(change, estimate)),
        measures.map((one) => titleAmong(voice, one, shown)).join('\n'),
        [gainText(voice, gain), ...gainsElsewhere(voice, gains, jurisdiction), ...lostTexts(voice, lost)].join('\n'),
      ]),
    };
  });
  return sheetFor(estimate, language, {
    title: 'decision.next.title',
    lines: [words(voice, 'decision.next.about')],
    parts: [...parts, ...assumptionsPart(voice, estimate.assumptions)],
  });
}

/** Each change once, with all measures that it opens or lifts: a row for each would seem to bring the sum again. */
function byChange(steps: readonly NextStep[]): readonly { step: NextStep; measures: readonly Measure[] }[] {
  const keyOf = ({ setting, gain: { beneficiary, currency } }: NextStep): string =>
    [setting, beneficiary, currency].join('\n');
  return [...grouped(steps, keyOf).values()].flatMap((same) =>
    same.slice(0, 1).map((step) => ({ step, measures: same.map(({ measure }) => measure) })),
  );
}

/** What a step does to the totals of other places, each with its name. */
function gainsElsewhere(voice: Voice, gains: NextStep['gains'], here: string): readonly string[] {
  return gains
    .filter(({ jurisdiction }) => jurisdiction !== here)
    .map((gain) => `${placeTitle(voice, gain.jurisdiction)} ${gainText(voice, gain)}`);
}

/** All steps for other tools. */
export function nextJson(estimate: Estimate, language: Language): unknown {
  return {
    format: 'subsidy-what-next/1',
    as_of: estimate.asOf,
    company: { name: estimate.profile.name },
    assumptions: assumptionsJson(voiceOf(estimate, language), estimate.assumptions),
    steps: everywhere(whatNext(estimate), estimate).map((step) => stepJson(step, estimate, language)),
  };
}

function stepJson(step: NextStep, estimate: Estimate, language: Language): unknown {
  const { measure, kind, change, setting, gain, gains, concerns, lost } = step;
  const gainJson = ({ jurisdiction, beneficiary, currency, low, high }: NextStep['gain']): unknown => ({
    jurisdiction,
    beneficiary,
    currency,
    ...rangeJson({ low, high }),
  });
  return {
    measure: measure.id,
    jurisdiction: measure.policy.jurisdiction,
    title: textIn(measure.title, language),
    kind,
    fact: change.fact.id,
    change: say(voiceOf(estimate, language, measure.policy.jurisdiction), changePhrase(change, estimate)),
    set: setting,
    gain: gainJson(gain),
    totals: gains.map(gainJson),
    measures: concerns,
    lost,
  };
}
