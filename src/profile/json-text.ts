/** A JSON text as it is written, which its data does not tell any more: where its entries stand, how its numbers read. */

/** Where a value stands in a text, by its offsets. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The same text with a blank for each character inside quotation marks: what is left are marks, numbers and words. */
export function withBlankTexts(json: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let mark = json.indexOf('"'); mark >= 0; mark = json.indexOf('"', from)) {
    const end = closingMark(json, mark);
    parts.push(json.slice(from, mark + 1), ' '.repeat(end - mark - 1), '"');
    from = end + 1;
  }
  parts.push(json.slice(from));
  return parts.join('');
}

function closingMark(json: string, opening: number): number {
  let at = opening + 1;
  while (json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at;
}

/** The text with each number that JavaScript would write in another way as a text, so that it comes as it is written. */
export function withWrittenNumbers(json: string, blank: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const { 0: number, index } of blank.matchAll(/-?\d[\d.eE+-]*/gu)) {
    if (String(Number(number)) === number) continue;
    parts.push(json.slice(from, index), `"${number}"`);
    from = index + number.length;
  }
  parts.push(json.slice(from));
  return parts.join('');
}

/** How many keys stand in a text; more where marks inside its texts are not blank. */
export function keysWritten(json: string): number {
  return json.match(/"\s*:/gu)?.length ?? 0;
}

/** Where the entries of an array stand. */
export function entriesIn(blank: string): readonly Span[] {
  const entries: Span[] = [];
  let depth = 0;
  let from = 0;
  for (const { 0: mark, index } of blank.matchAll(/[[\]{},]/gu)) {
    if (depth === 1 && (mark === ',' || mark === ']')) {
      entries.push({ from: from + Math.max(0, blank.slice(from, index).search(/\S/u)), to: index });
    }
    if (mark === '[' || mark === '{') depth += 1;
    else if (mark !== ',') depth -= 1;
    if (depth === 1 && (mark === '[' || mark === ',')) from = index + 1;
  }
  return entries;
}
