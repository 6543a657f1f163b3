import type { QuarantineReason } from '../../../pipeline/domain/quarantine-reason.ts'

/** Why a row was set aside. Filled with `column`, `value` and the details of the row. */
export const quarantineWords = {
  'required-value-missing': '“{column}”为空，该列必须填写。',
  'date-unreadable': '“{column}”中的“{value}”不是有效日期。请写成 2024-06-06 或 2024年6月6日。',
  'date-without-format': '“{column}”中的“{value}”是日期的内部序号，该单元格丢失了日期格式。请在 Excel 中设为日期格式后重新保存。',
  'date-of-republic-era': '“{column}”中的“{value}”是民国纪年或年份不是四位数。请改用公历，写成 2024-06-06。',
  'amount-unreadable': '“{column}”中的“{value}”不能读作金额或数值。请核对单位（元、万元），以元计最多两位小数。',
  'amount-negative': '“{column}”中的“{value}”是负数。',
  'amount-foreign-currency': '“{column}”中的“{value}”是外币金额，不能与人民币金额比较。请填写决定书载明的人民币数额。',
  'whole-number-unreadable': '“{column}”中的“{value}”不是整数。',
  'yes-or-no-unreadable': '“{column}”中的“{value}”不能读作“是”或“否”。',
  'code-unknown': '“{column}”中的“{value}”不在代码表中，最接近的是“{nearest}”。',
  'text-too-long': '“{column}”的文字过长（{length} 字），可能是文件错行。',
  'row-misaligned': '该行有 {cells} 个单元格，表头有 {headers} 个，各列可能错位。',
  'row-malformed': '该行无法拆分成单元格，可能缺少一个引号。',
  'number-too-long': '该行有位数过长的数字，读入会失真；请把该数字写成带引号的文字。',
  'formula-without-value': '“{column}”中的公式没有保存计算结果。请用 Excel 或 WPS 打开文件，保存后重新读入。',
  'cell-error': '“{column}”显示错误值 {value}。请改正公式或直接填写数值。',
  'key-repeated': '该记录中有同名字段出现不止一次，无法确定以哪个值为准。',
  'row-rejected-by-mapping': '“{column}”中的“{value}”表明该行来源有误：{reason_zh}',
  'summary-row': '该行是合计行或表尾说明，不是一条记录，无需处理。',
  'conflicting-duplicate': '与第 {row} 行是同一记录，但内容或者文号的写法不同；已采用第 {row} 行，请核实后保留一行。',
  'range-inverted': '下限 {lower} 大于上限 {upper}。',
  'return-empty': '没有填写任何数据，未作为报表读入。没有发生的，请填 0，或者在“零报告”处填“是”。',
  'required-kind-not-allowed': '“{column}”所列的种类，“可以处的处罚种类”未全部列出。后者应当列全该条款允许的种类，包括应当并处的。',
} satisfies Record<QuarantineReason, string>
