/** A policy of one measure and a few facts, and what a review says of it: for tests of one line of a policy. */
import { faultMessage } from '../../src/report/faults.ts';
import { estimateJson } from '../../src/report/json.ts';
import type { MeasureJson } from '../../src/report/json.ts';
import { estimateFor, fact, policy, rulebookWith } from '../support/made-up.ts';
import { reviewed } from './load.support.ts';

/**
 * A policy of place/policy with one measure `award`.
 *
 * @param facts the type and more of each own fact, by its name
 * @param rules what the measure asks and pays, as YAML in its indentation of four
 */
export function oneMeasure(facts: Readonly<Record<string, string>>, rules: string): string {
  const own = Object.entries(facts).map(([name, kind]) => fact(name, kind));
  return policy(`place_title: { en: Place, zh-Hans: 某地 }
${own.length === 0 ? '' : `facts:\n${own.join('')}`}scope:
  - company.registered_in: { includes: place }
measures:
  - id: award
    title: { en: Award, zh-Hans: 奖励 }
    type: export-reward
    clause: art. 1
    recipients: any
    frequency: yearly
    basis: exact
    ${rules}`);
}

/** What is found in a policy but for its want of examples: how much it weighs, its line up to the place, and what is said. */
export function told(text: string, language: 'en' | 'zh-Hans' = 'en'): string[] {
  return reviewed([{ name: 'place/policy.yaml', shown: 'policy.yaml', text }])
    .filter(({ code }) => code !== 'no-examples')
    .map((fault) => `${fault.severity} at ${fault.text.slice(fault.column - 1)}: ${faultMessage(fault, language)}`);
}

/**
 * What the award of such a policy comes to for a company of the place, with every step.
 *
 * @param given what its profile says beside the place; facts of the policy's own stand under `place/policy`
 */
export function awardOf(text: string, given: Readonly<Record<string, unknown>>): MeasureJson {
  const company = { company: { registered_in: ['place'] }, ...given };
  const made = estimateFor(rulebookWith({ 'place/policy': text }), company, { explain: true });
  const [award] = estimateJson(made, { all: true }).measures;
  if (award === undefined) throw new Error('nothing was estimated');
  return award;
}
