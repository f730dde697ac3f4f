/** A day in a rule, as the number by which days are compared and counted: one of the calendar, or a fact that is a day. */
import { parseDate } from '../values/date.ts';
import type { Refusal } from '../values/result.ts';
import { unitOf } from '../values/units.ts';
import { constant, FAULTY } from './constant.ts';
import { numberOfDay } from './held-day.ts';
import { laterDay, termIn } from './later-day.ts';
import { leaf, nearestFact } from './leaf.ts';
import type { Path, Plan, Scope } from './plan.ts';

/** What the day of the estimate is called by those who look for a name of it. */
const OF_ESTIMATE = new Set(['today', 'now', 'as_of', 'as-of', '今天', '今日', '当日', '申报日', '申报之日']);

/**
 * Prepares a day; what is neither a day nor a fact that is one is reported.
 *
 * @param beside the fact that it is held against
 */
export function dayPlan(written: unknown, beside: string, at: Path, scope: Scope): Plan {
  const term = termIn(written);
  if (term !== null) return laterDay(term, dayPlan(term.from, beside, [...at, term.key, 0], scope));
  const text = String(written);
  const fact = scope.fact(text);
  if (fact?.type === 'date') return leaf(text, at, scope);
  const date = parseDate(text);
  if (date.ok) return constant(numberOfDay(date.value), unitOf('date'), date.value);
  if (OF_ESTIMATE.has(text.toLowerCase())) scope.report(at, 'day-of-estimate', { found: text, name: beside });
  else if (fact !== undefined) scope.report(at, 'fact-no-day', { fact: fact.id, type: fact.type });
  else reportText(text, date.refusal, at, scope);
  return FAULTY;
}

/** A text that is no day: a misspelt fact, or a day written in another way. */
function reportText(text: string, refusal: Refusal, at: Path, scope: Scope): void {
  const near = nearestFact(text, 'date', scope);
  if (near === undefined) scope.report(at, refusal.code, refusal.params);
  else scope.report(at, 'unknown-day', { name: text, near });
}
