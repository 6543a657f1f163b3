import type { Check } from '../../../pipeline/domain/check.ts'
import { wordsIn } from '../../../reports/words/words.ts'

const letters: Readonly<Record<string, string>> = {
  'fine-outside-tier': '', 'fine-outside-statute': ' S', 'benchmark-not-cited': ' N', 'suspected-double-fine': ' D', 'item-without-benchmark': ' G', 'too-few-tiers': ' B',
}
const agencies: readonly (readonly [beginning: string, name: string])[] = [['示城管', '城'], ['示市监', '市'], ['西示镇', '镇'], ['示例县城市管理', '城'], ['示例县市场', '市'], ['西河示例', '镇'], ['《示例省计量', '秤']]

/** What the story calls a finding of a list: `城111 N`. */
export function nameOf(checks: readonly Check[], row: Readonly<Record<string, unknown>>): string {
  const check = checks.find(({ words }) => words['zh-CN'].title === row['检查'])
  const where = textOf(row['决定书文号']) ?? textOf(row['行政机关']) ?? ''
  const place = agencies.find(([beginning]) => where.startsWith(beginning))?.[1] ?? where
  const number = /〕(\d+)号$/.exec(where)?.[1] ?? ''
  return `${place}${number}${letters[check?.id ?? ''] ?? ` ${String(row['检查'])}`}`
}

/** new, open … or pattern, from the words in the list. */
export function stateOf(row: Readonly<Record<string, unknown>>): string {
  const { findingStates, findingLife } = wordsIn('zh-CN')
  if (row['办理状态'] === findingLife.onlyPattern) return 'pattern'
  return Object.entries(findingStates).find(([, word]) => word === row['办理状态'])?.[0] ?? String(row['办理状态'])
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
