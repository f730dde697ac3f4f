/** What each operator means, in a line: shown by editors, and listed in the guide. */
export const OPERATOR_HELP: Readonly<Record<string, string>> = {
  share:
    'A share of a base: rate × of. `base_floor` is a first slice that earns nothing, `base_cap` a ceiling on the base, ' +
    '`cap` a ceiling on the grant.',
  capped: 'An amount with a ceiling on the grant: at the ceiling it is paid in full.',
  tiers: 'Steps from the lowest to the highest; the highest that holds is paid and replaces the lower ones.',
  choose: 'The first line whose conditions hold is paid; a last line without `when` is paid otherwise.',
  lookup: 'An amount or rate by category or whole number; `otherwise` for the rest.',
  brackets: 'Each slice of a base at its own rate, added up (marginal).',
  for_every: 'So much for every further full step; `part_of_step: counts` counts a step that is only begun.',
  for_each:
    'An amount for each item of a list that fits, added up; with `at_most` only of so many, those that come to the most. ' +
    '`values` are worked out for each item.',
  count: 'How many items of a list fit.',
  sum: 'Amounts added up.',
  product: 'Amounts multiplied, with their units.',
  quotient: 'The first amount divided by the second; over nothing it is nothing.',
  difference: 'The first amount less the second; may fall below 0.',
  excess: 'The part of the first amount above the second, never below 0.',
  least: 'The smallest of several amounts.',
  greatest: 'The largest of several amounts.',
  minimum: 'An amount that is not paid where it is too small.',
  all_or_nothing: 'An amount that is not paid at all where it would breach the ceiling.',
  rounded: 'An amount in whole steps, down, up or half up, where the document says so.',
  pro_rata: 'The share of an amount that a part is of the whole, at most all of it.',
  growth: 'The growth rate of the first amount over the second: [this year, last year].',
  months_since: 'The whole months from a date fact to the day of the estimate.',
  months_between:
    'The whole months from one day to another, each a date fact or a written day; 0 where the second is not later.',
  days_between: 'The days from one day to another, 1 to the next day; 0 where the second is not later.',
  received: 'What the company has had under earlier awards: ever, this_year, or in the last months.',
  matching: 'Public money matched with own money at a ratio.',
  interest: 'Interest on a principal for days (of a year of 360 or 365) or months.',
  set_off: 'An award from which other sums are set off in order, never below 0.',
};

/** What each joining condition means. */
export const CONDITION_HELP: Readonly<Record<string, string>> = {
  all_of: 'Every condition must hold.',
  any_of: 'One condition that holds is enough.',
  some_of: 'So many of the conditions must hold.',
  not: 'The condition must not hold.',
};
