import type { SettingsProblemCode } from '../../../pipeline/domain/settings-problem.ts'

/** What is wrong at a place of a settings file or a mapping. */
export const settings: Readonly<Record<SettingsProblemCode, string>> = {
  'yaml-wrong': '不是有效的 YAML：{message}',
  'key-twice': '{key} 重复出现，每个名称只能写一次',
  'tab-as-indent': '缩进用了制表符，请改用空格',
  'key-unknown': '没有名为 {key} 的设置，最接近的是 {nearest}',
  'key-missing': '缺少 {key}',
  'type-wrong': '值无效（{value}），应为{expected:term}',
  'value-not-listed': '“{value}”不是可用的值；可用的值：{allowed}',
  'value-wrong': '“{value}”不能用在这里（{message}）',
  'name-wrong': '名称“{value}”只能用小写英文字母、数字和连字符',
  'value-empty': '内容为空',
  'expression-broken': '正则表达式“{value}”写法有误',
  'field-unknown': '{record:term}没有名为 {field} 的字段，最接近的是 {nearest}',
  'field-missing': '缺少必填字段 {field}：请在 columns 中指明它的列，或者在 constants 中给出固定值',
  'code-not-known': '没有代码 {value}，最接近的是 {nearest}',
  'text-unreadable': '“{value}”不能读作字段 {field} 的值',
  'source-missing': '没有写明取自哪一列：需要 from、join 或 patterns 之一',
  'header-twice': '列“{header}”在同一字段中写了两次',
  'header-in-two-fields': '列“{header}”的整个单元格已读入字段 {other}，不能同时作为 {field}；确需拆分的，用 extract 分别提取',
  'recognise-unread': '用于识别的列“{header}”没有读入任何字段；请在 columns 中使用，或者列入 ignore',
  'unit-without-money': '字段 {field} 不是金额，不能有单位',
  'separator-without-set': '字段 {field} 只有一个值，不能有分隔符',
  'values-on-text': '字段 {field} 按原文读入，不能有对照表 values',
}
