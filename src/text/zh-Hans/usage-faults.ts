/** 命令行有误。 */
import type { usageFaults as en } from '../en/usage-faults.ts';

export const usageFaults = () =>
  ({
    'option-unknown': '错误：没有选项“{option}”\n（是不是要写 {near}？）',
    'option-unknown.without-near': '错误：没有选项“{option}”',
    'command-unknown': '错误：没有命令“{command}”\n（是不是要写 {near}？）',
    'command-unknown.without-near': '错误：没有命令“{command}”',
    'argument-missing': '错误：缺少参数 {argument}',
    'option-value-missing': '错误：选项 {option} 缺少取值',
    'arguments-too-many': '错误：{command} 的参数太多：最多 {most} 个，实有 {count} 个',
    'usage-help': '（{command} --help 列出可用的选项和参数）',
  }) as const satisfies Record<keyof ReturnType<typeof en>, string>;
