/** One of the ids that a fact allows. */
import { grouped } from './grouped.ts';
import { nearest } from './nearest.ts';
import { normalise } from './normalise.ts';
import { accept, refuse, type Parsed } from './result.ts';

/** Labels are read by people and typed back by them: case and width do not matter. */
function asRead(label: string): string {
  return normalise(label).toLowerCase();
}

/** What a choice is called, and its id. */
export type Label = readonly [label: string, id: string];

/** Labels made ready to be looked up. */
export interface LabelTable {
  readonly labels: readonly string[];
  /** The ids that go by a label. */
  readonly idsOf: (text: string) => readonly string[];
}

/** Makes labels ready to be looked up. */
export function labelTable(labels: readonly Label[]): LabelTable {
  const found = grouped(labels, ([label]) => asRead(label));
  return {
    labels: labels.map(([label]) => label),
    idsOf: (text) => [...new Set(found.get(asRead(text))?.map(([, id]) => id))],
  };
}

/**
 * Reads one choice: exactly an id, or a label in any case. A label that several go by is refused.
 *
 * @param ids the ids allowed, in the order in which they are to be named
 * @param sources labels in as many languages as are to be understood: each asked where it is no id and no label of those before
 */
export function parseChoice(
  text: string,
  ids: Iterable<string>,
  sources: readonly (() => LabelTable)[] = [],
): Parsed<string> {
  const found = text.trim();
  const known = [...ids];
  if (found === '') return refuse('empty', {});
  if (known.includes(found)) return accept(found);
  const names = [...known];
  for (const source of sources) {
    const { labels, idsOf } = source();
    const [id, ...others] = idsOf(found);
    if (others.length > 0) return refuse('choice-of-several', { found, expected: [id, ...others].join(', ') });
    if (id !== undefined) return accept(id);
    names.push(...labels);
  }
  const near = nearest(found, names);
  const expected = known.join(', ');
  return near === undefined ? refuse('choice', { found, expected }) : refuse('choice-near', { found, expected, near });
}
