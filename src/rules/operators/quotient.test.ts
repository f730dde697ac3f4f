/** A number of people or entries that is not known is none, or one at least: a part of an amount is never more than the amount. */
import { expect, test } from 'vitest';
import { asked, estimateFor, fact, measure, policy, rulebookWith, WORDS } from '../../../test/support/made-up.ts';

const SHOPS = `  shops: { type: list, item_title: ${WORDS}, item: { ok: { type: boolean, ${asked()} } }, ${asked()} }\n`;
const FACTS = `facts:\n${fact('years', 'type: integer')}${fact('share', 'type: number')}${SHOPS}`;

/** The least and the most that a company may get of which this is known. */
function endsOf(amount: string, known: Readonly<Record<string, unknown>>): readonly (string | undefined)[] {
  const rulebook = rulebookWith({
    'place/parts': policy(`${FACTS}measures:\n${measure('award', `amount: ${amount}`)}`),
  });
  const [award] = estimateFor(rulebook, { 'place/parts': known }).measures;
  return [award?.amount?.low.toString(), award?.amount?.high.toString()];
}

const COUNT = '{ count: { list: shops, where: [{ shops.ok: true }] } }';

test.each([
  ['years', 'a number of years', {}, ['0', '90000']],
  [COUNT, 'a number of entries', { shops: [{}, {}] }, ['0', '90000']],
  [COUNT, 'a number of entries of which one is sure', { shops: [{ ok: true }, {}] }, ['45000', '90000']],
  ['share', 'what may be a part of one', {}, ['0', 'Infinity']],
])('of an amount over %s, %s', (divisor, _name, known, ends) => {
  expect(endsOf(`{ quotient: [90000 CNY, ${divisor}] }`, known)).toEqual(ends);
});

// Where the amount may be below nothing, so may its part.
test('a part of what may be lost is no more than the loss', () => {
  expect(endsOf('{ sum: [500 CNY, { quotient: [{ difference: [100 CNY, 300 CNY] }, years] }] }', {})).toEqual([
    '300',
    '500',
  ]);
});
