/** The loaded policies: what each is called, when it is in force, how far its source is trusted, and its measures by id and title. */
import type { Measure, Policy, Rulebook } from '../rules/rulebook.ts';
import { fill, textIn } from '../text/index.ts';
import type { Language } from '../text/index.ts';
import { beside, hanging, wrapped } from './layout/wrap.ts';
import type { PlainOptions } from './plain-options.ts';
import { endTexts } from './words/window.ts';
import { labelled } from './words/join.ts';
import { placeTitle } from './words/names.ts';
import { voiceOfRules } from './words/index.ts';
import type { Voice } from './words/index.ts';

/** The policies as a list for a person. */
export function policiesTable(rulebook: Rulebook, { language, width }: PlainOptions): string {
  const voice = voiceOfRules(rulebook, language);
  const lines = rulebook.policies.flatMap((policy) => [
    ...wrapped(
      `${policy.id}  ${labelled(voice, placeTitle(voice, policy.jurisdiction), textIn(policy.source.title, language))}`,
      width,
    ),
    ...[
      policy.source.document,
      fill(voice.texts.commands['policies.force'], endTexts(voice, policy.source.in_force)),
      sourceText(voice, { address: policy.source.source, confidence: policy.source.confidence }),
      countText(voice, policy),
    ]
      .filter((text) => text !== undefined)
      .flatMap((text) => hanging('    ', text, width)),
    ...measureLines(policy, { language, width }),
    '',
  ]);
  const [example = ''] = rulebook.measures.keys();
  return `${[...lines, ...wrapped(fill(voice.texts.commands['policies.one'], { example }), width)].join('\n')}\n`;
}

const INDENT = ' '.repeat(6);

/** A measure a line, by its id inside the policy. */
function measureLines({ measures }: Policy, { language, width }: PlainOptions): string[] {
  const longest = Math.max(...measures.map(({ shortId }) => shortId.length));
  return measures.flatMap(({ shortId, title }) =>
    beside(`${INDENT}${shortId}`, textIn(title, language), INDENT.length + longest, width),
  );
}

/** The policies as plain data. */
export function policiesJson({ policies }: Rulebook, language: Language): unknown {
  return policies.map(({ id, jurisdiction, source, measures }) => ({
    id,
    jurisdiction,
    title: textIn(source.title, language),
    document: source.document ?? null,
    from: source.in_force.from ?? null,
    until: source.in_force.until ?? null,
    confidence: source.confidence,
    source: source.source,
    measures: measures.map((measure) => measure.id),
  }));
}

function countText({ texts: { commands } }: Voice, { measures }: Policy): string {
  const unpublished = measures.filter(({ published }) => !published).length;
  const count = String(measures.length);
  if (unpublished === 0) return fill(commands['policies.measures'], { count });
  return fill(commands['policies.figures'], { count, unpublished: String(unpublished) });
}

/** The address of a source, and how far it is trusted. */
export function sourceText(
  { texts: { commands, view } }: Voice,
  { address, confidence }: Pick<Measure, 'address' | 'confidence'>,
): string {
  return fill(commands['explain.confidence'], { address, confidence: view[`confidence.${confidence}`] });
}
