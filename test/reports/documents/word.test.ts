import { describe, expect, test } from 'vitest'
import type { DocumentBlock, OfficialDocument } from '../../../pipeline/domain/document.ts'
import { composeAnalysis } from '../../../reports/annual/compose-analysis.ts'
import { drawPicture } from '../../../reports/documents/picture.ts'
import { toWord } from '../../../reports/documents/word.ts'
import { documentWordsIn } from '../../../reports/words/document.ts'
import { annualAnalysis } from '../../support/annual-fixture.ts'
import { paragraphsOf, rowsOf, tablesOf, textOf, withWordFile, wordPart } from '../../support/word-file.ts'

const analysis = (language: 'zh-CN' | 'en' = 'zh-CN'): OfficialDocument => composeAnalysis(annualAnalysis(), language)
/** Written once: most tests read the same file. */
const written = toWord(analysis())
const noFonts = { loadSystemFonts: false }
const label = (text: string): string => `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30"><text x="2" y="22" font-size="20" font-family="Microsoft YaHei, PingFang SC, Noto Sans CJK SC, sans-serif">${text}</text></svg>`
const circle = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><circle cx="30" cy="30" r="20"/></svg>'
const hasChineseFont = drawPicture(circle) !== null
if (!hasChineseFont) console.warn('the tests of pictures are skipped: no Chinese font is installed')

function made(blocks: readonly DocumentBlock[], changes: Partial<OfficialDocument> = {}): OfficialDocument {
  return { language: 'zh-CN', title: '关于某事的函', subtitle: null, addressee: null, blocks, annex: [], signature: null, date: null, footer: '', ...changes }
}

const listing = (rows: number): DocumentBlock => ({
  block: 'table',
  table: { caption: '清单', columns: [{ header: '机关', width: 20, isFigure: false }, { header: '件数', width: 8, isFigure: true }], rows: Array.from({ length: rows }, (_, row) => [`机关${row}`, String(row)]), notes: [] },
})

describe('the analysis as a Word file', () => {
  test('has its headings in order, as headings that Word can list', async () => {
    const document = analysis()
    const xml = await wordPart(await written)
    const found = paragraphsOf(xml).flatMap((paragraph) => {
      const level = /<w:pStyle w:val="Heading(\d)"/.exec(paragraph)?.[1]
      return level === undefined ? [] : [[Number(level), textOf(paragraph)]]
    })
    const wanted = [...document.blocks, ...document.annex].flatMap((block) => (block.block === 'heading' ? [[block.level, block.text]] : []))
    expect(found).toEqual(wanted)
    expect(found.filter(([level]) => level === 1).map(([, text]) => text)).toEqual(expect.arrayContaining(['一、总体情况', '三、数据核对情况', '七、下一步工作']))
  })

  test('says everything that the document holds: each sentence, each figure of each table', async () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const document = analysis(language)
      const text = textOf(await wordPart(language === 'zh-CN' ? await written : await toWord(document)))
      for (const block of [...document.blocks, ...document.annex]) {
        if (block.block === 'table') for (const cell of block.table.rows.flat()) expect(text).toContain(cell ?? '—')
        else if (block.block === 'chart') expect(text).toContain(block.chart.caption)
        else expect(text).toContain(block.text)
      }
      for (const part of [document.addressee, document.signature, document.date]) expect(text).toContain(part)
    }
  })

  test('repeats the header of each table on every sheet and breaks no row', async () => {
    const tables = tablesOf(await wordPart(await written))
    expect(tables.length).toBeGreaterThan(6)
    for (const table of tables) {
      const rows = rowsOf(table)
      expect(rows[0]).toContain('<w:tblHeader/>')
      expect(rows.slice(1).filter((row) => row.includes('w:tblHeader'))).toEqual([])
      expect(rows.filter((row) => !row.includes('<w:cantSplit/>'))).toEqual([])
    }
  })

  test('gives each table fixed widths that fill the type area, and sets figures to the right', async () => {
    const xml = await wordPart(await written)
    for (const table of tablesOf(xml)) {
      expect(table).toContain('<w:tblLayout w:type="fixed"/>')
      const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((match) => Number(match[1]))
      const total = widths.reduce((sum, width) => sum + width, 0)
      // 156 mm upright, 225 mm turned, in twentieths of a point.
      expect([8845, 12756]).toContain(total)
    }
    const total = rowsOf(tablesOf(xml)[0]!).at(-1)!
    expect(textOf(total)).toContain('2,270')
    expect(total.match(/<w:jc w:val="right"\/>/g)).toHaveLength(5)
  })

  test('is set as an official document: A4, its margins, lines of 28 points, two characters indented', async () => {
    const xml = await wordPart(await written)
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"\/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
    expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/)
    const opening = paragraphsOf(xml).find((paragraph) => textOf(paragraph).startsWith('根据行政执法责任制有关规定'))!
    expect(opening).toMatch(/w:line="560"[^>]*w:lineRule="exact"|w:lineRule="exact"[^>]*w:line="560"/)
    expect(opening).toContain('w:firstLineChars="200"')
    expect(opening).toContain('<w:sz w:val="32"/>')
    const title = paragraphsOf(xml)[0]!
    expect(textOf(title)).toBe('示例县司法局关于2025年度行政执法统计分析情况的报告')
    expect(title).toContain('<w:sz w:val="44"/>')
    expect(title).toContain('<w:jc w:val="center"/>')
  })

  test('names a Chinese font and Times New Roman on every run', async () => {
    await withWordFile(await written, async ({ part }) => {
      for (const name of ['word/document.xml', 'word/footer1.xml', 'word/footer2.xml']) {
        const runs = (await part(name)).match(/<w:r>.*?<\/w:r>/gs)!.filter((run) => !run.includes('<w:drawing>'))
        expect(runs.length).toBeGreaterThan(1)
        for (const run of runs) {
          expect(run).toMatch(/w:eastAsia="(方正小标宋简体|仿宋|黑体|楷体|宋体)"/)
          expect(run).toContain('w:ascii="Times New Roman"')
        }
      }
      const heading = paragraphsOf(await part('word/document.xml')).find((paragraph) => textOf(paragraph) === '（一）核对结果')!
      expect(heading).toContain('w:eastAsia="楷体"')
    })
  })

  test('numbers its sheets at the outer edge, with the data cut-off and the run on each', async () => {
    await withWordFile(await written, async ({ part }) => {
      const footers = await Promise.all(['word/footer1.xml', 'word/footer2.xml'].map((name) => part(name)))
      for (const footer of footers) {
        expect(footer).toMatch(/— .*PAGE.* —/s)
        expect(textOf(footer)).toContain('运行编号20260120T010203Z-0001')
      }
      expect(new Set(footers.map((footer) => /<w:jc w:val="(left|right)"\/>/.exec(footer)![1]))).toEqual(new Set(['left', 'right']))
      expect(await part('word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
    })
  })

  test('carries its title and the bureau as properties', async () => {
    const core = await wordPart(await written, 'docProps/core.xml')
    expect(core).toContain('<dc:title>示例县司法局关于2025年度行政执法统计分析情况的报告</dc:title>')
    expect(core).toContain('<dc:creator>示例县司法局</dc:creator>')
    expect(core).toContain('<cp:lastModifiedBy>示例县司法局</cp:lastModifiedBy>')
  })

  test.skipIf(!hasChineseFont)('shows its charts as pictures that a screen reader can name', async () => {
    await withWordFile(await written, async ({ part, bytes }) => {
      const xml = await part('word/document.xml')
      const described = [...xml.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map((match) => match[1])
      expect(described).toEqual(['图1　2024年、2025年各类行政执法行为数量（件）', '图2　2024年、2025年各项检查提示的疑点（项，待核查）'])
      const targets = [...(await part('word/_rels/document.xml.rels')).matchAll(/Target="(media\/[^"]+\.png)"/g)].map((match) => match[1]!)
      expect(targets).toHaveLength(2)
      for (const target of targets) {
        const png = await bytes(`word/${target}`)
        expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
        expect(png.readUInt32BE(16)).toBeGreaterThan(1000)
      }
    })
  })

  test('gives the rows of a chart as a table, and says why, where no font has Chinese characters', async () => {
    const xml = await wordPart(await toWord(analysis(), noFonts))
    expect(xml).not.toContain('<w:drawing>')
    expect(textOf(xml)).toContain(documentWordsIn('zh-CN').noPicture)
    const table = tablesOf(xml).find((one) => textOf(rowsOf(one)[0]!) === '行为种类年度件')!
    expect(rowsOf(table).slice(1, 3).map(textOf)).toEqual(['行政处罚2025年680', '行政处罚2024年612'])
  })
})

describe('a Word file', () => {
  test('cuts a table after 300 rows and says how many it has', async () => {
    const xml = await wordPart(await toWord(made([listing(301)])))
    expect(rowsOf(tablesOf(xml)[0]!)).toHaveLength(301)
    expect(textOf(xml)).toContain('本表共 301 行，此处列前 300 行，其余见所附 Excel 工作簿。')
    expect(textOf(await wordPart(await toWord(made([listing(300)]))))).not.toContain('本表共')
  })

  test('keeps names that would break it: markup stays text, and what nobody can see is marked', async () => {
    const word = await toWord(made([{ block: 'paragraph', text: '机关<w:b/>&"A"\u0008乙\u202E丙\uD842\uFFFF丁𠮷' }], { title: '甲\u0000乙', signature: '局\u0001' }))
    expect(textOf(await wordPart(word))).toContain('机关<w:b/>&"A"\ufffd乙\ufffd丙\ufffd\ufffd丁𠮷')
    // oxlint-disable-next-line no-control-regex
    for (const name of ['word/document.xml', 'docProps/core.xml']) expect(await wordPart(word, name)).not.toMatch(/[\u0000-\u0008]/)
  })

  test('turns the sheet for a wide table only, with the heading above it', async () => {
    const columns = Array.from({ length: 14 }, (_, place) => ({ header: `第${place}栏`, width: 8, isFigure: true }))
    const wide: DocumentBlock = { block: 'table', table: { caption: '宽表', columns, rows: [columns.map((_, place) => String(place))], notes: [] } }
    const xml = await wordPart(await toWord(made([{ block: 'paragraph', text: '正文' }, { block: 'heading', level: 1, text: '附件' }, wide, { block: 'paragraph', text: '结尾' }])))
    expect([...xml.matchAll(/w:orient="(\w+)"/g)].map((match) => match[1])).toEqual(['portrait', 'landscape', 'portrait'])
    expect(xml.indexOf('附件')).toBeGreaterThan(xml.indexOf('w:orient="portrait"'))
  })

  test('sets the signature before the annex, and never on a sheet without text', async () => {
    const xml = await wordPart(await toWord(made([{ block: 'paragraph', text: '正文' }], { signature: '示例县司法局', date: '2026年1月20日', annex: [{ block: 'heading', level: 1, text: '附件1' }] })))
    expect(xml.indexOf('示例县司法局')).toBeLessThan(xml.indexOf('附件1'))
    expect(paragraphsOf(xml).find((paragraph) => textOf(paragraph) === '正文')).toContain('<w:keepNext/>')
  })

  test('can be empty', async () => {
    expect(textOf(await wordPart(await toWord(made([]))))).toBe('关于某事的函')
  })
})

describe('a picture', () => {
  test.skipIf(!hasChineseFont)('shows Chinese characters as themselves: two labels give two pictures', () => {
    const [one, other, blank] = ['裁量', '基准', '　　'].map((text) => Buffer.from(drawPicture(label(text))!.png).toString('base64'))
    expect(new Set([one, other, blank]).size).toBe(3)
    expect(drawPicture(circle)).toMatchObject({ width: 90, height: 60 })
  })

  test('is not drawn without a Chinese font', () => {
    expect(drawPicture(circle, noFonts)).toBeNull()
  })
})
