/** What a ceiling did to a sum is said as far as it is known, of a ceiling of its own as of a shared one. */
import { expect, test } from 'vitest';
import { estimateFor, measure, policy, rulebookWith } from '../../../test/support/made-up.ts';
import { estimateJson } from '../../report/json.ts';
import type { Rulebook } from '../rulebook.ts';

const CAP = '{ least: [{ share: { rate: 100%, of: costs.platform_promotion } }, 200 CNY] }';
const under = (amount: string, shared: string): Rulebook =>
  rulebookWith({
    'place/grants': policy(`
joint_caps: [{ cap: ${shared}, measures: [one, two], clause: art. 2 }]
measures:
${measure('one', `amount: ${amount}`)}
${measure('two', 'amount: 1 CNY')}
`),
  });

const own = under(`{ capped: { amount: { share: { rate: 100%, of: costs.rd_spend } }, cap: ${CAP} } }`, '9m CNY');
const ofShare = under(`{ share: { rate: 100%, of: costs.rd_spend, cap: ${CAP} } }`, '9m CNY');
const shared = under('{ share: { rate: 100%, of: costs.rd_spend } }', CAP);

/** What the step of the ceiling says, with what was spent on research and on promotion. */
function said(rulebook: Rulebook, costs: Readonly<Record<string, string>>): string | undefined {
  const [one] = estimateJson(estimateFor(rulebook, { costs }, { explain: true })).measures;
  const word = rulebook === shared ? /joint cap/u : /^Ceiling/u;
  return one?.steps.find(({ label }) => word.test(label))?.value;
}

test.each([
  ['a ceiling of its own', own],
  ['the ceiling of a share', ofShare],
  ['a joint cap', shared],
])('%s', (_name, rulebook) => {
  expect(said(rulebook, { rd_spend: '100 CNY' })).toBe('¥0 – ¥100, as far as is known');
  expect(said(rulebook, { rd_spend: '300 CNY' })).toBe('¥0 – ¥200, as far as is known');
  expect(said(rulebook, { platform_promotion: '50 CNY' })).toBe('¥0 – ¥50, as far as is known');
  expect(said(rulebook, { rd_spend: '100 CNY', platform_promotion: '150 CNY' })).toBe('¥100, within it');
  expect(said(rulebook, { rd_spend: '100 CNY', platform_promotion: '100 CNY' })).toBe('¥100, within it');
  expect(said(rulebook, { rd_spend: '100 CNY', platform_promotion: '60 CNY' })).toBe('¥100 is over it, so ¥60');
});
