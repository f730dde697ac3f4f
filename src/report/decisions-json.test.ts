/** The five answers as plain data, key by key. */
import { describe, expect, it } from 'vitest';
import { whatIf } from '../engine/what-if.ts';
import { checklistJson } from './checklist.ts';
import { compareJson } from './compare-json.ts';
import { scheduleJson } from './schedule.ts';
import { comparedPlaces, EXPORTED, northern, twoPlaces } from './two-places.support.ts';
import { whatIfJson } from './what-if.ts';
import { nextJson } from './what-next.ts';

/** What the company exported is not known. */
const open = twoPlaces();
const known = twoPlaces(EXPORTED);

const cny = (low: string, high = low): unknown => ({ low, high, currency: 'CNY' });

describe('the checklist as plain data', () => {
  it('has each paper with its title, whether it is in hand, the measures that need it and every office', () => {
    expect(checklistJson(open, 'en')).toMatchObject({
      format: 'subsidy-checklist/1',
      as_of: '2025-06-30',
      company: { name: 'Tang & Co.' },
      papers: [
        {
          id: 'business-licence',
          title: 'Business licence (stamped copy)',
          in_hand: true,
          measures: ['north/support/people', 'north/support/rent', 'south/support/award'],
          offices: [
            { policy: 'north/support', office: 'Bureau of Trade' },
            { policy: 'south/support', office: null },
          ],
        },
        {
          id: 'bank-account-details',
          title: "Details of the company's bank account",
          in_hand: false,
          measures: ['north/support/rent'],
          offices: [{ policy: 'north/support', office: 'Bureau of Trade' }],
        },
      ],
      measures: [
        { id: 'north/support/people', title: 'People', papers: [{ id: 'business-licence', in_hand: true }] },
        {
          id: 'north/support/rent',
          title: 'Rent',
          papers: [
            { id: 'business-licence', in_hand: true },
            { id: 'bank-account-details', in_hand: false },
          ],
        },
        { id: 'south/support/award', title: 'Award', papers: [{ id: 'business-licence', in_hand: true }] },
      ],
      without_list: ['north/support/training'],
    });
  });

  it('is in the language asked for', () => {
    expect(checklistJson(open, 'zh-Hans')).toMatchObject({
      papers: [{ title: '营业执照（复印件加盖公章）', offices: [{ office: '贸易局' }, { office: null }] }, {}],
      measures: [{ title: '人才补贴' }, { title: '租金补贴' }, { title: '奖励' }],
    });
  });
});

describe('the schedule as plain data', () => {
  // 60% and 40% of 1000.40 are 600.24 and 400.16; 600.24 and 100 for the export make 700.24.
  it('has what is paid in each year, where to apply, and what lapses within 90 days', () => {
    expect(scheduleJson(known, 'en')).toMatchObject({
      format: 'subsidy-schedule/1',
      as_of: '2025-06-30',
      company: { name: 'Tang & Co.' },
      payments: [
        {
          jurisdiction: 'north',
          beneficiary: 'company',
          currency: 'CNY',
          years: [
            { year: 1, low: '700.24', high: '700.24' },
            { year: 2, low: '400.16', high: '400.16' },
          ],
          measures: [
            {
              id: 'north/support/export',
              frequency: 'yearly',
              years: [{ year: 1, low: '100.00', high: '100.00' }],
            },
            {
              id: 'north/support/rent',
              frequency: 'once',
              years: [
                { year: 1, low: '600.24', high: '600.24' },
                { year: 2, low: '400.16', high: '400.16' },
              ],
            },
          ],
        },
        {
          jurisdiction: 'north',
          beneficiary: 'individual',
          currency: 'CNY',
          years: [{ year: 1, low: '0.00', high: '300.00' }],
          measures: [
            { id: 'north/support/people', frequency: 'yearly', years: [{ year: 1, low: '0.00', high: '300.00' }] },
          ],
        },
        {
          jurisdiction: 'south',
          beneficiary: 'company',
          currency: 'CNY',
          years: [{ year: 1, low: '500.00', high: '500.00' }],
          measures: [
            { id: 'south/support/award', frequency: 'yearly', years: [{ year: 1, low: '500.00', high: '500.00' }] },
          ],
        },
      ],
      lapsing: [{ id: 'north/support/people', until: '2025-09-28', days: 90 }],
    });
  });

  it('names what may be applied for, with its status and last day, and null for what no policy says', () => {
    expect(scheduleJson(open, 'en')).toMatchObject({
      applications: [
        {
          policy: 'north/support',
          office: 'Bureau of Trade',
          applications: 'Each March',
          portal: 'https://example.org/apply',
          measures: [
            { id: 'north/support/export', status: 'needs-facts', until: '2025-12-31' },
            { id: 'north/support/people', status: 'qualifies', until: '2025-09-28' },
            { id: 'north/support/rent', status: 'qualifies', until: '2025-12-31' },
            { id: 'north/support/training', status: 'qualifies', until: '2025-12-31' },
          ],
        },
        {
          policy: 'south/support',
          office: null,
          applications: null,
          portal: null,
          measures: [{ id: 'south/support/award', status: 'qualifies', until: null }],
        },
      ],
    });
  });
});

describe('a change as plain data', () => {
  const small = twoPlaces({ ...EXPORTED, ...northern(false) });
  const legal = twoPlaces({ ...EXPORTED, ...northern(true) });

  // Without the rent the company has 100 and 70; with it 100 and 1000.40.
  it('has every measure that stands differently, before and after, and every total', () => {
    expect(whatIfJson(whatIf(small, legal), ['company.legal_person=yes'], 'en')).toMatchObject({
      format: 'subsidy-what-if/1',
      as_of: '2025-06-30',
      company: { name: 'Tang & Co.' },
      set: ['company.legal_person=yes'],
      measures: [
        {
          id: 'north/support/rent',
          title: 'Rent',
          before: { status: 'does-not-qualify', amount: null, set_aside_for: null },
          after: { status: 'qualifies', amount: cny('1000.40'), set_aside_for: null },
        },
        {
          id: 'north/support/small-rent',
          title: 'Small rent',
          before: { status: 'qualifies', amount: cny('70.00'), set_aside_for: null },
          after: { status: 'set-aside', amount: cny('70.00'), set_aside_for: 'north/support/rent' },
        },
      ],
      totals: [
        {
          jurisdiction: 'north',
          beneficiary: 'company',
          currency: 'CNY',
          before: { low: '170.00', high: '170.00' },
          after: { low: '1100.40', high: '1100.40' },
        },
        {
          jurisdiction: 'north',
          beneficiary: 'individual',
          currency: 'CNY',
          before: { low: '0.00', high: '300.00' },
          after: { low: '0.00', high: '300.00' },
        },
        { jurisdiction: 'south', beneficiary: 'company', currency: 'CNY' },
      ],
    });
  });
});

describe('next steps as plain data', () => {
  // A dollar more reaches the second step: 250 for 100.
  it('have the change in words and as --set takes it, and what it brings', () => {
    const gain = { jurisdiction: 'north', beneficiary: 'company', currency: 'CNY', low: '150.00', high: '150.00' };
    expect(nextJson(known, 'en')).toMatchObject({
      format: 'subsidy-what-next/1',
      as_of: '2025-06-30',
      company: { name: 'Tang & Co.' },
      steps: [
        {
          measure: 'north/support/export',
          jurisdiction: 'north',
          title: 'Export',
          kind: 'lifts',
          fact: 'trade.cbec_export',
          change: 'Cross-border e-commerce exports: US$1 more, to US$1,000',
          set: 'trade.cbec_export=1000 USD',
          gain,
          totals: [gain],
          measures: ['north/support/export'],
        },
      ],
    });
  });
});

describe('the comparison as plain data', () => {
  const comparison = comparedPlaces(northern(true));

  // The export, 100 to 250 once its figure is known, is of one type with the southern award; nothing there is like the rest.
  it('has both places with their totals, open facts and what is lost, and the types side by side', () => {
    const people = {
      id: 'north/support/people',
      title: 'People',
      status: 'qualifies',
      amount: cny('0.00', '300.00'),
    };
    const rent = { id: 'north/support/rent', title: 'Rent', status: 'qualifies', amount: cny('1000.40') };
    const small = { id: 'north/support/small-rent', title: 'Small rent', status: 'set-aside', amount: cny('70.00') };
    const training = { id: 'north/support/training', title: 'Training', status: 'qualifies', amount: null };
    const award = { id: 'south/support/award', title: 'Award', status: 'qualifies', amount: cny('500.00') };
    const company = { beneficiary: 'company', currency: 'CNY' };
    expect(compareJson(comparison, 'en')).toMatchObject({
      format: 'subsidy-compare/1',
      as_of: '2025-06-30',
      company: { name: 'Tang & Co.' },
      registered_in: ['north'],
      places: [
        {
          jurisdiction: 'north',
          registered: true,
          totals: [
            { ...company, low: '1000.40', high: '1000.40', with_missing_facts_high: '1250.40' },
            {
              beneficiary: 'individual',
              currency: 'CNY',
              low: '0.00',
              high: '300.00',
              with_missing_facts_high: '300.00',
            },
          ],
          open_facts: [{ fact: 'trade.cbec_export', measures: 1 }],
          lost: [],
        },
        {
          jurisdiction: 'south',
          registered: false,
          totals: [{ ...company, low: '500.00', high: '500.00', with_missing_facts_high: '500.00' }],
          open_facts: [],
          lost: [people, rent, training],
        },
      ],
      types: [
        {
          type: 'export',
          places: {
            north: [
              { id: 'north/support/export', title: 'Export', status: 'needs-facts', amount: cny('0.00', '250.00') },
            ],
            south: [award],
          },
        },
        { type: 'people', places: { north: [people], south: [] } },
        { type: 'rent', places: { north: [rent], south: [] } },
        { type: 'small-rent', places: { north: [small], south: [] } },
        { type: 'training', places: { north: [training], south: [] } },
      ],
    });
  });
});
