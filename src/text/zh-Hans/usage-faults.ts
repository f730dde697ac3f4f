/** 命令行有误。 */
import type { usageFaults as en } from '../en/usage-faults.ts';

export const usageFaults = () =>
  ({
    'option-unknown': '错误：没有选项“{option}”\n（是不是要写 {near}？）',
    'option-unknown.without-near': '错误：没有选项“{option}”',
    'option-takes-no-value': '错误：选项“{option}”不带取值',
    'command-unknown': '错误：没有命令“{command}”\n（是不是要写 {near}？）',
    'command-unknown.without-near': '错误：没有命令“{command}”',
    'argument-missing': '错误：缺少参数 {argument}',
    'option-value-missing': '错误：选项 {option} 缺少取值',
    'arguments-too-many': '错误：{command} 的参数太多：最多 {most} 个，实有 {count} 个',
    'usage-help': '（{command} --help 列出可用的选项和参数）',

    'choice-wrong': '{option} {written}：是不是要写 {near}？（{known}）',
    'choice-wrong.without-near': '{option} {written}：可用的有 {known}',
    'option-empty': '{option}：没有写任何一项；可用的有 {known}，不选则删去这个选项',
    'name-of-several': '{option} {written}：不止一个名为此；请写明是哪一个，可写 {known}',
    'as-of-wrong': '--as-of {written}：日期写作 YYYY-MM-DD，如 2025-06-30',
    'as-of-missing': '--as-of {written}：日历上没有这一天；请检查月和日',
    'fx-wrong': '--fx {written}：请写币种和一单位合多少人民币，如 --fx USD=7.10',
    'fx-rate-wrong': '--fx {written}：{why}',
    'jobs-wrong': '--jobs {written}：请写 1 至 {most} 的整数',
    'set-wrong': "{option} {written}：请写“填写项=值”，如 {option} 'trade.cbec_export=520,000 USD'",
    'policies-wrong': '--policies {directory}：没有这个文件夹',
    'policies-none': '{directory}：里面没有政策；政策文件应放在 DIRECTORY/PLACE/POLICY.yaml',
    'policies-file': '--policies {directory}：这是一个文件；请写 PLACE/POLICY.yaml 所在的文件夹',
    'option-idle': '{option} 在 {beside} 时不起作用：请删去',
    'questions-differ': '--what-next、--what-if 和 --schedule 回答的是不同的问题：请只用其中一个',

    'rate-missing': '{measure} 需要 {currency} 的汇率：请用 --fx {currency}=汇率 给出，或写入档案的 exchange_rates',
    'rate-missing-in-option': '{measure} 需要 {currency} 的汇率：请用 --fx {currency}=汇率 给出',
    'rate-missing-in-profile': '{measure} 需要 {currency} 的汇率：请写入档案的 exchange_rates',

    'output-unnamed': '-o：请写文件名',
    'output-is-profile': '-o {output} 就是档案本身：请换一个文件',
    'output-is-filled': '-o {output}：已有这个文件，写入会丢失已填的内容：请换一个',
    'output-format': '-o {output}：没有以 {extension} 结尾的格式；请用 --format 说明（{known}）',
    'output-format-pdf':
      '-o {output}：没有以 {extension} 结尾的格式；请先写成 .html，再用浏览器打印为 PDF，或用 --format 说明（{known}）',
    'output-no-folder': '-o {output}：{format} 把所有档案写入一个文件；请写文件名，不要写文件夹',
    'output-is-folder': '-o {output}：这是一个文件夹；请写文件名，例如 {output}/ 里的一个文件',
    'output-is-quotes-folder': '-o {output}：这是一个文件夹；要在其中各写一份报价书，请写 {output}/，否则请写文件名',
    'output-not-written': '{output}：无法写入（{reason}）',
    'stdout-not-written': '标准输出：无法写入（{reason}）',
    'folder-not-made': '{folder}：无法建立（{reason}）',
    'workbook-no-text': '工作簿不是文字：请用 -o FILE.xlsx 写入文件',
    'quotes-need-folder': '多份档案会有多份报价书：请给出文件夹，如 -o quotes/',

    'profile-unnamed': '没有档案：请写文件名，或用管道送入。`subsidy facts` 列出档案可以填写的内容。',
    'path-missing': '{path}：没有这个文件或文件夹',
    'policy-file-wanted': '{path}：请写一个政策文件，如 policies/PLACE/POLICY.yaml',
    'measure-unknown': '没有名为 {name} 的措施；是不是要写 {near}？',
    'measure-unknown.without-near': '没有名为 {name} 的措施；`subsidy policy list` 列出全部标识和名称',
    'measure-ambiguous': '不止一项措施名为 {name}：{ids}',
    'policy-unknown': '没有唯一名为 {name} 的政策；是不是要写 {near}？',
    'policy-unknown.without-near': '没有唯一名为 {name} 的政策；现有 {ids}',
  }) as const satisfies Record<keyof ReturnType<typeof en>, string>;
