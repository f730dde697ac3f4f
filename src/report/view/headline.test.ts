/** The line of a place that pays in more than one currency. */
import { expect, test } from 'vitest';
import { estimateFor, measure, policy, rulebookWith } from '../../../test/support/made-up.ts';
import { catalogue } from '../../text/index.ts';
import { viewOf } from './index.ts';
import { nothingFound } from './sections.ts';
import type { PlaceView } from './types.ts';

const rulebook = rulebookWith({
  'farland/support': policy(`
in_force: { from: 2025-01-01, until: 2025-12-31 }
measures:
${measure('yuan', 'when: [{ company.legal_person: true }], amount: "40,000 CNY"')}
${measure('dollars', 'when: [{ company.size: { is: large } }], amount: 500 USD')}
`),
});

function placeOf(company: Readonly<Record<string, unknown>>, asOf: string): PlaceView | undefined {
  const made = estimateFor(rulebook, { company }, { asOf });
  expect(made.totals.map(({ currency }) => currency)).toEqual(['CNY', 'USD']);
  return viewOf(made, { language: 'en' }).places[0];
}

test.each([
  ['what one currency pays is said alone', { legal_person: true, size: 'small' }, '¥40,000 fixed'],
  ['what both pay is said of both', { legal_person: true, size: 'large' }, '¥40,000 fixed; US$500 fixed'],
  ['what neither pays is said once', { legal_person: false, size: 'small' }, 'nothing on the facts given'],
  [
    'what is open in one stands beside what is fixed in the other',
    { legal_person: true },
    '¥40,000 fixed; at most US$500 once the open facts are known',
  ],
  [
    'what is open in both is nothing yet, which is said once',
    {},
    'nothing on the facts given; at most ¥40,000 once the open facts are known; at most US$500 once the open facts are known',
  ],
])('%s', (_name, company, line) => {
  expect(placeOf(company, '2025-06-30')?.headline.company).toBe(line);
});

test('where it is the day that leaves nothing, the line does not put it on the facts', () => {
  const lapsed = placeOf({ legal_person: true, size: 'small' }, '2026-01-01');
  expect(lapsed?.headline.company).toBe('nothing on that day, when some support is not in force');
  expect(nothingFound(lapsed?.sections ?? [], catalogue('en'))).toBe(
    'Nothing that is in force on the day qualifies on the facts given; what is not in force has a section of its own.',
  );
  const refused = placeOf({ legal_person: false, size: 'small' }, '2026-01-01');
  expect(refused?.headline.company).toBe('nothing on the facts given');
  expect(nothingFound(refused?.sections ?? [], catalogue('en'))).toBe('Nothing qualifies here on the facts given.');
});
