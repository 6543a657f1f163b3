import { healthLimits, type BenchmarkHealth, type ItemWithoutBenchmark, type TierUse } from '../domain/benchmark-health.ts'
import type { Engine, Row } from '../engine/engine.ts'
import { needed, number, yesOrNo } from '../report-data/read-rows.ts'
import { readSql } from '../sql-file.ts'
import { clopperPearson } from '../statistics/clopper-pearson.ts'
import { quantileOfSorted } from '../statistics/quantile.ts'
import { narrowerRange } from './narrower-range.ts'
import { tierCases, tierName } from './tier-cases.ts'
import { spreadOf, widthOf } from './tier-spread.ts'
import { oneSided, usualAmounts } from './usual-amount.ts'

/**
 * How the benchmarks in force stand the test of practice, as of the day that the model stands on; the run says which decisions
 * something was found about. The study `ranges` must stand.
 */
export async function readBenchmarkHealth(engine: Engine, runId: string): Promise<BenchmarkHealth> {
  const ask = (name: string, parameters = {}): Promise<Row[]> => engine.query(readSql(`benchmark-health/${name}`), parameters)
  const [about] = await ask('versions')
  const cases = tierCases(await ask('tier-cases', { run_id: runId }))
  const spreads = cases.map(spreadOf)
  const widths = spreads.flatMap((spread) => widthOf(spread) ?? []).sort((a, b) => a - b)
  return {
    asOf: needed(about!, 'as_of'),
    runId,
    versions: number(about!, 'in_force') ?? 0,
    versionsOnRecord: number(about!, 'on_record') ?? 0,
    uses: (await ask('tier-use')).map(tierUse),
    spreads,
    usualSpread: widths.length === 0 ? null : quantileOfSorted(widths, 0.5),
    amounts: usualAmounts(await ask('offence-amounts')),
    ranges: cases.map(narrowerRange),
    itemsWithout: (await ask('items-without-benchmark')).map(itemWithout),
  }
}

function tierUse(row: Row): TierUse {
  const [known, used] = [number(row, 'known') ?? 0, number(row, 'used') ?? 0]
  const state = used > 0 ? 'used' : known >= healthLimits.decisionsToCallUnused ? 'unused' : 'too few'
  return {
    ...tierName(row),
    decisions: number(row, 'decisions') ?? 0,
    recorded: number(row, 'recorded') ?? 0,
    known,
    used,
    state,
    atMost: state === 'unused' ? clopperPearson(0, known, oneSided).upper : null,
  }
}

function itemWithout(row: Row): ItemWithoutBenchmark {
  return {
    item: needed(row, 'violation_item'),
    decisions: number(row, 'decisions') ?? 0,
    without: number(row, 'without') ?? 0,
    agencies: number(row, 'agencies') ?? 0,
    firstYear: needed(row, 'first_year'),
    lastYear: needed(row, 'last_year'),
    hasKnownRange: yesOrNo(row, 'has_known_range') === true,
  }
}
