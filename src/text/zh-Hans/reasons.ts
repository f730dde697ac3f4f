/** 每项措施得出该结论的理由。 */
import type { reasons as en } from '../en/reasons.ts';

export const reasons = () =>
  ({
    'reason.met': '已满足：{condition}（{values}）',
    'reason.met.without-values': '已满足：{condition}',
    'reason.open': '尚不确定：{condition}（{values}）',
    'reason.open.without-values': '尚不确定：{condition}',
    'reason.fails': '不满足：{condition}（{values}）',
    'reason.fails.without-values': '不满足：{condition}',
    'reason.received': '该项只发放一次，此前已领取 {amount}',
    'reason.received-instalments': '该项只奖补一次、分期拨付，此前已领取 {amount}；尚未拨付的各期不在本测算之内',
    'reason.exclusion-open': '能否与其他措施同时享受尚未确定：如{condition}，则不得同时享受',
    'reason.rival-open': '本项与“{measure}”只能享受一项，取哪一项尚未确定',
    'reason.joint-cap-open-of': '可能受合计上限（{clause}）限制，留给本项的余额：{left}',
    'reason.joint-cap-open': '可能受合计上限限制，留给本项的余额：{left}',
    'reason.joint-cap': '与其他措施共用的限额已被排在前面的措施用完',
    'reason.nothing': '测算金额为 0.00',
    'reason.zero': '测算金额为零：{why}',
    'reason.set-aside': '让位于“{measure}”：{because}',
    'reason.set-aside.without-because': '让位于同类且金额更高的“{measure}”',
    'reason.lapsed': '已失效：最后一天是{until}',
    'reason.not-yet': '尚未生效：自{from}起施行',

    'why.none-left': '{from} 减去 {taken} 后没有剩余',
    'why.fact-zero': '{fact}为 0',
    'why.each': '{whys}',
    'why.literal-zero': '标准本身为 0',
    'why.empty-list': '{list}：无',
    'why.no-item': '“{list}”中没有可计算金额的条目（每条须满足：{where}）',
    'why.no-item.without-where': '“{list}”中没有可计算金额的条目',
    'why.item': '{item}：{why}',
    'why.no-line': '表中没有相应的一行（{own}）',
    'why.no-case': '没有适用的情形；可享受的情形有：{conditions}（{values}）',
    'why.no-case.without-values': '没有适用的情形；可享受的情形有：{conditions}',
    'why.no-rung': '未达到任何一档；最低一档要求：{condition}（{values}）',
    'why.no-rung.without-values': '未达到任何一档；最低一档要求：{condition}',
  }) satisfies Record<keyof ReturnType<typeof en>, string>;
