/** Where the policies are that come with the package. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The folder of the policies that come with the package: beside dist/, two levels up from the sources. */
export function bundledPolicies(): string {
  const candidates = [resolve(import.meta.dirname, '../policies'), resolve(import.meta.dirname, '../../policies')];
  return candidates.find((directory) => existsSync(`${directory}/facts.yaml`)) ?? candidates[0] ?? 'policies';
}
