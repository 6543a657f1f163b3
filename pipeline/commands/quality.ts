import { basename } from 'node:path'
import { UserError } from '../domain/errors.ts'
import type { Quality } from '../domain/quality.ts'
import type { Engine } from '../engine/engine.ts'
import { toCsv } from '../exports/csv.ts'
import { loadMappings } from '../ingest/mappings/load-mappings.ts'
import { normaliseHeader } from '../ingest/mappings/mapping.ts'
import { normaliseName } from '../domain/agency-name.ts'
import type { AgencyCell } from '../quality/quarantined-agencies.ts'
import { readQuality } from '../quality/read-quality.ts'
import { nearest } from '../settings/nearest.ts'
import { openForReading, type Workspace } from '../workspace/workspace.ts'
import { qualityLines } from '../../reports/quality/quality-text.ts'
import { qualityTable } from '../../reports/tables/quality-table.ts'
import { enabledChecks } from './checks-in-force.ts'
import { inWorkspace, type CommandContext, type WorkspaceContext } from './context.ts'
import { mappingFolders } from './ingest.ts'

export interface QualityFlags {
  /** The name of a source file, with or without its folders. */
  readonly file?: string | undefined
  readonly agency?: string | undefined
}

/** Tells how complete the loaded data are and what deserves a second look: lines for people, JSON or CSV for programs. */
export async function quality(context: CommandContext, flags: QualityFlags): Promise<void> {
  const within = await inWorkspace(context)
  const engine = await openForReading(within.workspace)
  try {
    const file = flags.file === undefined ? null : await fileOf(engine, flags.file)
    const agencyId = flags.agency === undefined ? null : await agencyOf(engine, flags.agency)
    const found = await qualityOf(within, engine, { file, agencyId })
    const { out } = context.console
    const checks = enabledChecks(within.workspace.configuration)
    if (context.format === 'json') out(`${JSON.stringify(found, null, 2)}\n`)
    else if (context.format === 'csv') out(toCsv(qualityTable(found, checks, within.language)))
    else out(`${qualityLines(found, checks, within.language).join('\n')}\n`)
  } finally {
    engine.close()
  }
}

/** The quality of what is loaded, all of it or of one file or agency. */
export async function qualityOf(
  within: WorkspaceContext,
  engine: Engine,
  { file = null, agencyId = null }: { readonly file?: string | null; readonly agencyId?: string | null } = {},
): Promise<Quality> {
  return readQuality(engine, { checks: enabledChecks(within.workspace.configuration), agencyCell: await agencyCells(within.workspace), file, agencyId })
}

/** Which cell names the agency, by the mappings of today. A column that must be searched for the name is left out. */
async function agencyCells(workspace: Workspace): Promise<AgencyCell> {
  const byMapping = new Map(
    (await loadMappings(mappingFolders(workspace))).toReversed().map(({ name, columns, constants }) => {
      const headers = (columns['agency']?.from ?? []).filter(({ extract }) => extract === null).map(({ header }) => header)
      return [name, { headers, constant: constants['agency'] ?? null }]
    }),
  )
  return (mapping, cells) => {
    const known = byMapping.get(mapping)
    if (known === undefined) return null
    const normalised = new Map(Object.entries(cells).map(([header, text]) => [normaliseHeader(header), text.trim()]))
    const written = known.headers.map((header) => normalised.get(header) ?? '').find((text) => text !== '')
    return written ?? known.constant
  }
}

async function fileOf(engine: Engine, wanted: string): Promise<string> {
  const rows = await engine.query('SELECT DISTINCT file FROM stored.source_file WHERE is_current ORDER BY file')
  const files = rows.map(({ file }) => String(file))
  const found = files.includes(wanted) ? [wanted] : files.filter((file) => basename(file) === wanted)
  if (found.length === 1) return found[0]!
  const known = found.length > 1 ? found.join('、') : nearest(wanted, files.map((file) => basename(file)))
  throw new UserError('unknown-source', { where: '--file', value: wanted, nearest: known })
}

/** The id of the agency that a name, another name or an id means; a UserError names the nearest. */
export async function agencyOf(engine: Engine, wanted: string): Promise<string> {
  const rows = await engine.query('SELECT alias, agency_id FROM stored.agency_alias ORDER BY alias')
  const found = rows.find(({ alias, agency_id: id }) => alias === normaliseName(wanted) || id === wanted)
  if (found !== undefined) return String(found['agency_id'])
  throw new UserError('unknown-agency', { where: '--agency', value: wanted, nearest: nearest(wanted, rows.map(({ alias }) => String(alias))) })
}
