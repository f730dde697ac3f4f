// A policy read back: what a proof-reader compares with the document, sentence by sentence.
import { expect, test } from 'vitest';
import { load } from '../../test/patterns/load.support.ts';
import { oneMeasure } from '../../test/patterns/one-measure.support.ts';
import { clausesOf } from './policy-clauses.ts';
import type { Language } from '../text/index.ts';

function paid(payments: string, language: Language): string[] {
  const text = oneMeasure({}, `amount: 5m USD\n    payments: ${payments}`);
  const { rulebook, faults } = load([{ name: 'place/policy.yaml', shown: 'policy.yaml', text }]);
  expect(faults).toEqual([]);
  const [policy] = rulebook.policies;
  if (policy === undefined) throw new Error('no policy');
  const lines = clausesOf(rulebook, policy, language).flatMap((clause) => clause.lines);
  return lines
    .filter(({ label }) => /^(?:Paid|分年)/u.test(label))
    .flatMap(({ texts }) => texts.map(({ text: said }) => said));
}

test('ceilings of each year are told year by year, with the year that takes the rest, in figures as elsewhere', () => {
  expect(paid('{ each_year_at_most: [1m USD] }', 'en')).toEqual([
    'at most US$1,000,000 in year 1; all the rest in year 2',
  ]);
  const three = '{ each_year_at_most: [1m USD, 500000 USD] }';
  expect(paid(three, 'en')).toEqual([
    'at most US$1,000,000 in year 1; at most US$500,000 in year 2; all the rest in year 3',
  ]);
  expect(paid(three, 'zh-Hans')).toEqual(['第 1 年最多 US$1,000,000、第 2 年最多 US$500,000，其余在第 3 年拨付']);
});
