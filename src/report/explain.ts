/** One measure in plain words, and worked through for a company. */
import { assumptionsFor } from '../engine/assumptions.ts';
import type { Estimate } from '../engine/estimate.ts';
import type { MeasureEstimate } from '../engine/measure-estimate.ts';
import { conditionsOf } from '../engine/reasons.ts';
import { windowAssumption } from '../engine/warnings.ts';
import { leavesOf } from '../rules/conditions/all-of.ts';
import type { Phrase } from '../rules/phrase.ts';
import type { Measure, Rulebook } from '../rules/rulebook.ts';
import { fill, textIn } from '../text/index.ts';
import { outlineLines, partLines } from './layout/outline.ts';
import type { Outline } from './layout/outline.ts';
import { hanging, wrapped } from './layout/wrap.ts';
import type { PlainOptions } from './plain-options.ts';
import { sourceText } from './policies.ts';
import { exclusionSaid, jointCapSaid, warningSaid, withClause } from './policy-said.ts';
import { usedValues } from './policy-values.ts';
import { outlineOf, plainLine } from './rule-outline.ts';
import { sumText } from './view/entry.ts';
import { nearLines } from './what-next.ts';
import { dateText } from './words/figure.ts';
import { windowText } from './words/window.ts';
import { labelled } from './words/join.ts';
import { clauseText, keyTitle, paperTitle, placeTitle, recipientsText, withId } from './words/names.ts';
import { say, voiceOf, voiceOfRules } from './words/index.ts';
import type { Voice } from './words/index.ts';

/** How deep the parts of a single sentence stand under their label. */
const UNDER = 4;

/** A line of the explanation: a label and one or more texts under it. */
type Entry = readonly [label: string, texts: readonly (string | Outline)[]];

/** The rules of a measure in words, with its source. */
export function measureInWords(measure: Measure, rulebook: Rulebook, { language, width }: PlainOptions): string {
  const voice = voiceOfRules(rulebook, language);
  const { commands } = voice.texts;
  const { source } = measure.policy;
  const entries: Entry[] = [
    [commands['explain.clause'], [clauseText(voice, measure)]],
    [commands['explain.who'], [recipientsText(voice, measure)]],
    beneficiaryEntry(voice, measure),
    [commands['explain.conditions'], leavesOf(measure.conditions).map((test) => outlineOf(voice, test.words))],
    [
      commands['explain.amount'],
      [measure.plan === null ? commands['explain.unpublished'] : outlineOf(voice, measure.plan.words)],
    ],
    [commands['clause.values'], usedValues(voice, measure).map(({ outline }) => outline)],
    ...measure.jointCaps.map((one): Entry => {
      const label = withClause(voice, commands['explain.joint-cap'], one.clause);
      return [label, jointCapSaid(voice, one).map(({ outline }) => outline)];
    }),
    ...rulebook.exclusions
      .filter(({ measures }) => measures.includes(measure.id))
      .map((one): Entry => {
        const label = withClause(voice, commands['clause.exclusions'], one.clause);
        return [label, [exclusionSaid(voice, one).outline]];
      }),
    [
      commands['explain.basis'],
      measure.published ? [measure.basis === 'exact' ? commands['explain.exact'] : commands['explain.up-to']] : [],
    ],
    [commands['explain.often'], [commands[`explain.${measure.frequency}`]]],
    [commands['explain.force'], forceTexts(voice, measure)],
    [commands['explain.papers'], (measure.source.documents ?? []).map((id) => paperTitle(voice, id))],
    [commands['explain.office'], measure.office === null ? [] : [textIn(measure.office, language)]],
    [
      commands['explain.applications'],
      source.applications === undefined ? [] : [textIn(source.applications, language)],
    ],
    [commands['explain.source'], [sourceText(voice, measure)]],
    [commands['explain.mind'], measure.warnings.map((one) => warningSaid(voice, one).outline)],
    [commands['clause.notes'], (source.notes ?? []).map((note) => textIn(note, language))],
  ];
  const head = [
    withId(voice, textIn(measure.title, language), measure.id),
    labelled(voice, placeTitle(voice, measure.policy.jurisdiction), textIn(source.title, language)),
  ];
  return `${[...head.flatMap((line) => wrapped(line, width)), '', ...laidOut(voice, entries, width)].join('\n')}\n`;
}

/** What a measure comes to for a company, with reasons and every step. */
export function explainedMeasure(id: string, made: Estimate, { language, width }: PlainOptions): string {
  const one = made.measures.find(({ measure }) => measure.id === id);
  if (one === undefined) return '';
  const voice = voiceOf(made, language, one.measure.policy.jurisdiction);
  const { commands, view } = voice.texts;
  const reasons = one.reasons.map((reason) => say(voice, reason));
  const held = conditionsOf(made, one.measure);
  const conditions = held.map((reason) => say(voice, reason));
  const entries: Entry[] = [
    [commands['explain.status'], [view[`status.${one.status}.long`]]],
    [sumLabel(voice, one), [sumText(voice, one)]],
    beneficiaryEntry(voice, one.measure),
    [commands['explain.missing'], one.missing.map((key) => withId(voice, keyTitle(voice, key), key))],
    [commands['explain.reasons'], reasons],
    [commands['explain.conditions'], conditions.filter((text) => !reasons.includes(text))],
    [commands['explain.near'], nearTexts(voice, made, { one, held })],
    [
      commands['explain.steps'],
      one.steps.map(({ label, value }) => labelled(voice, say(voice, label), say(voice, value))),
    ],
    [commands['explain.mind'], one.warnings.map((warning) => say(voice, warning))],
    [view['section.assumptions'], assumptionsSaid(voice, made, one)],
  ];
  const head = fill(commands['explain.for'], { name: made.profile.name ?? commands['explain.company'] });
  const lines = [
    ...wrapped(withId(voice, head, dateText(voice, made.asOf)), width),
    '',
    ...laidOut(voice, entries, width),
    '',
    ...wrapped(view.closing, width),
  ];
  return `${lines.join('\n')}\n`;
}

/** What is set aside or out of force is paid nothing: its sum is what it would be. */
function sumLabel({ texts: { commands, view } }: Voice, { status }: MeasureEstimate): string {
  return status === 'set-aside' || status === 'not-in-force' ? view['column.would-be'] : commands['explain.sum'];
}

interface Held {
  readonly one: MeasureEstimate;
  /** Its conditions, each met, open or not met. */
  readonly held: readonly Phrase[];
}

/** What single change would open or lift it; that there is none is said of what is refused, and waits for no fact besides. */
function nearTexts(voice: Voice, made: Estimate, { one, held }: Held): readonly (string | Outline)[] {
  const lines = nearLines(made, one.measure, voice);
  const isRefused = one.status === 'does-not-qualify' && held.every(({ key }) => key !== 'reason.open');
  return lines.length === 0 && isRefused ? [voice.texts.commands['explain.near.none']] : lines;
}

/** Money for persons is none of the company's. */
function beneficiaryEntry({ texts: { commands } }: Voice, { beneficiary }: Measure): Entry {
  return [commands['clause.beneficiary'], beneficiary === 'individual' ? [commands['clause.individual']] : []];
}

/** What is uncertain about the window is among the warnings already. */
function assumptionsSaid(voice: Voice, made: Estimate, one: MeasureEstimate): readonly string[] {
  return assumptionsFor(made, one).flatMap(({ kind, says }) => (kind === 'window' ? [] : [say(voice, says)]));
}

function laidOut(voice: Voice, entries: readonly Entry[], width: number): string[] {
  return entries.flatMap(([label, said]) => {
    const texts = said.map((one) => (typeof one === 'string' ? plainLine(one) : one));
    const [only, second] = texts;
    if (only === undefined) return [];
    const before = labelled(voice, label, '');
    if (second !== undefined) return [before.trimEnd(), ...texts.flatMap((text) => outlineLines('  - ', text, width))];
    return [...hanging(before, only.text, width), ...partLines(only.parts, UNDER, width)];
  });
}

/** The window, and what is not certain about it. */
function forceTexts(voice: Voice, measure: Measure): readonly string[] {
  const window = windowText(voice, measure.window);
  const assumed = windowAssumption(measure);
  return assumed === null ? [window] : [window, textIn(assumed, voice.language)];
}
