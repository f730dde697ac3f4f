/** The types of support: without a title they go by their ids in every language, and a misspelt one stands by itself. */
import type { Policy, Rulebook } from '../../rules/rulebook.ts';
import { nearest } from '../../values/nearest.ts';
import type { Find } from './finding.ts';

/** Finds types without a title, and titles that are shown nowhere: of types that no measure has, or that have another. */
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
  for (const [type, own] of Object.entries(source.type_titles ?? {})) {
    const shown = typeTitles.get(type) ?? own;
    if (!types.has(type)) find(['type_titles', type], 'type-title-unused', { type });
    else if (shown.en !== own.en || shown['zh-Hans'] !== own['zh-Hans']) {
      find(['type_titles', type], 'type-title-known', { type, known: `${shown.en} / ${shown['zh-Hans']}` });
    }
  }
}
