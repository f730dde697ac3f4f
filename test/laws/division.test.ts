/** What is divided and multiplied again is what it was: a company on a threshold stays on it, whatever the digits of the quotient. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byId, estimateFor, fact, measure, policy, rulebookWith } from '../support/made-up.ts';

const AGAIN = '{ product: [{ quotient: [paid, n] }, n] }';
const POLICY = policy(`
facts:
${fact('paid', 'type: money')}
${fact('before', 'type: money')}
${fact('n', 'type: integer')}
measures:
${measure('threshold', `values: { again: ${AGAIN} }, when: [{ again: { at_least: paid } }], amount: again`)}
${measure('least', `amount: { minimum: { amount: ${AGAIN}, at_least: paid } }`)}
${measure('rounded', `amount: { rounded: { amount: ${AGAIN}, to: 0.01 CNY, direction: down } }`)}
${measure('steps', `amount: { for_every: { of: ${AGAIN}, step: 0.01 CNY, amount: 0.01 CNY } }`)}
${measure('whole', `amount: { all_or_nothing: { amount: paid, cap: ${AGAIN} } }`)}
${measure('growth', 'values: { grown: { growth: [paid, before] } }, amount: { rounded: { amount: { product: [{ sum: [grown, 100%] }, before] }, to: 0.01 CNY, direction: down } }')}
${measure('parts', 'amount: { rounded: { amount: { sum: [{ quotient: [paid, n] }, { quotient: [{ product: [paid, { difference: [n, 1] }] }, n] }] }, to: 0.01 CNY, direction: down } }')}
`);

const rulebook = rulebookWith({ 'place/policy': POLICY });

/** A third of what is not known yet: at its least of 200 it is the 66.66… that it is held against. */
const OPEN = policy(`
facts:
${fact('paid', 'type: money')}
${fact('n', 'type: integer')}
measures:
${measure('over', 'values: { third: { quotient: [200 CNY, 3] }, most: { quotient: [{ greatest: [paid, 200 CNY] }, 3] } }, when: [{ most: { over: third } }], amount: 10 CNY')}
${measure('left', 'values: { third: { quotient: [1 CNY, 3] }, rest: { difference: [{ quotient: [{ greatest: [paid, 5 CNY] }, 3] }, { sum: [third, third] }] } }, when: [{ rest: { at_least: 1 CNY } }], amount: 10 CNY')}
${measure('again', 'values: { again: { product: [{ quotient: [{ greatest: [paid, 200 CNY] }, 13] }, 30%, 13] } }, when: [{ again: { at_least: 60 CNY } }], amount: 10 CNY')}
${measure('twice', 'values: { third: { quotient: [1 CNY, 3] }, ratio: { quotient: [{ quotient: [{ least: [paid, 5 CNY] }, 3] }, third] } }, when: [{ ratio: { at_most: 5 } }], amount: 10 CNY')}
${measure('most', 'values: { part: { quotient: [11 CNY, 13] }, all: { sum: [{ quotient: [{ least: [paid, 15 CNY] }, 13] }, part] } }, when: [{ all: { at_most: 2 CNY } }], amount: 10 CNY')}
${measure('whole', 'values: { third: { quotient: [1 CNY, 3] }, all: { sum: [third, third, { quotient: [{ greatest: [paid, 1 CNY] }, 3] }] } }, when: [{ all: { at_least: 1 CNY } }], amount: 10 CNY')}
${measure('sum', 'values: { third: { quotient: [1 CNY, 3] }, all: { sum: [third, third, third, { least: [paid, 0 CNY] }] } }, when: [{ all: { at_least: 1 CNY } }], amount: 10 CNY')}
`);

describe('while a fact is open', () => {
  const open = rulebookWith({ 'place/open': OPEN });
  const statuses = (facts: Readonly<Record<string, unknown>>): Record<string, string> =>
    byId(estimateFor(open, { 'place/open': facts }), ({ status }) => status);

  const ALL = Object.fromEntries(
    ['again', 'left', 'most', 'over', 'sum', 'twice', 'whole'].map((id) => [id, 'qualifies']),
  );

  it('a quotient that stands on a threshold is decided as it is once all is known', () => {
    expect(statuses({})).toEqual({ ...ALL, over: 'needs-facts' });
    expect(statuses({ paid: '0 CNY' })).toEqual({ ...ALL, over: 'does-not-qualify' });
    expect(statuses({ paid: '200.01 CNY' })).toMatchObject({ over: 'qualifies' });
  });
});

describe('a sum that is divided and multiplied again', () => {
  it('is paid in full by every rule that turns on it', () => {
    const cents = fc.integer({ min: 1, max: 10 ** 12 });
    fc.assert(
      fc.property(cents, cents, fc.integer({ min: 2, max: 999_999 }), (paid, before, n) => {
        const sum = (paid / 100).toFixed(2);
        const facts = { paid: `${sum} CNY`, before: `${(before / 100).toFixed(2)} CNY`, n };
        const made = estimateFor(rulebook, { 'place/policy': facts });
        const highs = made.measures.map(({ measure: { shortId }, amount }) => [shortId, amount?.high.toFixed(2)]);
        expect(highs).toEqual(made.measures.map(({ measure: { shortId } }) => [shortId, sum]));
      }),
      { numRuns: 300 },
    );
  });
});
