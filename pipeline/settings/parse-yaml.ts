import { isAlias, isMap, isScalar, isSeq, LineCounter, parse, parseDocument, YAMLParseError, type Document, type Node } from 'yaml'
import { UserError, type UserErrorCode } from '../domain/errors.ts'
import type { SettingsProblem } from '../domain/settings-problem.ts'
import type { ShapeProblem } from './shape-problem.ts'

const dialect = { schema: 'core', version: '1.2' } as const

/** The content of a YAML text. `file` names it in the error, which has the given code. */
export function parseYaml(text: string, file: string, code: UserErrorCode): unknown {
  try {
    return parse(text, dialect)
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error
    throw new UserError(code, { where: file, message: error.message }, { cause: error })
  }
}

/** A YAML text that knows where each of its keys and values stands. */
export interface YamlFile {
  readonly content: unknown
  /** What is wrong with the YAML itself; the content is then of no use. */
  readonly problems: readonly SettingsProblem[]
  /** The same problem with its line and column: those of the deepest part of its path that the file spells out. */
  readonly locate: (problem: ShapeProblem) => SettingsProblem
}

export function readYaml(text: string): YamlFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { ...dialect, lineCounter: lines, prettyErrors: false })
  const placeAt = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const problems = document.errors.map((error): SettingsProblem => {
    const place = { ...placeAt(error.pos[0]), path: '' }
    if (error.code === 'DUPLICATE_KEY') return { ...place, code: 'key-twice', details: { key: keyAt(text, error.pos[0]) } }
    if (error.code === 'TAB_AS_INDENT') return { ...place, code: 'tab-as-indent', details: {} }
    return { ...place, code: 'yaml-wrong', details: { message: error.message } }
  })
  return {
    content: problems.length > 0 ? null : document.toJS(),
    problems,
    locate: ({ code, path, part, details }) => ({ code, path: path.join('.'), details, ...placeAt(offsetOf(document, path, part)) }),
  }
}

function keyAt(text: string, offset: number): string {
  return /^["']?([^:"'\n,}]*)/.exec(text.slice(offset))?.[1]?.trim() ?? ''
}

/** Steps that the file leaves out (`fine: 罚款` for `fine: {from: [{from: 罚款}]}`) are passed over. */
function offsetOf(document: Document.Parsed, path: readonly string[], part: 'key' | 'value'): number {
  let node: Node | null = document.contents
  let offset = node?.range?.[0] ?? 0
  for (const step of path) {
    const found = childOf(isAlias(node) ? (node.resolve(document) ?? null) : node, step)
    if (found === null) continue
    node = found.value
    offset = (part === 'key' ? found.key : (found.value ?? found.key))?.range?.[0] ?? offset
  }
  return offset
}

function childOf(node: unknown, step: string): { key: Node | null; value: Node | null } | null {
  if (isMap<Node, Node>(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step)
    return pair === undefined ? null : { key: pair.key, value: pair.value }
  }
  if (!isSeq<Node>(node)) return null
  const value = /^\d+$/.test(step) ? node.items[Number(step)] : undefined
  return value === undefined ? null : { key: value, value }
}
