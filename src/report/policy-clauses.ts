/**
 * A policy as clauses in words: the one reading of its rules from which it is shown (policy show) and compared with
 * another edition (policy diff). Nothing that the file declares is left out.
 */
import { singles } from '../rules/conditions/all-of.ts';
import type { Text } from '../rules/phrase.ts';
import type { Test } from '../rules/plan.ts';
import type { Measure, Policy, Rulebook } from '../rules/rulebook.ts';
import type { MeasureSource, PolicySource } from '../rules/policy-schema.ts';
import { fill, textIn } from '../text/index.ts';
import type { Language } from '../text/index.ts';
import { ownFacts } from './policy-facts.ts';
import { exclusionSaid, jointCapSaid, plain, rule, warningSaid, withClause } from './policy-said.ts';
import type { Said } from './policy-said.ts';
import { valueTexts } from './policy-values.ts';
import { dateText, moneyText } from './words/figure.ts';
import { joined } from './words/join.ts';
import { windowText } from './words/window.ts';
import { clauseText, paperTitle, recipientsText, typeTitle, withId } from './words/names.ts';
import { voiceOfRules } from './words/index.ts';
import type { Voice } from './words/index.ts';

/** A line of a clause: what it is about, and one or more sentences. */
export interface ClauseLine {
  readonly label: string;
  readonly texts: readonly Said[];
}

export interface Clause {
  /** `policy`, `scope`, or the short id of a measure: how two editions are matched. */
  readonly key: string;
  readonly title: string;
  readonly lines: readonly ClauseLine[];
}

/** The clauses of a policy in the order of its document: the policy itself, its scope, each measure, what they share. */
export function clausesOf(rulebook: Rulebook, policy: Policy, language: Language): Clause[] {
  const voice = voiceOfRules(rulebook, language);
  return [
    policyClause(voice, policy),
    scopeClause(voice, policy),
    ...policy.measures.map((measure) => measureClause(voice, measure)),
    sharedClause(voice, policy, rulebook),
    { key: 'facts', title: voice.texts.commands['clause.facts'], lines: ownFacts(voice, policy) },
  ]
    .map((clause) => ({ ...clause, lines: clause.lines.filter(({ texts }) => texts.length > 0) }))
    .filter(({ lines }) => lines.length > 0);
}

function policyClause(voice: Voice, { id, source, measures }: Policy): Clause {
  const { commands, view } = voice.texts;
  return {
    key: 'policy',
    title: withId(voice, textIn(source.title, voice.language), id),
    lines: [
      { label: commands['clause.document'], texts: written(source.document) },
      { label: commands['clause.issuer'], texts: said(voice, source.issuer) },
      { label: commands['clause.issued'], texts: written(source.issued && dateText(voice, source.issued)) },
      { label: commands['explain.source'], texts: [source.source, ...(source.sources ?? [])].map(plain) },
      { label: commands['clause.confidence'], texts: [plain(view[`confidence.${source.confidence}.long`])] },
      { label: commands['explain.force'], texts: windowSaid(voice, source.in_force) },
      { label: commands['explain.office'], texts: said(voice, source.office) },
      { label: commands['explain.portal'], texts: written(source.portal) },
      { label: commands['explain.applications'], texts: said(voice, source.applications) },
      { label: commands['clause.notes'], texts: (source.notes ?? []).flatMap((note) => said(voice, note)) },
      {
        label: commands['explain.mind'],
        // Each measure has those of its policy before its own.
        texts: (measures[0]?.warnings ?? []).slice(0, warningCount(source)).map((one) => warningSaid(voice, one)),
      },
    ],
  };
}

function scopeClause(voice: Voice, { source, measures }: Policy): Clause {
  const { commands } = voice.texts;
  return {
    key: 'scope',
    title: commands['clause.scope'],
    lines: [
      { label: commands['explain.conditions'], texts: conditionTexts(voice, measures[0]?.audience.scope) },
      { label: commands['clause.values'], texts: valueTexts(voice, measures[0], source) },
    ],
  };
}

function measureClause(voice: Voice, measure: Measure): Clause {
  const { commands, view } = voice.texts;
  const { source, policy } = measure;
  const ownConfidence = source.confidence !== undefined && source.confidence !== policy.source.confidence;
  return {
    key: measure.shortId,
    title: withId(voice, textIn(measure.title, voice.language), measure.shortId),
    lines: [
      { label: commands['explain.clause'], texts: [plain(clauseText(voice, measure))] },
      { label: commands['explain.who'], texts: [plain(recipientsText(voice, measure))] },
      {
        label: commands['clause.beneficiary'],
        texts: measure.beneficiary === 'individual' ? [plain(commands['clause.individual'])] : [],
      },
      { label: commands['explain.conditions'], texts: conditionTexts(voice, measure.when) },
      { label: commands['clause.values'], texts: valueTexts(voice, measure, source) },
      {
        label: commands['explain.amount'],
        texts: [measure.plan === null ? plain(commands['explain.unpublished']) : rule(voice, measure.plan.words)],
      },
      {
        label: commands['explain.basis'],
        texts: measure.published
          ? [plain(commands[measure.basis === 'exact' ? 'explain.exact' : 'explain.up-to'])]
          : [],
      },
      { label: commands['clause.type'], texts: written(source.type && typeTitle(voice, source.type, [measure])) },
      { label: commands['explain.often'], texts: [plain(commands[`explain.${measure.frequency}`])] },
      { label: commands['clause.payments'], texts: paymentsText(voice, measure).map(plain) },
      {
        label: commands['explain.force'],
        texts: source.in_force === undefined ? [] : windowSaid(voice, source.in_force),
      },
      { label: commands['explain.papers'], texts: (source.documents ?? []).map((id) => plain(paperTitle(voice, id))) },
      { label: commands['explain.office'], texts: said(voice, source.office) },
      { label: commands['explain.source'], texts: written(source.source) },
      {
        label: commands['clause.confidence'],
        texts: ownConfidence ? [plain(view[`confidence.${measure.confidence}.long`])] : [],
      },
      {
        label: commands['explain.mind'],
        texts: measure.warnings.slice(warningCount(policy.source)).map((one) => warningSaid(voice, one)),
      },
    ],
  };
}

function sharedClause(voice: Voice, policy: Policy, rulebook: Rulebook): Clause {
  const { commands } = voice.texts;
  const caps = new Set(policy.measures.flatMap(({ jointCaps }) => jointCaps));
  const own = rulebook.exclusions.filter(({ measures }) => measures.some((id) => id.startsWith(`${policy.id}/`)));
  return {
    key: 'shared',
    title: commands['clause.shared'],
    lines: [
      ...[...caps].map((cap) => ({
        label: withClause(voice, commands['explain.joint-cap'], cap.clause),
        texts: jointCapSaid(voice, cap),
      })),
      ...own.map((one) => ({
        label: withClause(voice, commands['clause.exclusions'], one.clause),
        texts: [exclusionSaid(voice, one)],
      })),
    ],
  };
}

/** Each condition of a list by itself. */
function conditionTexts(voice: Voice, list: Test | null | undefined): readonly Said[] {
  return list ? singles(list).map((test) => rule(voice, test.words)) : [];
}

function windowSaid(voice: Voice, window: NonNullable<MeasureSource['in_force']>): Said[] {
  return [plain(windowText(voice, window)), ...said(voice, window.assumed)];
}

/** A text of the policy, where there is one. */
function said({ language }: Voice, text: Text | undefined): Said[] {
  return written(text && textIn(text, language));
}

function written(text: string | undefined): Said[] {
  return text === undefined ? [] : [plain(text)];
}

function paymentsText(voice: Voice, { source: { payments }, paymentCeilings, currency }: Measure): string[] {
  const { commands } = voice.texts;
  if (payments === undefined) return [];
  if (Array.isArray(payments)) return [payments.join(' + ')];
  if ('in_proportion' in payments) {
    return [fill(commands['clause.in-proportion'], { parts: payments.in_proportion.join(' : ') })];
  }
  const years = paymentCeilings.map((ceiling, index) =>
    fill(commands['clause.year-at-most'], { sum: moneyText(voice, ceiling, currency), year: String(index + 1) }),
  );
  const parts = joined(voice, years, 'comma');
  return [fill(commands['clause.each-year'], { parts, year: String(years.length + 1) })];
}

function warningCount({ warnings = [] }: PolicySource): number {
  return warnings.length;
}
