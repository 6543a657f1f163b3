import { randomStream } from '../../../data-samples/generate/random.ts'
import { recording, silent, type Agency } from './agencies.ts'
import { after, workedFrom, type Day } from './days.ts'
import { documentOf, major, ordinary, sheetsOf } from './penalty.ts'
import { together, type Sheets } from './sheets.ts'

export const years = [2023, 2024, 2025] as const
export const penaltiesAYear = 60

/** Decisions with every step in order; of one agency, decisions alone. */
export function filler(): Sheets {
  return together([...recording, silent].flatMap((agency) => years.flatMap((year) => ordinaryYear(agency, year))))
}

function ordinaryYear(agency: Agency, year: number): Sheets[] {
  const stream = randomStream(`procedure ${agency.name} ${year}`)
  const penalties = Array.from({ length: penaltiesAYear }, (_, place) => {
    const day = workedFrom(`${year}-${String(stream.whole(1, 12)).padStart(2, '0')}-${String(stream.whole(5, 20)).padStart(2, '0')}`)
    const isMajor = place % 6 === 0
    if (agency === silent) return decisionAlone(day, place + 1, isMajor ? 80_000 : 100 * stream.whole(10, 40))
    // One a year went through a hearing.
    const heard = place === 0 ? { hearingAsked: after(day, -22), heard: after(day, -10), hearingResult: '维持拟处罚意见' } : {}
    const penalty = isMajor ? { ...major(agency, day), ...heard } : { ...ordinary(agency, day), fine: 100 * stream.whole(10, 40) }
    return sheetsOf(agency, day, place + 1, penalty)
  })
  return agency === silent ? penalties : [...penalties, measures(agency, year)]
}

function decisionAlone(day: Day, number: number, fine: number): Sheets {
  const document = documentOf(silent, day, number)
  return { decisions: [{ 决定书文号: document, 行为类型: '行政处罚', 行政机关: silent.name, 当事人名称: `示例影城${day.slice(0, 4)}之${number}`, 当事人类别: '法人及非法人组织', 决定日期: day, 违法行为: '未按规定备案', 处罚种类: '罚款', '罚款金额（元）': fine, 决定状态: '有效' }] }
}

/** Seizures with a reason, a video and an end in time. */
function measures(agency: Agency, year: number): Sheets {
  const days = [3, 5, 9].map((month) => workedFrom(`${year}-${String(month).padStart(2, '0')}-12`))
  const numbers = days.map((_, place) => `${agency.short}强〔${year}〕${place + 1}号`)
  return {
    acts: days.map((day, place) => ({
      行政机关: agency.name, 行政行为类型: '行政强制', 决定书文号: numbers[place]!, 当事人名称: `示例货栈${year}之${place + 1}`, 决定日期: day, 事项名称: '扣押涉案财物', 决定状态: '有效',
      解除日期: after(day, 20), 采取措施理由: '防止证据损毁', 非强制手段情况: '已先行口头劝导，当事人拒绝配合',
    })),
    steps: numbers.map((number) => ({ 行政机关: agency.name, 决定书文号: number, 音像记录: '是' })),
  }
}
