/** What may be written where something else stands: in brackets, which hold in a file, in a cell and behind `--set`. */
import type { Path } from '../rules/plan.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import type { Fact } from '../rules/vocabulary.ts';
import { BASE_CURRENCY } from '../rules/world.ts';

/** A value of a fact. */
function valueExample({ type, choices, currency }: Fact): string {
  const [choice = ''] = choices.keys();
  switch (type) {
    case 'money':
      return `20000 ${currency ?? BASE_CURRENCY}`;
    case 'percent':
      return '25%';
    case 'area':
      return '800 m²';
    case 'boolean':
      return 'yes';
    case 'choice':
      return choice;
    case 'choices':
      return `[${choice}]`;
    case 'date':
      return '2025-06-30';
    case 'number':
    case 'integer':
      return '12';
    case 'text':
    case 'list':
      return '…';
  }
}

/** An entry of a list, with the first of its facts. */
export function itemExample({ id, item: [first] }: Fact): string {
  return first === undefined ? '{}' : `{ ${first.id.slice(id.length + 1)}: ${valueExample(first)} }`;
}

/** The mapping that stands at a path of a profile. */
export function mappingExample(at: Path, { vocabulary, jurisdictions, measures }: Rulebook): string {
  const [name, ...below] = at.map(String);
  if (name === 'exchange_rates') return '{ USD: 7.10 }';
  if (name === 'received') return `{ ${[...measures.keys()][0] ?? 'MEASURE'}: 20000 CNY }`;
  if (name === 'places' && below.length === 0) return `{ ${jurisdictions[0] ?? 'PLACE'}: { … } }`;
  const topic = name === 'places' ? below[1] : name;
  const fact = vocabulary.bySlot.find(
    ({ id, place }) => (topic === undefined && place) || id.startsWith(`${topic ?? ''}.`),
  );
  if (fact === undefined) return '{ … }';
  const key = topic === undefined ? fact.id : fact.id.slice(topic.length + 1);
  return `{ ${key}: ${fact.type === 'list' ? `[${itemExample(fact)}]` : valueExample(fact)} }`;
}
