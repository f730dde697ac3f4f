/** By what a measure is refused, in the words of its policy: so that an example can say which condition or limit it is about. */
import type { Part, Phrase } from '../rules/phrase.ts';

/** Reasons that are no rule of the file. */
const REASONS: Readonly<Record<string, string>> = {
  'reason.received': 'once',
  'reason.received-instalments': 'once',
  'reason.joint-cap': 'joint_cap',
  'reason.set-aside': 'exclusion',
  'reason.lapsed': 'lapsed',
  'reason.not-yet': 'not_yet',
};

/** Names of facts, of values and of operators (`minimum`) by which the reasons speak. */
export function wordsOfReasons(reasons: readonly Phrase[]): readonly string[] {
  const words = new Set<string>();
  for (const reason of reasons) gather(reason, words);
  return [...words];
}

function gather({ key, with: parts }: Phrase, words: Set<string>): void {
  const reason = REASONS[key];
  if (reason !== undefined) words.add(reason);
  if (key.startsWith('why.')) words.add(key.slice('why.'.length).replaceAll('-', '_'));
  for (const [gap, part] of Object.entries(parts)) {
    if (gap === 'name' && typeof part === 'string') words.add(part);
    else gatherPart(part, words);
  }
}

function gatherPart(part: Part, words: Set<string>): void {
  if (typeof part === 'string') return;
  if ('fact' in part) words.add(part.fact);
  else if ('phrase' in part) gather(part.phrase, words);
  else if ('phrases' in part) for (const one of part.phrases) gather(one, words);
}
