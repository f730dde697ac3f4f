// (h) this project: the twelve measures as a policy file, through the library's own loader and evaluator.
import path from 'node:path';
import { buildRulebook, Decimal, evaluatorOf, policyTexts, readPolicies } from '../../dist/index.js';
export const name = 'subsidy';
export async function load() {
  const shared = policyTexts(path.resolve(import.meta.dirname, '../../policies'), 'policies').filter(
    (text) => !text.name.includes('/'),
  );
  const read = readPolicies([
    ...shared,
    ...policyTexts(path.resolve(import.meta.dirname, '../rules/subsidy'), 'rules'),
  ]);
  const { rulebook, faults } = buildRulebook(read.sources);
  if (read.faults.length > 0 || [...faults.values()].flat().length > 0)
    throw new Error('the policy of the bench is faulty');
  const { facts, evaluate } = evaluatorOf(rulebook, 'nansha/twelve/total', '2025-06-30');
  const keys = facts
    .map((id) => id.slice('nansha/twelve.'.length))
    .map((key) => (key === 'district' ? 'registered_in' : key));
  return (p) => {
    const amount = evaluate((index) => {
      const value = p[keys[index]];
      return typeof value === 'number' ? new Decimal(value) : value;
    });
    return amount === null ? '0.00' : amount.high.toFixed(2);
  };
}
