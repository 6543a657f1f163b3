import { posix } from 'node:path'
import { damaged, type Zip } from './zip.ts'
import { content, elements } from './scan-xml.ts'
import { isDateFormat } from './date-format.ts'

export interface SheetPart {
  readonly name: string
  readonly isHidden: boolean
  readonly part: string
}

/** What must be known of a workbook before its sheets are read. */
export interface Contents {
  /** In the order of the tabs; sheets that hold a chart are none. */
  readonly sheets: readonly SheetPart[]
  readonly sharedStrings: string | null
  /** Whether the cell style of each number shows dates. */
  readonly dateStyles: readonly boolean[]
  /** Days are counted from 1904 and not from 1900. */
  readonly isFrom1904: boolean
}

/** Throws UserError where the list of sheets, or a sheet that it names, is not there. */
export async function readContents(file: string, zip: Zip): Promise<Contents> {
  const [start] = await relations(zip, '', '_rels/.rels', 'officeDocument')
  const workbook = start?.target ?? 'xl/workbook.xml'
  if (!zip.has(workbook)) throw damaged(file, workbook)
  const folder = posix.dirname(workbook)
  const rels = posix.join(folder, '_rels', `${posix.basename(workbook)}.rels`)
  const xml = await zip.text(workbook)
  const worksheets = new Map((await relations(zip, folder, rels, 'worksheet')).map(({ id, target }) => [id, target]))
  const sheets = elements(content(xml, 'sheets'), 'sheet').flatMap(({ attributes: { name = '', state, id = '' } }) => {
    const part = worksheets.get(id)
    return part === undefined ? [] : [{ name, part, isHidden: state === 'hidden' || state === 'veryHidden' }]
  })
  for (const { name, part } of sheets) if (!zip.has(part)) throw damaged(file, `${name}: ${part}`)
  const [strings] = await relations(zip, folder, rels, 'sharedStrings')
  const [styles] = await relations(zip, folder, rels, 'styles')
  return {
    sheets,
    sharedStrings: strings !== undefined && zip.has(strings.target) ? strings.target : null,
    dateStyles: styles === undefined ? [] : dateStylesOf(await zip.text(styles.target)),
    isFrom1904: ['1', 'true'].includes(elements(xml, 'workbookPr')[0]?.attributes['date1904'] ?? ''),
  }
}

/** Of one type: the ids and the parts that they lead to. Transitional and strict files name the types by different addresses. */
async function relations(zip: Zip, folder: string, part: string, type: string) {
  return elements(await zip.text(part), 'Relationship').flatMap(({ attributes: { Type = '', Id = '', Target = '' } }) =>
    Type.endsWith(`/${type}`) ? [{ id: Id, target: posix.resolve('/', folder, Target).slice(1) }] : [],
  )
}

function dateStylesOf(styles: string): boolean[] {
  const own = new Map(elements(content(styles, 'numFmts'), 'numFmt').map(({ attributes: { numFmtId = '', formatCode = '' } }) => [numFmtId, formatCode]))
  return elements(content(styles, 'cellXfs'), 'xf').map(({ attributes: { numFmtId = '0' } }) => isDateFormat(numFmtId, own.get(numFmtId)))
}
