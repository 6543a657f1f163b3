import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Zip } from '../../pipeline/ingest/formats/workbook/zip.ts'

export interface WordFile {
  /** The text of an XML part; empty where there is none. */
  readonly part: (name: string) => Promise<string>
  readonly bytes: (name: string) => Promise<Buffer>
}

/** Opens a Word file again, as any reader of it would: a zip of XML parts. */
export async function withWordFile<Result>(word: Uint8Array, work: (file: WordFile) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'evenhand-word-'))
  const path = join(folder, 'document.docx')
  await writeFile(path, word)
  const zip = await Zip.open(path)
  try {
    return await work({
      part: (name) => zip.text(name),
      bytes: async (name) => {
        const pieces: Buffer[] = []
        for await (const piece of zip.read(name)) pieces.push(piece)
        return Buffer.concat(pieces)
      },
    })
  } finally {
    zip.close()
    await rm(folder, { recursive: true })
  }
}

export const wordPart = (word: Uint8Array, name = 'word/document.xml'): Promise<string> => withWordFile(word, ({ part }) => part(name))

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" }

/** The texts of the runs in a piece of WordprocessingML, joined. */
export function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]!).join('').replaceAll(/&(?:amp|lt|gt|quot|apos);/g, (entity) => entities[entity]!)
}

export const paragraphsOf = (xml: string): string[] => xml.match(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gs) ?? []
export const tablesOf = (xml: string): string[] => xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []
export const rowsOf = (table: string): string[] => table.match(/<w:tr>.*?<\/w:tr>|<w:tr [^>]*>.*?<\/w:tr>/gs) ?? []
