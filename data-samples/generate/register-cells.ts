import type { SampleItem, SampleRange } from './violation-item.ts'

export function yesOrNo(value: boolean): string {
  return value ? '是' : '否'
}

export function rangeCells(item: SampleItem, range: SampleRange): string[] {
  const lower = range.lower === null ? '' : String(range.lower)
  return [item.basis, item.base, lower, yesOrNo(range.lowerClosed), String(range.upper), yesOrNo(range.upperClosed)]
}

/** Headers of {@link rangeCells}. */
export const rangeHeaders = ['幅度类型', '计算基数', '下限', '含下限', '上限', '含上限']
