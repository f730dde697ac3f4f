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

/** Finds the ids that go by a label. */
export function byLabel(labels: readonly Label[]): (text: string) => readonly string[] {
  const found = grouped(labels, ([label]) => asRead(label));
  return (text) => [...new Set(found.get(asRead(text))?.map(([, id]) => id))];
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
  sources: readonly (() => readonly Label[])[] = [],
): Parsed<string> {
  const found = text.trim();
  const known = [...ids];
  if (found === '') return refuse('empty', {});
  if (known.includes(found)) return accept(found);
  const names = [...known];
  for (const source of sources) {
    const labels = source();
    const [id, ...others] = byLabel(labels)(found);
    if (others.length > 0) return refuse('choice-of-several', { found, expected: [id, ...others].join(', ') });
    if (id !== undefined) return accept(id);
    names.push(...labels.map(([label]) => label));
  }
  const near = nearest(found, names);
  const expected = known.join(', ');
  return near === undefined ? refuse('choice', { found, expected }) : refuse('choice-near', { found, expected, near });
}
