/** A small policy in which every status, basis and kind of sum occurs, for tests that must not move with the real policies. */
import { estimateFor, rulebookWith } from '../../test/support/made-up.ts';
import type { Estimate, EstimateOptions } from '../engine/estimate.ts';
import { readYaml } from '../reading/yaml.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import { once } from '../values/once.ts';

const PLACES = `
testland: { en: Testland, zh-Hans: 试验区 }
otherland: { en: Otherland, zh-Hans: 邻区 }
`;

const TITLE = '{ en: Promotion, zh-Hans: 平台推广补贴 }';

const TESTLAND = `
title: { en: Testland support, zh-Hans: 试验区扶持办法 }
document: No. 1/2025
source: https://example.org/testland
confidence: official
in_force: { from: 2025-01-01, until: 2025-12-31, assumed: { en: The last day is not certain., zh-Hans: 最后一天尚不确定。 } }
office: { en: Bureau of Commerce, zh-Hans: 商务局 }
portal: https://example.org/apply
applications: { en: Each March, zh-Hans: 每年三月 }
notes: [ { en: Counties may add to it., zh-Hans: 各县可以另行补贴。 } ]
scope:
  - company.registered_in: { includes: testland }
warnings:
  - { en: Only the better of two awards is paid., zh-Hans: 同类奖励就高享受。 }
joint_caps:
  - { cap: 100 CNY, measures: [joint-a, joint-b], clause: '9' }
exclusions:
  - { measures: [rent-small, rent-large], because: { en: One rent support a company., zh-Hans: 每家企业只享受一项租金补贴。 } }
measures:
  - id: promotion
    title: ${TITLE}
    clause: '1'
    recipients: [seller]
    frequency: yearly
    basis: exact
    amount: { share: { rate: 50%, of: costs.platform_promotion, cap: 200000 CNY } }
  - id: export
    title: { en: Export reward, zh-Hans: 出口奖励 }
    clause: '2'
    recipients: [seller]
    frequency: once
    basis: up-to
    amount:
      tiers:
        by: trade.cbec_export
        steps:
          - { over: 0 USD, amount: '20,000 CNY' }
          - { over: '500,000 USD', boundary: unverified, amount: '100,000 CNY' }
  - id: stores
    title: { en: Stores, zh-Hans: 门店补贴 }
    clause: '3'
    recipients: any
    frequency: yearly
    basis: exact
    amount:
      for_each:
        list: stores
        where: [ { stores.kind: { is: large } } ]
        amount: { product: [ 100 CNY/m², stores.area ] }
  - id: services
    title: { en: Services, zh-Hans: 服务支持 }
    no_clause: { en: The articles were not seen., zh-Hans: 未见条文。 }
    confidence: press
    recipients: any
    frequency: yearly
    basis: unpublished
  - id: youth
    title: { en: Youth employed, zh-Hans: 青年就业补贴 }
    clause: '5'
    recipients: any
    beneficiary: individual
    frequency: yearly
    basis: exact
    amount: { product: [ 4000 CNY, talent.macao_youth_employed ] }
  - id: renovation
    title: { en: Renovation, zh-Hans: 装修补贴 }
    clause: '6'
    recipients: any
    frequency: once
    basis: exact
    amount: shop.renovation_cost
    payments: [50%, 50%]
  - id: rent-small
    title: { en: Small rent, zh-Hans: 小额租金补贴 }
    clause: '7'
    recipients: any
    frequency: yearly
    basis: exact
    amount: 1,000 CNY
  - id: rent-large
    title: { en: Large rent, zh-Hans: 大额租金补贴 }
    clause: '8'
    recipients: any
    frequency: yearly
    basis: exact
    amount: 2,000 CNY
  - id: joint-a
    title: { en: First of two, zh-Hans: 合计限额之一 }
    clause: '9'
    recipients: any
    frequency: yearly
    basis: exact
    amount: 80 CNY
  - id: joint-b
    title: { en: Second of two, zh-Hans: 合计限额之二 }
    clause: '9'
    recipients: any
    frequency: yearly
    basis: exact
    amount: 70 CNY
  - id: lapsed
    title: { en: Lapsed award, zh-Hans: 已到期奖励 }
    clause: '10'
    in_force: { until: 2025-03-31 }
    recipients: any
    frequency: once
    basis: exact
    amount: 5,000 CNY
  - id: coming
    title: { en: Coming award, zh-Hans: 未生效奖励 }
    clause: '11'
    in_force: { from: 2025-10-01 }
    recipients: any
    frequency: once
    basis: up-to
    amount: 6,000 CNY
  - id: insurance
    title: { en: Insurance, zh-Hans: 保费补贴 }
    clause: '12'
    recipients: any
    frequency: yearly
    basis: exact
    amount: { share: { rate: 10%, of: costs.social_security } }
`;

/** The policy of Testland; a test may give another title to its first measure. */
export function testland(title = TITLE): string {
  return TESTLAND.replace(TITLE, () => title);
}

/** A policy of another place, with a warning of its own. */
const OTHERLAND = `
title: { en: Otherland support, zh-Hans: 邻区扶持办法 }
source: https://example.org/otherland
confidence: reprint
in_force: { from: 2025-01-01 }
measures:
  - id: award
    title: { en: Award, zh-Hans: 奖励 }
    clause: I
    recipients: any
    frequency: yearly
    basis: exact
    when: [ { company.registered_in: { includes: otherland } }, { company.macao_share: { at_least: 25% } } ]
    amount: 500 CNY
`;

const withTestland = (policy: string): Rulebook =>
  rulebookWith({ places: PLACES, 'testland/small': policy, 'otherland/small': OTHERLAND });
const asItIs = once(() => withTestland(testland()));

/** The rulebook of both policies with the project's own vocabulary. */
export function sampleRulebook(policy?: string): Rulebook {
  return policy === undefined ? asItIs() : withTestland(policy);
}

/** The profile of a company that meets most of it, in YAML. */
export const SELLER = `
company: { name: Test & Sons, registered_in: [testland], roles: [seller] }
trade: { cbec_export: '500,000 USD' }
costs: { platform_promotion: '520,000 CNY' }
stores: [ { kind: large, area: 300 }, { kind: community, area: 80 } ]
talent: { macao_youth_employed: 2 }
shop: { renovation_cost: 1000.01 }
`;

/** The estimate of a profile written in YAML, explained, on a day on which some measures have lapsed. */
export function sampleEstimate(
  profile = SELLER,
  options: Partial<EstimateOptions> = {},
  rulebook = sampleRulebook(),
): Estimate {
  const raw = readYaml(profile)[0]?.value ?? {};
  // In the places where it is registered.
  return estimateFor(rulebook, raw, { asOf: '2025-06-30', jurisdictions: [], explain: true, ...options });
}
