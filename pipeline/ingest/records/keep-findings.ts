import type { Engine } from '../../engine/engine.ts'
import { literal } from '../reading/sql-text.ts'

/** Lets the findings on what now has another id keep theirs. `renamed`: a relation with the ids `before` and `after`. */
export async function keepFindings(engine: Engine, renamed: string): Promise<void> {
  await engine.execute(
    `CREATE OR REPLACE TEMP TABLE kept_finding AS
     SELECT DISTINCT f.check_id, f.finding_id, r.before, r.after
     FROM stored.finding AS f JOIN ${renamed} AS r ON r.before = f.subject_id
     WHERE r.before <> r.after;
     INSERT OR REPLACE INTO stored.finding_identity SELECT check_id, after, min(finding_id) FROM kept_finding GROUP BY check_id, after;
     UPDATE stored.finding SET subject_id = k.after FROM kept_finding AS k WHERE finding.finding_id = k.finding_id AND finding.subject_id = k.before;
     DROP TABLE kept_finding`,
  )
}

/** The same for an agency with another id: findings on an agency have its id for their subject, with or without more behind a slash. */
export async function keepFindingsOfAgency(engine: Engine, old: string, id: string): Promise<void> {
  const before = literal(old)
  await keepFindings(
    engine,
    `(SELECT DISTINCT subject_id AS before, ${literal(id)} || substr(subject_id, length(${before}) + 1) AS after
      FROM stored.finding WHERE subject_id = ${before} OR starts_with(subject_id, ${before} || '/'))`,
  )
}
