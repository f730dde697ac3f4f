/** The JSON Schema of a policy file, from the one definition that the loader uses. */
import type { JsonSchema } from '@valibot/to-json-schema';
import { FACT } from '../../rules/facts-schema.ts';
import { POLICY } from '../../rules/policy-schema.ts';
import type { Vocabulary } from '../../rules/vocabulary.ts';
import { converted } from './convert.ts';
import { languageDefinitions } from './language.ts';

/** Draft-07, as editors read it. */
export function policyJsonSchema(vocabulary: Vocabulary): JsonSchema {
  const policy = converted(POLICY);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A policy of subsidy',
    ...policy,
    properties: {
      ...policy.properties,
      facts: {
        type: 'object',
        description: 'Facts of this policy alone: a profile gives them under the id of the policy.',
        additionalProperties: converted(FACT),
      },
    },
    definitions: languageDefinitions(vocabulary),
  };
}
