/** 文件本身的错误：YAML 或 JSON 格式、大小、键名。 */
import type { fileFaults as en, kinds as enKinds } from '../en/file-faults.ts';

export const fileFaults = () =>
  ({
    'file-too-long': '文件超过 {most} 个字符，无法读取：请拆开，或改用 NDJSON，一行一份档案。',
    'file-empty': '文件是空的：请写入政策内容，或删除该文件。',
    'file-missing': '缺少文件 {name}：请把它放在各地区文件夹旁边。',
    'one-document': '一个文件里有多份内容：请去掉 `---` 行，每项政策各用一个文件。',
    'policy-exists':
      '已经有政策 {id}（随工具附带，或在这个目录里）：请给这个文件换一个名字，例如 {id}-own。附带的政策不会被替换。',

    encoding: '文件不是 UTF-8 编码：请另存为 UTF-8。其他编码（GBK、Latin-1、UTF-16）不予读取，以免误读。',
    'too-deep': '嵌套层数太多：请写得浅一些。',
    alias: '这里不读取别名（`*名称`）：请把值写完整。',
    tag: '这里不读取标签（`!名称`）：请去掉标签。',
    'key-not-text': '键名必须是文字：请用一个词代替这里的列表或键值。',
    'repeated-key': '这个键出现了两次：请只留一个。',
    tab: '缩进里有制表符：请改用空格缩进。',
    indent: '缩进与上面各行不一致：同一层的键请用相同数量的空格。',
    'missing-colon': '缺少冒号，或这段文字需要加引号：请写成 `键: 值`。',
    'nested-on-one-line': '同一行里又出现了一个 `键:`：请另起一行，或给值加上引号。',
    'full-width': '`{found}` 是全角符号，YAML 会把它当作文字：请写成 `{wanted}`。',
    'yaml-syntax': '不是有效的 YAML（{message}）：请检查附近的引号、括号、冒号和缩进。',
    'json-syntax': '不是有效的 JSON：请检查附近的引号、逗号和括号。',

    'key-reserved': '`{key}` 在政策文件中不能用作键，请换一个词，例如 `{key}_company`。',
    'unknown-key': '这里没有 `{key}` 这个键。可用的键：{known}。',
    'unknown-key-near': '这里没有 `{key}` 这个键：是不是 `{near}`？',
    'missing-key': '这里缺少键 `{key}`：请补上。',
    'wrong-kind': '这里写的是 `{found}`，而应当是{expected}。',
    'not-allowed': '这里写的是 `{found}`：应当是{expected}。',
    'key-beside':
      '`{key}` 与 `{operator}` 并列，而一个数额只有一个键：如果它属于 `{operator}`，请再缩进一层，写在它的键当中。',
    'one-key': '这里不止一个键（{keys}），只应有一个：请各用一个短横另起一项。',
    'one-key.without-keys': '这里没有内容：请写一个键和它的值。',
    'empty-list': '列表是空的：请至少写一行，或去掉这个键。',
  }) satisfies Record<keyof ReturnType<typeof en>, string>;

export const kinds = () =>
  ({
    mapping: '键值对',
    list: '列表',
    string: '文字',
    number: '数字',
    boolean: 'true 或 false',
    undefined: '空',
    Array: '列表',
    Object: '键值对',
    'a list': '列表',
    null: '空',
    'a figure or a name': '数字或名称',
    'a text in each language': '各语言的文字：{ en: …, zh-Hans: … }',
    'a day as YYYY-MM-DD': '日期，例如 2025-06-30',
    'an address with https://': '以 https:// 开头的网址',
    'an id of small letters, digits and hyphens': '由小写字母、数字和连字符组成的标识，例如 office-rent',
    '`any` or a list of company.roles': '`any`，或业务类型的列表，例如 [seller]',
    'a status, or a mapping with status and amount': '状态，或键值对，例如 { status: qualifies, amount: 30000 CNY }',
    'at least one condition': '至少一个条件',
    'at least two shares': '至少两个比例',
    'at least one sum': '至少一个数额',
    'at least one role': '至少一个角色',
    'at least two facts': '至少两项情况',
    'at least one measure': '至少一项措施',
    'at least one tier': '至少一档',
    'at least two amounts': '至少两个数额',
    'at least two lines': '至少两行',
    'at least two measures': '至少两项措施',
    'two amounts: [from, less]': '两个数额：[被减数, 减数]',
    'two amounts: [what, divided by]': '两个数额：[被除数, 除数]',
  }) satisfies Record<keyof ReturnType<typeof enKinds>, string>;
