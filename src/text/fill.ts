/** Fills the gaps of a text, `{name}`. A gap without a text stays visible; what is filled in is never read as a gap. */
export function fill(template: string, params: Readonly<Record<string, string>>): string {
  return template.replace(GAP, (whole, name: string) =>
    Object.hasOwn(params, name) ? (params[name] ?? whole) : whole,
  );
}

/** No spaces inside, so that `{ amount: 1 CNY }` is an example and no gap. */
const GAP = /\{([a-z][\w-]*)\}/giu;

/** The names of the gaps of a text, each once. */
export function gapsOf(template: string): readonly string[] {
  return [...new Set([...template.matchAll(GAP)].map(([, name = '']) => name))];
}
