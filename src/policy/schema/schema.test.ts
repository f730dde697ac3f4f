// The schemas that editors use are those of the loader: `npx vitest run src/policy/schema -u` writes them anew.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CONDITIONS } from '../../rules/conditions/index.ts';
import { OPERATORS } from '../../rules/operators/index.ts';
import { buildRulebook } from '../build.ts';
import { policyTexts } from '../directory.ts';
import { readPolicies } from '../read.ts';
import { CONDITION_HELP, OPERATOR_HELP } from './help.ts';
import { policyJsonSchema } from './policy.ts';
import { profileJsonSchema } from './profile.ts';

const ROOT = join(import.meta.dirname, '../../..');
const { sources } = readPolicies(policyTexts(join(ROOT, 'policies'), 'policies'));
if (sources === null) throw new Error('the bundled policies cannot be read');
const { vocabulary } = buildRulebook(sources).rulebook;
const written = (schema: unknown): string => `${JSON.stringify(schema, null, 2)}\n`;

test('the schema of policies is up to date', async () => {
  await expect(written(policyJsonSchema(vocabulary))).toMatchFileSnapshot(join(ROOT, 'schema/policy.schema.json'));
});

test('the schema of profiles is up to date', async () => {
  await expect(written(profileJsonSchema(vocabulary))).toMatchFileSnapshot(join(ROOT, 'schema/profile.schema.json'));
});

test('every operator is explained to editors', () => {
  expect(Object.keys(OPERATOR_HELP).toSorted()).toEqual([...OPERATORS.keys()].toSorted());
  expect(Object.keys(CONDITION_HELP).toSorted()).toEqual([...CONDITIONS.keys()].toSorted());
});

test('no place of the language is left open', () => {
  expect(written(policyJsonSchema(vocabulary))).not.toContain('"language"');
});
