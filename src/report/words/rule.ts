/** How the parts of a rule stand in its sentence: brackets round every part that could be read with its neighbours. */
import type { Part, Phrase } from '../../rules/phrase.ts';

/** What stands between the operands of a rule that is written as a formula. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['rule.sum', '+'],
  ['rule.product', '×'],
  ['rule.quotient', '÷'],
  ['rule.difference', '−'],
  ['rule.excess', '−'],
]);

/** The sign of a rule that joins its operands; undefined for every other rule. */
export function signOf({ key }: Pick<Phrase, 'key'>): string | undefined {
  return SIGNS.get(key);
}

/** One figure or one name: it reads in one way wherever it stands. */
const ATOMS = new Set([
  'rule.literal',
  'rule.fact',
  'rule.named',
  'rule.faulty',
  'rule.measure',
  'rule.part',
  'rule.months_after',
  'rule.days_after',
]);

/** Whether a phrase is a rule made of others. */
export function isCompound({ key }: Phrase): boolean {
  return key.startsWith('rule.') && !ATOMS.has(key) && !FRAMES.has(key);
}

/** They are no amounts: they hold one in its place. */
const FRAMES = new Set([
  'rule.item-value',
  'rule.rung',
  'rule.bracket',
  'rule.cap',
  'rule.base-cap',
  'rule.base-floor',
]);

/** The gaps with which a sentence ends: what stands there runs into nothing. */
const LAST = new Set(['rule.growth before', 'rule.item-value rule', 'rule.with-item-values rule']);

/** Behind a share a comma is clear: its base, where it is more than a name, stands in brackets itself. */
const BEFORE_COMMA = new Set(['rule.limited rule', 'rule.minimum-at_least amount', 'rule.minimum-over amount']);

/** Whether a part of a sentence must stand in brackets. */
export function needsBrackets(parent: string, gap: string, child: Phrase): boolean {
  if (!isCompound(child) || !/^(?:rule|condition)\./u.test(parent)) return false;
  const place = `${parent} ${gap}`;
  return !LAST.has(place) && !(BEFORE_COMMA.has(place) && child.key === 'rule.share');
}

/** Whether a range in a gap must: the equations of steps end in what they come to. */
export function isOperand(parent: string, gap: string): boolean {
  return parent.endsWith('-value') && gap !== 'result' && !(parent === 'step.growth-value' && gap === 'rate');
}

/** The phrases in a gap. */
export function phrasesIn(part: Part | undefined): readonly Phrase[] {
  if (typeof part !== 'object') return [];
  if ('phrases' in part) return part.phrases;
  return 'phrase' in part ? [part.phrase] : [];
}

/** `at_least: 2` and `at_most: 2` of one subject: it is 2. */
export function isEqual(tests: readonly Phrase[]): boolean {
  const [low, high, more] = tests;
  return (
    low !== undefined &&
    high !== undefined &&
    boundaryOf(low) === 'condition.at_least' &&
    boundaryOf(high) === 'condition.at_most' &&
    more === undefined &&
    low.with['name'] === high.with['name'] &&
    writtenOf(low) !== '' &&
    writtenOf(low) === writtenOf(high)
  );
}

/** The word of the law by which a condition compares, of days too; any other key as it is. */
export function boundaryOf({ key }: Phrase): string {
  return key.replace(/\.date$/u, '');
}

function writtenOf({ with: { figure } }: Phrase): string {
  const [literal] = phrasesIn(figure);
  const text = literal?.with['text'];
  return literal?.key === 'rule.literal' && typeof text === 'string' ? text : '';
}

/** The fact by which a table is looked up, and which line counts where several of them could fit; null where lines differ in that. */
export function lookedUp({ rungs }: Phrase['with']): LookedUp | null {
  const tests = phrasesIn(rungs)
    .map(testOf)
    .filter((test) => test !== null);
  const subjects = tests.map(subjectOf);
  const [first] = subjects;
  const alike = subjects.every((one) => JSON.stringify(one) === JSON.stringify(first));
  if (first === undefined || !alike) return null;
  return { by: first, counts: tests[0]?.key === 'condition.choices' ? 'highest' : 'one' };
}

interface LookedUp {
  readonly by: Part;
  readonly counts: 'one' | 'highest';
}

/** The condition of a line of a table; null for the one of all other cases. */
function testOf({ with: { condition } }: Phrase): Phrase | null {
  const [test] = phrasesIn(condition);
  const isEmpty = test?.key === 'condition.all' && phrasesIn(test.with['conditions']).length === 0;
  return test === undefined || isEmpty ? null : test;
}

function subjectOf({ key, with: parts }: Phrase): Part | undefined {
  if (key === 'condition.choice' || key === 'condition.choices') return parts['fact'];
  const tests = key === 'condition.all' ? phrasesIn(parts['conditions']) : [];
  return isEqual(tests) ? tests[0]?.with['subject'] : undefined;
}

/** What a line of a table is for: the choice, or the number; undefined for all other cases. */
export function lineOf(rung: Phrase): Part | undefined {
  const test = testOf(rung);
  if (test === null) return undefined;
  return test.with['choices'] ?? phrasesIn(test.with['conditions'])[0]?.with['figure'];
}
