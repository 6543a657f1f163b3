/** The list of runs, and what differs between two of them. */
export const runs = {
  none: '还没有运行过检查。',
  line: '{runId}  截至 {asOf}  {startedAt}  程序 {version}  疑点 {findings} 项{severities}⟦  新增 {appeared}，不再列出 {gone}⟧  {changed}',
  severities: '（{parts}）',
  first: '首次运行',
  noChange: '数据、检查、参数、程序均未变动',
  changed: '有变动：{parts}',
  notOnRecord: '{parts}是否变动未作记录',
  data: '数据',
  checks: '检查',
  parameters: '参数',
  program: '程序',
  diffHead: '从 {older}（截至 {olderDay}）到 {newer}（截至 {newerDay}）：新增 {appeared} 项，不再列出 {gone} 项，程度或者结论有变化 {changed} 项',
  diffSame: '两次运行列出的疑点没有不同。',
  diffLine: '{kind}  {id}  {severity}  {agency}  {document}  {verdict}\n    {causes}',
  fromTo: '{before} → {after}',
  causes: '原因：{parts}',
  causesSeveral: '可能的原因（在案记录不足以判断起作用的是哪一个）：{parts}',
  causeCount: '{cause} {count} 项',
  byCause: '按原因：{parts}。一项可以有几个原因。',
  // the nightly report
  whyNew: '本次新增。{causes}',
  newSince: '与上次运行（{run}）相比，新增疑点 {count} 项：{parts}。一项可以有几个原因。不再列出的 {gone} 项。',
  newSinceNone: '与上次运行（{run}）相比，没有新增疑点；不再列出的 {gone} 项。',
} as const satisfies Record<string, string>

export const changeKinds = { new: '新增', gone: '不再列出', changed: '有变化' } as const

/** What changed on record between two runs and bears on a finding. */
export const changeCauses = {
  'new-decision': '上次运行以来新作出的决定',
  'late-record': '以前作出的决定，上次运行之后才报送',
  'corrected-record': '决定的记录已更正',
  'added-record': '收到该决定的补充材料或者办案程序记录',
  'removed-record': '决定已不在案',
  'changed-benchmark': '裁量基准或者法定幅度有变动',
  'check-not-run': '两次运行中有一次没有运行此项检查',
  'changed-check': '检查的算法有变动',
  'changed-parameter': '检查的参数有变动',
  'changed-program': '程序有变动',
  'other-day': '截至日期不同，其余未变',
  'other-data': '决定本身、依据和检查均未变动，变动的是用来对照的其他决定、其他数据或者截至日期',
  unknown: '在案记录不足以判断',
} as const
