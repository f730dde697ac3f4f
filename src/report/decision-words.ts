/** What the answers beyond an estimate have in common: their headings, sums, statuses and offices in words. */
import type { Estimate } from '../engine/estimate.ts';
import type { MeasureEstimate } from '../engine/measure-estimate.ts';
import type { Application } from '../engine/schedule.ts';
import type { Total } from '../engine/totals.ts';
import { phrase } from '../rules/phrase.ts';
import type { Measure } from '../rules/rulebook.ts';
import { fill, textIn } from '../text/index.ts';
import type { Key, Language } from '../text/index.ts';
import { shortened } from '../values/printable.ts';
import type { Sheet, SheetPart } from './decision-sheet.ts';
import { sumText } from './view/entry.ts';
import { dateText } from './words/figure.ts';
import { labelled } from './words/join.ts';
import { placeTitle } from './words/names.ts';
import { say, voiceOf } from './words/index.ts';
import type { Voice } from './words/index.ts';

/** A longer name is cut where it heads a page. */
const MOST_OF_NAME = 120;

/** What is particular to one kind of page. */
interface PageContent {
  readonly title: Key<'decision'>;
  /** Where it is not simply the day of the estimate. */
  readonly day?: string | null;
  readonly lines: readonly string[];
  readonly parts: readonly SheetPart[];
}

/** A text of the catalogue with plain texts in its gaps. */
export function words(voice: Voice, key: Key<'decision'>, gaps: Readonly<Record<string, string>> = {}): string {
  return say(voice, phrase(key, gaps));
}

/** The heads of a table. */
export function heads(voice: Voice, ...keys: readonly Key<'decision'>[]): readonly string[] {
  return keys.map((key) => words(voice, key));
}

/** A page about a company. */
export function sheetFor(estimate: Estimate, language: Language, content: PageContent): Sheet {
  const { title, day = null, lines, parts } = content;
  const voice = voiceOf(estimate, language);
  return {
    title: words(voice, title, { name: shortened(estimate.profile.name ?? '', MOST_OF_NAME) }),
    lines: [
      day ?? fill(voice.texts.view.day, { date: dateText(voice, estimate.asOf) }),
      ...lines,
      ...estimate.contradictions.map((one) => say(voice, one)),
    ],
    parts,
    closing: voice.texts.view.closing,
    detail: voice.texts.view.detail,
  };
}

/** What was taken for granted; no part where that is nothing. */
export function assumptionsPart(voice: Voice, assumptions: Estimate['assumptions']): SheetPart[] {
  if (assumptions.length === 0) return [];
  return [
    {
      title: voice.texts.view['section.assumptions'],
      lines: [],
      entries: assumptions.map(({ says }) => say(voice, says)),
      heads: [],
      rows: [],
    },
  ];
}

/** The same for other tools. */
export function assumptionsJson(voice: Voice, assumptions: Estimate['assumptions']): unknown {
  return assumptions.map(({ kind, says }) => ({ kind, text: say(voice, says) }));
}

/** A place, or the individuals there. */
export function beneficiaryText(
  voice: Voice,
  { jurisdiction, beneficiary }: Pick<Total, 'jurisdiction' | 'beneficiary'>,
): string {
  const place = placeTitle(voice, jurisdiction);
  return beneficiary === 'company' ? place : words(voice, 'decision.individuals', { place });
}

/** A measure's sum with its status, where that is more than that it is paid. */
export function standingText(voice: Voice, one: MeasureEstimate): string {
  const status = voice.texts.view[`status.${one.status}`];
  if (one.status === 'does-not-qualify') return status;
  const amount = sumText(voice, one);
  return one.status === 'qualifies' ? amount : words(voice, 'status.with-amount', { amount, status });
}

/** The office that takes applications for a measure. */
export function officeText(voice: Voice, { office }: Pick<Measure, 'office'>): string {
  return office === null ? words(voice, 'decision.office-unknown') : textIn(office, voice.language);
}

/** What is applied for: a policy, or those of its measures that another office takes. */
export function applicationTitle(voice: Voice, { policy, office, measures }: Application): string {
  const { language, texts } = voice;
  const title = textIn(policy.source.title, language);
  if (office === null || office === policy.source.office) return title;
  const own = measures.map(({ measure }) => textIn(measure.title, language));
  return labelled(voice, title, own.join(texts.figures['list.semicolon']));
}
