/** 单位不符的数。 */
import type { unitFaults as en } from '../en/unit-faults.ts';

export const unitFaults = () =>
  ({
    'threshold-without-unit':
      '{name} 是不带单位的数（`count` 的结果、比例都是如此），而这个数的单位是 {right}：请写 `{instead}`。',
    'threshold-without-unit.without-instead':
      '{name} 是不带单位的数（`count` 的结果、比例都是如此），而这里的单位是 {right}：请与不带单位的数比较。',
    'fact-without-unit':
      '{name} 没有单位，而这个数的单位是 {right}：请按 {name} 所计的单位只写数字（`{instead}`）；如果是本文件的填写项，也可以给它加上单位（`{unit}`）。',
    'fact-without-unit.without-instead':
      '{name} 没有单位，而这里的单位是 {right}：请与不带单位的数比较；如果是本文件的填写项，也可以给它加上单位（`{unit}`）。',
    'threshold-needs-unit': '{name} 的单位是 {left}，而这个数没有单位：请写 `{instead}`。',
    'threshold-needs-unit.without-instead': '{name} 的单位是 {left}，而这里没有单位：请与单位为 {left} 的数比较。',
    'units-differ': '{name} 的单位是 {left}，而这个数的单位是 {right}：请改用 {left}。',
    'units-differ.without-name': '前面各数的单位是 {left}，这一个是 {right}：不能比较，也不能相加。',
    'units-plain-before':
      '前面各数不带单位，这一个是 {right}：不能比较，也不能相加。`count` 的结果没有单位：与它并列的数也不写单位。',
    'units-plain-here': '前面各数的单位是 {left}，这一个没有单位：请写上单位（{left}）。',
    'unit-wanted': '这里的单位是 {found}，而应当是 {wanted}。',
    'plain-wanted': '这里的单位是 {found}，而应当是不带单位的数或百分比：请去掉单位。',
    'unit-wanted-for-plain': '这里是不带单位的数，而应当是 {wanted}：请写上单位。',
    'amount-no-money': '这里得出的单位是 {unit}，而应当是金额：请检查乘除的各项。',
    'amount-bare': '这个数额没有币种：请写成 {figure} CNY，或文件规定的币种。',
    'amount-plain': '这里得出的是不带单位的数，而应当是金额：请乘以单价，例如 100 CNY。',
    'amount-price':
      '这里得出的是单价（{unit}），而应当是金额：请乘以单位为 {thing} 的数。`count` 的结果没有单位：与它相乘的单价不写 `/{thing}`，只写 {currency}。',
    'fact-unit':
      '`{found}` 不能作单位：请用小写英文单数词表示所计之物，例如 {near}；给读者看的叫法写在填写项的 `unit_title` 里。',
    'fact-unit-year':
      '`{found}` 不能作单位：它是一段时间，而时间按月计。请写 `unit: month`（规则和企业资料里仍可写 3 years，即 36 个月）；逐年计数的，请不写单位。',
    'whole-written':
      '这里的全数要直接写出，例如 12 months。全数是填写项或算式的，请写 `product: [金额, { quotient: [部分, 全数] }]`；部分可能超过全数的，部分用 `least: [部分, 全数]`。',
  }) satisfies Record<keyof ReturnType<typeof en>, string>;
