import { writeFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { loadChecks } from '../../../pipeline/checks/load-checks.ts'
import { textSheetsToExcel } from '../../../pipeline/exports/text-sheets.ts'
import { randomStream } from '../../../data-samples/generate/random.ts'
import { agencyNumber, countyAgencies, years } from './agencies.ts'
import type { Figures } from './count.ts'
import { formOf } from './plans.ts'
import { printedForms, type PrintedForm } from './printed-forms.ts'
import type { RecordRow } from './record.ts'
import type { CountyReturn } from './returns.ts'

/** Agencies that send a workbook of their own for the last year, or a sheet of text with titles around it; all others stand in one file, one a row. */
const ownWorkbooks = new Set([51, 52, 53])
const ownSheets = new Set([49, 50])
const sendsOwn = (agency: number, year: number): boolean => year === years.at(-1) && (ownWorkbooks.has(agency) || ownSheets.has(agency))

/** Only what is asked of returns: the other checks have worlds of their own. */
function settings(): string {
  const others = loadChecks().filter(({ id }) => !id.startsWith('return-') && id !== 'annual-return-missing-or-late')
  return ['name: 示例市司法局', 'language: zh-CN', 'annual_statistics: {form: shanxi}', 'checks:', ...others.map(({ id }) => `  ${id}: {enabled: false}`), ''].join('\n')
}

/** Writes a workspace: its inbox, and beside it what comes in later. Returns the files that come later. */
export async function writeCounty(folder: string, records: readonly RecordRow[], returns: readonly CountyReturn[]): Promise<string[]> {
  const inbox = join(folder, 'inbox')
  for (const each of [inbox, join(folder, 'later')]) mkdirSync(each, { recursive: true })
  writeFileSync(join(folder, 'evenhand.yaml'), settings())
  writeFileSync(join(inbox, 'agencies.csv'), agencyFile())
  writeFileSync(join(inbox, 'decisions.csv'), decisionFile(records))
  writeFileSync(join(inbox, 'register-of-returns.csv'), registerFile(returns))
  for (const one of returns.filter(({ agency, year, penalties }) => penalties !== null && sendsOwn(agency.number, year))) await writeOwn(inbox, one)
  for (const [name, text] of sharedFiles(returns)) writeFileSync(join(inbox, name), text)
  const later = returns.filter(({ first }) => first !== null).map((one) => {
    const path = join(folder, 'later', `corrected-${one.agency.number}-${one.year}.csv`)
    writeFileSync(path, formFile(formOf(one.agency.number), [one], (each) => each.penalties!))
    return path
  })
  return later
}

const csv = (rows: readonly (readonly (string | number | null)[])[]): string => rows.map((row) => row.map((cell) => (/[",，]/.test(String(cell ?? '')) ? `"${cell}"` : (cell ?? ''))).join(',')).join('\n') + '\n'

function agencyFile(): string {
  const rows = countyAgencies.map(({ name, level, sector, owes, exemption, mergedInto, from, to }) => [name, level, sector, owes, exemption, mergedInto === null ? '' : agencyNumber(mergedInto).name, from, to])
  return csv([['机关名称', '层级', '领域', '报送年度统计', '免报原因', '并入机关', '设立日期', '撤销日期'], ...rows])
}

function decisionFile(rows: readonly RecordRow[]): string {
  const acts = { penalty: '行政处罚', coercion: '行政强制', inspection: '行政检查' } as const
  const lines = rows.map((row) => [row.document, acts[row.act], row.agency, row.party, '个体工商户', row.date, row.item, row.kinds.join('、'), row.fine, row.confiscation, row.status, row.reductionGround])
  return csv([['决定书文号', '行为类型', '行政机关', '当事人名称', '当事人类别', '决定日期', '违法行为', '处罚种类', '罚款金额（元）', '没收金额（元）', '决定状态', '减轻依据'], ...lines])
}

function receivedOn({ agency, year, plan }: CountyReturn): string {
  if (plan?.received === null) return ''
  const usual = `01-${String(randomStream(`received ${agency.number} ${year}`).whole(4, 8)).padStart(2, '0')}`
  return `${year + 1}-${plan?.received ?? usual}`
}

/** A day of the year after the one reported on. */
const day = (year: number, monthDay: string | undefined): string => (monthDay === undefined ? '' : `${year + 1}-${monthDay}`)

function registerFile(returns: readonly CountyReturn[]): string {
  const sent = returns.filter(({ plan }) => plan?.state !== 'missing')
  const rows = sent.map((one) => {
    const { agency, year, plan, register } = one
    const total = (cell: string): number | null => register?.[cell] ?? null
    return [agency.name, year, receivedOn(one), day(year, plan?.sentBack?.on), plan?.sentBack?.why ?? '', day(year, plan?.sentBack?.revised), plan?.isNil === true ? '是' : '否', total('penalties'), total('fines_and_confiscations'), total('coercive_measures'), total('inspections')]
  })
  return csv([['行政机关', '统计年度', '收到日期', '退回日期', '退回原因', '重报日期', '零报告', '行政处罚数量', '罚没金额（元）', '行政强制数量', '行政检查数量'], ...rows])
}

function sharedFiles(returns: readonly CountyReturn[]): [string, string][] {
  const shared = returns.filter(({ agency, year, penalties }) => penalties !== null && !sendsOwn(agency.number, year))
  const penalties = printedForms.map((form): [string, string] => {
    const rows = shared.filter((one) => formOf(one.agency.number) === form)
    return [`returns-${form.form}.csv`, formFile(form, rows, (one) => one.first ?? one.penalties!)]
  })
  return [...penalties, ['returns-coercion.csv', coercionFile(returns.filter(({ coercion }) => coercion !== null))]]
}

function formFile(form: PrintedForm, returns: readonly CountyReturn[], figures: (one: CountyReturn) => Figures): string {
  return csv([['填报单位', '统计年度', '零报告', ...headersOf(form)], ...returns.map((one) => [one.agency.name, one.year, one.plan?.isNil === true ? '是' : '否', ...cellsOf(form, one, figures(one))])])
}

function headersOf(form: PrintedForm): string[] {
  const extra = [form.spared, form.reduced].filter((one) => one !== null)
  return [...form.categories.map(({ header }) => header), ...(form.total === null ? [] : [form.total]), form.amount.header, ...extra.map(({ header }) => header)]
}

function cellsOf(form: PrintedForm, { plan }: CountyReturn, figures: Figures): string[] {
  const extra = [form.spared, form.reduced].filter((one) => one !== null)
  const cells = [...form.categories.map(({ cell }) => cell), ...(form.total === null ? [] : ['total']), 'amount', ...extra.map(({ cell }) => cell)]
  return cells.map((cell) => {
    if (plan?.leavesBlank === true) return ''
    if (plan?.texts?.[cell] !== undefined) return plan.texts[cell]
    return cell === 'amount' ? amountText(form, figures['amount']!, plan) : String(figures[cell] ?? 0)
  })
}

function amountText(form: PrintedForm, yuan: number, plan: CountyReturn['plan']): string {
  const figure = (yuan * (plan?.written ?? 1)) / form.amount.yuan
  return String(Number(figure.toFixed(plan?.decimals ?? 4)))
}

const coercionHeaders = [
  ['行政强制措施实施数量（宗）', '查封场所、设施或者财物'], ['', '扣押财物'], ['', '冻结存款、汇款'], ['', '其他'], ['行政强制执行实施数量（宗）', '加处罚款或者滞纳金'], ['', '划拨存款、汇款'],
  ['', '拍卖或者依法处理'], ['', '排除妨碍、恢复原状'], ['', '代履行'], ['', '其他'], ['申请法院强制执行（宗）', ''],
] as const

function coercionFile(returns: readonly CountyReturn[]): string {
  const rows = returns.map(({ agency, year, coercion }) => [agency.name, year, coercion!['sealing']!, coercion!['seizure']!, coercion!['freezing']!, ...Array.from({ length: 8 }, () => 0)])
  return csv([['填报单位', '统计年度', ...coercionHeaders.map(([above]) => above)], ['', '', ...coercionHeaders.map(([, below]) => below)], ...rows])
}

async function writeOwn(inbox: string, one: CountyReturn): Promise<void> {
  const { agency, year, penalties } = one
  const form = formOf(agency.number)
  const headers = headersOf(form)
  const cells = cellsOf(form, one, penalties!)
  if (ownWorkbooks.has(agency.number)) {
    const sheet = { name: '行政处罚', lines: [`${year}年度行政处罚实施情况统计表`, `填报单位（盖章）：${agency.name}`], columns: headers.map((header) => ({ header, width: 12 })), rows: [cells.map((cell) => (/^[\d.]+$/.test(cell) ? Number(cell) : cell))] }
    writeFileSync(join(inbox, `return-${agency.number}-${year}.xlsx`), await textSheetsToExcel([sheet]))
  } else {
    const filler = headers.slice(1).map(() => '')
    const above = [[`${year}年度行政处罚实施情况统计表`, ...filler], [`填报单位（盖章）：${agency.name}`, ...filler]]
    writeFileSync(join(inbox, `return-${agency.number}-${year}.csv`), csv([...above, headers, cells, [`填报人：某某  填报日期：${year + 1}年1月3日`, ...filler]]))
  }
}
