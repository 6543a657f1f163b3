import {
  AlignmentType, BorderStyle, Document, Footer, HeadingLevel, ImageRun, LineRuleType, Packer, PageNumber, PageOrientation, Paragraph,
  Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, WidthType,
  type IParagraphOptions, type IRunOptions, type ISectionOptions,
} from 'docx'
import type { DocumentBlock, DocumentChart, DocumentTable, OfficialDocument } from '../../pipeline/domain/document.ts'
import { drawChart } from '../chart.ts'
import { visible } from '../nightly/html.ts'
import { emWidth } from '../text-width.ts'
import { documentWordsIn, type DocumentWords } from '../words/document.ts'
import { fill } from '../words/fill.ts'
import { chartTable } from './chart-table.ts'
import { drawPicture, systemFonts, type Fonts } from './picture.ts'
import { cellPadding, landscape, layTable, portrait, sheet, splitByDirection, typeWidth, type PageRun } from './word-layout.ts'

/** More rows than that take minutes and hundreds of megabytes in Word, and nobody reads them on paper. */
const mostRows = 300

/** A table of no more rows stays on one sheet. */
const keptRows = 8
/** The signature never stands on a sheet alone: so many blocks before it go with it. */
const keptBlocks = 3

/** 小标宋 for the title, 仿宋 for the text, 黑体 and 楷体 for the headings, 宋体 in tables and for page numbers. */
const faces = { title: '方正小标宋简体', text: '仿宋', heading: '黑体', subheading: '楷体', table: '宋体' } as const
/** Half-points: 二号, 三号, 四号, 小四, 五号, 小五. */
const sizes = { title: 44, text: 32, pageNumber: 28, note: 24, caption: 21, footer: 18 } as const
/** 28 points for the text, 36 for the title, 20 for what is set smaller. */
const lines = { text: 560, title: 720, small: 400 } as const
const black = '000000'

interface Setting {
  readonly language: OfficialDocument['language']
  readonly words: DocumentWords
  readonly fonts: Fonts
  /** Paragraphs that stay on the sheet of what follows them. */
  readonly kept: ReadonlySet<DocumentBlock>
}

/**
 * The document as a Word file in the format of official documents (GB/T 9704, as far as it fits): A4, type area 156 mm by 225 mm,
 * 三号仿宋 on lines of 28 points. Wide tables lie on sheets turned to landscape; tables are cut after 300 rows and say so.
 */
export async function toWord(document: OfficialDocument, fonts: Fonts = systemFonts): Promise<Uint8Array> {
  const setting: Setting = { language: document.language, words: documentWordsIn(document.language), fonts, kept: new Set() }
  const text = await sectionsOf(document.blocks, document, { ...setting, kept: new Set(document.blocks.slice(-keptBlocks)) })
  text[0]!.children.unshift(...head(document, setting))
  text.at(-1)!.children.push(...foot(document, setting))
  const sections = [...text, ...(document.annex.length === 0 ? [] : await sectionsOf(document.annex, document, setting))]
  const creator = plain(document.signature ?? '')
  const file = new Document({
    title: plain(document.title.replaceAll('\n', '')), creator, lastModifiedBy: creator, evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { ...runOf(faces.text, sizes.text, setting), language: { value: 'en-US', eastAsia: 'zh-CN' } } } } },
    sections,
  })
  return new Uint8Array(await Packer.toBuffer(file))
}

type Section = Omit<ISectionOptions, 'children'> & { readonly children: (Paragraph | Table)[] }

/** At least one, each on sheets of one direction. */
async function sectionsOf(blocks: readonly DocumentBlock[], { footer }: OfficialDocument, setting: Setting): Promise<Section[]> {
  const runs = blocks.length === 0 ? [{ isWide: false, blocks }] : splitByDirection(blocks)
  return Promise.all(runs.map(async (run) => ({
    properties: { page: pageOf(run) }, footers: footers(footer, setting),
    children: (await Promise.all(run.blocks.map((block) => blockChildren(block, setting)))).flat(),
  })))
}

function pageOf({ isWide }: PageRun): NonNullable<NonNullable<ISectionOptions['properties']>['page']> {
  const orientation = isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT
  // The library turns width and height itself.
  return { size: { ...sheet, orientation }, margin: { ...(isWide ? landscape : portrait), footer: 1100 } }
}

function head(document: OfficialDocument, setting: Setting): Paragraph[] {
  const { title, subtitle, addressee } = document
  return [
    new Paragraph({
      heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER, spacing: { before: 280, ...exactly(lines.title) },
      children: title.split('\n').map((text, place) => new TextRun({ ...runOf(faces.title, sizes.title, setting), text: plain(text), ...(place > 0 ? { break: 1 } : {}) })),
    }),
    ...(subtitle === null ? [] : [line(subtitle, { face: faces.subheading, size: sizes.text, setting }, { alignment: AlignmentType.CENTER, spacing: exactly(lines.text) })]),
    line('', { face: faces.text, size: sizes.text, setting }, { spacing: exactly(lines.text) }),
    ...(addressee === null ? [] : [line(addressee + setting.words.addresseeEnd, { face: faces.text, size: sizes.text, setting }, { spacing: exactly(lines.text) })]),
  ]
}

/** 成文日期 keeps four characters free at the right, 署名 stands centred above it, at least two from the edge. */
function foot({ signature, date }: OfficialDocument, setting: Setting): Paragraph[] {
  const centred = 4 + (emWidth(date ?? '') - emWidth(signature ?? '')) / 2
  const signed = [[signature, Math.max(2, centred)], [date, 4]] as const
  const given = signed.filter(([text]) => text !== null)
  return given.map(([text, free], place) =>
    line(text!, { face: faces.text, size: sizes.text, setting }, { alignment: AlignmentType.RIGHT, indent: { right: Math.round(free * 320) }, keepLines: true, keepNext: place < given.length - 1, spacing: { before: place === 0 ? lines.text : 0, ...exactly(lines.text) } }),
  )
}

async function blockChildren(block: DocumentBlock, setting: Setting): Promise<(Paragraph | Table)[]> {
  switch (block.block) {
    case 'heading':
      return [line(block.text, { face: block.level === 1 ? faces.heading : faces.subheading, size: sizes.text, setting }, {
        heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2, keepNext: true, indent: twoCharacters(sizes.text), spacing: exactly(lines.text),
      })]
    case 'paragraph':
      return [line(block.text, { face: faces.text, size: sizes.text, setting }, { alignment: AlignmentType.BOTH, indent: twoCharacters(sizes.text), keepNext: setting.kept.has(block), spacing: exactly(lines.text) })]
    case 'note':
      return [line(block.text, { face: faces.text, size: sizes.note, setting }, { alignment: AlignmentType.BOTH, indent: twoCharacters(sizes.note), spacing: exactly(lines.small) })]
    case 'table':
      return tableChildren(block.table, setting)
    case 'chart':
      return chartChildren(block.chart, setting)
  }
}

async function chartChildren(chart: DocumentChart, setting: Setting): Promise<(Paragraph | Table)[]> {
  const picture = drawPicture(await drawChart(chart), setting.fonts)
  if (picture === null) return tableChildren(chartTable(chart, [setting.words.noPicture]), setting)
  const most = typeWidth.portrait / 15
  const scale = Math.min(1, most / picture.width)
  const image = new ImageRun({
    type: 'png', data: picture.png, transformation: { width: picture.width * scale, height: picture.height * scale },
    altText: { name: plain(chart.caption), title: plain(chart.caption), description: plain(chart.caption) },
  })
  return [
    new Paragraph({ children: [image], alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 160 } }),
    line(chart.caption, { face: faces.heading, size: sizes.caption, setting }, { alignment: AlignmentType.CENTER, spacing: { after: 160, ...exactly(lines.small) } }),
  ]
}

function tableChildren(table: DocumentTable, setting: Setting): (Paragraph | Table)[] {
  const layout = layTable(table)
  const isKept = table.rows.length <= keptRows
  const cell = (text: string | null, place: number, isHeader: boolean, isLast: boolean): TableCell => new TableCell({
    width: { size: layout.widths[place]!, type: WidthType.DXA }, verticalAlign: VerticalAlignTable.CENTER,
    children: [line(text ?? setting.words.notRecorded, { face: isHeader ? faces.heading : faces.table, size: layout.size, setting }, {
      alignment: isHeader ? AlignmentType.CENTER : table.columns[place]!.isFigure ? AlignmentType.RIGHT : AlignmentType.LEFT, spacing: { before: 20, after: 20 }, keepNext: isKept && !isLast,
    })],
  })
  const header = new TableRow({ tableHeader: true, cantSplit: true, children: table.columns.map((column, place) => cell(column.header, place, true, false)) })
  const rows = table.rows.slice(0, mostRows).map((row, number) => new TableRow({ cantSplit: true, children: table.columns.map((_, place) => cell(row[place] ?? null, place, false, number === table.rows.length - 1)) }))
  const edge = { style: BorderStyle.SINGLE, size: 4, color: black }
  const rest = table.rows.length > mostRows ? [fill(setting.words.rowsLeftOut, { rows: table.rows.length, shown: mostRows })] : []
  return [
    line(table.caption, { face: faces.heading, size: sizes.caption, setting }, { alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 160, after: 40, ...exactly(lines.small) } }),
    new Table({
      width: { size: layout.widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA }, columnWidths: [...layout.widths], layout: TableLayoutType.FIXED,
      margins: { left: cellPadding, right: cellPadding }, borders: { top: edge, bottom: edge, left: edge, right: edge, insideHorizontal: edge, insideVertical: edge },
      rows: [header, ...rows],
    }),
    ...[...rest, ...table.notes].map((note) => line(note, { face: faces.table, size: sizes.footer, setting }, { spacing: exactly(280) })),
    line('', { face: faces.text, size: sizes.footer, setting }, { spacing: exactly(200) }),
  ]
}

/** The page number at the outer edge, one character in: at the right on odd pages, at the left on even ones. */
function footers(text: string, setting: Setting): NonNullable<ISectionOptions['footers']> {
  const footer = (alignment: IParagraphOptions['alignment']): Footer => new Footer({
    children: [
      new Paragraph({
        ...(alignment === undefined ? {} : { alignment }), indent: { left: 280, right: 280 },
        children: [new TextRun({ ...runOf(faces.table, sizes.pageNumber, setting), children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
      line(text, { face: faces.table, size: sizes.footer, setting }, { alignment: AlignmentType.CENTER }),
    ],
  })
  return { default: footer(AlignmentType.RIGHT), even: footer(AlignmentType.LEFT) }
}

interface Type {
  readonly face: string
  readonly size: number
  readonly setting: Setting
}

function line(text: string, { face, size, setting }: Type, options: Omit<IParagraphOptions, 'children' | 'text'>): Paragraph {
  return new Paragraph({ ...options, children: [new TextRun({ ...runOf(face, size, setting), text: plain(text) })] })
}

/** Latin letters and figures in Times New Roman, where headings differ by weight; quotation marks and dashes follow the language of the document. */
function runOf(face: string, size: number, { language }: Setting): Pick<IRunOptions, 'font' | 'size' | 'color' | 'bold' | 'italics'> {
  const latin = 'Times New Roman'
  const isHeading = face === faces.heading || face === faces.subheading
  return { font: { ascii: latin, hAnsi: latin, cs: latin, eastAsia: face, hint: language === 'en' ? 'default' : 'eastAsia' }, size, color: black, bold: language === 'en' && isHeading, italics: false }
}

const exactly = (twips: number): { line: number; lineRule: typeof LineRuleType.EXACT } => ({ line: twips, lineRule: LineRuleType.EXACT })

/** Both ways of saying it: by characters for those who know it, and in twips for the others. */
const twoCharacters = (size: number): { firstLine: number; firstLineChars: number } => ({ firstLine: size * 20, firstLineChars: 200 })

/** Text that XML can hold: halves of characters and what is no character would make the file unreadable. */
const plain = (text: string): string => visible(text).replaceAll(/[\p{Surrogate}\uFFFE\uFFFF]/gu, '\uFFFD')
