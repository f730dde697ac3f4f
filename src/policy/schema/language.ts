/** The JSON Schema of the rules language: amounts from the operators' own schemas, conditions from the vocabulary. */
import type { JsonSchema } from '@valibot/to-json-schema';
import { wordsFor } from '../../rules/conditions/asked-slips.ts';
import { factTestSchema } from '../../rules/conditions/fact.ts';
import { CONDITIONS } from '../../rules/conditions/index.ts';
import { OPERATORS } from '../../rules/operators/index.ts';
import { REGISTERED_IN } from '../../rules/known-facts.ts';
import { dayForms } from '../../rules/schemas.ts';
import { isNumeric } from '../../rules/vocabulary.ts';
import type { Fact, Vocabulary } from '../../rules/vocabulary.ts';
import { AMOUNT, CONDITION, converted, DAY } from './convert.ts';
import { CONDITION_HELP, OPERATOR_HELP } from './help.ts';

/** The definitions that the schema of a policy refers to. */
export function languageDefinitions(vocabulary: Vocabulary): Record<string, JsonSchema> {
  return {
    amount: {
      description: 'A figure (500,000 CNY, 30%, 70 CNY/m²/month), a fact, a named value, or one operator.',
      anyOf: [{ type: 'string' }, { type: 'number' }, oneKeyOf(operatorSchemas(), false)],
    },
    condition: {
      description: 'One fact or named value with what is asked of it, or all_of, any_of, some_of, not.',
      ...oneKeyOf(conditionSchemas(vocabulary), { anyOf: [{ type: 'boolean' }, converted(factTestSchema())] }),
    },
    day: {
      description: 'A day (2026-06-30), a fact that is one, or the day so many months or days after either.',
      ...converted(dayForms),
    },
    conditions: { anyOf: [{ type: 'array', items: CONDITION, minItems: 1 }, CONDITION] },
  };
}

/** A mapping with one of the keys alone. */
function oneKeyOf(properties: Record<string, JsonSchema>, others: JsonSchema | false): JsonSchema {
  return { type: 'object', properties, additionalProperties: others, minProperties: 1, maxProperties: 1 };
}

function operatorSchemas(): Record<string, JsonSchema> {
  return Object.fromEntries(
    [...OPERATORS.values()].map(({ key, schema }) => [
      key,
      { ...converted(schema()), description: OPERATOR_HELP[key] ?? key },
    ]),
  );
}

function conditionSchemas({ facts }: Vocabulary): Record<string, JsonSchema> {
  const joining = [...CONDITIONS.values()].map(({ key, schema }): [string, JsonSchema] => [
    key,
    {
      ...(key === 'not' ? { $ref: '#/definitions/conditions' } : converted(schema())),
      description: CONDITION_HELP[key] ?? key,
    },
  ]);
  const known = [...facts.values()].filter(({ type, id }) => type !== 'list' && type !== 'text' && !id.includes('/'));
  return Object.fromEntries([...joining, ...known.map((fact): [string, JsonSchema] => [fact.id, factSchema(fact)])]);
}

/** What may be asked of a fact, by its type. */
function factSchema(fact: Fact): JsonSchema {
  const description = `${fact.title.en} (${fact.type})`;
  if (fact.type === 'boolean') return { type: 'boolean', description };
  const words = [...wordsFor(fact.type), ...(isNumeric(fact) ? ['boundary'] : [])];
  const ids = [...fact.choices.keys()];
  const choice: JsonSchema =
    ids.length === 0 || fact.id === REGISTERED_IN ? { type: 'string' } : { type: 'string', enum: ids };
  const properties = Object.fromEntries(words.map((word): [string, JsonSchema] => [word, wordSchema(word, choice)]));
  return { type: 'object', description, properties, additionalProperties: false, minProperties: 1 };
}

function wordSchema(word: string, choice: JsonSchema): JsonSchema {
  if (word === 'one_of' || word === 'includes_any') return { type: 'array', items: choice };
  if (word === 'is' || word === 'is_not' || word === 'includes') return choice;
  if (word === 'boundary') return { const: 'unverified' };
  return DAY_WORDS.has(word) ? DAY : AMOUNT;
}

const DAY_WORDS = new Set(['on_or_after', 'after', 'on_or_before', 'before']);
