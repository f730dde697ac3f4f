/**
 * The estimate for other tools: the contract `subsidy-estimate/1`, to the letter. Every key is always
 * there, in this order; money is a string with two places, null where nothing bounds it.
 */
import type { AssumptionKind } from '../engine/assumptions.ts';
import type { Status } from '../engine/assessment.ts';
import type { Estimate } from '../engine/estimate.ts';
import type { MeasureEstimate } from '../engine/measure-estimate.ts';
import type { Total } from '../engine/totals.ts';
import type { Phrase } from '../rules/phrase.ts';
import type { Basis, Beneficiary, Confidence, Frequency, Measure } from '../rules/rulebook.ts';
import { textIn } from '../text/index.ts';
import type { Language } from '../text/index.ts';
import type { RangeJson } from './json-money.ts';
import { amountJson, boundedJson, rangeJson } from './json-money.ts';
import { say, voiceOf } from './words/index.ts';
import type { Voice } from './words/index.ts';

export interface EstimateJson {
  readonly format: 'subsidy-estimate/1';
  readonly as_of: string;
  readonly company: { readonly name: string | null };
  readonly assumptions: readonly { readonly kind: AssumptionKind; readonly text: string }[];
  readonly measures: readonly MeasureJson[];
  readonly totals: readonly TotalJson[];
}

export interface MeasureJson {
  readonly id: string;
  readonly jurisdiction: string;
  readonly policy: string;
  readonly title: string;
  readonly clause: string | null;
  readonly source: string | null;
  readonly confidence: Confidence;
  readonly status: Status;
  readonly basis: Basis;
  readonly beneficiary: Beneficiary;
  readonly frequency: Frequency;
  readonly amount: (RangeJson & { readonly currency: string }) | null;
  readonly missing: readonly string[];
  readonly reasons: readonly string[];
  readonly steps: readonly { readonly label: string; readonly value: string }[];
  readonly set_aside_for: string | null;
  readonly payments: readonly (RangeJson & { readonly year: number })[];
  readonly warnings: readonly string[];
}

export interface TotalJson extends RangeJson {
  readonly jurisdiction: string;
  readonly beneficiary: Beneficiary;
  readonly currency: string;
  readonly with_missing_facts_high: string | null;
}

export interface JsonOptions {
  /** English where nothing is asked: machines read it. */
  readonly language?: Language | undefined;
  /** With what does not qualify. */
  readonly all?: boolean | undefined;
  /** `false` leaves out the steps of an estimate that has them. */
  readonly explain?: boolean | undefined;
}

/** The estimate as plain data of the contract. */
export function estimateJson(estimate: Estimate, options: JsonOptions = {}): EstimateJson {
  const { language = 'en', all = false, explain = true } = options;
  const voice = voiceOf(estimate, language);
  const speakers = new Map<string, Speaker>();
  const speakerOf = ({ policy: { jurisdiction } }: Measure): Speaker => {
    const known = speakers.get(jurisdiction) ?? { voice: voiceOf(estimate, language, jurisdiction), said: new Map() };
    speakers.set(jurisdiction, known);
    return known;
  };
  const shown = estimate.measures.filter(({ status }) => all || status !== 'does-not-qualify');
  return {
    format: 'subsidy-estimate/1',
    as_of: estimate.asOf,
    company: { name: estimate.profile.name },
    assumptions: estimate.assumptions.map(({ kind, says }) => ({ kind, text: say(voice, says) })),
    measures: shown.map((one) => measureJson(one, speakerOf(one.measure), explain)),
    totals: estimate.totals.map(totalJson),
  };
}

/** Speaks of the measures of one place. Most have conditions in common, which are put into words once. */
interface Speaker {
  readonly voice: Voice;
  readonly said: Map<Phrase, string>;
}

function sayOnce({ voice, said }: Speaker, phrase: Phrase): string {
  const known = said.get(phrase) ?? say(voice, phrase);
  said.set(phrase, known);
  return known;
}

function measureJson(one: MeasureEstimate, speaker: Speaker, explain: boolean): MeasureJson {
  const { measure } = one;
  const { policy } = measure;
  const { voice } = speaker;
  return {
    id: measure.id,
    jurisdiction: policy.jurisdiction,
    policy: policy.id,
    title: textIn(measure.title, voice.language),
    clause: measure.clause === null ? null : textIn(measure.clause, voice.language),
    source: measure.address,
    confidence: measure.confidence,
    status: one.status,
    basis: measure.basis,
    beneficiary: measure.beneficiary,
    frequency: measure.frequency,
    amount: amountJson(one.amount, measure.currency),
    missing: [...one.missing],
    reasons: one.reasons.map((reason) => sayOnce(speaker, reason)),
    steps: explain ? one.steps.map(({ label, value }) => ({ label: say(voice, label), value: say(voice, value) })) : [],
    set_aside_for: one.setAsideFor,
    payments: one.payments.map((payment) => ({ year: payment.year, ...rangeJson(payment) })),
    warnings: one.warnings.map((warning) => say(voice, warning)),
  };
}

function totalJson({ jurisdiction, beneficiary, currency, low, high, withMissingFactsHigh }: Total): TotalJson {
  return {
    jurisdiction,
    beneficiary,
    currency,
    ...rangeJson({ low, high }),
    with_missing_facts_high: boundedJson(withMissingFactsHigh),
  };
}
