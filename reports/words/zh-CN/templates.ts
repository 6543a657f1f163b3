/** Empty sheets to fill in and load. */
export const templateWords = {
  notesSheet: '填写说明',
  column: '栏目',
  required: '必填',
  howTo: '填写方法',
  noteRows: '一行一条记录。不要改动表头；没有的内容留空，不要填“无”（另有说明的除外）。填好后放进工作区的 inbox 读入。',
  noteRequired: '表头为红色的栏目必填；其余栏目缺少时，相应的检查列为“不适用”并说明原因，不影响其他检查。',
  yes: '是',
  no: '否',
  date: '日期，如 2025-03-01。',
  money: '数字，单位为元（表头写明万元的除外）。',
  wholeNumber: '整数。',
  identity: '读入时即作不可逆处理，不保存原号码。',
  oneOf: '填下列之一：{choices}。',
  several: '多项的用“{separator}”隔开。',
  none: '明确没有的填“无”；未记载的留空。',
  asWritten: '照案卷填写。',
} as const satisfies Record<string, string>
