/** 测算所作的假定，以及金额之外须知的事项。 */
import type { cautions as en } from '../en/cautions.ts';

export const cautions = () =>
  ({
    'assumption.jurisdiction': '企业注册地未知，因此对所有地区都作了测算：{places}。',
    'assumption.jurisdiction-elsewhere': '企业不在已收录的任何地区注册，因此对所有地区都作了测算：{places}。',
    'assumption.rate-option': '1 {currency} = {rate} CNY，由 --fx 指定。',
    'assumption.rate-profile': '1 {currency} = {rate} CNY，取自企业档案。',
    'assumption.rate-bundled':
      '1 {currency} = {rate} CNY：本工具自带的参考汇率（{date}），不是官方汇率。申报所用汇率请用 --fx 或在档案中给出。',
    'assumption.place':
      '以下情况只填了一次，所问各地凡未另填的，都按同一回答测算：{facts}。若某地不同，请在档案的 `places` 下另填。',
    'assumption.received': '档案未写明领取过的资金，一律按尚未领取测算；这会影响只发放一次的项目。',
    'assumption.client-rate-option': '1 {currency} = {rate} CNY，为本次测算选定的汇率。',
    'assumption.client-rate-profile': '1 {currency} = {rate} CNY，为企业提供的汇率。',
    'assumption.client-rate-bundled':
      '1 {currency} = {rate} CNY：参考汇率（{date}），不是官方汇率；申报时所用汇率可能不同。',
    'assumption.client-place': '以下情况只填了一次，未另填的地区都按同一回答测算：{facts}。',
    'assumption.client-received': '未说明以往领取过的资金，只发放一次的项目按尚未领取测算。',
    'assumption.window': '{policy}：{text}',

    'warning.boundary': '企业正好处在某个界限上，而文件没有讲清该数额本身算不算在内（{condition}）：请向主管部门确认。',
    'warning.not-registered': '未在{places}注册；`subsidy compare` 按假设已在当地注册来比较。',
    'warning.undecided': '尚未在这些地区注册；`subsidy compare` 比较各地可得的扶持。',
    'warning.contradiction': '所填情况相互矛盾：{says}',
    'warning.claimed-twice': '{fact}：同一笔费用在不止一个地区申报，请确认各地是否都允许。',
    'warning.award-later': '“{award}”项下已领取的资金日期为{date}，晚于测算日（{day}），仍按已领取计算：请核对日期。',
    'warning.lapses-soon': '即将到期：最后一天是{until}。',
    'warning.later-round': '已于{until}到期。截至当日的费用或许仍可在后续批次申报，请向主管部门咨询。',
    'warning.own': '{text}',
    'warning.own-if': '{condition}的：{text}',
  }) satisfies Record<keyof ReturnType<typeof en>, string>;
