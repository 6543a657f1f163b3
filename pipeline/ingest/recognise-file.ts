import { dirname } from 'node:path'
import type { AnnualForm } from '../domain/annual-form.ts'
import type { Encoding } from '../domain/encoding.ts'
import { UserError } from '../domain/errors.ts'
import type { Engine } from '../engine/engine.ts'
import { orUnusable, type FileIntake } from './file-intake.ts'
import { locateHeader } from './formats/locate-header.ts'
import { openFile } from './formats/open-file.ts'
import { peek } from './formats/peek.ts'
import type { RawRow } from './formats/sheet.ts'
import { chooseMapping, requireColumns } from './mappings/choose-mapping.ts'
import type { Mapping } from './mappings/mapping.ts'
import { planReading, type IdentityKey } from './reading/column-plan.ts'
import type { RecognisedSheet } from './recognised-sheet.ts'
import { rowsToSearch } from './returns/locate-table.ts'
import { recogniseReturn, type RecognisedReturn } from './returns/recognise-return.ts'
import { delimitedSheet } from './staging/delimited-sheet.ts'
import { stageRows } from './staging/row-sheet.ts'

export interface RecogniseOptions {
  readonly identity: IdentityKey
  readonly temporaryFolder: string
  /** One mapping for every file, recognised or not. */
  readonly mappingFile?: string | undefined
  /** The forms of the annual statistics that sheets are held against before mappings, in order of preference. */
  readonly forms?: readonly AnnualForm[] | undefined
  /** The encoding of a text file where detection is to be overruled. */
  readonly encodingOf?: ((file: string) => Encoding | undefined) | undefined
}

/** A sheet that is known: by a mapping, or as a filled-in form. */
export type Recognised = RecognisedSheet | RecognisedReturn

/** Removes what was staged of it. */
export async function discard(engine: Engine, sheet: Recognised): Promise<void> {
  if ('raw' in sheet) await sheet.raw.discard(engine)
}

/** What each sheet of a file is known as, or why it cannot be used. */
export async function recogniseFile(engine: Engine, file: string, name: string, mappings: readonly Mapping[], options: RecogniseOptions): Promise<(Recognised | FileIntake)[]> {
  const found: (Recognised | FileIntake)[] = []
  const outcome = await orUnusable(name, null, async () => {
    const opened = await openFile(file, { encoding: options.encodingOf?.(name), temporaryFolder: options.temporaryFolder })
    const { contentHash, stamp } = opened
    for await (const sheet of opened.sheets()) {
      const { first, all, close } = await peek(sheet.rows(), rowsToSearch)
      try {
        const source = { file: name, path: file, stamp, contentHash }
        const one = await orUnusable(name, sheet.name, async () => {
          // Who names a mapping means no form.
          const forms = options.mappingFile === undefined ? (options.forms ?? []) : []
          const filledIn = await recogniseReturn({ ...source, sheet: sheet.name, hasFixedWidth: sheet.hasFixedWidth }, first, all, forms)
          return filledIn ?? recogniseByMapping(engine, { ...source, sheet, first, all }, mappings, options)
        })
        if (one !== null && (!sheet.isHidden || !('state' in one))) found.push(one)
      } finally {
        await close()
      }
    }
    if (found.length === 0) throw new UserError('file-empty', { where: name })
  })
  if (outcome === undefined) return found
  for (const one of found) if (!('state' in one)) await discard(engine, one)
  return [outcome]
}

type SheetToRecognise = Pick<RecognisedSheet, 'file' | 'path' | 'stamp' | 'contentHash' | 'sheet'> & { readonly first: readonly RawRow[]; readonly all: AsyncIterable<RawRow> }

/** Null: a sheet without a table. */
async function recogniseByMapping(engine: Engine, place: SheetToRecognise, mappings: readonly Mapping[], options: RecogniseOptions): Promise<RecognisedSheet | null> {
  const { first, all, ...source } = place
  const header = locateHeader(first, mappings)
  if (header === null) return null
  const mapping = options.mappingFile === undefined ? chooseMapping(header.headers, mappings, ({ file: path }) => dirname(path)) : mappings[0]!
  requireColumns(mapping, header.headers)
  const plan = planReading(mapping, header.headers, options.identity)
  const { delimited, hasFixedWidth } = source.sheet
  const raw =
    delimited === undefined
      ? await stageRows(engine, all, { header, hasFixedWidth, plan }, options.temporaryFolder)
      : delimitedSheet(delimited, header, options.temporaryFolder)
  return { ...source, header, mapping, plan, raw }
}
