/** 政策规则及其算例中的错误。 */
import type { policyFaults as en } from '../en/policy-faults.ts';

export const policyFaults = () =>
  ({
    'unknown-fact': '词汇表中没有 `{name}`，也没有这个名称的数值：`subsidy facts` 列出全部填写项。',
    'unknown-fact-near': '词汇表中没有 `{name}`，也没有这个名称的数值：是不是 `{near}`？',
    'joined-otherwise': '不能用 `{word}` 连接条件：请写 `{instead}`。',
    'value-circle': '`{name}` 所用的数值又用到 `{name}` 自己：数值只能引用其他数值。',
    'unknown-name': '`{name}` 既不是填写项，也不是已命名的数值或数字：请写其中一种，例如 500,000 CNY。',
    'unknown-name-near': '`{name}` 既不是填写项，也不是已命名的数值或数字：是不是 `{near}`？',
    'unknown-operator': '没有 `{key}` 这个运算。可用的运算：{known}。',
    'unknown-operator-near': '没有 `{key}` 这个运算：是不是 `{near}`？',
    'unknown-choice': '`{id}` 不是 {fact} 的选项。可选：{known}。',
    'unknown-choice-near': '`{id}` 不是 {fact} 的选项：是不是 `{near}`？可选：{known}。',
    'unknown-measure': '没有 {id} 这项措施：`subsidy policy list` 列出各项措施的标识；请写“政策/措施”。',
    'unknown-measure-near': '没有 {id} 这项措施：是不是 {near}？',
    'word-of-days': '日期有专用的比较词：请用 `{wanted}` 代替 `{word}`。',
    'unknown-paper': '没有 `{paper}` 这种材料：请写 documents.yaml 或本政策 `papers` 中的标识。',
    'unknown-paper-near': '没有 `{paper}` 这种材料：是不是 `{near}`？',

    'amount-shape': '这里写的是 {found}，而应当是数额：数字（例如 500,000 CNY）、填写项、已命名的数值，或一个运算。',
    'condition-shape':
      '这里写的是 {found}，而应当是条件：填写项加要求，例如 `trade.cbec_export: { at_least: 1m USD }`。',
    'nothing-asked': '没有写对 {name} 的要求：请加上 `at_least`、`over`、`is` 或 `includes` 等词和数值。',
    'word-wanted': '这里只写了 `{found}`，没有写对 {name} 的要求：请写成 `{instead}`。',
    'word-wanted.without-instead':
      '这里只写了 `{found}`，没有写对 {name} 的要求：请用 `at_least`、`is` 或 `includes` 等词，后面写数值。',
    'word-for-one': '`{word}` 只能写一个值：几个之中任何一个都可以的，请写 `{instead}`。',
    'unknown-word': '不能用 `{key}` 对填写项提要求：是不是 `{near}`？对这一填写项可以用：{known}。',
    'unknown-word.without-near': '不能用 `{key}` 对填写项提要求。对这一填写项可以用：{known}。',
    'day-of-estimate':
      '这里不能写测算当天（`{found}`）：请写具体日期，例如 2025-06-30；或在 `values` 下为距今月数取名（`{ months_since: {name} }`），再对它提要求；日期尚未到的，算作 0 个月。',
    'unknown-day': '`{name}` 不是日期，也不是日期类的填写项：是不是 `{near}`？',
    'fact-no-day': '{fact} 的类型是 {type}，而这里要的是日期。',
    'fact-not-boolean': '{name} 的类型是 {type}，不是“是/否”：请用 `at_least`、`over`、`is` 或 `includes` 提要求。',
    'word-for-all': '没有 `{word}` 这个词：几项都要具备的，请写 `{instead}`。',
    'word-of-others': '对 {name} 不能用 `{word}`：请写 `{instead}`。',
    'word-of-others.without-instead': '对 {name} 不能用 `{word}`。可以用的词：{known}。',
    'fact-no-number': '{fact} 的类型是 {type}，而这里要的是数字。',
    'not-a-list': '`{name}` 不是列表：是不是 `{near}`？',
    'not-a-list.without-near': '`{name}` 不是列表：请写列表类的填写项，例如 `stores`。',

    'share-wanted': '`{found}` 不是比例：请写百分比，例如 50%。',

    'tier-order': '这一档从 {here} 起，不高于前一档（{before}），永远区分不开：请按从低到高排列。',
    'tier-without-by': '按数额分档时要用 `by:` 写明按哪个填写项衡量：请写在 `steps` 上面。',
    'tier-without-start': '这一档没有写从哪里起：请加上 `at_least` 或 `over` 和数额。',
    'tier-without-when':
      '这一档没有条件：请加上 `when`，或用 `by` 配 `at_least`、`over`；给其余企业的，请改用 `choose`，最后一种不写 `when`。',
    'line-without-when': '只有最后一行可以不写 `when`：这一行之后的各行永远轮不到。',
    'only-line-without-when': '只有一种情形时须写 `when`：任何情形都支付的，不必写 `choose`。',
    'unpublished-with-amount': '依据写的是 `unpublished`，就不应有数额：请去掉，或把依据改成 `exact`、`up-to`。',
    'window-order': '有效期到 {until} 为止，早于开始的 {from}：请检查这两个日期。',
    'payments-total': '各期拨付比例合计 {total}，不是 100%。',
    'joint-cap-order': '`{name}` 在此排在后面，而在另一个合计上限中排在前面：请在各合计上限中按同一顺序排列。',
    'joint-cap-elsewhere': '`{name}` 不是 `{place}` 的措施，两地的金额不能共用上限：请从清单中删去。',
    'repeated-id': '本政策有两项措施的标识都是 `{id}`：请各用各的标识。',
    'value-is-fact': '`{name}` 已经是填写项的名称：请给这个数值另起名称。',
    'value-is-definition': '`{name}` 已经是本政策的定义：请给这个数值另起名称。',
    'definition-taken': '`{name}` 已经是填写项或数值的名称：请给这个定义另起名称。',
    'definition-name': '`{name}` 不能作定义的名称：请用小写字母、数字和下划线，例如 small_exporter。',
    'definition-not-boolean': '`{name}` 是一项定义：企业须符合的写 `{name}: true`，不得符合的写 `{name}: false`。',
    'value-twice': '本条措施或政策已有名为 `{name}` 的值：每条清单项的值请另起名称。',
    'item-fact-outside':
      '`{name}` 属于清单 `{list}` 的单个条目，而此处并未逐条计算：请写在 `for_each: { list: {list}, … }` 或 `count` 里面；逐条计算的值写在其中的 `values` 下。',
    'value-name': '`{name}` 不能作数值的名称：请用小写字母、数字和下划线，例如 counted_area。',
    'bound-without-effect':
      '`{key}` 对 {type} 类型的填写项不起作用：只用于 percent、number、integer 和 list（条目数）。请删去，并把限制写进规则：用 `at_most` 等条件，或用上限。',
    'fraction-written': '`{found}` 是分数：请写 `{ quotient: [{part}, {whole}] }`。',
    'negative-in-rule':
      '`{found}` 小于零，而规则中的数不能小于零：请用 `excess: [AMOUNT, {taken}]`（不低于 0）或 `difference: [AMOUNT, {taken}]` 扣除。',
    'key-without-effect': '`{key}` 对 {type} 类型的填写项不起作用：只用于 {types}。请删去。',
    'unit-title-known':
      '`unit: {unit}` 按单位 `{base}` 计，该单位在各语言中已有名称，`unit_title` 不起作用：请删去；如计的是别的东西，请给 `unit` 另取一个词，例如 `animal`。',
    'area-unit':
      '面积一律按 m² 计，`unit: {found}` 不起作用：请删去并在规则中用 m²；要用其他单位，请作为数字填报（例如公顷：`type: number`、`unit: ha`）。',
    'fact-without-choices': '没有可选项：请添加 `choices: { KEY: { en: …, zh-Hans: … } }`，每项一行。',
    'sum-part':
      '`{name}` 不能计入这个合计：请写企业自己填报的同类型（{type}）填写项，不能是清单条目的填写项，也不能是另一个合计。',
    'bounds-crossed': '最小值（{min}）大于最大值（{max}）：没有答案能同时符合。',
    'bound-of-entries': '`{found}` 不是条目数：清单请写最多（最少）几条，用不带单位的整数，例如 12。',
    'fact-exists': '词汇表里已有 `{name}`：请直接使用，或另起名称。',

    'title-without-value': '`{name}` 有标题，却没有这个名字的取值：请在 `values` 下写出它，或删除标题。',
  }) satisfies Record<keyof ReturnType<typeof en>, string>;
