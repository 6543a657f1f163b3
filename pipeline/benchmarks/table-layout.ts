import type { GridRow } from './grid.ts'

/** The columns of a sheet that states the ends of a range apart, as the program's own sheet does. */
export type BoundRole = 'version' | 'party' | 'basis' | 'base' | 'lower' | 'lower closed' | 'upper' | 'upper closed' | CaseRole
type CaseRole = 'payer' | 'sum' | 'from' | 'from closed' | 'to' | 'to closed' | 'words'

/** What a column of a benchmark holds. */
export type Role = 'number' | 'item' | 'duty' | 'law' | 'tier' | 'tier and condition' | 'condition' | 'outcome' | 'note' | BoundRole

/** The columns of a table, from 0, and where its data begin. */
export interface Layout {
  /** The place of the first data row among the rows. */
  readonly dataFrom: number
  readonly columns: ReadonlyMap<Role, readonly number[]>
  /** The layout with one row for an offence: the columns of each tier beside each other; empty where each tier has a row. */
  readonly tiers: readonly TierColumns[]
}

export interface TierColumns {
  readonly name: string
  readonly condition: number | null
  readonly outcome: number | null
}

// The order matters: the first that fits wins.
const roles: readonly (readonly [Role, RegExp])[] = [
  ['number', /^(?:序号|编号|(?:事项|职权|权力|项目|基准|违法行为)?(?:编码|代码))$/],
  ['version', /^(?:版本|version)$/],
  ['party', /^(?:当事人类别|party_kind)$/],
  ['basis', /^(?:幅度类型|range_basis)$/],
  ['base', /^(?:计算基数|base_sum)$/],
  ['lower', /^(?:下限|lower)$/],
  ['lower closed', /^(?:含下限|lower_closed)$/],
  ['upper', /^(?:上限|upper)$/],
  ['upper closed', /^(?:含上限|upper_closed)$/],
  ['payer', /^(?:罚款对象|payer)$/],
  ['sum', /^(?:适用金额种类|switch_sum)$/],
  ['from', /^(?:适用金额下限|switch_from)$/],
  ['from closed', /^(?:含适用金额下限|switch_from_closed)$/],
  ['to', /^(?:适用金额上限|switch_to)$/],
  ['to closed', /^(?:含适用金额上限|switch_to_closed)$/],
  ['words', /^(?:幅度原文|range_text)$/],
  ['note', /^(?:备注|说明|其他)$/],
  ['tier and condition', /^(?:裁量)?(?:阶次|档次|等级|等次)(?:及|和|与|、)?(?:适用)?(?:条件|情形|情节)$/],
  ['duty', /^(?:违法依据|违反依据|定性依据|违反(?:的)?(?:条款|规定|法律.*)|禁止性规定|义务条款)$/],
  ['law', /依据(?:具体条款|条款|内容)?$|^(?:处罚|法律|法定|实施|设定)?条款$|^(?:law|处罚法条)$/],
  ['outcome', /^(?:行政)?(?:处罚|裁量|罚款|量罚|自由裁量|处罚裁量|行政处罚裁量|具体)+(?:权)?(?:标准|幅度|基准|额度|范围|结果|内容|种类和幅度|种类及幅度|细化标准)$|^(?:处罚裁量|outcome)$/],
  ['tier', /^(?:裁量|违法|情节|处罚)?(?:阶次|档次|等级|等次|层级|级别|类别|程度)$|^(?:情节轻重|违法程度|tier)$/],
  ['condition', /(?:适用条件|适用情形|情节|情形|情节(?:与|和|及)后果|裁量因素|conditions?)$/],
  ['item', /^(?:违法|违规|违法违规|行政违法|处罚|行政处罚)+(?:行为|事项|种类|事实|情况)(?:名称)?$|^(?:事项|职权|项目|权力)名称$|^(?:案由|item|violation_item)$/],
]
const tierWord = /^(?:违法)?(?:情节|程度)?(?:特别轻微|轻微|较轻|一般|较重|特别严重|严重|从轻|减轻|从重|不予处罚|不予|轻|中|重|适中|第?[一二三四五六]档)(?:处罚|违法|违法行为|情节|情形|阶次|档次|档|裁量)?$/

/** Half-width, without space and remarks in brackets. */
export function plainHeader(text: string | null | undefined): string {
  return (text ?? '').normalize('NFKC').replaceAll(/\s/g, '').replaceAll(/\([^)]*\)/g, '').replace(/[:：]$/, '')
}

/** What a header names; null where it is none that a benchmark has. */
export function roleOf(header: string): Role | null {
  return roles.find(([, pattern]) => pattern.test(header))?.[0] ?? null
}

/** The layout whose header stands in this row: an outcome, or several tiers, with an offence or a condition; null where it is no header. */
export function layoutAt(rows: readonly GridRow[], at: number): Layout | null {
  const headers = rows[at]!.cells.map(plainHeader)
  const columns = columnsOf(headers)
  const places = headers.flatMap((header, column) => (tierWord.test(header) ? [column] : []))
  if (columns.has('item') && places.length >= 2) return withTierColumns(rows, at, headers, columns, places)
  const known = [...columns.keys()].length
  const hasRange = columns.has('outcome') || (columns.has('basis') && columns.has('lower') && columns.has('upper'))
  if (!hasRange || known < 3 || !(columns.has('item') || columns.has('condition') || columns.has('tier and condition'))) return null
  return { dataFrom: at + 1, columns: withTier(columns), tiers: [] }
}

function columnsOf(headers: readonly string[]): Map<Role, number[]> {
  const columns = new Map<Role, number[]>()
  for (const [column, header] of headers.entries()) {
    const role = roleOf(header)
    if (role !== null) columns.set(role, [...(columns.get(role) ?? []), column])
  }
  return columns
}

/** 违法情节 beside 适用条件 names the tier. */
function withTier(columns: Map<Role, number[]>): Map<Role, number[]> {
  const conditions = columns.get('condition') ?? []
  if (!columns.has('tier') && !columns.has('tier and condition') && conditions.length === 2) {
    columns.set('tier', [conditions[0]!])
    columns.set('condition', [conditions[1]!])
  }
  return columns
}

/** Below a tier its condition and its outcome may have headers of their own; else its column holds the outcome. */
function withTierColumns(rows: readonly GridRow[], at: number, headers: readonly string[], columns: Map<Role, number[]>, places: readonly number[]): Layout {
  const below = rows[at + 1]?.cells.map((cell) => roleOf(plainHeader(cell))) ?? []
  const hasSecond = places.some((place) => below[place] === 'condition' || below[place] === 'outcome')
  const tiers = places.map((place, i): TierColumns => {
    const name = headers[place]!
    if (!hasSecond) return { name, condition: null, outcome: place }
    const end = places[i + 1] ?? Math.max(headers.length, below.length)
    const find = (role: Role): number | null => {
      const found = below.findIndex((one, column) => one === role && column >= place && column < end)
      return found === -1 ? null : found
    }
    return { name, condition: find('condition'), outcome: find('outcome') }
  })
  return { dataFrom: at + (hasSecond ? 2 : 1), columns, tiers }
}
