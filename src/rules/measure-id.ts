/** The full id of a measure: its place, its policy and itself, `hengyang/cross-border-ecommerce/export-pilot`. */

/**
 * The full id of a measure as a policy names it: alone its own, with a stroke one of another policy.
 *
 * @param policy the policy that names it
 */
export function fullMeasureId(policy: string, name: string): string {
  return name.includes('/') ? name : `${policy}/${name}`;
}

/** The place of a policy, or of a measure, by its id. */
export function placeOf(id: string): string {
  const [place = id] = id.split('/');
  return place;
}
