/** The JSON Schema of a policy file, from the one definition that the loader uses. */
import type { JsonSchema } from '@valibot/to-json-schema';
import { POLICY } from '../../rules/policy-schema.ts';
import type { Vocabulary } from '../../rules/vocabulary.ts';
import { converted } from './convert.ts';
import { languageDefinitions } from './language.ts';

/** Draft-07, as editors read it. */
export function policyJsonSchema(vocabulary: Vocabulary): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A policy of subsidy',
    ...converted(POLICY),
    definitions: languageDefinitions(vocabulary),
  };
}
