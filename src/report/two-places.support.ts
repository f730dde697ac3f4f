/** Two small policies whose sums can be worked in the head, and a company that is registered in both places. */
import { estimateFor, profileFor, rulebookWith } from '../../test/support/made-up.ts';
import { compare } from '../engine/compare.ts';
import type { Comparison } from '../engine/compare.ts';
import type { Estimate } from '../engine/estimate.ts';

const AS_OF = '2025-06-30';

const NORTH = `
title: { en: Northern support, zh-Hans: 北地扶持办法 }
place_title: { en: North, zh-Hans: 北地 }
source: https://example.org/north
confidence: official
in_force: { from: 2025-01-01, until: 2025-12-31 }
office: { en: Bureau of Trade, zh-Hans: 贸易局 }
applications: { en: Each March, zh-Hans: 每年三月 }
portal: https://example.org/apply
scope: [{ company.registered_in: { includes: north } }]
exclusions:
  - { measures: [rent, small-rent], because: { en: One rent a company., zh-Hans: 每家企业只享受一项租金补贴。 } }
measures:
  - id: export
    title: { en: Export, zh-Hans: 出口奖励 }
    clause: '1'
    recipients: any
    frequency: yearly
    basis: exact
    amount:
      tiers: { by: trade.cbec_export, steps: [{ over: 0 USD, amount: 100 CNY }, { at_least: 1000 USD, amount: 250 CNY }] }
    documents: [other-proof]
  - id: people
    title: { en: People, zh-Hans: 人才补贴 }
    clause: '2'
    recipients: any
    beneficiary: individual
    frequency: yearly
    basis: up-to
    in_force: { until: 2025-09-28 }
    amount: 300 CNY
    documents: [business-licence]
  - id: rent
    title: { en: Rent, zh-Hans: 租金补贴 }
    clause: '3'
    recipients: any
    frequency: once
    basis: exact
    when: [{ company.legal_person: true }]
    amount: 1000.40 CNY
    payments: [60%, 40%]
    documents: [business-licence, bank-account-details]
  - id: small-rent
    title: { en: Small rent, zh-Hans: 小额租金补贴 }
    clause: '4'
    recipients: any
    frequency: yearly
    basis: exact
    amount: 70 CNY
  - id: training
    title: { en: Training, zh-Hans: 培训支持 }
    clause: '5'
    recipients: any
    frequency: yearly
    basis: unpublished
`;

const SOUTH = `
title: { en: Southern support, zh-Hans: 南地扶持办法 }
place_title: { en: South, zh-Hans: 南地 }
source: https://example.org/south
confidence: official
in_force: { from: 2025-01-01 }
scope: [{ company.registered_in: { includes: south } }]
measures:
  - id: award
    title: { en: Award, zh-Hans: 奖励 }
    type: export
    clause: I
    recipients: any
    frequency: yearly
    basis: exact
    amount: 500 CNY
    documents: [business-licence]
`;

const rulebook = rulebookWith({ 'north/support': NORTH, 'south/support': SOUTH });

const PLACES = ['north', 'south'];

/** Facts of the company beside its name and papers; those of a topic take the place of all of that topic. */
type Facts = Readonly<Record<string, unknown>>;

function companyWith(facts: Facts): Facts {
  const company = { name: 'Tang & Co.', registered_in: PLACES, legal_person: true };
  return { company, documents: ['business-licence'], ...facts };
}

/** The estimate of the company in both places. */
export function twoPlaces(facts: Facts = {}, asOf = AS_OF): Estimate {
  return estimateFor(rulebook, companyWith(facts), { asOf });
}

/** The company as if settled in each of the two. */
export function comparedPlaces(facts: Facts): Comparison {
  return compare(rulebook, profileFor(rulebook, companyWith(facts)), { asOf: AS_OF, jurisdictions: PLACES });
}

/** What it exported is known: 999 dollars, a dollar below the second step. */
export const EXPORTED = { trade: { cbec_export: '999 USD' } } as const;

/** The company as it is registered in the north alone, a legal person or not. */
export function northern(isLegalPerson: boolean): Facts {
  return { company: { name: 'Tang & Co.', registered_in: ['north'], legal_person: isLegalPerson } };
}
