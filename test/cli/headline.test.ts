/** The line of a place, as its reader meets it. */
import { describe, expect, it } from 'vitest';
import { subsidy } from './run.ts';

/** Who exports a million or more gets up to 1,000,000 of the 50%, everyone else up to 500,000: at least that is certain. */
const SELLER = `as_of: 2023-06-30
company: { registered_in: [zhongshan], roles: [seller] }
marketing: { own_brand: yes }
costs: { overseas_marketing: 5m CNY }
`;

describe('the line of a place', () => {
  it.each([
    ['en', /^Zhongshan: at least ¥500,000 and at most ¥[\d,]+ once the open facts are known$/mu],
    ['zh-Hans', /^中山：补齐未知情况后至少 ¥500,000，最高 ¥[\d,]+$/mu],
    ['zh-Hant', /^中山：補齊未知情況後至少 ¥500,000，最高 ¥[\d,]+$/mu],
  ])('does not say nothing in %s where a sum is certain and its size alone is open', (language, line) => {
    expect(subsidy(['estimate', '-', '--lang', language], SELLER).out).toMatch(line);
  });

  it('names support without a figure that is for individuals alone', () => {
    const talent = 'talent: { macao_students: 1, macao_youth_employed: 0, macao_youth_hired_after_training: 0 }';
    const company = 'company: { registered_in: [hengqin], roles: [], sanctioned: yes, macao_youth_owned: no }';
    const { out } = subsidy(['estimate', '-'], `as_of: 2025-06-30\n${company}\n${talent}\n`);
    expect(out).toContain(
      'Hengqin: nothing on the facts given\n  paid to individuals: support without a published figure\n',
    );
  });

  it('has no least sum where the only thing known is what may be paid at most', () => {
    const { out } = subsidy(['estimate', '-'], SELLER.replace('own_brand: yes', 'own_brand: unknown'));
    expect(out).toMatch(
      /^Zhongshan: support without a published figure; at most ¥[\d,]+ once the open facts are known$/mu,
    );
  });
});
