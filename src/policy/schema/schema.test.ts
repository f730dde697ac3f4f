// The schemas that editors use are those of the loader: `npx vitest run src/policy/schema -u` writes them anew.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundled } from '../../../test/support/bundled.ts';
import { CONDITIONS } from '../../rules/conditions/index.ts';
import { OPERATORS } from '../../rules/operators/index.ts';
import { CONDITION_HELP, OPERATOR_HELP } from './help.ts';
import { policyJsonSchema } from './policy.ts';
import { profileJsonSchema } from './profile.ts';

const ROOT = join(import.meta.dirname, '../../..');
const { vocabulary } = bundled();
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
