/** Policies that are made up for a test, and companies under them. A fault in either throws with its words. */
import { estimate } from '../../src/engine/estimate.ts';
import type { Estimate, EstimateOptions } from '../../src/engine/estimate.ts';
import type { MeasureEstimate } from '../../src/engine/measure-estimate.ts';
import type { Profile } from '../../src/engine/profile.ts';
import { readProfile } from '../../src/profile/read.ts';
import { collector } from '../../src/reading/fault.ts';
import { faultMessage } from '../../src/report/faults.ts';
import type { MeasureJson } from '../../src/report/json.ts';
import type { Rulebook } from '../../src/rules/rulebook.ts';
import { load, textsOf } from '../patterns/load.support.ts';

const AS_OF = '2026-06-30';

/** A text of which no more matters than that it is there, in each language. */
export const WORDS = '{ en: Words, zh-Hans: 文字 }';

/** The lines without which no policy is one, and which decide nothing on the day. */
const HEAD = {
  title: '{ en: Grants, zh-Hans: 补贴 }',
  source: 'https://example.org/rules',
  confidence: 'official',
  in_force: '{ from: 2024-01-01, until: 2027-12-31 }',
};

/** A policy under which a test says what matters to it; a line of the head that it writes itself takes the place of ours. */
export function policy(rules: string): string {
  const head = Object.entries(HEAD).filter(([key]) => !new RegExp(`^${key}:`, 'mu').test(rules));
  return `${head.map(([key, value]) => `${key}: ${value}\n`).join('')}${rules}\n`;
}

/** The words of a fact, of which a title may matter. */
export function asked(title = WORDS): string {
  return `title: ${title}, question: ${WORDS}, help: ${WORDS}`;
}

/** A fact of the policy's own, for its `facts:`. */
export function fact(id: string, kind: string, title?: string): string {
  return `  ${id}: { ${kind}, ${asked(title)} }\n`;
}

const MEASURE = { clause: 'art. 1', recipients: 'any', frequency: 'yearly', basis: 'exact' };

/** A measure that is titled by its id, for `measures:`; what a test writes itself takes the place of ours. */
export function measure(id: string, rules: string): string {
  const lines = Object.entries({ title: `{ en: ${id}, zh-Hans: 奖励 }`, ...MEASURE });
  const head = lines.filter(([key]) => !new RegExp(`(?:^|, )${key}:`, 'u').test(rules));
  return `  - { id: ${id}, ${head.map(([key, value]) => `${key}: ${value}, `).join('')}${rules} }\n`;
}

/** The rulebook of policies by their ids, such as `place/grants`, beside the bundled vocabulary. */
export function rulebookWith(policies: Readonly<Record<string, string>>): Rulebook {
  const { rulebook, faults } = load(textsOf(policies));
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return rulebook;
}

/** The profile of a company, in plain data. */
export function profileFor(
  rulebook: Rulebook,
  raw: unknown,
  rates: EstimateOptions['exchangeRates'] = new Map(),
): Profile {
  const { faults, report } = collector();
  const profile = readProfile(raw, rulebook, rates, report);
  if (faults.length > 0) {
    throw new Error(faults.map((fault) => `${fault.at.join('.')}: ${faultMessage(fault, 'en')}`).join('\n'));
  }
  return profile;
}

/** The estimate of a company, in plain data, in every place that has policies. */
export function estimateFor(rulebook: Rulebook, raw: unknown, options: Partial<EstimateOptions> = {}): Estimate {
  const profile = profileFor(rulebook, raw, options.exchangeRates);
  return estimate(rulebook, profile, { asOf: AS_OF, jurisdictions: rulebook.jurisdictions, ...options });
}

/** What is asked of each measure, by its id within its policy. */
export function byId<M extends MeasureEstimate | MeasureJson, T>(
  { measures }: { readonly measures: readonly M[] },
  what: (one: M) => T,
): Record<string, T> {
  return Object.fromEntries(measures.map((one) => [shortIdOf(one), what(one)]));
}

function shortIdOf(one: MeasureEstimate | MeasureJson): string {
  return 'measure' in one ? one.measure.shortId : one.id.replace(/.*\//u, '');
}
