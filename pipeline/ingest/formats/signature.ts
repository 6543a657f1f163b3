import { UserError } from '../../domain/errors.ts'

/** The container of old Office files, and of encrypted new ones. */
export const compoundFile = 'd0cf11e0'
const zip = '504b0304'
const parquet = '50415231'
const arrow = '4152524f5731'

/** The first bytes, in hexadecimal, of what is renamed by mistake. The names are the same in every language. */
const signatures: Readonly<Record<string, string>> = {
  '89504e47': 'PNG',
  ffd8ff: 'JPEG',
  '47494638': 'GIF',
  '49492a00': 'TIFF',
  '25504446': 'PDF',
  [zip]: 'ZIP (XLSX, DOCX)',
  '504b0506': 'ZIP',
  '52617221': 'RAR',
  '377abcaf': '7-Zip',
  '1f8b': 'GZIP',
  [parquet]: 'Parquet',
  [arrow]: 'Arrow',
}
/** What a format must start with. An Arrow stream has no signature. */
const required: Readonly<Record<string, string>> = { '.xlsx': zip, '.xlsm': zip, '.parquet': parquet }
const allowed: Readonly<Record<string, string>> = { ...required, '.arrow': arrow, '.feather': arrow, '.ipc': arrow }

/** Refuses a file whose first bytes show that it is something else than its ending says. */
export function requireSignature(file: string, ending: string, start: string): void {
  const own = allowed[ending]
  if (own !== undefined && start.startsWith(own)) return
  const known = Object.keys(signatures).find((signature) => start.startsWith(signature))
  if (known === undefined && required[ending] === undefined) return
  throw new UserError('content-mismatch', { where: file, ending, content: known === undefined ? unknownContent(start) : signatures[known]! })
}

/** Text holds no control characters but tabs and line ends. */
function unknownContent(start: string): string {
  return Buffer.from(start, 'hex').every((byte) => byte >= 9) ? 'TXT' : 'BIN'
}
