/** 与文件条款一一对应的运算：规则的文字表述、计算步骤，以及写法上的错误。 */
import type { operatorFaults as faults, operatorKinds as kinds, operators as en } from '../en/operators.ts';

export const operators = () =>
  ({
    'condition.some': '符合下列条件中的 {count} 项以上：{conditions}',

    'rule.brackets': '{of}分段计算：{brackets}',
    'rule.bracket': '超过 {from} 至 {to} 的部分按 {rate}',
    'rule.bracket.without-from': '{to} 以内的部分按 {rate}',
    'rule.bracket.without-to': '超过 {from} 的部分按 {rate}',
    'rule.for-every': '{of}超过 {over} 后每满 {step}，{amount}',
    'rule.for-every.without-over': '{of}每满 {step}，{amount}',
    'rule.for-every-begun': '{of}超过 {over} 后每 {step}（不足的按一份计），{amount}',
    'rule.for-every-begun.without-over': '{of}每 {step}（不足的按一份计），{amount}',
    'rule.lookup': '按对应的一行：{rungs}',
    'rule.minimum-at_least': '{amount}；不满 {limit} 的不予发放',
    'rule.minimum-over': '{amount}；未超过 {limit} 的不予发放',
    'rule.all-or-nothing-at_most': '{amount}；超过 {limit} 的全部不予发放',
    'rule.rounded-down': '{amount}，按 {to} 向下取整',
    'rule.rounded-up': '{amount}，按 {to} 向上取整',
    'rule.rounded-half_up': '{amount}，按 {to} 四舍五入取整',
    'rule.growth': '{now}比{before}的增长率',
    'rule.received-ever': '历年已领取的 {measures}',
    'rule.received-this-year': '本自然年已领取的 {measures}',
    'rule.received-months': '最近 {months} 内已领取的 {measures}',
    'rule.measure': '“{measure}”',
    'rule.matching': '按 {ratio}（财政比自筹）配套，以{of}为基数',
    'rule.interest': '以{principal}为本金、年利率 {rate}、期限 {term} 计算的利息（一年按 {year} 计）',
    'rule.set-off': '{from}，依次抵扣：{parts}',
    'rule.pro-rata': '{amount}，按{part}占 {whole} 的比例（最多全额）',
    'rule.months-since': '{day}至今的整月数',

    'step.bracket': '{bracket}',
    'step.brackets': '各段合计',
    'step.for-every': '{of}每 {step}',
    'step.for-every-value': '{count} × {amount} = {result}',
    'step.lookup': '对应：{condition}',
    'step.lookup.without-condition': '其他情形',
    'step.minimum-at_least': '不满 {limit} 的不予发放',
    'step.minimum-over': '未超过 {limit} 的不予发放',
    'step.all-or-nothing-at_most': '超过 {limit} 的全部不予发放',
    'step.rounded-down': '按 {to} 向下取整',
    'step.rounded-up': '按 {to} 向上取整',
    'step.rounded-half_up': '按 {to} 四舍五入取整',
    'step.gate': '{before}，按 {result}',
    'step.growth': '{of}的增长率',
    'step.growth-value': '({now} − {before}) ÷ {before} = {rate}',
    'step.received-ever': '历年已领取',
    'step.received-this-year': '本自然年已领取',
    'step.received-months': '最近 {months} 内已领取',
    'step.matching': '按 {ratio}（财政比自筹）配套',
    'step.matching-value': '{of} × {public} ÷ {own} = {result}',
    'step.interest': '利息',
    'step.interest-value': '{principal} × {rate} × {term} ÷ {year} = {result}',
    'step.set-off': '抵扣：{amount}',
    'step.set-off-value': '{before} − {amount}（不低于 0）= {result}',
    'step.pro-rata': '按比例',
    'step.pro-rata-value': '{amount} × {part} ÷ {whole} = {result}',
    'step.months-since': '{day}至今的整月数',

    'why.no-step': '{of}不满一个 {step}',
    'why.minimum': '{amount} 太少，不予发放（至少 {limit}）',
    'why.all-or-nothing': '{amount} 超过上限 {limit}，全部不予发放',
    'why.rounded-away': '{amount} 不满一个整数单位',
    'why.set-off': '{amount} 已被全部抵扣',
    'why.no-growth': '{now}没有增长',
    'why.no-months': '{day}至今不满一个月',
  }) satisfies Record<keyof ReturnType<typeof en>, string>;

export const operatorFaults = () =>
  ({
    'figure-above-zero': '这里要写一个大于 0 的数，例如 100,000 CNY，不能写事实或算式。',
    'bracket-gap':
      '这一段从 {here} 起，而上一段到 {before} 止：中间的部分没有算到。请改为从 {before} 起，或删去 `over`。',
    'bracket-overlap':
      '这一段从 {here} 起，而上一段到 {before} 才止：中间的部分会重复计算。请改为从 {before} 起，或删去 `over`。',
    'bracket-order': '这一段到 {up_to} 止，并不高于起点：请由低到高排列各段。',
    'bracket-open-inside': '只有最后一段可以没有终点：请写 `up_to`，即下一段的起点。',
    'two-boundaries': '`at_least` 和 `over` 只能写一个：前者包含本数，后者不包含。',
    'lookup-by': '{fact} 的类型是 {type}，查表只能按选项或整数：逐级升高的数额请用 `tiers`。',
    'period-wanted': '`{found}` 不是期间：请写 `ever`、`this_year`，或整月数，例如 36 months。',
    'interest-term': '期限缺少或重复：请写 `days` 和 `days_in_year: 360`（或 365），或只写 `months`。',
    'some-of-too-many': '要求符合 {found} 项，而只列了 {count} 项：请改小数字，或补上缺少的条件。',
    'example-payments': '例子“{name}”，{measure}：各年拨付 {got}，应为 {expected}。',
    'policy-place': '`{name}` 不在任何地区的文件夹里：请移到 PLACE/{name}，PLACE 是该政策所属的地区。',
    'comma-in-figure':
      '花括号里的逗号会分成两个值，`{key}` 被当成了另一个键：数字请不写逗号（100000 CNY），或加上引号。',
    'comma-in-text': '花括号里的逗号会分成两个值，`{key}` 被当成了另一个键：请给整段文字加上引号。',
    'payment-money': '`{found}` 不是本措施所用货币的金额：请写成 500,000 CNY。',
  }) satisfies Record<keyof ReturnType<typeof faults>, string>;

export const operatorKinds = () =>
  ({
    'at least one bracket': '至少一段',
    'two amounts: [this year, last year]': '两个数：[本年，上年]',
    'at least one line': '至少一行',
    'at least one amount': '至少一个数',
    'at least two conditions': '至少两个条件',
    'a whole number': '整数',
    'shares that add up to 100%': '合计为 100% 的比例，或 `in_proportion: [...]`，或 `each_year_at_most: [...]`',
    'at least 1': '至少 1',
  }) satisfies Record<keyof ReturnType<typeof kinds>, string>;
