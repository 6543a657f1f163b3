import type { Engine } from '../engine/engine.ts'
import type { FileIntake } from '../ingest/file-intake.ts'

/**
 * Keeps which files could not be used, for the report: what was met now replaces what was said of the same files before,
 * and a load of the whole inbox replaces all, because what is gone from it needs no mending.
 */
export async function rememberUnusable(
  engine: Engine,
  intakes: readonly FileIntake[],
  isInbox: boolean,
  now: Date,
): Promise<void> {
  const met = now.toISOString().replace('T', ' ').replace('Z', '')
  await engine.transaction(async () => {
    if (isInbox) await engine.execute('DELETE FROM stored.unusable_file')
    for (const file of new Set(intakes.map((intake) => intake.file))) {
      await engine.execute('DELETE FROM stored.unusable_file WHERE file = $file', { file })
    }
    await engine.append(
      'stored.unusable_file',
      ['file', 'sheet', 'code', 'details', 'met_at'],
      intakes.flatMap(({ file, sheet, error }) => (error === null ? [] : [[file, sheet, error.code, JSON.stringify(error.details), met]])),
    )
  })
}
