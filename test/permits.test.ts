import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nightly } from '../pipeline/commands/nightly.ts'
import { openDuckDB } from '../pipeline/engine/duckdb.ts'
import type { Row } from '../pipeline/engine/engine.ts'
import { recordingContext, temporaryFolder } from './support/sample-workspace.ts'

const headers = '许可机关,许可决定书文号,申请人,申请人类别,许可事项,申请类型,受理日期,许可决定日期,许可结果,要求提交的材料,法定期限,不计入期限天数,备注'
const street = ['临时占道许可', '新办']
const form = '1.申请书；2.营业执照复印件'

/** Fourteen like applications, and one each that departs in its materials, in its days, and from its limit. */
function ledger(): string {
  const rows = Array.from({ length: 14 }, (_, i) => {
    const day = String(i + 3).padStart(2, '0')
    return ['示例县城管局', `示城许〔2025〕${i + 1}号`, `示例${i + 1}有限公司`, '企业', ...street, `2025-0${i < 7 ? 3 : 6}-${day}`, `2025-0${i < 7 ? 3 : 6}-${String(i + 11).padStart(2, '0')}`, '准予许可', form, '20个工作日', '0', '']
  })
  const others = [
    ['示例县城管局', '示城许〔2025〕15号', '示例饭店有限公司', '企业', ...street, '2025-04-01', '2025-04-09', '准予许可', `${form}；3.验资报告`, '20个工作日', '0', ''],
    ['示例县城管局', '示城许〔2025〕16号', '示例书店有限公司', '企业', ...street, '2025-04-01', '2025-04-29', '准予许可', form, '20个工作日', '0', ''],
    ['示例县城管局', '示城许〔2025〕17号', '示例茶馆有限公司', '企业', ...street, '2025-04-01', '2025-09-30', '不予许可', form, '20个工作日', '0', ''],
    ...[1, 2, 3].map((i) => ['示例县水利局', `示水许〔2025〕${i}号`, `示例${i}水产有限公司`, '企业', '取水许可', '新办', '2025-04-01', `2025-04-0${i + 6}`, '准予许可', i === 3 ? '申请书、审计报告、验资报告' : '申请书、审计报告', '20个工作日', '0', '']),
    ['示例县林业局', '示林许〔2025〕1号', '欧阳示例', '自然人', '林木采伐许可', '新办', '2025-04-01', '2025-04-09', '准予许可', '申请书、身份证明、村委会意见', '20个工作日', '', ''],
  ]
  return [headers, ...[...rows, ...others].map((row) => row.join(','))].join('\n')
}

const items = '事项名称,办理情形,申请材料,许可条件,法定办结时限,设定依据\n林木采伐许可,新办,申请书、身份证明,,20个工作日,示例县许可事项清单（2024年版）\n取水许可,新办,申请书,,20个工作日,示例县许可事项清单（2024年版）\n'

describe('a ledger of permits with Chinese headers, from the inbox to the report', () => {
  const { folder, remove } = temporaryFolder()
  let exitCode: number
  let findings: Row[]
  let page: string
  let list: string

  beforeAll(async () => {
    mkdirSync(join(folder, 'inbox'))
    writeFileSync(join(folder, 'evenhand.yaml'), 'name: 示例县司法局\nlanguage: zh-CN\n')
    writeFileSync(join(folder, 'inbox', '许可办件.csv'), ledger())
    writeFileSync(join(folder, 'inbox', '事项目录.csv'), items)
    const { context } = recordingContext(folder)
    exitCode = await nightly(context, {})
    const engine = await openDuckDB(join(folder, 'evenhand.duckdb'))
    findings = await engine.query(
      `SELECT check_id, verdict, severity, document_number FROM stored.finding JOIN stored.decision USING (decision_id) ORDER BY check_id`,
    )
    engine.close()
    const [run] = readdirSync(join(folder, 'reports'))
    list = readFileSync(join(folder, 'reports', run!, 'findings.csv'), 'utf8')
    page = readFileSync(join(folder, 'reports', run!, 'index.html'), 'utf8').replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ')
  })
  afterAll(remove)

  it('finds what departs, each once, and nothing else', () => {
    expect(exitCode).toBe(0)
    expect(findings).toEqual([
      { check_id: 'permit-materials-unlike-others', verdict: 'asks-more', severity: 'low', document_number: '示城许〔2025〕15号' },
      { check_id: 'permit-over-legal-limit', verdict: 'over-working-days', severity: 'medium', document_number: '示城许〔2025〕17号' },
      { check_id: 'permit-requirement-beyond-catalogue', verdict: 'material-not-listed', severity: 'medium', document_number: '示林许〔2025〕1号' },
      { check_id: 'permit-slower-than-comparable', verdict: 'far-slower', severity: 'low', document_number: '示城许〔2025〕16号' },
    ])
  })

  it('says once what an agency asks of everybody, and lists whom', () => {
    expect(page).toContain('许可事项“取水许可”（新办），2025年，要求超出目录的 3 件，其中 2 件：目录（示例县许可事项清单（2024年版））未列明所要求的下列材料：审计报告。')
    expect(page).toMatch(/所涉决定 ?共 3 件，全部列出。/)
    expect(page).toMatch(/示水许〔2025〕3号 ?2025-04-09 ?示例3水产有限公司 ?取水许可 ?准予许可 ?未列明：审计报告、验资报告/)
    expect(page).toMatch(/示水许〔2025〕3号 等 3 件/)
    const [, ...lines] = list.split('\n')
    const line = lines.find((each) => each.includes('取水许可'))!
    for (const i of [1, 2, 3]) expect(line).toContain(`示水许〔2025〕${i}号`)
    expect(lines.filter((each) => each.includes('取水许可'))).toHaveLength(1)
  })

  it('shows the arithmetic in the words of the report', () => {
    expect(page).toContain('目录（示例县许可事项清单（2024年版））未列明所要求的下列材料：村委会意见。')
    expect(page).toContain('2025年同类办件 17 件中 16 件要求的材料为：申请书、营业执照复印件；本件另要求：验资报告。本机关的 17 件中有 16 件与通常做法相同。')
    expect(page).toContain('2025-04-01 受理，2025-09-30 作出决定，经过 182 个自然日')
    expect(page).toContain('其中工作日 127 个（受理当日不计，含调休上班的周末），扣除不计入的 0 日，为 127 个工作日。法定期限 20 个工作日，加延期 0 日，为 20 日；加上不计入的时间，最后一日为 2025-04-29。')
    expect(page).toContain('所用时间中位数 8 日')
    expect(page).toMatch(/许可事项 ?临时占道许可 ?申请类型 ?新办 ?受理日期 ?2025-04-01 ?许可结果 ?不予许可/)
    expect(page.slice(page.indexOf('核查单 1'), page.indexOf('四、年度统计'))).not.toMatch(/违法行为|罚款|裁量基准阶次/)
    expect(page).not.toContain('欧阳示例')
  })
})
