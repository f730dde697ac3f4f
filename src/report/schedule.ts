/** When, in words: payments by year, where and when to apply, and what lapses soon. */
import type { Estimate } from '../engine/estimate.ts';
import type { MeasureEstimate } from '../engine/measure-estimate.ts';
import { scheduleOf } from '../engine/schedule.ts';
import type { Application, Lapsing, YearlyPayments } from '../engine/schedule.ts';
import type { Payment } from '../engine/payments.ts';
import type { Measure } from '../rules/rulebook.ts';
import { textIn } from '../text/index.ts';
import type { Language } from '../text/index.ts';
import type { Sheet, SheetPart } from './decision-sheet.ts';
import {
  assumptionsJson,
  assumptionsPart,
  applicationTitle,
  heads,
  officeText,
  sheetFor,
  words,
} from './decision-words.ts';
import { applyingLines } from './view/sources.ts';
import { joined } from './words/join.ts';
import { placeTitle, titleAmong } from './words/names.ts';
import { rangeJson } from './json-money.ts';
import { rangeOfMoney } from './words/figure.ts';
import { voiceOf } from './words/index.ts';
import type { Voice } from './words/index.ts';

/** The schedule of an estimate as a page. */
export function scheduleSheet(estimate: Estimate, language: Language): Sheet {
  const voice = voiceOf(estimate, language);
  const { payments, applications, lapsing } = scheduleOf(estimate);
  const lines = [
    words(voice, 'decision.schedule.about'),
    ...(payments.length === 0 ? [words(voice, 'decision.schedule.no-payments')] : []),
    ...openLines(voice, estimate),
  ];
  return sheetFor(estimate, language, {
    title: 'decision.schedule.title',
    lines,
    parts: [
      ...payments.map((one) => paymentsPart(voice, one)),
      ...(applications.length === 0 ? [] : [applicationsPart(voice, applications)]),
      lapsingPart(voice, lapsing),
      ...assumptionsPart(voice, estimate.assumptions),
    ],
  });
}

/** What may be paid and is not among the payments, because it waits for facts. */
function openLines(voice: Voice, { measures }: Estimate): string[] {
  const open = measures.filter(({ status }) => status === 'needs-facts');
  if (open.length === 0) return [];
  const titles = open.map(({ measure }) => titleAmong(voice, measure, measuresOf(open)));
  return [words(voice, 'decision.schedule.open', { titles: joined(voice, titles, 'comma') })];
}

function paymentsPart(
  voice: Voice,
  { jurisdiction, beneficiary, currency, years, measures }: YearlyPayments,
): SheetPart {
  const key = beneficiary === 'company' ? 'decision.schedule.payments' : 'decision.schedule.individuals';
  const cells = (payments: readonly Payment[]): string[] =>
    years.map(({ year }) => {
      const paid = payments.find((payment) => payment.year === year);
      return paid === undefined ? voice.texts.figures['amount.none'] : rangeOfMoney(voice, paid, currency);
    });
  return {
    title: words(voice, key, { place: placeTitle(voice, jurisdiction) }),
    lines: [],
    heads: [
      words(voice, 'decision.measure'),
      ...years.map(({ year }) => words(voice, 'decision.schedule.year', { year: String(year) })),
    ],
    rows: [
      ...measures.map((one) => [titleOf(voice, one, measures), ...cells(one.payments)]),
      [words(voice, 'decision.schedule.sum'), ...cells(years)],
    ],
  };
}

function titleOf(voice: Voice, { measure }: MeasureEstimate, beside: readonly MeasureEstimate[]): string {
  const title = titleAmong(voice, measure, measuresOf(beside));
  return measure.frequency === 'yearly' ? words(voice, 'decision.schedule.again', { title }) : title;
}

function measuresOf(all: readonly MeasureEstimate[]): readonly Measure[] {
  return all.map(({ measure }) => measure);
}

function applicationsPart(voice: Voice, applications: readonly Application[]): SheetPart {
  return {
    title: words(voice, 'decision.schedule.applications'),
    lines: [],
    heads: heads(voice, 'decision.policy', 'decision.apply'),
    rows: applications.map((one) => [applicationTitle(voice, one), applyLines(voice, one).join('\n')]),
    links: applications.flatMap(({ policy }) => policy.source.portal ?? []),
  };
}

function applyLines(voice: Voice, one: Application): string[] {
  return [
    words(voice, 'decision.apply.office', { office: officeText(voice, one) }),
    ...applyingLines(voice, one.policy.source),
  ];
}

function lapsingPart(voice: Voice, lapsing: readonly Lapsing[]): SheetPart {
  return {
    title: words(voice, 'decision.schedule.lapsing'),
    lines: lapsing.length === 0 ? [words(voice, 'decision.schedule.none-lapsing')] : [],
    heads: heads(voice, 'decision.measure', 'decision.ends'),
    rows: lapsing.map(({ one, until, days }) => [
      `${titleAmong(voice, one.measure, inPlaceOf(one.measure, lapsing))} · ${placeTitle(voice, one.measure.policy.jurisdiction)}`,
      days === 0
        ? words(voice, 'decision.schedule.last-day')
        : words(voice, `decision.schedule.${days === 1 ? 'tomorrow' : 'days'}`, { days: String(days), until }),
    ]),
  };
}

function inPlaceOf({ policy: { jurisdiction } }: Measure, lapsing: readonly Lapsing[]): readonly Measure[] {
  return measuresOf(lapsing.map(({ one }) => one)).filter(({ policy }) => policy.jurisdiction === jurisdiction);
}

/** The schedule for other tools. */
export function scheduleJson(estimate: Estimate, language: Language): unknown {
  const { payments, applications, lapsing } = scheduleOf(estimate);
  const years = (all: readonly Payment[]): unknown =>
    all.map((payment) => ({ year: payment.year, ...rangeJson(payment) }));
  return {
    format: 'subsidy-schedule/1',
    as_of: estimate.asOf,
    company: { name: estimate.profile.name },
    assumptions: assumptionsJson(voiceOf(estimate, language), estimate.assumptions),
    payments: payments.map(({ jurisdiction, beneficiary, currency, years: all, measures }) => ({
      jurisdiction,
      beneficiary,
      currency,
      years: years(all),
      measures: measures.map(({ measure, payments: own }) => ({
        id: measure.id,
        frequency: measure.frequency,
        years: years(own),
      })),
    })),
    applications: applications.map(({ policy, office, measures }) => ({
      policy: policy.id,
      office: office === null ? null : textIn(office, language),
      applications: policy.source.applications === undefined ? null : textIn(policy.source.applications, language),
      portal: policy.source.portal ?? null,
      measures: measures.map(({ measure, status }) => ({ id: measure.id, status, until: measure.window.until })),
    })),
    lapsing: lapsing.map(({ one, until, days }) => ({ id: one.measure.id, until, days })),
  };
}
