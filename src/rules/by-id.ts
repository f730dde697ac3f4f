/** What has an id, made ready as it is asked for: a run needs little of it. */
import { once } from '../values/once.ts';

/** As a Map is read. */
export interface ById<T> {
  /** Undefined where there is none of that id. */
  readonly get: (id: string) => T | undefined;
  readonly has: (id: string) => boolean;
  /** The ids, in order. */
  readonly keys: () => Iterable<string>;
  /** Makes all ready. */
  readonly values: () => readonly T[];
  readonly size: number;
}

/** Things by their ids, in the order of these; `make` is told an id that is among them. */
export function byId<T>(ids: readonly string[], make: (id: string) => T | undefined): ById<T> {
  const known = new Set(ids);
  const all = once(() => ids.flatMap((id) => make(id) ?? []));
  return {
    get: (id) => (known.has(id) ? make(id) : undefined),
    has: (id) => known.has(id),
    keys: () => known,
    values: all,
    size: known.size,
  };
}
