/** 规则本身的文字表述，供对照原文件核对。 */
import type { rules as en } from '../en/rules.ts';

export const rules = () =>
  ({
    'rule.faulty': '（无法读取的规则）',
    'rule.literal': '{text}',
    'rule.fact': '{fact}',
    'rule.named': '“{name}”',
    'rule.sum': '{parts}',
    'rule.product': '{parts}',
    'rule.quotient': '{parts}',
    'rule.difference': '{parts}',
    'rule.excess': '{parts}，不低于 0',
    'rule.least': '{parts} 中最小的',
    'rule.greatest': '{parts} 中最大的',
    'rule.share': '{of}的 {rate}',
    'rule.limited': '{rule}，{limits}',
    'rule.cap': '最高 {figure}',
    'rule.base-cap': '基数最多按 {figure} 计算',
    'rule.base-floor': '扣除前 {figure}',
    'rule.tiers': '按达到的最高一档：{rungs}',
    'rule.choose': '按最先符合的情形：{rungs}',
    'rule.tiers-head': '按达到的最高一档：',
    'rule.choose-head': '按最先符合的情形：',
    'rule.part': '[{letter}]',
    'rule.rung': '{condition}的，{amount}',
    'rule.rung.without-condition': '其他情形，{amount}',
    'rule.for-each': '逐个{item}（{list}，只计{where}的）计算 {amount}，再全部相加',
    'rule.for-each.without-where': '逐个{item}（{list}）计算 {amount}，再全部相加',
    'rule.count': '“{list}”中符合以下条件的数量：{where}',
    'rule.count.without-where': '“{list}”的数量',
    'rule.item-boundary': '“{list}”中的某一条',
  }) satisfies Record<keyof ReturnType<typeof en>, string>;
