/** The JSON Schema of a profile, from the vocabulary. */
import type { JsonSchema } from '@valibot/to-json-schema';
import type { Fact, Vocabulary } from '../../rules/vocabulary.ts';

const UNKNOWN: JsonSchema = { enum: ['unknown', '~'] };
const NULL: JsonSchema = { type: 'null' };
const WRITTEN: JsonSchema = { type: ['string', 'number', 'null'] };

/** Draft-07, as editors read it. Figures are texts with a unit or numbers; the reader checks them further. */
export function profileJsonSchema(vocabulary: Vocabulary): JsonSchema {
  const facts = factsByTopic(vocabulary);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A profile of a company for subsidy',
    type: 'object',
    properties: {
      as_of: { type: ['string', 'null'], description: 'The day the estimate is made for, YYYY-MM-DD.' },
      exchange_rates: {
        type: ['object', 'null'],
        description: 'CNY for one unit: { USD: 7.10 }.',
        additionalProperties: WRITTEN,
      },
      received: {
        type: ['object', 'null'],
        description: 'Earlier awards by id of the measure: a sum, { amount, date }, or a list of these.',
      },
      places: {
        type: ['object', 'null'],
        description: 'What differs in one jurisdiction.',
        additionalProperties: { type: ['object', 'null'], properties: facts },
      },
      documents: { type: ['array', 'null'], items: { type: 'string' }, description: 'Papers already in hand.' },
      notes: {},
      ...facts,
    },
    patternProperties: { '[./]': {} },
    additionalProperties: false,
  };
}

/** Facts as profiles write them: by topic, and lists by their own name. */
function factsByTopic({ bySlot, topics }: Vocabulary): Record<string, JsonSchema> {
  const result: Record<string, JsonSchema> = {};
  for (const [topic, title] of topics) {
    const inside = bySlot.filter(({ id }) => id.startsWith(`${topic}.`));
    if (inside.length === 0) continue;
    const properties = Object.fromEntries(
      inside.map((fact): [string, JsonSchema] => [fact.id.slice(topic.length + 1), factSchema(fact)]),
    );
    result[topic] = { type: ['object', 'null'], description: title.en, properties, additionalProperties: false };
  }
  for (const fact of bySlot) if (!fact.id.includes('.') && !fact.id.includes('/')) result[fact.id] = factSchema(fact);
  return result;
}

function factSchema(fact: Fact): JsonSchema {
  const unit = fact.currency === null ? '' : ` (${fact.currency})`;
  return { description: `${fact.title.en}${unit}. ${fact.asked().question.en}`, ...valueSchema(fact) };
}

function valueSchema(fact: Fact): JsonSchema {
  const choices = { enum: [...fact.choices.keys()] };
  if (fact.type === 'boolean') {
    return { anyOf: [{ type: 'boolean' }, { enum: ['yes', 'no', '是', '否', 'true', 'false'] }, UNKNOWN, NULL] };
  }
  if (fact.type === 'choice') return { anyOf: [choices, { type: 'string' }, NULL] };
  if (fact.type === 'choices') {
    return { anyOf: [{ type: 'array', items: { anyOf: [choices, { type: 'string' }] } }, { type: 'string' }, NULL] };
  }
  return fact.type === 'list' ? { anyOf: [listSchema(fact), UNKNOWN, NULL] } : WRITTEN;
}

function listSchema(list: Fact): JsonSchema {
  return {
    type: 'array',
    items: itemSchema(list),
    ...(list.min.gt(0) ? { minItems: list.min.toNumber() } : {}),
    ...(list.max.isFinite() ? { maxItems: list.max.toNumber() } : {}),
  };
}

function itemSchema(list: Fact): JsonSchema {
  const properties = Object.fromEntries(
    list.item.map((fact): [string, JsonSchema] => [fact.id.slice(list.id.length + 1), factSchema(fact)]),
  );
  return { type: 'object', properties, additionalProperties: false };
}
