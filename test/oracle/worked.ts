// How a sum worked by hand is written: the facts under which a row is paid, then changes of them.
import { describe, expect, test } from 'vitest';
import { oracle, ROWS, type Answer } from './measures.ts';
import { record, type Profile } from './facts.ts';

export type Given = Readonly<Record<string, unknown>>;

/** `{ 'company.size': 'small' }` as a profile writes it. */
function nested(given: Given): Profile {
  const groups: Record<string, unknown> = {};
  for (const [id, value] of Object.entries(given)) {
    const dot = id.indexOf('.');
    if (dot < 0) groups[id] = value;
    else groups[id.slice(0, dot)] = { ...record(groups[id.slice(0, dot)]), [id.slice(dot + 1)]: value };
  }
  return groups;
}

export const SCOPES: Readonly<Record<string, Given>> = {
  'hengyang/cross-border-ecommerce': {
    'company.registered_in': ['hengyang'],
    'company.legal_person': true,
    'company.pays_tax_locally': true,
    'company.cbec_record': true,
    'company.in_customs_cbec_statistics': true,
  },
  'zhongshan/cross-border-ecommerce': { 'company.registered_in': ['zhongshan'] },
  'hengqin/cross-border-ecommerce': { 'company.registered_in': ['hengqin'] },
  'hengqin/macao-funded-enterprises': {
    'company.registered_in': ['hengqin'],
    'company.pays_tax_locally': true,
    'company.local_bank_account': true,
    'company.substantive_operation': true,
    'company.legal_person': true,
    'company.macao_share': '25%',
    'company.confirmed_property': true,
    'company.sanctioned': false,
  },
  'hengqin/macao-youth': { 'company.registered_in': ['hengqin'] },
};

const DAY = '2025-06-30';

export const inScope = (measure: string, given: Given): Profile =>
  nested({ as_of: DAY, ...SCOPES[measure.split('/').slice(0, 2).join('/')], ...given });

export function answerOf(profile: Profile, measure: string): Answer {
  const answer = oracle(profile).get(measure);
  if (answer === undefined) throw new Error(`no such measure: ${measure}`);
  return answer;
}

/** `qualifies 0.00 to 500000.00`, `qualifies` without a figure, `does-not-qualify`. */
export function said({ status, low, high }: Pick<Answer, 'status' | 'low' | 'high'>): string {
  if (low === null) return status;
  return low === high ? `${status} ${low}` : `${status} 0.00 to ${String(high)}`;
}

export const NO = 'does-not-qualify';
export const YES = 'qualifies';
export const exactly = (sum: string): string => `qualifies ${sum}`;
export const upTo = (sum: string): string => `qualifies 0.00 to ${sum}`;

export type Sum = readonly [change: Given, expected: string];

/** Facts under which a row is paid, then changes of them: a change that is refused shows its line. */
export function worked(measure: string, base: Given, paid: string, sums: readonly Sum[] = []): void {
  describe(`${measure}`, () => {
    test(`${paid} on the facts of the row`, () => {
      expect(said(answerOf(inScope(measure, base), measure))).toBe(paid);
    });
    test.each(sums.map((sum) => ({ change: sum[0], expected: sum[1] })))('$change gives $expected', (sum) => {
      expect(said(answerOf(inScope(measure, { ...base, ...sum.change }), measure))).toBe(sum.expected);
    });
    test.each(Object.keys(SCOPES[measure.split('/').slice(0, 2).join('/')] ?? {}))('needs its scope: %s', (fact) => {
      const others: Given = { 'company.registered_in': ['elsewhere'], 'company.macao_share': '24.999999%' };
      const changed = { ...base, [fact]: others[fact] ?? fact === 'company.sanctioned' };
      const nobody = { 'company.professional_service_body': false };
      expect(said(answerOf(inScope(measure, { ...nobody, ...changed }), measure))).toBe(NO);
    });
    if (base['company.roles'] === undefined) return;
    test('is paid to its recipients alone', () => {
      const others = ['seller', 'park_operator'].filter((role) => ROWS.get(measure)?.to.every((to) => to !== role));
      expect(said(answerOf(inScope(measure, { ...base, 'company.roles': others }), measure))).toBe(NO);
      expect(said(answerOf(inScope(measure, { ...base, 'company.roles': [] }), measure))).toBe(NO);
    });
  });
}

/** One role of the row after another is enough, or does not do. */
export const each = (expected: string, ...roles: string[]): Sum[] =>
  roles.map((role): Sum => [{ 'company.roles': [role] }, expected]);

export const TENANT = {
  'company.roles': ['seller'],
  'company.size': 'medium',
  'tenant.newly_settled_in_recognised_park': true,
  'tenant.leased_area': '100 m²',
  'trade.cbec_export': 'USD 60,000',
  'trade.cbec_import': 'USD 40,000',
  'tenant.annual_rent': '120,000.55 CNY',
};

export const SELLER = { 'company.roles': ['seller'] };

export const OFFICE = {
  'office.lease_months': 36,
  'office.let_by_owner': true,
  'company.built_on_state_land': false,
  'office.leased_area': '300 m²',
  'office.heads': 12,
  'office.appraised_rent': '90 CNY',
  'office.actual_rent': '95 CNY',
  'office.payable_months': 10,
};

export const large = (area: string | number): Given => ({ kind: 'large', area, newly_opened: false });

export const community = (newly_opened: boolean): Given => ({ kind: 'community', area: '800 m²', newly_opened });

export const leased = (area: number, lease_cost: string): Given => ({ name: 'A', tenure: 'leased', area, lease_cost });
