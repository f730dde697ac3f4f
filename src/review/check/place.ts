/** The name of the place: without one it goes by its folder, in every language. */
import { REGISTERED_IN } from '../../rules/known-facts.ts';
import { isMapping } from '../../rules/plain.ts';
import type { Policy, Rulebook } from '../../rules/rulebook.ts';
import type { Find } from './finding.ts';
import { visit } from './walk.ts';

/** Finds a place of registration that is asked for and has no name. */
export function checkPlaceTitle({ jurisdiction, source }: Policy, { titles }: Rulebook, find: Find): void {
  const title = titles.get(jurisdiction);
  if (title?.en !== jurisdiction || title['zh-Hans'] !== jurisdiction) return;
  visit(source.scope ?? [], ['scope'], (value, at) => {
    if (isMapping(value) && isMapping(value[REGISTERED_IN])) {
      find([...at, REGISTERED_IN], 'place-untitled', { place: jurisdiction }, 'warning');
    }
  });
}
