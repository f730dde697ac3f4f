/** The places in a schema where a whole amount or condition of the language stands; operators check what is inside. */
import * as v from 'valibot';
import { isDate, isDayForm } from '../values/date.ts';
import { keyed } from './shape.ts';

/** A text in each language. Traditional Chinese is derived from Simplified where it is not written. */
export const text = keyed({ en: v.string(), 'zh-Hans': v.string(), 'zh-Hant': v.optional(v.string()) });

/** Any amount: a literal, a name, or an operator. The JSON Schema puts the whole language here. */
export const expression = v.pipe(v.unknown(), v.metadata({ language: 'expression' }));

/** Any condition. */
export const condition = v.pipe(v.unknown(), v.metadata({ language: 'condition' }));

/** Two or more amounts. */
export const expressions = v.pipe(v.array(expression), v.minLength(2, 'at least two amounts'));

/** One or more conditions. */
export const conditionList = v.pipe(v.array(condition), v.minLength(1, 'at least one condition'));

/** A figure or name where no operator may stand. */
export const word = v.union([v.string(), v.number()], 'a figure or a name');

/** A day, in the digits of ASCII: days are compared as they are written. */
export const day = v.config(
  v.pipe(v.string(), v.check(isDayForm, 'a day as YYYY-MM-DD'), v.check(isDate, 'a day of the calendar')),
  { abortPipeEarly: true },
);

/** No term is longer, and the calendar has an end. */
const LONGEST_TERM = 12_000;

function isTerm([from, by, ...rest]: (string | number)[]): boolean {
  const isCount = typeof by === 'number' && Number.isInteger(by) && by >= 1 && by <= LONGEST_TERM;
  return typeof from === 'string' && isCount && rest.length === 0;
}

const term = v.pipe(v.array(word), v.check(isTerm, 'a day and a whole number: [completed_on, 6]'));

/** The ways in which a day may stand: one of the calendar, a fact that is a day, or one so many months or days after either. */
export const dayForms = v.union(
  [
    v.string(),
    v.pipe(
      keyed({ months_after: v.optional(term), days_after: v.optional(term) }),
      v.check((one) => Object.keys(one).length === 1, '`months_after` or `days_after`'),
    ),
  ],
  'a day as YYYY-MM-DD, a fact that is a day, or `months_after: [FACT, 6]`',
);

/** A day in a rule. */
export const dayExpression = v.pipe(dayForms, v.metadata({ language: 'day' }));
