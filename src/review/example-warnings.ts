/** The warnings under conditions that a measure says: those that an example can expect, and that coverage counts. */
import type { MeasureEstimate } from '../engine/measure-estimate.ts';
import type { Phrase, Text } from '../rules/phrase.ts';

/** The warnings said because their conditions hold, or may. What is always said proves nothing. */
export function conditionalWarnings({ measure, warnings }: MeasureEstimate): readonly Text[] {
  const said = warnings.flatMap(textOf);
  return measure.warnings.flatMap(({ text, when }) => (when !== null && said.includes(text) ? [text] : []));
}

function textOf({ with: { text } }: Phrase): readonly Text[] {
  return typeof text === 'object' && 'text' in text ? [text.text] : [];
}

/** Whether the parts name the warnings one by one, none left over. */
export function areNamed(warnings: readonly Text[], parts: readonly string[]): boolean {
  return (
    warnings.length === parts.length &&
    warnings.every((text) => parts.some((part) => isIn(part, text))) &&
    parts.every((part) => warnings.some((text) => isIn(part, text)))
  );
}

function isIn(part: string, text: Text): boolean {
  return text.en.includes(part) || text['zh-Hans'].includes(part);
}
