import type { QuarantineReason } from '../../../pipeline/domain/quarantine-reason.ts'

/** What to do about a row that could not be used, for whoever corrects it in a workbook. Filled as its reason is. */
export const mendWords = {
  'required-value-missing': '请填写“{column}”。',
  'date-unreadable': '请按案卷改正日期，写成 2024-06-06。',
  'date-without-format': '请写明日期，如 2024-06-06，不要写序号。',
  'date-of-republic-era': '请改用公历，年份写四位数，如 2024-06-06。',
  'amount-unreadable': '请只填一个数字，以表头写明的单位计，不写算式和文字。',
  'amount-negative': '请填决定书载明的金额，不能是负数。',
  'amount-foreign-currency': '请填决定书载明的人民币金额。',
  'whole-number-unreadable': '请填整数，如 0、1、2。',
  'yes-or-no-unreadable': '请填“是”或“否”。',
  'code-unknown': '请改为规定的名称；如指“{nearest}”，请照填。多个的，用顿号隔开。',
  'text-too-long': '请删去不属于本栏的文字；表格软件一格最多 32,767 字。',
  'row-misaligned': '各列错位：请对照案卷把有色单元格剪切到相应的列下，表头以外的列不要留下内容。',
  'row-malformed': '请按“原值”一栏的文字，把内容分别填入右边各列。',
  'number-too-long': '请按原件重新填写过长的数字（已是文本格式，不会失真）。',
  'formula-without-value': '请直接填写数值或文字，不要用公式。',
  'cell-error': '请直接填写正确的数值或文字，不要用公式。',
  'key-repeated': '同名项目出现不止一次：请按“原值”一栏的文字，把正确的内容分别填入右边各列。',
  'row-rejected-by-mapping': '请核对来源，按案卷改正；确实不是一条记录的，不必填写。',
  'summary-row': '不是一条记录，无需处理。',
  'conflicting-duplicate': '请核对案卷，把本行改为正确内容，改后以本行为准；文号抄错的改正文号。原文件那一行正确的，本行不必修改，从原文件删去即可。',
  'return-empty': '请填写数据；没有发生的填 0，或者在“零报告”处填“是”。',
  'range-inverted': '请核对上限和下限，二者可能填反。',
  'required-kind-not-allowed': '请对照条款原文，把应当并处的种类补入可以处的种类；条款只规定“可以并处”的，不填入应当并处。',
} satisfies Record<QuarantineReason, string>

/** The workbook of rows to correct. */
export const correctionWords = {
  prefix: '更正',
  sheet: '待更正',
  notesSheet: '填写说明',
  instruction: '请改正右边有色的单元格，保存后发回。左边带“※”的灰色各列供对照，请勿改动；不要删改表头。详见“填写说明”。',
  leftOut: '“{columns}”因个人信息保护未保留全部内容，请按案卷补填。',
  noteSource: '本表列出《{file}》中未能读入的 {rows} 行。',
  noteSourceSheet: '本表列出《{file}》工作表“{sheet}”中未能读入的 {rows} 行。',
  noteHow: '一、每行左边写明原文件行号、问题所在的列、原来的内容、原因和改法；黄色粗框的单元格是需要改正或补填的地方，其他单元格有误的也可以一并改正。',
  noteText: '二、各单元格均为文本格式：文号、代码照原样填写，日期写成 2024-06-06，金额以表头写明的单位计。请勿改为公式。',
  noteColumns: '三、请勿改动表头和带“※”的各列，也不要取消隐藏列；可以排序、筛选，可以分几次发回。',
  noteUnchanged: '四、没有改好的行会再次退回，不影响其他行。确属多余、无需录入的行，不必填写，请在原文件中删去后重新报送原文件。',
  notePrivacy: '五、证件号码等个人信息读入时已经去除，需要补填。本表可能含有当事人姓名，只应发给提供原文件的机关，不得外传。',
  noteReturn: '六、收到发回的文件后，放进 inbox 文件夹再次运行即可；改好的行按正常数据使用，原来的记录不再列为待更正。',
} as const satisfies Record<string, string>
