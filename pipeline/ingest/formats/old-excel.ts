import { open } from 'node:fs/promises'
import { UserError } from '../../domain/errors.ts'
import { compoundFile } from './signature.ts'

const startLength = 4096
/** The name of the stream that holds an encrypted workbook, as the directory of the container writes it. */
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le')
const html = /<(?:!doctype|html|table|meta|head|body)\b/i
const xmlSpreadsheet = /urn:schemas-microsoft-com:office:spreadsheet/i

/**
 * Why a file in the old container, or with the old ending, cannot be read: an encrypted workbook, the old binary format,
 * or, as web systems of agencies write it, a web page or text under a false name.
 */
export async function oldExcelError(file: string, start: string): Promise<UserError> {
  const handle = await open(file)
  try {
    if (start.startsWith(compoundFile)) {
      const content = await handle.readFile()
      return new UserError(content.includes(encryptedPackage) ? 'workbook-encrypted' : 'old-excel-format', { where: file })
    }
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(startLength), 0, startLength, 0)
    return new UserError('xls-is-text', { where: file, content: contentOf(buffer.subarray(0, bytesRead)) })
  } finally {
    await handle.close()
  }
}

function contentOf(bytes: Buffer): string {
  if (bytes.subarray(0, 4).toString('hex') === '504b0304') return 'XLSX'
  const text = bytes.toString('latin1').replaceAll('\0', '')
  if (xmlSpreadsheet.test(text)) return 'XML'
  return html.test(text) ? 'HTML' : 'CSV / TXT'
}
