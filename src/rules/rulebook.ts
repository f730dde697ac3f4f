/** Policies made ready to run: what the loader hands to the engine. */
import type { ById } from './by-id.ts';
import type { Decimal } from '../values/decimal.ts';
import type { BASES, BENEFICIARIES, CONFIDENCES, FREQUENCIES, MeasureSource, PolicySource } from './policy-schema.ts';
import type { Text } from './phrase.ts';
import type { Boundaries, Plan, Test } from './plan.ts';
import type { Splits } from './splits.ts';
import type { Fact, Vocabulary } from './vocabulary.ts';

export type Basis = (typeof BASES)[number];
export type Confidence = (typeof CONFIDENCES)[number];
export type Frequency = (typeof FREQUENCIES)[number];
export type Beneficiary = (typeof BENEFICIARIES)[number];

/** From and until, both days included; null where the document sets no end. */
export interface Window {
  readonly from: string | null;
  readonly until: string | null;
}

export interface Warning {
  readonly text: Text;
  /** Null: always said. */
  readonly when: Test | null;
}

/** A ceiling shared by several measures, filled in their order. */
export interface JointCap {
  readonly cap: Plan;
  /** Where it holds; null: for every company. */
  readonly when: Test | null;
  /** Where its condition turns, and its sum. */
  readonly splits: Splits;
  /** What is taken off it first: received under its measures in a period. */
  readonly received: Plan | null;
  readonly awards: Awards;
  readonly facts: readonly Fact[];
  readonly currency: string;
  /** Those that have to be converted. */
  readonly currencies: ReadonlySet<string>;
  /** Full ids, in the order in which the cap is filled. */
  readonly measures: readonly string[];
  readonly clause: Text | string | null;
}

/** Measures of which only one may be taken. */
export interface Exclusion {
  /** Where it holds; null: for every company. */
  readonly when: Test | null;
  /** Where its condition turns. */
  readonly splits: Splits;
  /** Those that its condition looks at. */
  readonly facts: readonly Fact[];
  /** Those that its condition has to convert. */
  readonly currencies: ReadonlySet<string>;
  readonly measures: readonly string[];
  readonly because: Text;
  readonly clause: Text | string | null;
}

/** What a rule looks at. */
export interface Regard {
  readonly facts: readonly Fact[];
  /** Those that have to be converted. */
  readonly currencies: ReadonlySet<string>;
  readonly boundaries: Boundaries;
  readonly awards: Awards;
}

/** What a rule asks of awards that were had. */
export interface Awards {
  /** Full ids of the measures under which they were received. */
  readonly measures: ReadonlySet<string>;
  /** The currencies of the money that they are held against, or added to. */
  readonly currencies: ReadonlySet<string>;
}

/** Whom measures of one policy are for; the same object for all of the same recipients. */
export interface Audience {
  /** The scope of the policy, and the recipient. */
  readonly test: Test;
  /** The scope alone; null where there is none. */
  readonly scope: Test | null;
  readonly regard: Regard;
}

export interface Measure extends Regard {
  /** `hengyang/cross-border-ecommerce/export-pilot`. */
  readonly id: string;
  readonly shortId: string;
  readonly policy: Policy;
  readonly source: MeasureSource;
  readonly title: Text;
  readonly clause: Text | string | null;
  readonly address: string;
  readonly confidence: Confidence;
  /** Who takes the applications: the measure's own, else the policy's; null where no source names it. */
  readonly office: Text | null;
  readonly basis: Basis;
  readonly beneficiary: Beneficiary;
  readonly frequency: Frequency;
  readonly window: Window;
  /** Who must be the recipient: ids of company.roles; null for any company. */
  readonly recipients: readonly string[] | null;
  /** Whom the measure is for: the first of its conditions. */
  readonly audience: Audience;
  /** The scope of the policy, the recipient, and the measure's own conditions. */
  readonly conditions: Test;
  /** The last of these alone: the measure's own; null where it has none. */
  readonly when: Test | null;
  /** What the conditions alone look at: where they refuse, nothing else of the measure need be known. */
  readonly gate: Regard;
  /** Whether the sources give a figure; `plan` is null where they do not. */
  readonly published: boolean;
  readonly plan: Plan | null;
  readonly values: ReadonlyMap<string, Plan>;
  readonly currency: string;
  readonly splits: Splits;
  /** The same inside the items of lists, which are swept one by one. */
  readonly itemSplits: readonly { readonly list: Fact; readonly splits: Splits }[];
  /** Shares of the amount by year of the claim; they add up to 1. */
  readonly payments: readonly Decimal[];
  /** The most that each year pays, in the measure's currency; the last year after them takes the rest. Empty: no such. */
  readonly paymentCeilings: readonly Decimal[];
  readonly warnings: readonly Warning[];
  /** The ceilings that it shares, in the order of the file. */
  readonly jointCaps: readonly JointCap[];
}

export interface Policy {
  /** `hengyang/cross-border-ecommerce`, the place of its file. */
  readonly id: string;
  readonly jurisdiction: string;
  readonly source: PolicySource;
  readonly measures: readonly Measure[];
}

/** What must be known of the company for a condition to hold: a fact (`is`: the yes or no it must be), or one of several. */
export type Need =
  | { readonly slot: number; readonly is: boolean | null }
  | { readonly anyOf: readonly (readonly Need[])[] };

/** Facts that cannot all be true. */
export interface Contradiction {
  readonly says: Text;
  /** Told at a glance, so that conditions that cannot hold need not be made ready. */
  readonly needs: readonly Need[];
  /** Its conditions and the facts they use, made ready when they are first asked for. */
  readonly prepared: () => { readonly test: Test; readonly facts: readonly string[] };
}

export interface BundledRates {
  readonly date: string;
  readonly rates: ReadonlyMap<string, Decimal>;
}

export interface Rulebook {
  readonly policies: readonly Policy[];
  /** Those of one place: an estimate has no need of the others. */
  readonly policiesIn: (jurisdiction: string) => readonly Policy[];
  /** All measures by full id, in order of id. */
  readonly measures: ById<Measure>;
  readonly exclusions: readonly Exclusion[];
  readonly vocabulary: Vocabulary;
  readonly contradictions: readonly Contradiction[];
  readonly papers: ReadonlyMap<string, Text>;
  readonly bundledRates: BundledRates;
  /** The folders of the loaded policies, in order. */
  readonly jurisdictions: readonly string[];
  readonly titles: ReadonlyMap<string, Text>;
  /** What types of support are called, where they have a title. */
  readonly typeTitles: ReadonlyMap<string, Text>;
}
