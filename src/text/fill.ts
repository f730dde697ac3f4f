/** No spaces inside, so that `{ amount: 1 CNY }` is an example and no gap. */
const GAP = /\{([a-zA-Z][\w-]*)\}/u;

/** Texts taken apart: what stands between the gaps, at even places, and the names of the gaps, at odd ones. */
const known = new Map<string, readonly string[]>();

/** Enough for the catalogue; what else is filled must not pile up in a long run. */
const MOST_KNOWN = 3_000;

function piecesOf(template: string): readonly string[] {
  const before = known.get(template);
  if (before !== undefined) return before;
  const pieces = template.split(GAP);
  if (known.size < MOST_KNOWN) known.set(template, pieces);
  return pieces;
}

/** Fills the gaps of a text, `{name}`. A gap without a text stays visible; what is filled in is never read as a gap. */
export function fill(template: string, params: Readonly<Record<string, string>>): string {
  const pieces = piecesOf(template);
  let text = pieces[0] ?? '';
  for (let index = 1; index < pieces.length; index += 2) {
    const name = pieces[index] ?? '';
    const filling = Object.hasOwn(params, name) ? params[name] : undefined;
    text += (filling ?? `{${name}}`) + (pieces[index + 1] ?? '');
  }
  return text;
}

/** The names of the gaps of a text, each once. */
export function gapsOf(template: string): readonly string[] {
  const names = new Set<string>();
  const pieces = piecesOf(template);
  for (let index = 1; index < pieces.length; index += 2) names.add(pieces[index] ?? '');
  return [...names];
}
