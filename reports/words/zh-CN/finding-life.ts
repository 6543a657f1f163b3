/** What happens to a finding after it was found: its states, its story, the worklist and the reviews. */
export const findingLife = {
  stateTitle: '办理状态',
  story: '办理经过',
  storyNone: '尚无记录。',
  byItself: '系统',
  notCurrent: '最近一次检查中已不再列出。',
  event: '{on}  {outcome}  {by}：{reason}⟦；责任人 {owner}⟧⟦；截至 {until}⟧⟦；文书 {document}⟧⟦；机关答复：{reply}⟧',
  eventPattern: '{on}  {outcome}（同类）  {by}：{reason}⟦；责任人 {owner}⟧⟦；截至 {until}⟧⟦；文书 {document}⟧⟦；机关答复：{reply}⟧',
  dismissedAs: '{by} {on}：{reason}⟦；截至 {until}⟧',
  isNew: '本次新增',
  // the nightly report
  section: '复核情况',
  counts: '本次列出疑点 {total} 项：{parts}。',
  countOf: '{state} {count} 项',
  firstFound: '其中 {count} 项为首次发现。',
  firstFoundNone: '均已在以前的检查中列出。',
  suppressed: '已排除的 {count} 项（其中按同类排除 {pattern} 项）不列入待核查清单，另行列明；所依据的事实有变化或者排除期限届满的，自动恢复待核查。',
  suppressedNone: '没有被排除的疑点。',
  settledGroup: '已有复核结论的疑点',
  settledGroupNote: '下列各项已经复核，结论由复核人员作出。所依据的事实有变化的，或者登记为已整改后再次出现的，自动恢复待核查。',
  dismissedGroup: '已排除的疑点',
  dismissedGroupNote: '下列各项由复核人员排除，不计入待核查疑点。按同类排除的，到期自动恢复。',
  settledTotal: '已有结论',
  dismissedTotal: '已排除',
  basisOfDismissal: '排除理由',
  onlyPattern: '同类排除',
  precision: '各项检查的复核准确率',
  precisionNote: '准确率为已复核疑点中查证属实（含已整改）的比例；括号内为 95% 置信区间（Clopper-Pearson 法）。已复核不足 {least} 项的检查，比例仅供参考。',
  precisionRank: '同一程度之内，已复核 {least} 项以上的检查，多数属实的排在前，多数不属实的排在后（均以置信区间不含一半为准）。',
  precisionNone: '尚未复核：还没有任何一项疑点有复核结论，各项检查的准确率无从得知。',
  precisionNotJudged: '尚未复核的检查：{names}。',
  judged: '已复核',
  upheld: '属实',
  share: '准确率',
  shareOf: '{share:percent}（{lower:percent} 至 {upper:percent}）',
  // the worklist
  worklistSheet: '待办疑点',
  dismissedSheet: '已排除',
  precisionSheet: '复核准确率',
  notesSheet: '填写说明',
  instruction: '请在右边白色各列填写复核结果：从下拉列表选择“处理结果”，并填写“理由”；灰色各列供对照，请勿改动。没有处理的行不必填写。填好后运行 evenhand review <本文件>。',
  columnOutcome: '处理结果',
  columnReason: '理由（必填）',
  columnScope: '适用范围',
  columnUntil: '截至日期',
  columnOwner: '责任人',
  columnReply: '机关答复',
  columnDocument: '文书文号',
  columnBy: '复核人',
  columnKey: '导出时的状态',
  currentOwner: '现责任人',
  currentUntil: '现截至日期',
  currentReason: '最近一次记录',
  noteOutcome: '一、处理结果：待办理，已经接手、尚未核查；已调卷或者要求说明，等待机关提供；情况已说明，机关说明后不再追究；查证属实；排除，不构成问题；已整改。',
  noteReason: '二、理由必须填写，写明查了什么、依据什么。没有理由的行不予登记，并逐行指出。',
  noteScope: '三、适用范围：不填即仅此一项。选“同类各项”的，同一检查、同一机关、同一违法行为的疑点一并排除，必须填写截至日期，到期自动恢复；“同类且当事人类别相同”只及于同一类当事人。',
  noteUntil: '四、截至日期写成 2026-06-30：已调卷或者要求说明的，为答复期限；排除的，为有效期限；查证属实的，为整改期限。',
  noteConflict: '五、导出以后他人已经登记过、或者所依据的事实有变化的疑点，本表的填写不予采用，列为冲突，请核对后重新处理。重复读入同一文件不会重复登记。',
  notePrivacy: '六、表中姓名已作遮盖；填写理由和答复时，请勿写入当事人姓名和证件号码。',
  // the record of reviews
  recordHeading: '登记时间,复核人,处理结果,理由,适用范围,截至日期,责任人,机关答复,文书文号,机关,违法行为或许可事项,决定书文号,检查,疑点编号,outcome,scope,party_kind,check_id,agency_id,fingerprint,run_id,校验码（请勿改动）',
  // the commands
  worklistLimited: '只列出排在前面的 {shown} 项，另有 {rest} 项：这些登记后再导出一次；全部疑点见报告文件夹中的 findings.csv。',
  worklistWritten: '已写出 {rows} 项疑点：{path}',
  worklistNext: '另有已排除 {count} 项列于第二个工作表。填好后运行 evenhand review {path}',
  reviewed: '已登记 {id}：{outcome}',
  reviewedPattern: '同一检查、机关和违法行为的疑点，现有 {count} 项按同类排除，至 {until}。',
  reviewedFile: '已登记 {recorded} 项；以前已登记 {already} 项，未填写 {untouched} 项，冲突 {conflicts} 项，未予登记 {refused} 项。',
  conflict: '第 {row} 行 {id}：冲突，未登记。导出时为“{before}”，现为“{now}”⟦（{by} {on}：{reason}）⟧；本表填写“{wanted}”。请核对后重新导出，或者用 evenhand review {id} 登记。',
  conflictOfFacts: '第 {row} 行 {id}：冲突，未登记。导出以后，该疑点所依据的事实有变化；本表填写“{wanted}”。请按变化后的事实核对，重新导出，或者用 evenhand review {id} 登记。',
  refused: '第 {row} 行⟦ {id}⟧：未登记。{what}。{mend}。',
  // the annual report
  resolutionLead: '上述疑点的办理情况：全年疑点共{found}项（含记录已更正、不再列出的{gone}项），先后调卷或者要求说明{asked}项。截至本报告，情况已说明{explained}项，查证属实{confirmed}项，已整改{corrected}项，经核查排除{dismissed}项（其中按同类排除{pattern}项），尚未办结{open}项。',
  resolutionNone: '上述疑点尚未登记办理情况。',
} as const satisfies Record<string, string>

/** How a finding stands. */
export const findingStates = {
  new: '待核查',
  open: '待办理',
  asked: '已调卷或要求说明',
  explained: '情况已说明',
  confirmed: '查证属实',
  dismissed: '排除',
  corrected: '已整改',
  reopened: '恢复待核查',
  expired: '期限届满',
} as const

/** Why something came about by itself. */
export const reasonsByItself = {
  'first-found': '检查中发现',
  changed: '所依据的事实有变化',
  'came-back': '登记已整改后曾不再列出，现又列出，所依据的事实相同',
  lifted: '同类排除已经撤销',
  'time-over': '期限已经届满',
} as const

/** To what an outcome applies. */
export const reviewScopes = {
  finding: '仅此一项',
  pattern: '同类各项',
  'pattern-of-kind': '同类且当事人类别相同',
} as const

/** Why a review is not recorded, and what to do. */
export const reviewProblems = {
  'outcome-missing': { what: '没有选择处理结果', mend: '请从下拉列表选择一项' },
  'outcome-unknown': { what: '处理结果“{value}”不能识别', mend: '可用的：{expected}' },
  'reason-missing': { what: '没有填写理由', mend: '请写明查了什么、依据什么' },
  'scope-unknown': { what: '适用范围“{value}”不能识别', mend: '可用的：{expected}' },
  'until-unreadable': { what: '截至日期“{value}”不能识别', mend: '请按 2026-06-30 的形式填写' },
  'until-past': { what: '截至日期 {value} 已经过去', mend: '请填写今天或者以后的日期' },
  'until-missing': { what: '同类排除没有截至日期', mend: '请填写截至日期，到期自动恢复待核查' },
  'pattern-not-dismissed': { what: '“{value}”不能适用于同类各项', mend: '同类只能排除，或者改为“待办理”以撤销排除' },
  'kind-not-known': { what: '该疑点没有单一的当事人类别', mend: '请选“仅此一项”或者“同类各项”' },
  'finding-unknown': { what: '没有这个编号的疑点', mend: '请勿改动灰色各列；重新导出后填写' },
  'finding-twice': { what: '同一疑点在表中填写了两次', mend: '保留一行，删去另一行的填写' },
} as const
