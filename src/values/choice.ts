/** One of the ids that a fact allows. */
import { nearest } from './nearest.ts';
import { normalise } from './normalise.ts';
import { accept, refuse, type Parsed } from './result.ts';

/** Labels are read by people and typed back by them: case and width do not matter. */
function asRead(label: string): string {
  return normalise(label).toLowerCase();
}

function labelled(text: string, labels: ReadonlyMap<string, string>): string | undefined {
  const wanted = asRead(text);
  for (const [label, id] of labels) if (asRead(label) === wanted) return id;
  return undefined;
}

/**
 * Reads one choice: exactly an id, or a label in any case.
 *
 * @param ids the ids allowed, in the order in which they are to be named
 * @param labelsOf the id that each label stands for, in as many languages as are to be understood; asked where it is no id
 */
export function parseChoice(
  text: string,
  ids: Iterable<string>,
  labelsOf: () => ReadonlyMap<string, string> = () => new Map(),
): Parsed<string> {
  const found = text.trim();
  const known = [...ids];
  if (found === '') return refuse('empty', {});
  if (known.includes(found)) return accept(found);
  const labels = labelsOf();
  const id = labelled(found, labels);
  if (id !== undefined) return accept(id);
  const near = nearest(found, [...known, ...labels.keys()]);
  const expected = known.join(', ');
  return near === undefined ? refuse('choice', { found, expected }) : refuse('choice-near', { found, expected, near });
}
