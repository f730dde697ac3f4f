/** On whose word: each source once, with how far it is trusted, its window, and where to apply. */
import type { Estimate } from '../../engine/estimate.ts';
import type { PolicySource } from '../../rules/policy-schema.ts';
import type { Confidence, Measure, Policy } from '../../rules/rulebook.ts';
import { fill, textIn } from '../../text/index.ts';
import { dateText } from '../words/figure.ts';
import { joined } from '../words/join.ts';
import { voiceOf } from '../words/index.ts';
import type { Voice } from '../words/index.ts';
import type { Source } from './types.ts';
import type { Sources, ViewOptions } from './viewing.ts';

interface Cited {
  readonly number: number;
  readonly policy: Policy;
  readonly address: string;
  readonly confidences: Set<Confidence>;
}

/** Numbers the sources of the measures shown, in the order of their policies. */
export function sourcesOf(estimate: Estimate, { language, all = false, near = [] }: ViewOptions): Sources {
  const voice = voiceOf(estimate, language);
  const cited = new Map<string, Cited>();
  const shown = estimate.measures
    .filter(({ status }) => all || status !== 'does-not-qualify')
    .map(({ measure }) => measure);
  for (const measure of [...shown, ...near.map((one) => one.measure)]) {
    const key = keyOf(measure);
    const entry = cited.get(key) ?? {
      number: cited.size + 1,
      policy: measure.policy,
      address: measure.address,
      confidences: new Set<Confidence>(),
    };
    entry.confidences.add(measure.confidence);
    cited.set(key, entry);
  }
  const described = new Set<string>();
  const list = [...cited.values()].map((one): Source => {
    const first = !described.has(one.policy.id);
    described.add(one.policy.id);
    return sourceOf(voice, one, first);
  });
  return { list, numberOf: (measure) => cited.get(keyOf(measure))?.number ?? 0 };
}

function keyOf({ policy, address }: Measure): string {
  return `${policy.id} ${address}`;
}

/** What holds for the whole policy is said with its first source. */
function sourceOf(voice: Voice, { number, policy, address, confidences }: Cited, first: boolean): Source {
  const { source } = policy;
  const { view } = voice.texts;
  const trust = [...confidences].map((confidence) => view[`confidence.${confidence}.long`]);
  return {
    number,
    title: textIn(source.title, voice.language),
    address,
    lines: [
      fill(view['source.confidence'], { confidence: joined(voice, trust, 'comma') }),
      ...(first ? policyLines(voice, policy) : []),
    ],
    portal: (first ? source.portal : undefined) ?? null,
    document: (first ? source.document : undefined) ?? null,
  };
}

function policyLines(voice: Voice, { source }: Policy): string[] {
  const { view } = voice.texts;
  const { document, office, notes = [] } = source;
  return [
    ...(document === undefined ? [] : [fill(view['source.document'], { document })]),
    ...windowLine(voice, source.in_force),
    ...(office === undefined ? [] : [fill(view['source.where'], { office: textIn(office, voice.language) })]),
    ...applyingLines(voice, source),
    ...notes.map((note) => textIn(note, voice.language)),
  ];
}

/** When applications are taken, and where they are handed in. */
export function applyingLines({ texts: { view }, language }: Voice, { applications, portal }: PolicySource): string[] {
  return [
    ...(applications === undefined
      ? []
      : [fill(view['source.when'], { applications: textIn(applications, language) })]),
    ...(portal === undefined ? [] : [fill(view['source.portal'], { portal })]),
  ];
}

function windowLine(voice: Voice, { from, until }: Policy['source']['in_force']): string[] {
  const { view } = voice.texts;
  const days = {
    from: from === undefined ? '' : dateText(voice, from),
    until: until === undefined ? '' : dateText(voice, until),
  };
  if (from === undefined && until === undefined) return [];
  if (until === undefined) return [fill(view['source.window.without-until'], days)];
  return [fill(view[from === undefined ? 'source.window.without-from' : 'source.window'], days)];
}
