/** How the checks work and what identifies the run. */
export const methodWords = {
  kindGrades: '处罚种类的等级',
  kindGradesNote: '等级只用于比较处罚种类的轻重，属法律政策，可在 evenhand.yaml 的 kind_grades 中调整；未列出的种类不比较轻重。',
  methodNote: '各项检查的依据、方法和本次使用的参数如下。参数由本单位配置；表中为本次运行的实际取值。',
  directionConvention:
    '方向用语：实际值达到参照范围上限的 2 倍以上，或者不足其下限的一半，写作“畸重”“畸轻”；其余写作“偏重”“偏轻”。',
  noRanking: '本报告不按罚款金额对机关排名，罚款金额也不得用于考核（行政处罚法第七十四条）。',
  question: '核查的问题',
  legalBasis: '依据',
  parameters: '参数',
  parameter: '参数',
  meaning: '含义',
  value: '取值',
  method: '方法',
  exclusions: '排除情形',
  assumptions: '假定',
  runDetails: '运行信息',
  failureMessage: '运行失败：{message}',
} as const satisfies Record<string, string>
