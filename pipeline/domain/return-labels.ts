/** What a filled-in form says of itself, as blank forms print it. Chinese in every language: filled-in forms are known by it. */
export const returnLabels = {
  agency: '填报单位',
  year: '统计年度',
  filled: '填报日期',
  received: '收到日期（司法行政机关填写）',
  nil: '零报告',
} as const
export type ReturnLabel = keyof typeof returnLabels
