/** The formats of an estimate: which there are, which of them machines read, and which one the name of a file asks for. */
import { extname } from 'node:path';
import { oneOf } from './options.ts';
import { usageError } from './usage.ts';

const FORMATS = ['table', 'json', 'ndjson', 'csv', 'markdown', 'html', 'xlsx'] as const;
export type Format = (typeof FORMATS)[number];

/** Read by machines, so in English whatever the locale. */
const FOR_MACHINES: ReadonlySet<Format> = new Set(['json', 'ndjson', 'csv']);

const BY_EXTENSION: ReadonlyMap<string, Format> = new Map([
  ['.json', 'json'],
  ['.ndjson', 'ndjson'],
  ['.jsonl', 'ndjson'],
  ['.csv', 'csv'],
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.xlsx', 'xlsx'],
  ['.txt', 'table'],
  ['', 'table'],
]);

/** The ends of the files that are written into a folder, a quote each. */
export const EXTENSIONS: ReadonlyMap<Format, string> = new Map([
  ['html', '.html'],
  ['markdown', '.md'],
]);

/** Whether programs read the format; the others are for people, in their language. */
export function isForMachines(format: Format): boolean {
  return FOR_MACHINES.has(format);
}

/** The format asked for, else the one of the file's name; a folder gets HTML. */
export function formatFor(format: string | undefined, output: string | undefined): Format {
  return format === undefined && isFolder(output) ? 'html' : formatAmong(FORMATS, format, output);
}

/** The same where not every format can be had. */
export function formatAmong<F extends Format>(
  formats: readonly F[],
  format: string | undefined,
  output: string | undefined,
): F {
  if (format !== undefined) return oneOf('--format', format, formats);
  const extension = extname(output ?? '').toLowerCase();
  const named = BY_EXTENSION.get(extension);
  const found = formats.find((one) => one === named);
  if (found !== undefined) return found;
  const isPdf = extension === '.pdf' && formats.some((one) => one === 'html');
  const params = { output: output ?? '', extension, known: formats.join(', ') };
  throw usageError(isPdf ? 'output-format-pdf' : 'output-format', params);
}

/** `quotes/` is a folder. */
export function isFolder(output: string | undefined): boolean {
  return output !== undefined && /[/\\]$/u.test(output);
}
