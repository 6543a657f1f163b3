import { UserError } from '../../domain/errors.ts'

const signatures: Readonly<Record<string, string>> = {
  '89504e47': 'a PNG image',
  ffd8ff: 'a JPEG image',
  '47494638': 'a GIF image',
  '49492a00': 'a TIFF image',
  '25504446': 'a PDF document',
  '504b0304': 'a ZIP archive or an Office document',
  '52617221': 'a RAR archive',
  '377abcaf': 'a 7-Zip archive',
  '1f8b': 'a compressed file',
}
const startOfZip = '504b0304'
const needZip = new Set(['.xlsx', '.xlsm'])

/** Refuses a file whose first bytes show that it is something else than its ending says. */
export function requireSignature(file: string, ending: string, start: string): void {
  if (needZip.has(ending) && start.startsWith(startOfZip)) return
  const known = Object.keys(signatures).find((signature) => start.startsWith(signature))
  if (known === undefined && !needZip.has(ending)) return
  const content = known === undefined ? 'no workbook' : signatures[known]!
  throw new UserError('file-unreadable', { where: file, message: `the file ends in ${ending}, its content is ${content}` })
}
