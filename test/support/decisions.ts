/** Estimates of the bundled examples and of plain profiles, for the tests of what is decided from them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { estimate } from '../../src/engine/estimate.ts';
import type { Estimate, EstimateOptions } from '../../src/engine/estimate.ts';
import type { Profile } from '../../src/engine/profile.ts';
import { documentsIn } from '../../src/profile/documents.ts';
import { parseSetting, withSetting } from '../../src/profile/set.ts';
import { bundled } from './bundled.ts';
import { profileFor } from './made-up.ts';

const EXAMPLES = path.resolve(import.meta.dirname, '..', '..', 'examples');

/** An example of `examples/`, with settings as `--set` takes them. */
export function exampleProfile(name: string, settings: readonly string[] = []): Profile {
  const [document] = [...documentsIn(readFileSync(path.join(EXAMPLES, `${name}.yaml`), 'utf8'), 'yaml')];
  const raw = settings.reduce<unknown>((before, written) => {
    const setting = parseSetting(written, bundled().vocabulary);
    return setting === null ? before : withSetting(before, setting);
  }, document?.value);
  return profileFor(bundled(), raw);
}

/** The estimate of an example. */
export function exampleEstimate(
  name: string,
  settings: readonly string[] = [],
  options: Partial<EstimateOptions> = {},
): Estimate {
  const profile = exampleProfile(name, settings);
  return estimate(bundled(), profile, { asOf: profile.asOf ?? '', ...options });
}
