/** The types of support: without a title they go by their ids in every language, and a misspelt one stands by itself. */
import type { Policy, Rulebook } from '../../rules/rulebook.ts';
import { nearest } from '../../values/nearest.ts';
import type { Find } from './finding.ts';

/** Finds types without a title, and titles of types that no measure of the policy has. */
export function checkTypes({ source }: Policy, { typeTitles }: Rulebook, find: Find): void {
  source.measures.forEach(({ type }, index) => {
    if (type === undefined || typeTitles.has(type)) return;
    const near = nearest(type, typeTitles.keys());
    find(
      ['measures', index, 'type'],
      near === undefined ? 'type-untitled' : 'type-untitled-near',
      { type, near: near ?? '', why: 'type-untitled' },
      'warning',
    );
  });
  const types = new Set(source.measures.map(({ id, type }) => type ?? id));
  for (const type of Object.keys(source.type_titles ?? {})) {
    if (!types.has(type)) find(['type_titles', type], 'type-title-unused', { type });
  }
}
