import { afterEach, expect, it } from 'vitest'
import type { Engine } from '../../../pipeline/engine/engine.ts'
import { factsOf, readJudgedFacts } from '../../../pipeline/findings/judged-facts.ts'
import { modelDatabase } from '../../support/model-database.ts'

let engine: Engine
afterEach(() => {
  engine.close()
})

it('does not count the id of a decision among the facts that are judged: it is another one when its agency has another name', async () => {
  engine = await modelDatabase()
  const decision = { act_type: 'penalty', agency_id: 'a', party_kind: 'legal_person', decision_date: '2025-03-01', fine: '500', status: 'in_force', source_id: 's', source_row: 1 }
  for (const id of ['d-1', 'd-2']) await engine.append('stored.decision', ['decision_id', ...Object.keys(decision)], [[id, ...Object.values(decision)]])
  const facts = await readJudgedFacts(engine, new Set(['d-1', 'd-2']))
  expect(factsOf(facts, ['d-1'])).toMatchObject([{ fine: '500.00', party_kind: 'legal_person' }])
  expect(factsOf(facts, ['d-1'])).toEqual(factsOf(facts, ['d-2']))
})
