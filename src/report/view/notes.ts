/** Assumptions and warnings, numbered once for the whole view, so that each measure can point at those that concern it. */
import type { Estimate } from '../../engine/estimate.ts';
import type { MeasureEstimate } from '../../engine/measure-estimate.ts';
import type { Phrase } from '../../rules/phrase.ts';
import type { PolicySource } from '../../rules/policy-schema.ts';
import type { Measure, Policy } from '../../rules/rulebook.ts';
import { fill, textIn } from '../../text/index.ts';
import type { Catalogue } from '../../text/index.ts';
import { joined } from '../words/join.ts';
import { say, voiceOf } from '../words/index.ts';
import type { Voice } from '../words/index.ts';
import { phrasesIn } from '../words/rule.ts';
import type { Note } from './types.ts';
import type { Notes, ViewOptions } from './viewing.ts';

/** A note as it reads: its text, and behind that what it concerns. */
export function noteText({ text, concerns }: Note, { view }: Catalogue): string {
  return concerns === null ? text : fill(view['note.concerns'], { text, concerns });
}

/** The most measures that a note names; of more it says how many. */
const MOST_NAMED = 3;

/** The gravest first. */
const ORDER = [
  'warning.contradiction',
  'warning.boundary',
  'reason.received',
  'reason.received-instalments',
  'warning.group-too-large',
  'warning.claimed-twice',
  'warning.award-later',
  'warning.lapses-soon',
  'warning.own',
  'warning.own-if',
  'warning.later-round',
];

/** A warning with the measures that have it. */
interface Said {
  readonly key: string;
  readonly text: string;
  readonly measures: Set<Measure>;
}

/** Gathers the notes of an estimate: what is assumed, then each different warning once. */
export function notesOf(estimate: Estimate, options: ViewOptions): Notes {
  const voice = voiceOf(estimate, options.language);
  const said = warningsSaid(estimate, options);
  const numbers = new Map<string, number>();
  const assumptions = estimate.assumptions.map(({ says }, index): Note => {
    numbers.set(bareText(voice, says), index + 1);
    return { number: index + 1, text: say(voice, forReader(says, options)), concerns: null };
  });
  // What an assumption says already is no warning beside it.
  const others = [...said.values()].filter(({ text }) => !numbers.has(text));
  const shown = shownByPolicy(estimate);
  const warnings = others.map((one, index): Note => {
    const number = assumptions.length + index + 1;
    numbers.set(one.text, number);
    return { number, text: one.text, concerns: concernsOf(one, { shown, voice }) };
  });
  return {
    assumptions,
    warnings,
    numbersOf: (measure, phrases) => {
      const here = voiceOf(estimate, options.language, measure.policy.jurisdiction);
      const texts = phrases.map((phrase) => bareText(here, phrase));
      const own = texts.filter((text) => !coversPolicy(measure.policy, said.get(text), { shown, voice }));
      return [...new Set(own.flatMap((text) => numbers.get(text) ?? []))].sort((a, b) => a - b);
    },
  };
}

/** Assumptions that tell what to type have words of their own for a reader without the tool. */
const FOR_CLIENT: ReadonlyMap<string, string> = new Map([
  ['assumption.rate-option', 'assumption.client-rate-option'],
  ['assumption.rate-profile', 'assumption.client-rate-profile'],
  ['assumption.rate-bundled', 'assumption.client-rate-bundled'],
  ['assumption.place', 'assumption.client-place'],
  ['assumption.received', 'assumption.client-received'],
]);

function forReader(says: Phrase, { forClient = false }: ViewOptions): Phrase {
  return { ...says, key: (forClient ? FOR_CLIENT.get(says.key) : undefined) ?? says.key };
}

/** The different warnings by their text, the gravest first. */
function warningsSaid(estimate: Estimate, { language, all = false }: ViewOptions): ReadonlyMap<string, Said> {
  const said = new Map<string, Said>();
  const general = voiceOf(estimate, language);
  for (const one of estimate.contradictions) {
    said.set(say(general, one), { key: one.key, text: say(general, one), measures: new Set() });
  }
  for (const one of estimate.measures) {
    const voice = voiceOf(estimate, language, one.measure.policy.jurisdiction);
    for (const warning of toldOf(one, all)) {
      const text = bareText(voice, warning);
      const entry = said.get(text) ?? { key: warning.key, text, measures: new Set<Measure>() };
      entry.measures.add(one.measure);
      said.set(text, entry);
    }
  }
  return new Map([...said].toSorted(([, a], [, b]) => ORDER.indexOf(a.key) - ORDER.indexOf(b.key)));
}

/**
 * Of a measure that is not shown only what might turn its refusal is told: that it was paid before, with what there is to say of
 * that, and a boundary that the document leaves open, unless another condition refuses it.
 */
function toldOf({ status, reasons, warnings }: MeasureEstimate, all: boolean): readonly Phrase[] {
  if (all || status !== 'does-not-qualify') return warnings;
  const paid = reasons.filter(({ key }) => key.startsWith('reason.received'));
  if (paid.length > 0) return [...paid, ...warnings];
  const isRefusedElsewhere = reasons.some((reason) => reason.key === 'reason.fails' && !hasOpenBoundary(reason));
  return isRefusedElsewhere ? [] : warnings.filter(({ key }) => key === 'warning.boundary');
}

function hasOpenBoundary({ key, with: parts }: Phrase): boolean {
  if (key === 'condition.unverified') return true;
  return Object.values(parts).flatMap(phrasesIn).some(hasOpenBoundary);
}

/** The text by which a warning is recognised in an assumption: without the name of the policy. */
function bareText(voice: Voice, phrase: Phrase): string {
  const text = phrase.key === 'assumption.window' ? phrase.with['text'] : undefined;
  return text === undefined ? say(voice, phrase) : say(voice, { key: 'warning.own', with: { text } });
}

/** The measures that are not refused, by policy. */
type ShownByPolicy = ReadonlyMap<string, readonly Measure[]>;

/** What is refused has few warnings even where it is shown, and is left out here. */
function shownByPolicy({ measures }: Estimate): ShownByPolicy {
  const shown = new Map<string, Measure[]>();
  for (const { measure, status } of measures) {
    if (status === 'does-not-qualify') continue;
    shown.set(measure.policy.id, [...(shown.get(measure.policy.id) ?? []), measure]);
  }
  return shown;
}

interface Telling {
  readonly shown: ShownByPolicy;
  readonly voice: Voice;
}

/** Whether a warning holds for a whole policy: for every measure that is not refused, and by the text not for some of them alone. */
function coversPolicy({ id, source }: Policy, said: Said | undefined, { shown, voice }: Telling): boolean {
  const all = shown.get(id) ?? [];
  if (said === undefined || all.length < 2 || !all.every((measure) => said.measures.has(measure))) return false;
  const says = (one: WarningSource): boolean => textIn('en' in one ? one : one.text, voice.language) === said.text;
  const saying = source.measures.filter(({ warnings = [] }) => warnings.some(says));
  return saying.length === 0 || saying.length === source.measures.length;
}

type WarningSource = NonNullable<PolicySource['warnings']>[number];

function concernsOf(said: Said, telling: Telling): string | null {
  const { voice } = telling;
  const { view } = voice.texts;
  const measures = [...said.measures];
  const policies = [...new Set(measures.map(({ policy }) => policy))];
  if (measures.length === 0) return null;
  if (policies.every((policy) => coversPolicy(policy, said, telling))) {
    const titles = policies.map(({ source }) => textIn(source.title, voice.language));
    return fill(view['concerns.all'], { policies: joined(voice, titles, 'comma') });
  }
  if (measures.length > MOST_NAMED) return fill(view['concerns.many'], { count: String(measures.length) });
  return fill(view['concerns.few'], {
    measures: joined(
      voice,
      measures.map(({ title }) => textIn(title, voice.language)),
      'comma',
    ),
  });
}
