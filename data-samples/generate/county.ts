import { decidingAgencies } from './agencies.ts'
import { benchmarkRegisterCsv, benchmarksCsv } from './benchmark-registers.ts'
import { annualFormsCsv } from './annual-forms.ts'
import { annualReturns } from './annual-records.ts'
import { decisionFile } from './decision-files.ts'
import { decoys } from './decoys.ts'
import { utf8WithMark } from './formats/csv.ts'
import { honestDecisions } from './honest-decisions.ts'
import { numberDecisions } from './numbering.ts'
import { withOrderToCorrect } from './orders-to-correct.ts'
import { plantedAgainstBenchmarks } from './planted-benchmarks.ts'
import { plantedCircumstances } from './planted-circumstances.ts'
import { plantedFindings } from './planted-findings.ts'
import { plantedTruth } from './planted-truth.ts'
import { agenciesCsv, annualReturnsCsv, bureauAnalysesCsv, statutoryRangesCsv } from './registers.ts'
import { spoiltRows } from './spoilt-rows.ts'

/** The files of the sample county by their path in its folder: the same bytes on every run. */
export function generateCounty(): Map<string, Uint8Array> {
  const drawn = [
    ...honestDecisions(), ...plantedFindings(), ...plantedCircumstances(), ...plantedAgainstBenchmarks(), ...decoys(), ...spoiltRows(),
  ]
  const decisions = numberDecisions(drawn.map(withOrderToCorrect))
  const decisionFiles = decidingAgencies.map((agency) => decisionFile(agency, decisions))
  const tables = [
    ['agencies.csv', agenciesCsv()],
    ['benchmark-register.csv', benchmarkRegisterCsv()],
    ['benchmarks.csv', benchmarksCsv()],
    ['statutory-ranges.csv', statutoryRangesCsv()],
    ['annual-returns.csv', annualReturnsCsv(annualReturns(decisions))],
    ['annual-forms-towns-2025.csv', annualFormsCsv(decisions)],
    ['bureau-analyses.csv', bureauAnalysesCsv()],
  ] as const
  return new Map([
    ...tables.map(([name, text]) => [`inbox/${name}`, utf8WithMark(text)] as const),
    ...decisionFiles.map(({ name, bytes }) => [`inbox/${name}`, bytes] as const),
    ['planted-truth.yaml', new TextEncoder().encode(plantedTruth(decisionFiles))],
  ])
}
