/** Tables that leave out a choice of the fact by which they are looked up: the company that makes it gets nothing, unsaid. */
import { isWithin } from '../../rules/path.ts';
import { isMapping } from '../../rules/plain.ts';
import type { Path } from '../../rules/plan.ts';
import type { Fact } from '../../rules/vocabulary.ts';
import { withFact } from '../../rules/world.ts';
import type { World } from '../../rules/world.ts';
import type { Find } from './finding.ts';
import { onlyEntry } from './walk.ts';
import { worldAt } from './sites.ts';
import type { Sites, TestSite } from './sites.ts';

/** Finds the choices for which a table has no line, and the conditions around it let pass. */
export function checkTables({ plans, tests }: Sites, world: World, find: Find): void {
  for (const site of plans) {
    const [key, spec] = onlyEntry(site.raw) ?? ['', null];
    if (key !== 'lookup' || !isMapping(spec) || spec['otherwise'] !== undefined) continue;
    const { by, table } = spec;
    const fact = typeof by === 'string' ? site.scope.fact(by) : undefined;
    // Of several choices at once a company may make none, so that no table is whole.
    if (fact?.type !== 'choice' || !isMapping(table)) continue;
    const guards = tests.filter((test) => stands(test, site.at));
    const lacking = [...fact.choices.keys()].filter(
      (choice) => !Object.hasOwn(table, choice) && passes(guards, fact, choice, worldAt(site, world)),
    );
    if (lacking.length > 0) {
      const params = { choices: lacking.map((choice) => `\`${choice}\``).join(', '), fact: String(by) };
      find([...site.at, 'lookup', 'table'], 'table-lacks', params, 'warning');
    }
  }
}

/** Whether a condition stands over a place: of the policy, of the measure, of the items gone through, or of the case. */
function stands({ at }: TestSite, place: Path): boolean {
  const [above, word] = [at.slice(0, -2), at.at(-2)];
  return CONDITIONS.has(word ?? '') && isWithin(place, above);
}

const CONDITIONS = new Set<string | number>(['scope', 'when', 'where']);

function passes(guards: readonly TestSite[], fact: Fact, choice: string, world: World): boolean {
  const here = chosen(fact, choice, world);
  return guards.every(({ test }) => test.test(here) !== false);
}

function chosen(fact: Fact, choice: string, world: World): World {
  if (fact.list === null) return withFact(world, fact.slot, choice);
  const item = (world.item ?? []).slice();
  item[fact.slot] = choice;
  return { ...world, item };
}
