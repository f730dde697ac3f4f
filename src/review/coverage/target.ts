/** What examples should reach, and what they are seen from. */
import type { MeasureEstimate } from '../../engine/measure-estimate.ts';
import type { Path } from '../../rules/plan.ts';
import type { World } from '../../rules/world.ts';

export type TargetKind =
  | 'paid'
  | 'refused'
  | 'condition'
  | 'term'
  | 'tier'
  | 'limit'
  | 'joint-cap'
  | 'warning'
  | 'figure'
  | 'beyond'
  | 'before'
  | 'first'
  | 'last'
  | 'after';

/** One thing that an example should reach, and where it stands. */
export interface Target {
  readonly kind: TargetKind;
  readonly at: Path;
  /** Full ids of the measures through which it can be reached. */
  readonly measures: readonly string[];
  readonly reached: boolean;
}

/** One example seen from one of the measures that it expects something of. */
export interface View {
  readonly measure: string;
  readonly one: MeasureEstimate;
  /** Whether the example says which warnings it expects. */
  readonly namesWarnings: boolean;
  readonly world: World;
}
