/** 条件的文字表述，以及企业自身的情况。 */
import type { conditions as en } from '../en/conditions.ts';

export const conditions = () =>
  ({
    'condition.all': '{conditions}',
    'condition.any': '{conditions}',
    'condition.all-head': '同时符合：',
    'condition.any-head': '符合下列条件之一：',
    'condition.not': '不属于（{condition}）',
    'condition.true': '{fact}：是',
    'condition.false': '{fact}：否',
    'condition.is': '{subject}为 {figure}',
    'condition.at_least': '{subject}达到 {figure}',
    'condition.at_least.date': '{subject}不早于{figure}',
    'condition.over': '{subject}超过 {figure}',
    'condition.over.date': '{subject}在{figure}之后',
    'condition.below': '{subject}不满 {figure}',
    'condition.below.date': '{subject}在{figure}之前',
    'condition.at_most': '{subject}不超过 {figure}',
    'condition.at_most.date': '{subject}不晚于{figure}',
    'condition.unverified': '{condition}（该数额本身是否计入尚不确定）',
    'condition.unverified.date': '{condition}（当日是否计入尚不确定）',
    'condition.defined': '“{title}”（{condition}）',
    'condition.defined-head': '“{title}”',
    'condition.of-term': '“{title}”：{condition}',
    'condition.choice': '{fact}：{choices}',
    'condition.choice-any': '{fact}：{choices}',
    'condition.choices': '{fact}：{choices}',
    'condition.choices-any': '{fact}：{choices}',

    'own-value': '{fact}：{value}',
    'own-value.only': '本企业：{value}',
  }) satisfies Record<keyof ReturnType<typeof en>, string>;
