/**
 * What all measures of a policy ask for that qualify is said once a place, not under each measure: a reader looks for what is
 * special to a measure, and a printed quote is half as long. Of a measure with open facts only these are told, so that it has
 * no part in it.
 */
import { fill } from '../../text/index.ts';
import type { Catalogue } from '../../text/index.ts';
import type { Detail, Entry, PlaceView, Section, SectionKey } from '../view/types.ts';
import type { QuotePlace, Shared } from './types.ts';

/** Where the company meets what is asked for. */
const MET: ReadonlySet<SectionKey> = new Set(['fixed', 'up-to', 'individuals', 'unpublished']);

/** The place with its common conditions apart from its measures. */
export function withShared(place: PlaceView, { quote }: Catalogue): QuotePlace {
  const entries = place.sections.filter(({ key }) => MET.has(key)).flatMap((section) => section.entries);
  const common = new Map(
    [...new Set(entries.map(({ policy }) => policy))].map((policy) => [policy, commonTo(entries, policy)]),
  );
  const shared = [...common].flatMap(([policy, details]): Shared[] =>
    details.length === 0 ? [] : [{ title: fill(quote['section.shared'], { policy }), details }],
  );
  return { ...place, shared, sections: place.sections.map((section) => withoutCommon(section, common)) };
}

/** Conditions that stand under all of these measures of the policy, where there are several. */
function commonTo(entries: readonly Entry[], policy: string): readonly Detail[] {
  const [first, ...others] = entries.filter((entry) => entry.policy === policy);
  if (first === undefined || others.length === 0) return [];
  return first.details.filter((detail) => others.every(({ details }) => details.some((one) => isSame(one, detail))));
}

/** Two sums that happen to be equal are no common condition, and neither is the reason why no clause is given. */
function isSame(one: Detail, other: Detail): boolean {
  const isCondition = one.value === null && one.isRemark !== true;
  return isCondition && other.value === null && one.label === other.label;
}

function withoutCommon(section: Section, common: ReadonlyMap<string, readonly Detail[]>): Section {
  if (!MET.has(section.key)) return section;
  const entries = section.entries.map((entry): Entry => {
    const said = common.get(entry.policy) ?? [];
    return { ...entry, details: entry.details.filter((detail) => !said.some((one) => isSame(one, detail))) };
  });
  return { ...section, entries };
}
