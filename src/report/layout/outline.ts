/** The lines under a sentence, each behind its mark and deeper than what it belongs to. */
import { printable } from '../../values/printable.ts';
import { hanging } from './wrap.ts';

export interface Outline {
  /** `[A]` for a part that the sentence names, nothing for a line of a list. */
  readonly mark: string;
  readonly text: string;
  readonly parts: readonly Outline[];
}

/** A sentence behind a prefix, and its parts under it. */
export function outlineLines(prefix: string, { text, parts }: Outline, width: number): string[] {
  return [...hanging(prefix, printable(text), width), ...partLines(parts, prefix.length, width)];
}

/** The parts of a sentence: `[A] = …` where it names them, `– …` where they are a list. */
export function partLines(parts: readonly Outline[], indent: number, width: number): string[] {
  return parts.flatMap((part) =>
    outlineLines(`${' '.repeat(indent)}${part.mark === '' ? '–' : `${part.mark} =`} `, part, width),
  );
}
