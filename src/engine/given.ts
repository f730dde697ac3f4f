/** What a program gives, looked at before it is used: of another kind it would be passed over, or fail where nobody can tell why. */
import { isList, isMapping } from '../rules/plain.ts';

/** @throws TypeError where the options are left out */
export function demandOptions(options: unknown): void {
  if (!isMapping(options)) throw new TypeError("options: write at least the day, such as { asOf: '2025-06-30' }");
}

/** @throws TypeError where the jurisdictions are no list */
export function demandJurisdictions(asked: unknown): void {
  if (asked === undefined || isList(asked)) return;
  const shown = typeof asked === 'string' ? asked : 'hengyang';
  throw new TypeError(`jurisdictions: write a list, such as ['${shown}']`);
}
