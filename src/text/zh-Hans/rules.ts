/** 规则本身的文字表述，供对照原文件核对。 */
import type { rules as en } from '../en/rules.ts';

export const rules = () =>
  ({
    'rule.faulty': '（无法读取的规则）',
    'rule.literal': '{text}',
    'rule.fact': '{fact}',
    'rule.named': '“{name}”',
    'rule.sum': '以下各项之和：{parts}',
    'rule.product': '以下各项之积：{parts}',
    'rule.quotient': '前项除以后项：{parts}',
    'rule.difference': '前项减去后项：{parts}',
    'rule.excess': '前项减去后项（不低于 0）：{parts}',
    'rule.least': '以下各项中最小的：{parts}',
    'rule.greatest': '以下各项中最大的：{parts}',
    'rule.share': '{of}的 {rate}',
    'rule.limited': '{rule}，{limits}',
    'rule.cap': '最高 {figure}',
    'rule.base-cap': '基数最多按 {figure} 计算',
    'rule.base-floor': '扣除前 {figure}',
    'rule.tiers': '按达到的最高一档：{rungs}',
    'rule.choose': '按最先符合的情形：{rungs}',
    'rule.rung': '{condition}的，{amount}',
    'rule.rung.without-condition': '其他情形，{amount}',
    'rule.for-each': '“{list}”中每一条（{where}）：{amount}',
    'rule.for-each.without-where': '“{list}”中每一条：{amount}',
    'rule.count': '“{list}”中符合以下条件的数量：{where}',
    'rule.count.without-where': '“{list}”的数量',
    'rule.best-items': '{rule}；其中只计金额最高的 {count} 条',
    'rule.with-item-values': '{rule}（其中：{values}）',
    'rule.item-value': '“{name}”即{rule}',
    'rule.item-boundary': '“{list}”中的某一条',
  }) satisfies Record<keyof ReturnType<typeof en>, string>;
