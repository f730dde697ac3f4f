/** The library: the same estimate that the command prints, for programs. */
export { estimate, MissingRateError } from './engine/estimate.ts';
export type { Estimate, EstimateOptions, MeasureEstimate } from './engine/estimate.ts';
export type { Profile } from './engine/profile.ts';
export { buildRulebook } from './policy/build.ts';
export { policyTexts } from './policy/directory.ts';
export { readPolicies } from './policy/read.ts';
export { readProfile } from './profile/read.ts';
export { estimateJson } from './report/json.ts';
export type { Rulebook } from './rules/rulebook.ts';
