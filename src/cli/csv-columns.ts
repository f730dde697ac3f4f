/** The first row of a table: what stands in each column. What is wrong there is wrong of every row, and told once. */
import { readProfile } from '../profile/read.ts';
import { partPath } from '../profile/set.ts';
import { encodingFault } from '../reading/text.ts';
import { collector } from '../reading/fault.ts';
import type { Fault, PathFault } from '../reading/fault.ts';
import { placedFact } from '../rules/fact-key.ts';
import { isMapping } from '../rules/plain.ts';
import type { Path } from '../rules/plan.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import { once } from '../values/once.ts';
import { placeIn, placesOf } from './csv-rows.ts';
import type { CsvRow } from './csv-rows.ts';

/** What stands in a column. */
interface Column {
  readonly name: string;
  readonly path: Path;
  /** Whether what stands in it says something of the company: it has a name, and the first row no fault there. */
  readonly isKnown: boolean;
}

export interface Columns {
  readonly all: readonly Column[];
  /** How many columns there are up to the last name: a row has a cell for each. */
  readonly named: number;
  readonly faults: readonly Fault[];
  /** Whether the rows are cells of these columns. */
  readonly readable: boolean;
}

/** What a cell says, and of what. */
export interface Given {
  readonly path: Path;
  readonly value: unknown;
}

/** Reads the names of the columns. */
export function columnsOf(header: CsvRow, rulebook: Rulebook): Columns {
  const names = header.cells.map((cell) => cell.trim());
  const encoding = encodingFault(header.lines.join('\n'));
  if (encoding !== null) return unreadable({ ...encoding, line: header.line + encoding.line - 1 });
  const isParted = separatorFault(names.join(','), header.line) === null;
  const separator = isParted ? null : separatorFault(header.lines.join('\n'), header.line);
  if (separator !== null) return unreadable(separator);
  const places = once(() => placesOf(header));
  const paths = names.map(pathOf);
  const faultAt = (index: number, code: string, params: Fault['params']): Fault => ({
    ...placeIn(places(), index),
    code,
    params,
  });
  const faults: Fault[] = [];
  const wrong = new Set<number>();
  const byPath = columnsByPath(names, paths);
  for (const { at, code, params, atKey } of faultsOf(
    paths.filter((_path, index) => names[index] !== ''),
    rulebook,
  )) {
    const those = byPath.get(JSON.stringify(at));
    if (!atKey || those === undefined) continue;
    for (const index of those) wrong.add(index);
    faults.push(faultAt(those[0] ?? 0, code, params));
  }
  const seen = new Set<string>();
  names.forEach((name, index) => {
    if (seen.has(name) && name !== '') {
      faults.push(faultAt(index, 'csv-column-twice', { name }));
      wrong.add(index);
    }
    seen.add(name);
  });
  const all = names.map((name, index) => ({
    name,
    path: paths[index] ?? [],
    isKnown: name !== '' && !wrong.has(index),
  }));
  return { all, named: names.findLastIndex((name) => name !== '') + 1, faults, readable: true };
}

function unreadable(fault: Fault): Columns {
  return { all: [], named: 0, faults: [fault], readable: false };
}

/** No name of a column has one of these: they part the cells where a table is not one with commas. */
export function separatorFault(text: string, line: number): Fault | null {
  const found = /[;\t|；，]/u.exec(text);
  if (found === null) return null;
  const params = { found: found[0] === '\t' ? '' : found[0] };
  return { line, column: found.index + 1, code: 'csv-separator', params, text };
}

/** What is wrong with the columns, whatever stands in them. */
function faultsOf(paths: readonly Path[], rulebook: Rulebook): readonly PathFault[] {
  const { faults, report } = collector();
  // The whole before its parts, which would give way to it.
  const given = paths.toSorted((a, b) => a.length - b.length).map((path) => ({ path, value: null }));
  readProfile(assembled(given, {}), rulebook, new Map(), report);
  return faults;
}

/** The columns that are at a path or below it, by the path. */
function columnsByPath(names: readonly string[], paths: readonly Path[]): ReadonlyMap<string, readonly number[]> {
  const columns = new Map<string, number[]>();
  paths.forEach((path, index) => {
    if (names[index] === '') return;
    for (let depth = 1; depth <= path.length; depth += 1) {
      const key = JSON.stringify(path.slice(0, depth));
      const known = columns.get(key);
      if (known === undefined) columns.set(key, [index]);
      else known.push(index);
    }
  });
  return columns;
}

/** `received.a/b/c`, `exchange_rates.USD` and `places.hengqin.company.size` are deeper than a fact. */
function pathOf(name: string): Path {
  const placed = placedFact(name);
  return placed === null ? (partPath(name) ?? [name]) : ['places', placed.place, placed.id];
}

/** Plain data with what the cells say in its place, made in one go: a copy for each cell would be a table by itself. */
export function assembled(given: readonly Given[], start: unknown): unknown {
  const entries = new Map<string, unknown>(isMapping(start) ? Object.entries(start) : []);
  const inner = new Map<string, Given[]>();
  for (const { path, value } of given) {
    const [step = '', ...rest] = path.map(String);
    const deeper = inner.get(step);
    if (rest.length === 0) {
      // What the later cell says of the whole stands.
      inner.delete(step);
      entries.set(step, value);
    } else if (deeper === undefined) inner.set(step, [{ path: rest, value }]);
    else deeper.push({ path: rest, value });
  }
  for (const [step, cells] of inner) entries.set(step, assembled(cells, entries.get(step)));
  return Object.fromEntries(entries);
}
