import { halfWidth } from './half-width.ts'
import { fault, type Parsed } from './parsed.ts'

const yes = new Set(['是', '有', '已', 'yes', 'y', 'true', '1', '√', '✓'])
const no = new Set(['否', '无', '未', '没有', 'no', 'n', 'false', '0', '×', 'x'])

export function parseYesOrNo(text: string): Parsed<boolean> {
  const word = halfWidth(text).toLowerCase()
  if (yes.has(word)) return { value: true }
  if (no.has(word)) return { value: false }
  return fault('yes-or-no-unreadable')
}
