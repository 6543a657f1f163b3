/** How a blank form of the annual statistics is to be filled in. Each note begins with its number, by which a filled-in form is told from its notes. */
export const blankReturns = {
  file: '{agency}_{year}年度行政执法统计报表.xlsx',
  note: '{number}. {text}',
  period: '统计范围为{year}年1月1日至12月31日，以作出决定的日期为准。',
  heaviest: '一个案件并处两种以上行政处罚的，计一宗，计入最重的一类。由轻到重依次为：{order}。',
  annulledCounted: '决定作出以后经行政复议、行政诉讼或者自行纠正撤销、变更的，仍计算在内。',
  annulledLeftOut: '决定作出以后经行政复议、行政诉讼或者自行纠正撤销、变更的，不计算在内。',
  amount: '罚没金额以处罚决定书载明的为准，不论是否已经收缴；没收的财物不能确定价值的，不计入金额。',
  permit: '申请变更、延续的计算在内，准予的计入许可数量，不准予的计入不予许可数量；仅作咨询的不算申请。',
  coercion: '行政强制措施以作出决定计数，行政强制执行以执行完毕或者终结执行计数。',
  units: '本表金额以{unit}为单位，数量填整数。',
  unitsOfCounts: '本表各项数量填整数。',
  nil: '没有发生的填 0，空白表示没有统计。全年没有开展本表所列执法活动的，在“零报告”处填“是”。',
  signatures: '填表人：　　　　　　审核人：　　　　　　单位负责人（盖章）：　　　　　　联系电话：',
  amountRefused: '请填写不小于 0 的数字。',
  countRefused: '请填写不小于 0 的整数。',
} as const
