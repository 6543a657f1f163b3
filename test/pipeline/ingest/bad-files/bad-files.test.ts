import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { UserError } from '../../../../pipeline/domain/errors.ts'
import { fill } from '../../../../reports/words/fill.ts'
import { wordsIn } from '../../../../reports/words/words.ts'
import { emptyDatabase, ingest } from '../support.ts'
import { header, line, otherLine, type BadFile } from './bad-file.ts'
import { textFiles } from './text-files.ts'
import { workbookFiles } from './workbook-files.ts'

const good = { '好.csv': `${header}\n${line.replace('1号', '良1号')}\n${otherLine.replace('2号', '良2号')}\n` }
/** Sentences that stand behind the name of the file, and do not repeat it. */
const withoutName = new Set(['mapping-not-recognised'])

describe.each([...textFiles, ...workbookFiles])('$kind ($name)', (bad) => {
  it('comes to its end, is explained in both languages and leaves the file beside it alone', async () => {
    const engine = await emptyDatabase()
    const intakes = await ingest(engine, { [bad.name]: bad.content, ...good })
    const beside = intakes.find(({ file }) => basename(file) === '好.csv')
    expect(beside).toMatchObject({ state: 'loaded', rowsUsed: 2, rowsQuarantined: 0 })
    const [intake, ...others] = intakes.filter(({ file }) => basename(file) === bad.name)
    expect(others).toEqual([])
    if (typeof bad.outcome === 'string') {
      expect(intake?.error?.code).toBe(bad.outcome)
      explains(intake!.error!, bad)
    } else {
      expect(intake?.error).toBeNull()
      const reasons = await engine.query('SELECT reason, column_name, value FROM stored.quarantined_row ORDER BY row_number')
      expect(reasons.map(({ reason }) => reason)).toEqual(bad.outcome.setAside)
      expect(intake).toMatchObject({ rowsUsed: bad.outcome.used, rowsQuarantined: bad.outcome.setAside.length })
      const [first] = await engine.query("SELECT decision_date AS date, fine FROM stored.decision WHERE document_number NOT LIKE '良%' ORDER BY source_row")
      const { date = first?.['date'], fine = first?.['fine'] } = bad.outcome
      expect(first).toEqual(bad.outcome.used === 0 ? undefined : { date, fine })
    }
    engine.close()
  })
})

function explains(error: UserError, bad: BadFile): void {
  for (const language of ['zh-CN', 'en'] as const) {
    const { what, mend } = wordsIn(language).errors[error.code]
    const sentence = fill(what, error.details)
    if (!withoutName.has(error.code)) expect(sentence).toContain(bad.name)
    expect(sentence + fill(mend, error.details)).not.toMatch(/—|\{\w+\}/)
    expect(mend).not.toBe('')
  }
}
