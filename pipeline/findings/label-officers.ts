import type { Engine } from '../engine/engine.ts'
import { readSql } from '../sql-file.ts'

/**
 * Gives every officer on record a label, unless there is one: in a small office a surname tells who it is. Labels go by agency
 * and never change; who has which stays in the workspace. New ones come in the order of `secretOf`, which nobody can
 * work out without the key of the workspace: that of names or of cases would give a hint.
 */
export async function labelOfficers(engine: Engine, secretOf: (officer: string) => string): Promise<void> {
  const rows = await engine.query(readSql('officers/unlabelled_officer'))
  const waiting = rows
    .map((row) => {
      const [agencyId, officer] = [String(row['agency_id']), String(row['officer'])]
      return { agencyId, officer, labelled: Number(row['labelled']), order: secretOf(`officer ${agencyId} ${officer}`) }
    })
    .sort((a, b) => (a.order < b.order ? -1 : 1))
  const last = new Map<string, number>()
  const labels = waiting.map(({ agencyId, officer, labelled }) => {
    const place = (last.get(agencyId) ?? labelled) + 1
    last.set(agencyId, place)
    return [agencyId, officer, officerLabel(place)]
  })
  await engine.append('stored.officer_label', ['agency_id', 'officer', 'label'], labels)
}

/** 1, 2, … 26, 27, … as A, B, … Z, AA, … */
export function officerLabel(place: number): string {
  const rest = Math.floor((place - 1) / 26)
  return (rest > 0 ? officerLabel(rest) : '') + String.fromCodePoint(65 + ((place - 1) % 26))
}
