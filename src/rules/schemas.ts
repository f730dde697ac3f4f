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
