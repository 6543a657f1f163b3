import type { Encoding } from '../../domain/encoding.ts'
import { decodeText } from './decode-text.ts'
import type { DelimitedFile, Sheet } from './sheet.ts'
import { previewRows } from './text-slices.ts'

const delimiters = [',', '\t', ';', '|'] as const
/** In characters: of the start of the file, where the delimiter is guessed. */
const sampleLength = 1 << 15

export async function openDelimitedText(file: string, encoding: Encoding): Promise<Sheet> {
  const delimited: DelimitedFile = { file, encoding, delimiter: guessDelimiter(await sampleOf(file, encoding)) }
  return { name: null, hasFixedWidth: true, isHidden: false, delimited, rows: () => previewRows(delimited) }
}

async function sampleOf(file: string, encoding: Encoding): Promise<string> {
  let sample = ''
  for await (const piece of decodeText(file, encoding)) {
    sample += piece
    if (sample.length >= sampleLength) break
  }
  return sample.slice(0, sampleLength)
}

/** The mark that the middle one of the first lines has most of: titles above the header have none. */
function guessDelimiter(text: string): string {
  const lines = text
    .replaceAll(/"[^"]*"/g, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 15)
  const counts = delimiters.map((delimiter) => {
    const cells = lines.map((line) => line.split(delimiter).length).sort((a, b) => a - b)
    return { delimiter, usual: cells[Math.floor(cells.length / 2)] ?? 0, total: cells.reduce((sum, each) => sum + each, 0) }
  })
  return counts.sort((a, b) => b.usual - a.usual || b.total - a.total)[0]!.delimiter
}
