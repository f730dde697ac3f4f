/** The places of a profile go by their ids, or by their titles as people write them. */
import { isMapping } from '../rules/plain.ts';
import type { Path } from '../rules/plan.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import { once } from '../values/once.ts';
import { byTitle } from './choice.ts';
import type { Setting } from './set.ts';

/** The id of a place by what it is called; undefined where no place is called so. */
export type PlaceNamed = (name: string) => string | undefined;

/** How the places of a rulebook are found by what people call them. */
export function placesOf({ jurisdictions, titles }: Pick<Rulebook, 'jurisdictions' | 'titles'>): PlaceNamed {
  const titled = once(() => byTitle(titles));
  return (name) => (jurisdictions.includes(name) ? name : titled()(name));
}

/** The path that leads to the same place in plain data which may call it otherwise. */
export function pathIn(raw: unknown, path: Path, idOf: PlaceNamed): Path {
  const [first, place, ...rest] = path;
  const places = isMapping(raw) && first === 'places' ? raw['places'] : undefined;
  if (!isMapping(places) || typeof place !== 'string' || Object.hasOwn(places, place)) return path;
  const id = idOf(place);
  const same = id === undefined ? undefined : Object.keys(places).find((key) => idOf(key) === id);
  return same === undefined ? path : [first ?? '', same, ...rest];
}

/** The setting with its place by id. */
export function withPlaceId<T extends Setting>(setting: T, idOf: PlaceNamed): T {
  const [first, place, ...rest] = setting.path;
  const id = first === 'places' && typeof place === 'string' ? idOf(place) : undefined;
  return id === undefined ? setting : { ...setting, path: [first ?? '', id, ...rest] };
}

/** The plain data of a profile, which is right, with its places by their ids. */
export function withPlaceIds(raw: unknown, idOf: PlaceNamed): unknown {
  const places = isMapping(raw) ? raw['places'] : undefined;
  if (!isMapping(raw) || !isMapping(places)) return raw;
  const named = Object.entries(places).map(([place, facts]): [string, unknown] => [idOf(place) ?? place, facts]);
  return { ...raw, places: Object.fromEntries(named) };
}
