/** The name of the place: without one it goes by its folder, in every language. */
import { REGISTERED_IN } from '../../rules/known-facts.ts';
import { isMapping } from '../../rules/plain.ts';
import type { Policy, Rulebook } from '../../rules/rulebook.ts';
import type { Find } from './finding.ts';
import { visit } from './walk.ts';

/** Finds a name that is shown nowhere, and a place of registration that is asked for and has none. */
export function checkPlaceTitle(policy: Policy, rulebook: Rulebook, find: Find): void {
  findOtherTitle(policy, rulebook, find);
  const { jurisdiction, source } = policy;
  const title = rulebook.titles.get(jurisdiction);
  if (title?.en !== jurisdiction || title['zh-Hans'] !== jurisdiction) return;
  for (const part of ['scope', 'definitions'] as const) {
    visit(source[part], [part], (value, at) => {
      if (isMapping(value) && isMapping(value[REGISTERED_IN])) {
        find([...at, REGISTERED_IN], 'place-untitled', { place: jurisdiction }, 'warning');
      }
    });
  }
}

/** One name is shown for a place: that of places.yaml, else of its first policy that has one. */
function findOtherTitle({ jurisdiction, source }: Policy, { titles }: Rulebook, find: Find): void {
  const own = source.place_title;
  const shown = titles.get(jurisdiction) ?? own;
  if (own === undefined || shown === undefined) return;
  if (shown.en === own.en && shown['zh-Hans'] === own['zh-Hans']) return;
  const known = `${shown.en} / ${shown['zh-Hans']}`;
  find(['place_title'], 'place-title-known', { place: jurisdiction, known });
}
