import { execFile, spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tableFromIPC } from 'apache-arrow'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadChecks } from '../pipeline/checks/load-checks.ts'
import { openDuckDB } from '../pipeline/engine/duckdb.ts'
import { packageRoot } from '../pipeline/package-root.ts'
import { copySampleCounty, sampleAsOf, temporaryFolder } from './support/sample-workspace.ts'

const program = join(packageRoot, 'dist', 'pipeline', 'cli.js')

function evenhand(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [program, ...args], { maxBuffer: 1 << 26 }, (_, out, err) => {
      resolve({ code: child.exitCode ?? -1, out, err })
    })
  })
}

const { folder, remove } = temporaryFolder()
const county = join(folder, 'county')
const inCounty = ['--workspace', county, '--as-of', sampleAsOf, '--quiet']
beforeAll(async () => {
  copySampleCounty(county)
  expect((await evenhand('nightly', ...inCounty)).code).toBe(0)
})
afterAll(remove)

describe('a new workspace', () => {
  it('is made, is not made twice, and says what to do next', async () => {
    const made = await evenhand('init', join(folder, 'new'))
    expect(made.code).toBe(0)
    expect(made.out).toContain('evenhand nightly')
    const again = await evenhand('init', join(folder, 'new'), '--lang', 'en')
    expect(again.code).toBe(2)
    expect(again.err).toMatch(/is a workspace already/)
  })

  it('is reported on even when it is empty', async () => {
    const { code, out } = await evenhand('nightly', '--workspace', join(folder, 'new'), '-q')
    expect(code).toBe(0)
    expect(out).toContain('疑点 0 项')
  })
})

describe('exit codes', () => {
  it('are 1 only when findings are asked to fail the run', async () => {
    expect((await evenhand('check', ...inCounty, '--fail-on', 'critical')).code).toBe(1)
    const quiet = join(folder, 'quiet')
    await evenhand('init', quiet)
    expect((await evenhand('check', '--workspace', quiet, '--fail-on', 'notice', '-q')).code).toBe(0)
  })

  it.each([
    [['nightly', '--workspace', join(folder, 'nowhere'), '--lang', 'en'], /is no workspace/],
    [['check', ...inCounty, '--as-of', '2026-02-30', '--lang', 'en'], /--as-of is not a date: 2026-02-30/],
    [['findings', ...inCounty, '--format', 'xml', '--lang', 'en'], /--format has an invalid value: xml/],
    [['check', ...inCounty, '--fail-on', 'worst', '--lang', 'en'], /critical/],
    [['explain', 'zzz', ...inCounty, '--lang', 'en'], /no finding of the latest run/],
    [['export', 'findings', '--to', join(folder, 'x.docx'), ...inCounty, '--lang', 'en'], /unknown export format/],
    [['checks', 'show', 'fine-outside-teir', '--lang', 'en'], /the nearest is fine-outside-tier/],
    [['publish', '--lang', 'en'], /unknown command publish/],
    [['nightli'], /没有命令 nightli[\s\S]*nightly/],
    [['explain'], /缺少 finding/],
    [['findings', '--sevrity', 'high'], /没有选项 --sevrity[\s\S]*--severity/],
    [['findings', ...inCounty, '--check', 'fine-outside-teir', '--lang', 'en'], /the nearest is fine-outside-tier/],
    [['export', 'findings', '--to', join(folder, 'no-such-folder', 'x.csv'), ...inCounty, '--lang', 'en'], /cannot write/],
    [['export', 'findings', '--to', join(folder, 'no-such-folder', 'x.parquet'), ...inCounty, '--lang', 'en'], /cannot write/],
    [['report', 'nightly', ...inCounty, '--as-of', '2025-01-01', '--lang', 'en'], /another day is asked for/],
    [['check', ...inCounty, '--format', 'csv', '--lang', 'en'], /--format has an invalid value: csv/],
    [['benchmark', 'convert', 'b.xlsx', '--to', 't.xlsx', '--id', 'x', '--lang', 'en'], /missing --benchmark-version/],
    [['benchmark', 'convert', join(folder, 'none.xlsx'), '--to', join(folder, 't.xlsx'), '--id', 'x', '--benchmark-version', '1', '--lang', 'en'], /none\.xlsx/],
  ])('are 2 for a mistake: %j', async (args, message) => {
    const { code, err } = await evenhand(...args)
    expect(err).toMatch(message)
    expect(err).not.toMatch(/\n\s+at /)
    expect(code).toBe(2)
  })

  it.each([
    ['name: x\nlangauge: en\n', /evenhand\.yaml:2:1 [\s\S]*unknown setting langauge[\s\S]*language/],
    ['name: x\nchecks:\n  fine-outside-tier:\n    paramters: {}\n', /checks\.fine-outside-tier\.paramters[\s\S]*parameters/],
    ['name: x\nregulations: [national, shanxi-268]\n', /no regulation shanxi-268[\s\S]*evenhand\.yaml:2:\d+[\s\S]*shanxi-286/],
    ['name: x\nregulations: []\n', /regulations/],
    ['name: x\nregulations: [tibet-154, xinjiang-county-2022-28]\n', /is_mandatory of the check too-few-tiers[\s\S]*decide which holds here/],
    ['name: x\nchecks:\n  fine-outside-teir: {}\n', /no check fine-outside-teir[\s\S]*evenhand\.yaml:3:3[\s\S]*fine-outside-tier/],
    ['name: x\nchecks:\n  fine-outside-tier:\n    parameters: {rounding_units: 3}\n', /no parameter rounding_units[\s\S]*rounding_unit/],
    ['name: x\nchecks:\n  departs-from-established-practice:\n    parameters: {window_days: 400}\n', /evenhand\.yaml:4:\d+ \S*window_days is 400, which lies outside 1–366/],
    ['name: x\nchecks:\n  fine-outside-tier:\n    parameters: {rounding_unit: ten}\n', /invalid value \(ten\); expected decimal/],
    ['name: [x\n', /not valid YAML/],
    ['name：x\n', /space after the colon/],
    ['name: x\nchecks:\n  fine-outside-tier:\n    enabled: 否\n', /true or false/],
  ])('are 2 for a wrong configuration: %j', async (text, message) => {
    const wrong = join(folder, `wrong-${Math.abs(hash(text))}`)
    await evenhand('init', wrong)
    writeFileSync(join(wrong, 'evenhand.yaml'), text)
    const { code, err } = await evenhand('check', '--workspace', wrong, '--lang', 'en', '-q')
    expect(err).toMatch(message)
    expect(code).toBe(2)
  })

  it('are 3 when some input could not be used, and the rest is loaded all the same', async () => {
    const mixed = join(folder, 'mixed')
    await evenhand('init', mixed)
    writeFileSync(join(mixed, 'inbox', 'agencies.csv'), readFileSync(join(county, 'inbox', 'agencies.csv')))
    writeFileSync(join(mixed, 'inbox', 'photo.csv'), Buffer.from([0xff, 0xd8, 0xff, 0x00, 0x01, 0x80, 0x81]))
    const { code, out } = await evenhand('nightly', '--workspace', mixed, '-q')
    expect(code).toBe(3)
    expect(out).toMatch(/agencies\.csv：读 13 行，使用 13/)
    expect(out).toMatch(/photo\.csv：不能使用/)
    const page = readFileSync(/(\/\S+index\.html)/.exec(out)![1]!, 'utf8')
    expect(page).toContain('photo.csv')
    expect(out).toContain('报告：')
  })

  it('are 0 for a reader that stops early', async () => {
    const child = spawn(process.execPath, [program, 'findings', ...inCounty, '--format', 'json'], { stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    child.stderr.on('data', (part) => { said += String(part) })
    child.stdout.destroy()
    const code = await new Promise((resolve) => { child.on('close', resolve) })
    expect(said).toBe('')
    expect(code).toBe(0)
  })

  it('are 2 with a word about the other program when the database is in use', async () => {
    const engine = await openDuckDB(join(county, 'evenhand.duckdb'))
    const { code, err } = await evenhand('findings', ...inCounty, '--lang', 'en')
    engine.close()
    expect(err).toMatch(new RegExp(`another program \\(process ${process.pid}\\)`))
    expect(code).toBe(2)
  })
})

describe('lists', () => {
  it('come as lines, as JSON and as CSV', async () => {
    const lines = (await evenhand('findings', ...inCounty)).out.trim().split('\n')
    const json: Record<string, string>[] = JSON.parse((await evenhand('findings', ...inCounty, '--format', 'json')).out)
    const csv = (await evenhand('findings', ...inCounty, '--format', 'csv')).out
    expect(json.length).toBe(lines.length)
    expect(csv.startsWith('\uFEFF疑点编号,')).toBe(true)
    for (const { finding_id: id } of json) expect(csv).toContain(String(id))
    const severe = (await evenhand('findings', ...inCounty, '--severity', 'critical')).out.trim().split('\n')
    expect(severe.length).toBe(json.filter(({ severity }) => severity === '重大').length)
  })

  it.each(['findings', 'coverage', 'decisions', 'quarantine'])('%s are the same in every format, money exact and people masked', async (list) => {
    const file = (ending: string): string => join(folder, `${list}.${ending}`)
    for (const ending of ['csv', 'json', 'parquet', 'arrow']) {
      expect((await evenhand('export', list, '--to', file(ending), ...inCounty)).code).toBe(0)
    }
    const json: Record<string, string | number | null>[] = JSON.parse(readFileSync(file('json'), 'utf8'))
    const engine = await openDuckDB(':memory:')
    const parquet = await engine.query(`SELECT * FROM read_parquet('${file('parquet')}')`)
    engine.close()
    expect(parquet).toEqual(json)
    const arrow = tableFromIPC(readFileSync(file('arrow')))
    expect(arrow.numRows).toBe(json.length)
    const money = arrow.schema.fields.filter(({ type }) => String(type).startsWith('Decimal')).map(({ name }) => name)
    for (const name of money) {
      const column = arrow.getChild(name)!
      for (let i = 0; i < json.length; i++) {
        const text = json[i]![name] ?? null
        expect(fenOf(column.get(i))).toBe(text === null ? null : BigInt(String(text).replace('.', '')))
      }
    }
    expect(existsSync(file('csv'))).toBe(true)
    if (list === 'decisions') {
      expect(json.length).toBe(1803)
      expect(Object.keys(json[0]!)).not.toContain('party_key')
      const people = json.filter(({ party_kind: kind }) => kind === '自然人' || kind === '个体工商户')
      expect(people.length).toBeGreaterThan(100)
      for (const { party } of people) expect(party).toMatch(/^(.{1,2}某|某个体工商户)$/)
    }
  })
})

describe('looking closer', () => {
  it('explains a finding by the beginning of its id, in both languages', async () => {
    const [first]: { finding_id: string }[] = JSON.parse((await evenhand('findings', ...inCounty, '--format', 'json')).out)
    const chinese = (await evenhand('explain', first!.finding_id.slice(0, 6), ...inCounty)).out
    const english = (await evenhand('explain', first!.finding_id, ...inCounty, '--lang', 'en')).out
    expect(chinese).toContain(first!.finding_id)
    expect(chinese).toMatch(/不说明什么/)
    expect(english).toMatch(/does not show/)
  })

  it('lists the checks and shows one with its basis and parameters', async () => {
    expect((await evenhand('checks')).out.trim().split('\n')).toHaveLength(loadChecks().length)
    const shown = (await evenhand('checks', 'show', 'fine-outside-tier')).out
    expect(shown).toMatch(/第二十七条第三项[\s\S]*rounding_unit = 10[\s\S]*不说明/)
  })

  it('finds a workspace in good health', async () => {
    const { code, out } = await evenhand('doctor', ...inCounty)
    expect(code).toBe(0)
    expect(out).not.toContain('有问题')
    expect(JSON.parse((await evenhand('doctor', ...inCounty, '--format', 'json')).out)).toMatchObject({ isWell: true, doctorDatabase: { isGood: true } })
  })

  it('answers in JSON where it is asked to', async () => {
    const { out } = await evenhand('check', ...inCounty, '--format', 'json')
    expect(JSON.parse(out)).toMatchObject({ run: { findings: 54, bySeverity: { critical: 3 } } })
    const [id]: { finding_id: string }[] = JSON.parse((await evenhand('findings', ...inCounty, '--format', 'json')).out)
    expect(JSON.parse((await evenhand('explain', id!.finding_id, ...inCounty, '--format', 'json')).out)).not.toHaveProperty('finding.subjectId')
  })

  it('judges by the day that is asked for: what was decided later does not exist yet', async () => {
    const early = JSON.parse((await evenhand('check', '--workspace', county, '--as-of', '2024-06-30', '-q', '--format', 'json')).out)
    expect(early.run.findings).toBeLessThan(15)
    expect((await evenhand('check', ...inCounty)).out).toContain('疑点 54 项')
  })

  it('writes the board, the letters and the analysis of a year', async () => {
    expect((await evenhand('returns', 'board', ...inCounty)).out).toContain('未收到 1 个：南岭示例镇人民政府')
    expect((await evenhand('returns', 'letters', '--to', join(folder, 'letters'), ...inCounty)).out).toContain('.docx')
    expect((await evenhand('report', 'annual', '--to', join(folder, 'annual'), ...inCounty)).out).toMatch(/annual-2025\.docx\n.*annual-2025\.html\n.*annual-2025\.xlsx/)
  })

  it('lets two readers read at once', async () => {
    const both = await Promise.all([evenhand('findings', ...inCounty), evenhand('export', 'coverage', '--to', join(folder, 'both.csv'), ...inCounty)])
    expect(both.map(({ code }) => code)).toEqual([0, 0])
  })

  it('lists what is wrong instead of stopping at it', async () => {
    const ill = join(folder, 'ill')
    await evenhand('init', ill)
    writeFileSync(join(ill, 'evenhand.yaml'), 'name: x\nchecks:\n  fine-outside-tier:\n    parameters: {rounding_units: 3}\n')
    const { code, out } = await evenhand('doctor', '--workspace', ill)
    expect(code).toBe(2)
    expect(out).toMatch(/有问题[\s\S]*rounding_unit[\s\S]*正常/)
  })

  it('finds a mapping that is wrong, and an encoding for a file that is not there', async () => {
    const ill = join(folder, 'ill-mapping')
    await evenhand('init', ill)
    writeFileSync(join(ill, 'evenhand.yaml'), 'name: x\nencodings:\n  inbox/old.csv: big5\n')
    writeFileSync(join(ill, 'mappings', 'ours.yaml'), 'mapping: ours\ntitle: {zh-CN: 台账, en: Ledger}\nrecord: decision\nrecognise: [单位]\ncolumns: {agncy: 单位}\n')
    const { code, out } = await evenhand('doctor', '--workspace', ill)
    expect(code).toBe(2)
    expect(out).toMatch(/有问题  找不到文件：\S*evenhand\.yaml:3:3 encodings\.inbox\/old\.csv/)
    expect(out).toMatch(/有问题  映射文件 \S*ours\.yaml[\s\S]*\n\s+\d+:\d+ 行政决定没有名为 agncy 的字段/)
  })

  it('uses a file once, whatever the name of its copies, and says what to do about the rows that it could not use', async () => {
    const copies = join(folder, 'copies')
    await evenhand('init', copies)
    const table = '行政机关,当事人名称,决定日期,违法行为\n甲局,某公司,2024-01-02,乱停\n甲局,某公司,不详,乱停\n'
    for (const name of ['a.csv', 'a-copy.csv']) writeFileSync(join(copies, 'inbox', name), table)
    const { out } = await evenhand('ingest', '--workspace', copies, '-q')
    expect(out).toContain('文件 2 个：本次使用 1 行，未能读入 2 行；以前已读入、未作改动的 0 个，不能使用的 0 个')
    expect(out).toContain('evenhand corrections')
  })

  it('reports the latest run again, in English', async () => {
    const { code, out } = await evenhand('report', 'nightly', ...inCounty, '--lang', 'en')
    expect(code).toBe(0)
    const page = readFileSync(/(\/\S+index\S*\.html)/.exec(out)![1]!, 'utf8')
    expect(page).toContain('<html lang="en">')
    expect(page).toContain('Like facts, unlike outcome')
  })
})

/** The four 32-bit words of a decimal, least significant first. */
function fenOf(words: unknown): bigint | null {
  if (words === null) return null
  if (!(words instanceof Uint32Array)) throw new Error('not a decimal')
  return BigInt.asIntN(128, [...words].reduceRight((value, word) => (value << 32n) | BigInt(word), 0n))
}

function hash(text: string): number {
  let value = 0
  for (const char of text) value = (value * 31 + char.codePointAt(0)!) | 0
  return value
}
