/** The full id of a measure: that of its policy, and its own. */

/**
 * The full id of a measure as a policy names it: alone its own, with a stroke one of another policy.
 *
 * @param policy the policy that names it
 */
export function fullMeasureId(policy: string, name: string): string {
  return name.includes('/') ? name : `${policy}/${name}`;
}
