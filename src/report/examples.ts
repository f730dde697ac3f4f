/** A worked example that failed: what was expected, what came out, and the steps that led there. */
import type { Mismatch } from '../review/example-outcome.ts';
import type { ExampleResult } from '../review/examples.ts';
import type { FileFault } from '../reading/fault.ts';
import { fill, catalogue } from '../text/index.ts';
import type { Language } from '../text/index.ts';
import { faultMessage, placeText } from './faults.ts';
import { labelled } from './words/join.ts';
import { say, voiceOf } from './words/index.ts';

/** One failing example as text; `places` are its faults and mismatches at their places in the file. */
export function exampleReport(result: ExampleResult, places: readonly FileFault[], language: Language): string {
  const { commands } = catalogue(language);
  const lines = result.mismatches.flatMap((mismatch, index) => {
    const place = places[result.faults.length + index];
    const at = place === undefined ? '' : `${placeText(place)}: `;
    return [`${at}${mismatchText(mismatch, language)}`, ...stepsOf(result, mismatch, language)];
  });
  const faults = places
    .slice(0, result.faults.length)
    .map((fault) => `${placeText(fault)}: ${faultMessage(fault, language)}`);
  return [
    fill(commands['example.failed'], { policy: result.policy, name: result.name }),
    ...[...faults, ...lines].map((line) => `  ${line}`),
  ].join('\n');
}

/** How many examples were not run for a fault that another one has told; nothing where there are none. */
export function notRunText(results: readonly ExampleResult[], language: Language): string {
  const { commands } = catalogue(language);
  const policies = [...new Set(results.map(({ policy }) => policy))];
  return policies
    .map((policy) => {
      const count = results.filter((result) => result.policy === policy).length;
      return `${fill(commands['example.not-run'], { policy, count: String(count) })}\n`;
    })
    .join('');
}

/** How many examples there are, and how many of them failed: the last line of the command. */
export function countText(all: number, failed: number, language: Language): string {
  const counts = { passed: String(all - failed), failed: String(failed) };
  return `${fill(catalogue(language).commands['example.count'], counts)}\n`;
}

/** Sentences of their own, where the bare words would not say what was expected. */
const EXPECTED: Partial<Record<Mismatch['what'], 'example.expected-because' | 'example.expected-warns'>> = {
  because: 'example.expected-because',
  warns: 'example.expected-warns',
};

function mismatchText({ what, measure, expected, got }: Mismatch, language: Language): string {
  const { commands } = catalogue(language);
  const nothing = commands['example.nothing'];
  return fill(commands[EXPECTED[what] ?? 'example.expected'], {
    measure,
    expected: expected || nothing,
    got: got || nothing,
  });
}

function stepsOf({ estimate }: ExampleResult, { measure, what }: Mismatch, language: Language): string[] {
  const one = estimate?.measures.find((each) => each.measure.id === measure);
  if (estimate === null || one === undefined || what === 'measure') return [];
  const voice = voiceOf(estimate, language, one.measure.policy.jurisdiction);
  const reasons = one.reasons.map((reason) => say(voice, reason));
  const steps = one.steps.map(({ label, value }) => labelled(voice, say(voice, label), say(voice, value)));
  return [...reasons, ...steps].map((line) => `    ${line}`);
}
