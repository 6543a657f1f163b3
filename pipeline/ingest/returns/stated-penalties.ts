import type { FormTable } from '../../domain/annual-form.ts'

/** The cell of a table that holds all penalties: the sum of the cells that each penalty stands in once; null where the form has none. */
export function penaltyTotalOf({ cells }: FormTable): string | null {
  const counted = cells.filter(({ rule }) => rule.rule === 'heaviest').map(({ cell }) => cell)
  const totals = cells.filter(({ rule }) => rule.rule === 'sum' && counted.length > 1 && counted.every((cell) => rule.of.includes(cell)) && rule.of.length === counted.length)
  return totals.length === 1 ? totals[0]!.cell : null
}

// What stands before 行政处罚 and leaves the count a count of all: 不予行政处罚, 重大行政处罚 or 录入行政处罚 count others.
const whole = '(?:^|[，。；：,;:]|年度?|全年|全局|我局|本局|我单位|本单位|共|共计|累计|总计|实施|作出|办理|办结|做出|了)'
const stated = new RegExp(`${whole}行政处罚(?:案件|决定书?|案)?(?:数量|总数|总量)?(?:共|共计|合计|总计|累计|为|是)?(\\d{1,3}(?:,\\d{3})+|\\d+)(?:宗|件|起)`, 'g')
const clauseEnd = /[。；;]/
// Clauses that speak of another year, of a part, or of a plan.
const ofOthers = /上年|去年|前年|同期|上一年|其中|计划|拟|撤销|简易|普通程序|一般程序/

/**
 * How many penalties the sentences around a table say that the agency imposed in the year, where they say it once, or always the same; null where
 * they say nothing of the kind, or several figures.
 */
export function statedPenalties(texts: readonly string[], year: number): string | null {
  const figures = new Set(texts.flatMap((text) => text.normalize('NFKC').replaceAll(/\s/g, '').split(clauseEnd)).flatMap((clause) => figuresOf(clause, year)))
  return figures.size === 1 ? [...figures][0]! : null
}

function figuresOf(clause: string, year: number): string[] {
  return [...clause.matchAll(stated)].flatMap((match) => {
    const before = clause.slice(0, match.index + match[0].length)
    const isOfOtherYear = [...before.matchAll(/(?:19|20)\d{2}(?=年)/g)].some(([other]) => Number(other) !== year)
    return isOfOtherYear || ofOthers.test(before) ? [] : [match[1]!.replaceAll(',', '')]
  })
}
