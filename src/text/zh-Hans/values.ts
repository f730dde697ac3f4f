/** 无法读取的值：写了什么、应当是什么、改写成什么。 */
import type { values as en } from '../en/values.ts';

export const values = () =>
  ({
    empty: '这里没有内容：请填写数值；不知道时写 `unknown`。',
    'too-long': '这里有 {length} 个字符，最多只读 {most} 个：请只写数字和单位。',

    'not-a-number': '`{found}` 不是数字：请用阿拉伯数字，例如 1200000、1,200,000 或 120万。',
    'number-in-words': '`{found}` 是用文字写的数：请改用阿拉伯数字，例如 300000 或 30万。',
    'letter-for-wan': '`{found}` 里的 `w` 不当作数字读：如果指“万”，请写 {instead}。',
    'not-finite': '`{found}` 不是数字：请用阿拉伯数字；不知道时写 `unknown`。',
    radix: '`{found}` 不是十进制数：请用十进制数字，例如 31。',
    separator: '`{found}` 的数字之间有 `{sign}`：请写 {instead}。',
    exponent: '`{found}` 用了指数写法：请写出全部数字，例如 {instead}。',
    'exponent-long': '`{found}` 用了指数写法：请写出全部数字。',
    range: '`{found}` 是一个范围：请只写一个数；不知道时写 `unknown`。',
    approximate: '`{found}` 不是准确的数：请写一个准确的数；不知道时写 `unknown`。',
    bound: '`{found}` 是一个界限：请写数值本身；不知道时写 `unknown`。',
    'two-figures': '`{found}` 里不止一个数：请只写一个数。',
    plus: '`{found}` 带有加号：请去掉加号，写 {instead}，原有单位照写。',
    negative: '`{found}` 小于零，而这个数不能小于零：请写 0 或更大的数。',

    'ambiguous-comma': '`{found}` 可能是 {decimal}，也可能是 {whole}：请写 {decimal} 或 {whole}。',
    'decimal-comma': '`{found}` 用逗号作了小数点：请写 {instead}。',
    'misplaced-comma': '`{found}` 的逗号不在千位上：如果是一个数，请写 {instead}。',
    'misplaced-space': '`{found}` 的空格不在千位上：如果是一个数，请写 {instead}。',
    'points-between-thousands': '`{found}` 用点分隔了千位：请写 {instead}。',
    'several-points': '`{found}` 的小数点位置不对：小数部分前只写一个点，例如 1.5。',
    'trailing-point': '`{found}` 以点结尾：请写 {instead}。',
    'leading-zero':
      '`{found}` 以零开头：请写 {instead}。方括号 [ ] 里逗号会分成两个值，请写 1000 m²，不要写 1,000 m²。',
    'too-many-digits': '`{found}` 的整数部分有 {count} 位，最多 {most} 位：请检查数字和单位。',
    'too-many-decimals': '`{found}` 的小数部分有 {count} 位，最多 {most} 位：请四舍五入。',
    fraction: '`{found}` 不是整数：请写 {below} 或 {above}。',
    'under-least': '`{found}` 太小：请写不低于 {least} 的数。',
    'over-most': '`{found}` 太大：请写不超过 {most} 的数。',
    'ambiguous-m': '`{found}`：`m` 可能是百万、米或月。请写 100万、1000 m² 或 36个月。',

    currency: '`{found}` 不是已知的货币：请写货币代码（ISO 4217），例如 CNY、USD、HKD 或 MOP。',
    'currency-near': '`{found}` 不是已知的货币：是不是 {near}？',
    'two-currencies': '`{found}` 写了两种货币：请只写一种，例如 1,200,000 CNY。',
    dollar: '`{found}`：单写 `$` 可能是美元、港元、澳门元或其他货币。请写货币代码，例如 100 USD。',
    'not-money': '`{found}` 的单位是 {unit}，而这里要的是金额：请写金额和货币，写法如 1,200,000 CNY。',
    'per-in-money': '`{found}` 写了“每……”。按什么计算已由问题规定，不写在数值里：请只写金额，即 {instead}。',
    'per-other': '`{found}` 的“每……”与问题不同，问题要的是 {expected}：请换算后只写金额。',
    'per-not-asked': '`{found}` 写了“每……”，而问题要的是总额：请只写总额。',

    'percent-bare': '`{found}` 没有百分号，意思不明确：请写 {percent}%。',
    'percent-bare-fraction':
      '`{found}` 可能是 {percent}%，也可能是 {hundredfold}%：请写 {percent}% 或 {hundredfold}%。',
    'not-percent': '`{found}` 不是百分比：请只写百分数和百分号。',
    'percent-instead': '`{found}` 不是百分数的写法：请写 {instead}。',
    'not-area':
      '`{found}` 的单位不是平方米：请换算成平方米，例如 1,500 m²（1 亩约为 666.67 m²，1 平方英尺约为 0.092903 m²）。',
    'unit-not-expected': '`{found}` 带有单位 {unit}，而这里只要数字，不带单位。',
    'unit-other': '`{found}` 的单位是 {unit}：请按问题的单位填写，即 {expected}。',
    'unit-asked': '`{found}` 的单位是 {unit}：请按问题的单位（{wanted}）填写。',

    boolean: '`{found}` 既不是“是”也不是“否”：请写 true 或 false（也可写 yes、no、是、否）。',
    'date-form': '`{found}` 不是日期：请写年、月、日，例如 2025-06-30。',
    'date-instead': '`{found}` 不是这里的日期写法：请写 {instead}。',
    'date-missing': '日历上没有 `{found}` 这一天：请检查月和日。',
    choice: '`{found}` 不在选项之内：请从 {expected} 中选写。',
    'choice-near': '`{found}` 不在选项之内：是不是 {near}？可选 {expected}。',
    'choice-of-several': '不止一个选项名为 `{found}`：请写明是哪一个，可写 {expected}。',
    'text-too-long': '这段文字有 {length} 个字符，最多只读 {most} 个：请缩短。',

    'unit-word':
      '`{found}`：`{unit}` 不是单位。单位用小写英文词，例如 booth，“每”写作 `/`，例如 70 CNY/m²/month 或 15 m²/person。',
    'unit-near': '`{unit}` 不是单位：是不是 {near}？',
    'currency-in-capitals': '`{found}` 可能是货币，也可能是计数的事物：货币请写 {instead}，事物请换一个词。',
    'percent-with-unit': '`{found}`：百分比没有单位。请只写百分比。',
    'money-per-money':
      '`{found}` 是同一货币之比：请写成百分比；“每满多少奖励多少”请用 `for_every: { of: …, step: 10,000 CNY, amount: 200 CNY }`，另一货币的单价写作 0.02 CNY/USD。',
    'year-not-exact': '`{found}` 折成每月不是准确的数：请按月写，或写成全年的数而不带 `/year`。',
  }) satisfies Record<keyof ReturnType<typeof en>, string>;
