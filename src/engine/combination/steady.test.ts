// Exclusions and a shared cap at once, while a sum is open: worked by hand.
import { describe, expect, test } from 'vitest';
import { byId, estimateFor, fact, measure, policy, rulebookWith } from '../../../test/support/made-up.ts';

/** The most that each can bring. */
const MOST = { award: 200_000, promo: 200_000, rent: 200_000, training: 80_000 };

const grants = (excluded: string, capped: string, cap: string): string =>
  policy(`
facts:
${Object.keys(MOST)
  .map((id) => fact(id, 'type: money'))
  .join('')}
exclusions: [ { measures: [${excluded}], clause: art. 8, because: { en: one only, zh-Hans: 择一 } } ]
joint_caps: [ { cap: ${cap}, clause: art. 9, measures: [${capped}] } ]
measures:
${Object.entries(MOST)
  .map(([id, most]) => measure(id, `amount: { least: [${id}, ${most} CNY] }`))
  .join('')}`);

function outcomes(
  text: string,
  given: Record<string, unknown>,
  prefer: 'high' | 'fixed' = 'high',
): Record<string, string> {
  const made = estimateFor(rulebookWith({ 'place/policy': text }), { 'place/policy': given }, { prefer });
  return byId(made, ({ status, amount, setAsideFor, missing }) =>
    [status, amount?.low, amount?.high, setAsideFor ?? '', missing.length].join(' '),
  );
}

describe('measures of which some exclude each other and some share a cap', () => {
  test('are chosen where the same ones lead whatever an open sum comes to', () => {
    // Promotion brings 120,000 to 180,000 with training, rent 30,000 with up to 80,000 of it.
    const found = outcomes(grants('promo, rent', 'promo, training', '180000 CNY'), {
      award: '0 CNY',
      promo: '120,000 CNY',
      rent: '30,000 CNY',
    });
    expect(found['promo']).toBe('qualifies 120000 120000  0');
    expect(found['rent']).toBe('set-aside 30000 30000 place/policy/promo 0');
    expect(found['training']).toBe('needs-facts 0 60000  1');
  });

  test('are chosen where the open sum is held down by what is taken before it', () => {
    const found = outcomes(grants('award, rent', 'rent, promo, training', '250000 CNY'), {
      award: '100,000 CNY',
      promo: '0 CNY',
      rent: '200,000 CNY',
    });
    expect(found['rent']).toBe('qualifies 200000 200000  0');
    expect(found['award']).toBe('set-aside 100000 100000 place/policy/rent 0');
    expect(found['training']).toBe('needs-facts 0 50000  1');
  });

  test('are chosen where the least of the open sum is more than the other', () => {
    // With promotion the award is 140,000 to 145,000, which is the cap. Rent and promotion are 80,000.
    const text = grants('award, rent', 'award, promo', '145000 CNY').replace(
      '{ least: [award, 200000 CNY] }',
      '{ greatest: [90000 CNY, { least: [award, 100000 CNY] }] }',
    );
    const found = outcomes(text, { promo: '50,000 CNY', rent: '30,000 CNY', training: '0 CNY' });
    expect(found['award']).toBe('needs-facts 90000 100000  1');
    expect(found['rent']).toBe('set-aside 30000 30000 place/policy/award 0');
  });

  test('stay open where the open sum turns who leads', () => {
    // Without training promotion brings more than rent. With 80,000 of it the cap leaves promotion 40,000, and rent brings 90,000.
    const found = outcomes(grants('promo, rent', 'training, promo', '120000 CNY'), {
      award: '0 CNY',
      promo: '120,000 CNY',
      rent: '90,000 CNY',
    });
    expect(found['promo']).toMatch(/^needs-facts/u);
    expect(found['rent']).toMatch(/^needs-facts/u);
  });

  test('stay open where another set comes within a cent', () => {
    const given = { award: '0 CNY', promo: '120,000 CNY', rent: '119,999.99 CNY' };
    const found = outcomes(grants('promo, rent', 'promo, rent, training', '150000 CNY'), given);
    expect(found['promo']).toMatch(/^needs-facts/u);
  });
});

test('a sum that the text fixes is preferred to a higher ceiling, though it may be known last', () => {
  const text = grants('rent, training', 'award, promo', '200000 CNY').replace(/(id: rent, .*basis: )exact/u, '$1up-to');
  // Rent is a ceiling of 100,000. Training is fixed, and at most 80,000: any of it goes before.
  const given = { award: '0 CNY', promo: '0 CNY', rent: '100,000 CNY' };
  expect(outcomes(text, given, 'fixed')['rent']).toMatch(/^needs-facts/u);
  expect(outcomes(text, { ...given, training: '0.01 CNY' }, 'fixed')['rent']).toMatch(/^set-aside/u);
});

test('what a shared cap hangs on is asked for by a rival of what stands under it', () => {
  // Promotion of 65,000 beside training of 20,000: a cap of 70,000 leaves it less than the rent of 60,000 brings, one of 90,000 more.
  const cap = '{ choose: [{ when: [company.legal_person: true], amount: 70000 CNY }, { amount: 90000 CNY }] }';
  const text = grants('promo, rent', 'training, promo', cap);
  const missingOfRent = (company: Record<string, unknown>): string => {
    const raw = { company, 'place/policy': { award: '0 CNY', rent: '60,000 CNY' } };
    const made = estimateFor(rulebookWith({ 'place/policy': text }), raw);
    return byId(made, ({ missing }) => missing.join(' '))['rent'] ?? '';
  };
  expect(missingOfRent({})).toBe('company.legal_person place/policy.promo place/policy.training');
  expect(missingOfRent({ legal_person: false })).toBe('place/policy.promo place/policy.training');
});
