// A table has a line for each number: what is said of a line for several names the operator that has steps, once.
import { expect, test } from 'vitest';
import { asked, estimateFor, measure, policy, rulebookWith, WORDS } from '../../../test/support/made-up.ts';
import { oneMeasure, told } from '../../../test/patterns/one-measure.support.ts';
import { estimateJson } from '../../report/json.ts';

const table = (kind: string, lines: string): string[] =>
  told(oneMeasure({ age: kind }, `amount: { lookup: { by: age, table: { ${lines} }, otherwise: 0 CNY } }`));

test.each(['1-3', '1~3', '1至3', '3+'])('a line for %s', (key) => {
  expect(table('type: integer', `${key}: 100 CNY, 4: 50 CNY`)).toEqual([
    expect.stringMatching(new RegExp(`^error at ${key.replace('+', '\\+')}: .*one line for each.*\`tiers\``, 'u')),
  ]);
});

test('a number without the unit of the fact is told once', () => {
  expect(table('type: integer, unit: month', '4: 50 CNY')).toEqual([expect.stringContaining('`4 month`')]);
});

const TABLE = '{ lookup: { by: projects.level, table: { town: 12%, county: 15%, none: 10% } } }';
const LEVELS = `{ town: ${WORDS}, county: ${WORDS}, none: ${WORDS} }`;
const ITEM = `{ cost: { type: money, ${asked()} }, level: { type: choice, choices: ${LEVELS}, ${asked()} } }`;

// By hand: 10% to 15% of 20,000, whichever of its three choices the entry turns out to have.
test('a table with a line for each choice pays one of them', () => {
  const text = policy(`
facts:
  projects: { type: list, item_title: ${WORDS}, item: ${ITEM}, ${asked()} }
measures:
${measure('award', `amount: { for_each: { list: projects, amount: { share: { of: projects.cost, rate: ${TABLE} } } } }`)}`);
  const open = { 'place/grants': { projects: [{ cost: '20,000 CNY' }] } };
  const [award] = estimateJson(estimateFor(rulebookWith({ 'place/grants': text }), open, { explain: true })).measures;
  expect(award?.steps?.map(({ value }) => value)).toContain('10% – 15%');
  expect(award?.steps?.map(({ value }) => value).join('; ')).not.toContain('¥0');
});
