/** Turns schemas of valibot into JSON Schema; where a whole amount or condition stands, the language is referred to. */
import { toJsonSchema } from '@valibot/to-json-schema';
import type { JsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';

export const AMOUNT: JsonSchema = { $ref: '#/definitions/amount' };
export const CONDITION: JsonSchema = { $ref: '#/definitions/condition' };
export const DAY: JsonSchema = { $ref: '#/definitions/day' };

const PLACES: Readonly<Record<string, JsonSchema>> = { expression: AMOUNT, condition: CONDITION, day: DAY };

/** A schema as draft-07 JSON Schema, without `$schema`. What only code can check (a day that exists) is left out. */
export function converted(schema: v.GenericSchema<unknown, unknown>): JsonSchema {
  const { $schema: _unused, ...rest } = toJsonSchema(schema, {
    typeMode: 'input',
    errorMode: 'ignore',
    overrideAction: ({ valibotAction, jsonSchema }) => PLACES[languageOf(valibotAction)] ?? jsonSchema,
  });
  return rest;
}

/** Which part of the language stands where a schema says that anything may (rules/schemas.ts). */
function languageOf(action: object): string {
  const metadata: unknown = Reflect.get(action, 'metadata');
  const language: unknown =
    typeof metadata === 'object' && metadata !== null ? Reflect.get(metadata, 'language') : undefined;
  return typeof language === 'string' ? language : '';
}
