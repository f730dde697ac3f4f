/** What comes to nothing says why: the first slice takes all, the slice reached earns nothing, there is no growth. */
import { expect, test } from 'vitest';
import { estimateFor, fact, measure, policy, rulebookWith } from '../../../test/support/made-up.ts';
import { estimateJson } from '../../report/json.ts';
import type { Language } from '../../text/index.ts';

const titled = (title: string): string => `{ en: ${title}, zh-Hans: 数额 }`;

/** Why an award is refused, for a company that has the facts given. */
function why(
  amount: string,
  own: Readonly<Record<string, string>>,
  language: Language = 'en',
  company: Readonly<Record<string, unknown>> = {},
): readonly string[] {
  const text = policy(`
facts:
${fact('spent', 'type: money', titled('Spent'))}
${fact('now', 'type: money', titled('Sales'))}
${fact('before', 'type: money', titled('Earlier sales'))}
measures:
${measure('one', `amount: ${amount}`)}`);
  const given = { spent: '100 CNY', now: '100 CNY', before: '100 CNY', ...own };
  const made = estimateFor(rulebookWith({ 'place/grants': text }), { 'place/grants': given, company });
  const [one] = estimateJson(made, { all: true, language }).measures;
  expect(one?.status).toBe('does-not-qualify');
  return one?.reasons ?? [];
}

test('of a share whose first slice takes the whole base', () => {
  const rule = '{ share: { rate: 10%, of: spent, base_floor: 100 CNY } }';
  expect(why(rule, {})).toEqual([expect.stringMatching(/Spent is not over ¥100/u)]);
  expect(why(rule, {}, 'zh-Hans')).toEqual([expect.stringContaining('数额未超过 ¥100')]);
  expect(why(rule, { spent: '0 CNY' })).toEqual([expect.stringMatching(/Spent: 0$/u)]);
  expect(why('{ share: { rate: 0%, of: spent, base_floor: 10 CNY } }', {})).toEqual([
    expect.stringContaining('its own figure is 0'),
  ]);
});

test('of a sum of which each part is nothing: all of them', () => {
  const nothing = { now: '0 CNY', before: '0 CNY' };
  const halves = '{ share: { rate: 50%, of: { sum: [now, before] } } }';
  expect(why(halves, nothing)).toEqual(['The sum comes to nothing: Sales: 0, Earlier sales: 0']);
  expect(why(halves, nothing, 'zh-Hans')).toEqual(['测算金额为零：数额为 0、数额为 0']);
  expect(why('{ least: [now, before] }', nothing)).toEqual([expect.stringMatching(/nothing: Sales: 0$/u)]);
});

test('of slices of which those that are reached earn nothing', () => {
  const rule = '{ brackets: { of: spent, steps: [{ up_to: 100 CNY, rate: 0% }, { rate: 5% }] } }';
  expect(why(rule, {})).toEqual([
    expect.stringMatching(/Spent reaches only parts that earn nothing: 0% of the part up to ¥100/u),
  ]);
  expect(why(rule, {}, 'zh-Hans')).toEqual([expect.stringContaining('数额只到不计奖补的部分：¥100 以内的部分按 0%')]);
  const over = '{ brackets: { of: spent, steps: [{ over: 200 CNY, rate: 5% }] } }';
  expect(why(over, {})).toEqual([expect.stringMatching(/Spent is not over ¥200/u)]);
  expect(why(rule, { spent: '0 CNY' })).toEqual([expect.stringMatching(/Spent: 0$/u)]);
});

test('of a product with growth that is none, or a fall; not with growth that is one', () => {
  const rule = '{ product: [{ growth: [now, before] }, spent] }';
  expect(why(rule, { now: '90 CNY' })).toEqual([expect.stringMatching(/Sales has not grown/u)]);
  expect(why(rule, {})).toEqual([expect.stringMatching(/Sales has not grown/u)]);
  expect(why(rule, { now: '110 CNY', spent: '0 CNY' })).toEqual([expect.stringMatching(/Spent: 0$/u)]);
});

test('of what is taken off, cut off or too small as that, where what it is worked out from comes to something', () => {
  const left = '{ excess: [spent, 60 CNY] }';
  expect(why(`{ minimum: { amount: ${left}, at_least: 50 CNY } }`, {})).toEqual([
    expect.stringMatching(/¥40 is too small to be paid \(the least is ¥50\)$/u),
  ]);
  expect(why(`{ rounded: { amount: ${left}, to: 1000 CNY, direction: down } }`, {})).toEqual([
    expect.stringMatching(/¥40 is less than one whole step$/u),
  ]);
  expect(why(`{ excess: [${left}, 40 CNY] }`, {})).toEqual([
    expect.stringMatching(/nothing is left of ¥40 less ¥40$/u),
  ]);
  expect(why(`{ set_off: { from: ${left}, less: [now] } }`, {})).toEqual([
    expect.stringMatching(/¥40 is used up by what is set off$/u),
  ]);
  expect(why(`{ capped: { amount: ${left}, cap: { excess: [now, before] } } }`, {})).toEqual([
    expect.stringMatching(/nothing is left of ¥100 less ¥100$/u),
  ]);
  expect(
    why('{ minimum: { amount: { rounded: { amount: spent, to: 30 CNY, direction: down } }, at_least: 100 CNY } }', {}),
  ).toEqual([expect.stringMatching(/¥90 is too small to be paid/u)]);
});

// It is no legal person; whether it is small is open. The first case, which is not its own, gives no reason.
test("of cases of which it is open which is the company's, one that may be", () => {
  const of = (base: string): string => `{ share: { rate: 10%, of: ${base} } }`;
  const lines = [
    `{ when: [company.legal_person: true], amount: ${of('now')} }`,
    `{ when: [company.size: { is: small }], amount: ${of('before')} }`,
    `{ amount: ${of('before')} }`,
  ];
  const own = { now: '0 CNY', before: '0 CNY' };
  expect(why(`{ choose: [${lines.join(', ')}] }`, own, 'en', { legal_person: false })).toEqual([
    expect.stringMatching(/Earlier sales: 0$/u),
  ]);
});
