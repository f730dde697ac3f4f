/** 企业档案中的错误（无法读取的数值见 values.ts）。 */
import type { profileFaults as en } from '../en/profile-faults.ts';

export const profileFaults = () =>
  ({
    'profile-wanted': '档案由各填写项组成，例如 `company: { roles: [seller] }`。`subsidy facts` 列出全部填写项。',
    'mapping-wanted': '`{key}` 下应当是键值对，例如 `{example}`。',
    'unknown-fact-key': '档案里没有 `{key}` 这个填写项。这里可写：{known} 等；`subsidy facts` 列出全部。',
    'unknown-fact-key-near': '这里没有 `{key}` 这个填写项：是不是 `{near}`？',
    'comma-in-brackets':
      '在 { } 和 [ ] 里逗号会分成两项，`{key}` 因此被当成另一项：请不要在千位上加逗号，例如写 1000 m²。',
    'place-twice': '`{place}` 在此出现两次（标识或名称）：请把各填写项放在一处。',
    'fact-twice': '{fact} 写了两次（按类别写了一次，又按完整标识写了一次）：请只留一处。',
    'single-value': '{fact} 只填一个值（{type}），不是列表或键值对。',
    'value-kind': '`{found}` 不是可填的值：请填文字、数字，或者填是、否。',
    'choices-in-one': '`{found}` 在这里只算一项：请每个选项各写一项，中间用半角逗号隔开：{wanted}。',
    'choice-wanted': '这里应当是选项之一：{known}。',
    'list-wanted': '{fact} 应当是列表，例如 `{example}`；没有就写 `[]`。',
    'entries-too-many': '{fact} 有 {count} 条，最多只能填 {most} 条：请删去从此处起多出的条目，或核对是否应合并。',
    'entries-too-few': '{fact} 有 {count} 条，至少需要 {least} 条：请补齐；整个清单尚不清楚的，请不填此项。',
    'item-wanted': '{fact} 的每一条都由自己的各填写项组成，例如 `{example}`。',
    'unknown-place': '没有 `{place}` 这个地区的政策。已有地区：{known}。',
    'unknown-place-near': '没有 `{place}` 这个地区的政策：是不是 `{near}`？已有地区：{known}。',
    'receipt-wanted': '这里应当是已领取的金额：例如 20,000 CNY，或 `{ amount: 20000 CNY, date: 2024-11-30 }`。',
    'rate-currency': '`{found}` 不是已知的货币：请写货币代码，例如 {near}。',
    rate: '`{found}` 不是汇率：请写 1 单位外币折合多少 CNY，例如 7.10。',
    'rate-of-base': '汇率写的是一个单位折合多少 CNY，而 1 CNY 就是 1：请删去这一项。',
    'no-rate':
      '缺少 {currency} 的汇率：请写在 `exchange_rates` 下，例如 `exchange_rates: { {currency}: 7.10 }`，或用 --fx 给出。',
    'profile-empty': '这份企业资料是空的：请写入已知的情况；什么都不知道的资料写作 {}。',
    'no-file': '没有这个文件：请检查文件名和所在文件夹。',
    'file-is-directory': '这是文件夹，不是文件：请写出其中的资料文件。',
    'file-forbidden': '没有读取这个文件的权限：请检查文件权限。',
    'file-unreadable': '无法读取这个文件：请确认它是文本文件，且没有被占用。',
    'file-packed':
      '这是工作簿或其他压缩文件，不是文本：请把其中的表格另存为 UTF-8 编码的 CSV（每行一家企业），再用那个文件。',
    'json-several':
      'JSON 到此之前已经结束，后面还有内容：多份档案请写成一个数组 `[{…}, {…}]`；每行一份的，请加上 `--from ndjson`。',
    'table-piped': '这是表格的首行：要按 CSV 读取（每行一家企业），请加上 `--from csv`。',
    'csv-syntax': '这一行不是合规的CSV：含逗号、引号或换行的单元格要放在双引号内，其中的引号写两遍。',
    'one-profile-a-line': 'NDJSON 每行只能有一份档案：请每行写一份，或用 --from json 读取数组。',
    'csv-separator': '单元格之间用的是 `{found}`，而这里只读逗号：请把表格另存为以逗号分隔的 CSV。',
    'csv-separator.without-found': '单元格之间用的是制表符，而这里只读逗号：请把表格另存为以逗号分隔的 CSV。',
    'csv-column-twice': '有两列都叫 `{name}`：请只保留一列。',
    'entry-gap': '列表现有 {count} 条：序号从 0 起，下一条只能是 [{count}]。',
    'csv-cells-few':
      '这一行有 {found} 个单元格，应有 {expected} 个，每列一个：文件可能不完整；尚不清楚的内容请留空单元格。',
    'csv-cells-many': '这一行有 {found} 个单元格，应有 {expected} 个，每列一个：含逗号的单元格请放在双引号内。',
    'csv-unnamed': '这个单元格所在的列没有列名：请在首行写明是哪个填写项，或留空。',
  }) satisfies Record<keyof ReturnType<typeof en>, string>;
