/** Which papers, in words: each once, with the measures that need it and the office that takes it. */
import { checklistOf } from '../engine/checklist.ts';
import type { Checklist } from '../engine/checklist.ts';
import type { Estimate } from '../engine/estimate.ts';
import type { MeasureEstimate } from '../engine/measure-estimate.ts';
import { textIn } from '../text/index.ts';
import type { Key, Language } from '../text/index.ts';
import type { Sheet, SheetPart, Task } from './decision-sheet.ts';
import { assumptionsJson, assumptionsPart, heads, officeText, sheetFor, words } from './decision-words.ts';
import { voiceOf } from './words/index.ts';
import type { Voice } from './words/index.ts';
import { joined, labelled } from './words/join.ts';
import { paperTitle, titleAmong } from './words/names.ts';

/** The checklist of an estimate as a page. */
export function checklistSheet(estimate: Estimate, language: Language): Sheet {
  const voice = voiceOf(estimate, language);
  const list = checklistOf(estimate);
  const parts = list.papers.length === 0 ? [] : [papersPart(voice, list), measuresPart(voice, list)];
  return sheetFor(estimate, language, {
    title: 'decision.checklist.title',
    lines: [words(voice, list.papers.length === 0 ? 'decision.checklist.none' : 'decision.checklist.about')],
    parts: [
      ...parts,
      ...(list.withoutList.length === 0 ? [] : [withoutPart(voice, list)]),
      ...assumptionsPart(voice, estimate.assumptions),
    ],
  });
}

function papersPart(voice: Voice, list: Checklist): SheetPart {
  const { papers } = list;
  const ticked = papers.filter((paper) => paper.ticked).length;
  return {
    title: words(voice, 'decision.checklist.papers'),
    lines: [words(voice, 'decision.checklist.count', { ticked: String(ticked), count: String(papers.length) })],
    heads: ['', ...heads(voice, 'decision.checklist.paper', 'decision.checklist.for', 'decision.office')],
    rows: papers.map(({ id, ticked: has, measures }) => [
      mark(has),
      paperTitle(voice, id),
      measures.map((one) => titleIn(voice, list, one)).join('\n'),
      officesOf(voice, measures).join('\n'),
    ]),
    tasks: papers.map(({ id, ticked: has, measures }) => ({
      text: paperTitle(voice, id),
      done: has,
      under: [
        remark(
          voice,
          'decision.checklist.for',
          measures.map((one) => titleIn(voice, list, one)),
        ),
        remark(voice, 'decision.office', officesOf(voice, measures)),
      ],
    })),
  };
}

function measuresPart(voice: Voice, list: Checklist): SheetPart {
  return {
    title: words(voice, 'decision.checklist.measures'),
    lines: [],
    heads: heads(voice, 'decision.measure', 'decision.checklist.papers'),
    rows: list.measures.map(({ one, papers }) => [
      titleIn(voice, list, one),
      papers.map(({ id, ticked }) => `${mark(ticked)} ${paperTitle(voice, id)}`).join('\n'),
    ]),
    tasks: list.measures.map(({ one, papers }) => ({
      text: titleIn(voice, list, one),
      done: null,
      under: papers.map(({ id, ticked }) => ({ text: paperTitle(voice, id), done: ticked, under: [] })),
    })),
  };
}

function withoutPart(voice: Voice, list: Checklist): SheetPart {
  return {
    title: words(voice, 'decision.checklist.without'),
    lines: [],
    heads: heads(voice, 'decision.measure', 'decision.office'),
    rows: list.withoutList.map((one) => [titleIn(voice, list, one), officeText(voice, one.measure)]),
  };
}

function officesOf(voice: Voice, measures: readonly MeasureEstimate[]): readonly string[] {
  return [...new Set(measures.map(({ measure }) => officeText(voice, measure)))];
}

function remark(voice: Voice, key: Key<'decision'>, texts: readonly string[]): Task {
  return { text: labelled(voice, words(voice, key), joined(voice, texts, 'comma')), done: null, under: [] };
}

function mark(ticked: boolean): string {
  return ticked ? '[x]' : '[ ]';
}

function titleIn(voice: Voice, { measures, withoutList }: Checklist, { measure }: MeasureEstimate): string {
  const beside = [...measures.map(({ one }) => one), ...withoutList].map((one) => one.measure);
  return titleAmong(voice, measure, beside);
}

/** The checklist for other tools. */
export function checklistJson(estimate: Estimate, language: Language): unknown {
  const voice = voiceOf(estimate, language);
  const { papers, measures, withoutList } = checklistOf(estimate);
  return {
    format: 'subsidy-checklist/1',
    as_of: estimate.asOf,
    company: { name: estimate.profile.name },
    assumptions: assumptionsJson(voice, estimate.assumptions),
    papers: papers.map(({ id, ticked, measures: needing }) => ({
      id,
      title: paperTitle(voice, id),
      in_hand: ticked,
      measures: needing.map(({ measure }) => measure.id),
      offices: officesJson(needing, language),
    })),
    measures: measures.map(({ one, papers: own }) => ({
      id: one.measure.id,
      title: textIn(one.measure.title, language),
      papers: own.map(({ id, ticked }) => ({ id, in_hand: ticked })),
    })),
    without_list: withoutList.map(({ measure }) => measure.id),
  };
}

/** Each office of each policy once. */
function officesJson(needing: readonly MeasureEstimate[], language: Language): unknown {
  const offices = needing.map(({ measure: { policy, office } }) => ({
    policy: policy.id,
    office: office === null ? null : textIn(office, language),
  }));
  return [...new Map(offices.map((one) => [JSON.stringify(one), one])).values()];
}
