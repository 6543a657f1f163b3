import { readPipeTable } from '../pipe-table.ts'

/** What is said of findings by day, after the night's run: on the command line, or in a workbook that was written on the day `of`. */
const table = `
  day | of | finding | outcome   | reason                   | until      | scope   | more                 | by   | recorded
  3   | 3  | 城102   | asked     | 要求书面说明             | 2026-03-20 |         | owner=李四           |      | 是
  3   | 3  | 城103   | asked     | 调阅案卷                 | 2026-03-12 |         |                      |      | 是
  3   | 3  | 城104   | dismissed | 案卷有集体讨论记录       |            |         |                      |      | 是
  3   | 3  | 城115   | open      | 已分办                   |            |         | owner=王五           |      | 是
  3   | 3  | 镇108 S | confirmed | 罚款高于法定上限         |            |         | document=示司督〔2026〕1号 |  | 是
  3   | 3  | 镇111   | confirmed | 未写明适用理由           |            |         |                      |      | 是
  3   | 3  | 市111   | dismissed | 计量专项行动，另有口径   | 2026-04-20 | pattern |                      | 赵六 | 是
  4   |    | 市104   | asked     | 要求书面说明             | 2026-03-16 |         |                      |      | 是
  5   |    | 市102   | confirmed | 罚款高于所引阶次         |            |         |                      |      | 是
  5   |    | 城 G    | dismissed | 省级基准正在制定         | 2026-04-10 |         |                      |      | 是
  5   |    | 城111 N | confirmed | 决定书未写明基准         |            |         |                      |      | 是
  5   |    | 城112 N | dismissed | 决定书写明了基准         |            |         |                      |      | 是
  6   | 6  | 镇101   | dismissed | 赶集日摊位，口径一致     | 2026-03-25 | pattern-of-kind |              |      | 是
  10  |    | 城102   | explained | 机关已说明               |            |         | reply=引用阶次笔误，已发更正 | | 是
  10  |    | 市102   | corrected | 已发更正决定             |            |         |                      |      | 是
  10  |    | 镇107 D | dismissed | 前后两天各占道一次       |            |         |                      |      | 是
  12  |    | 城113   | dismissed | 差额极小                 |            |         |                      |      | 是
  15  |    | 城103   | confirmed | 案卷没有说明             | 2026-04-01 |         |                      |      | 是
  17  |    | 城117   | confirmed | 机关认可                 |            |         |                      | 赵六 | 是
  17  | 16 | 城116   | dismissed | 五千八百元系从重         |            |         |                      |      |
  17  | 16 | 城117   | dismissed | 与同案一致               |            |         |                      |      |
  17  | 16 | 城118   | asked     | 要求书面说明             | 2026-05-31 |         |                      |      | 是
  17  | 16 | 市109   | confirmed |                          |            |         |                      |      |
  20  |    | 城104   | dismissed | 更正后仍有集体讨论记录   |            |         |                      |      | 是
  20  |    | 镇105   | dismissed | 建筑垃圾整治初期         | 2026-04-05 | pattern |                      |      | 是
  22  |    | 市107   | dismissed | 有从重情节               |            |         |                      |      | 是
  22  |    | 市108   | dismissed | 有从重情节               |            |         |                      |      | 是
  23  |    | 镇106   | dismissed | 整治期延长               | 2026-04-15 | pattern |                      |      | 是
  28  | 28 | 镇101   | dismissed | 逐件看过，情节轻微       |            |         |                      |      | 是
  28  | 28 | 镇102   | confirmed | 没有减轻理由             |            |         |                      |      | 是
  31  |    | 镇108 S | corrected | 已变更决定               |            |         |                      |      | 是
  34  |    | 城105   | dismissed | 沿用旧口径               | 2026-04-25 | pattern |                      |      | 是
  37  |    | 城106   | open      | 旧口径没有依据，撤销排除 |            | pattern |                      |      | 是
  42  |    | 城103   | corrected | 已变更决定               |            |         |                      |      | 是
  50  |    | 城107   | dismissed | 新口径已经备案           | 2026-05-30 | pattern |                      |      | 是
  51  |    | 市110   | dismissed | 有从重情节               |            |         |                      |      | 是
  54  |    | 镇108 S | corrected | 原表误报，已通知改正     |            |         |                      |      | 是`

/** One word on a finding. */
export interface Said {
  readonly day: number
  /** The day on which the workbook was written in which it stands; null: it was said on the command line. */
  readonly workbookOf: number | null
  readonly finding: string
  readonly outcome: string
  readonly reason: string
  readonly until: string
  readonly scope: string
  /** A further field of the worklist, or none. */
  readonly more: readonly [string, string] | null
  readonly by: string
  /** Else it is in conflict with what happened meanwhile, or refused. */
  readonly isRecorded: boolean
}

export const said: readonly Said[] = readPipeTable(table).map((row) => {
  const [field = '', value = ''] = row['more']!.split('=')
  return {
    day: Number(row['day']), workbookOf: row['of'] === '' ? null : Number(row['of']), finding: row['finding']!, outcome: row['outcome']!, reason: row['reason']!,
    until: row['until']!, scope: row['scope']!, more: field === '' ? null : [field, value], by: row['by'] === '' ? '张三' : row['by']!, isRecorded: row['recorded'] === '是',
  }
})

/** The days on which workbooks are written. */
export const workbookDays: ReadonlySet<number> = new Set(said.flatMap(({ workbookOf }) => workbookOf ?? []))

/** What is recorded by the run of a night of what was said after that of the night before: `城102 asked 张三`. */
export function reviewsBefore(night: number): string[] {
  return said.filter(({ day, isRecorded }) => day === night - 1 && isRecorded).map(({ finding, outcome, by }) => `${finding} ${outcome} ${by}`).sort()
}
