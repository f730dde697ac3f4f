/**
 * A policy file, in one definition: from it come the loader's checks, the types of a rulebook, and the JSON Schema
 * that editors use. Amounts and conditions are checked by the operator that stands there (rules/).
 */
import * as v from 'valibot';
import { FACT } from './facts-schema.ts';
import { condition, conditionList, day, expression, text, word } from './schemas.ts';
import { keyed } from './shape.ts';

/** Where people look: no other scheme, such as one that a browser would run. */
const address = v.config(
  v.pipe(v.string(), v.url('an address with https://'), v.regex(/^https?:\/\//u, 'an address with https://')),
  { abortPipeEarly: true },
);
const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u, 'an id of small letters, digits and hyphens'));

export const CONFIDENCES = ['official', 'reprint', 'press', 'draft', 'source'] as const;
export const BASES = ['exact', 'up-to', 'unpublished'] as const;
export const FREQUENCIES = ['once', 'yearly'] as const;
export const BENEFICIARIES = ['company', 'individual'] as const;

/** From and until, both days included; `assumed` says what of it is not certain, with every paid measure. */
const window = keyed({ from: v.optional(day), until: v.optional(day), assumed: v.optional(text) });

/** A warning: always, or (with `when`) only where its conditions hold. */
const warning = v.union([keyed({ text, when: v.optional(v.array(condition)) }), text], 'a text in each language');

/** As the document numbers it, or in the words of each language where there is more than a number: guidebook 5, 操作指引第5条. */
const clause = v.union([v.string(), text]);

/** A value with a name, so that the explanation can speak of it. */
const values = v.record(v.string(), expression);

/** What named values are called in an explanation, in each language; without one, by their names. */
const valueTitles = v.record(v.string(), text);

/** Terms of the document that several clauses use (本办法所称…，是指…): a company comes under one where all its conditions hold. */
const definitions = v.record(v.string(), keyed({ title: text, when: conditionList }));

/** What types of support are called, in each language, where types.yaml does not say. */
const typeTitles = v.record(id, text);

const severalMeasures = v.pipe(v.array(v.string()), v.minLength(2, 'at least two measures'));

/**
 * A ceiling that several measures share, filled in the order in which they are listed; `net_of` (`this_year`, `ever`, `36 months`):
 * what was received under them in that period is taken off first.
 */
const jointCap = keyed({
  cap: expression,
  when: v.optional(conditionList),
  net_of: v.optional(word),
  measures: severalMeasures,
  clause: v.optional(clause),
});

/** Measures of which only one may be taken (with `when`: where that holds): the best permitted set is chosen, the rest set aside. */
const exclusion = keyed({
  measures: severalMeasures,
  when: v.optional(conditionList),
  because: text,
  clause: v.optional(clause),
});

/** Facts of the policy's own; the id of one is the policy's id, a dot, and its name. */
const ownFacts = v.pipe(
  v.record(v.string(), FACT),
  v.description('Facts of this policy alone: a profile gives them under the id of the policy.'),
);

/**
 * When a measure pays: shares by year that add up to 100%; or sums of the years in proportion to each other (100%, 80%,
 * 50% of one rent, where the amount is their sum); or a most for each year, the last year taking the rest.
 */
const payments = v.union(
  [
    v.array(word),
    keyed({ in_proportion: v.pipe(v.array(word), v.minLength(2, 'at least two shares')) }),
    keyed({ each_year_at_most: v.pipe(v.array(word), v.minLength(1, 'at least one sum')) }),
  ],
  'shares that add up to 100%',
);

const measure = keyed({
  id,
  title: text,
  /** What kind of support it is, for setting places side by side: `office-rent`. Default: the id. */
  type: v.optional(id),
  clause: v.optional(v.nullable(clause)),
  /** Why there is no clause. */
  no_clause: v.optional(text),
  source: v.optional(address),
  confidence: v.optional(v.picklist(CONFIDENCES)),
  in_force: v.optional(window),
  recipients: v.union(
    [v.literal('any'), v.pipe(v.array(v.string()), v.minLength(1, 'at least one role'))],
    '`any` or a list of company.roles',
  ),
  beneficiary: v.optional(v.picklist(BENEFICIARIES)),
  frequency: v.picklist(FREQUENCIES),
  basis: v.picklist(BASES),
  when: v.optional(v.array(condition)),
  values: v.optional(values),
  value_titles: v.optional(valueTitles),
  amount: v.optional(expression),
  /** When it is paid. Default: all in the first year of the claim. */
  payments: v.optional(payments),
  documents: v.optional(v.array(v.string())),
  /** Who takes the applications, where it is not the office of the policy. */
  office: v.optional(text),
  warnings: v.optional(v.array(warning)),
});

/** What a measure must come to in an example: its status, and where it has one, its amount. */
const outcome = keyed({
  status: v.string(),
  /** The sum, where low and high are one. */
  amount: v.optional(word),
  low: v.optional(word),
  /** A sum, or `unbounded`. */
  high: v.optional(word),
  missing: v.optional(v.array(v.string())),
  set_aside_for: v.optional(v.string()),
  /** By what it is refused: the fact or named value of a condition, or an operator such as `minimum`. */
  because: v.optional(v.string()),
  /** The warnings under conditions that are said, each by a part of its text in either language; [] is none. */
  warns: v.optional(v.array(v.string())),
  /** What is paid in each year of the claim (of a range, its high). */
  payments: v.optional(v.array(word)),
});

const example = keyed({
  name: v.string(),
  as_of: v.optional(day),
  profile: v.optional(v.record(v.string(), v.unknown())),
  /** For each measure named: a status, or a status with its amount. */
  expect: v.record(v.string(), v.union([v.string(), outcome], 'a status, or a mapping with status and amount')),
});

/** Worked examples: what all cases have in common, then case by case what differs and what must come out. */
const examples = keyed({
  as_of: day,
  given: v.optional(v.record(v.string(), v.unknown())),
  cases: v.array(example),
});

export const POLICY = keyed({
  title: text,
  /** What the place is called, where places.yaml does not say: the folder gives only its id. */
  place_title: v.optional(text),
  /** What the document is called and numbered by its issuer. */
  document: v.optional(v.string()),
  issuer: v.optional(text),
  issued: v.optional(day),
  source: address,
  /** Further addresses at which it was checked. */
  sources: v.optional(v.array(address)),
  confidence: v.picklist(CONFIDENCES),
  in_force: window,
  office: v.optional(text),
  portal: v.optional(address),
  applications: v.optional(text),
  notes: v.optional(v.array(text)),
  facts: v.optional(ownFacts),
  papers: v.optional(v.record(id, text)),
  /** Conditions of every measure. */
  scope: v.optional(v.array(condition)),
  values: v.optional(values),
  value_titles: v.optional(valueTitles),
  definitions: v.optional(definitions),
  type_titles: v.optional(typeTitles),
  warnings: v.optional(v.array(warning)),
  joint_caps: v.optional(v.array(jointCap)),
  exclusions: v.optional(v.array(exclusion)),
  measures: v.pipe(v.array(measure), v.minLength(1, 'at least one measure')),
  examples: v.optional(examples),
});

export type PolicySource = v.InferOutput<typeof POLICY>;
export type MeasureSource = PolicySource['measures'][number];
export type ExclusionSource = v.InferOutput<typeof exclusion>;
export type JointCapSource = v.InferOutput<typeof jointCap>;
