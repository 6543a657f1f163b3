import type { NotCheckedReason } from '../../../pipeline/domain/regulation.ts'

/** Of the regulations and the duties that they carry. */
export const regulations = {
  inForce: '本地适用的规定：{regulations}',
  noneNamed: '未列明本地适用的规定（evenhand.yaml 的 regulations），全部检查均运行。可用的规定：{regulations}',
  noData: '尚未读入数据，读入后再运行本命令可以看到各项检查缺少哪些数据。',
  carriedHere: '本地适用的规定所要求的',
  carriedElsewhere: '本地适用的规定没有要求的（需要时在 evenhand.yaml 的 checks 中设 enabled: true）',
  basis: '《{instrument}》{articles}',
  basisElsewhere: '见于：{regulations}',
  noCheck: '尚无检查',
  listSeparator: '、',
  missing: '缺少：{missing}',
  missingFields: '各机关均未填写{fields}',
  missingRecords: '没有{records}的记录',
  missingSeparator: '；',
  stateSwitchedOn: '启用（设置）',
  stateSwitchedOff: '停用（设置）',
  stateAsked: '启用',
  stateAskedByOther: '启用（因其他义务）',
  stateNotAsked: '停用',
  stateAll: '启用',
} as const

/** Why an article is not checked. */
export const notChecked: Readonly<Record<NotCheckedReason, string>> = {
  purpose: '目的、定义、适用范围一类条款，没有可以核对的事项',
  organisation: '职责分工和组织领导，不是对某件决定或者某部基准的要求',
  lawmaking: '对起草法规规章的要求，本程序不处理法规草案',
  judgement: '需要由人判断，记载中没有可以核对的内容',
  consequence: '责任追究由有权机关决定，程序不作认定',
  record: '所涉材料不在本程序读入的数据之内',
  secrecy: '是否涉密只能由制定机关判断；登记为不公开的，不作为缺少公布日期处理',
  counting: '期限的计算规则，本身不是一项要求',
  'no-term': '没有规定期限，无从核对是否及时',
  unlisted: '未列入本程序核对的义务',
}
