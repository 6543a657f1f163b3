import type { RunStatistic } from '../../pipeline/domain/finding.ts'
import { fill } from '../words/fill.ts'
import type { Words } from '../words/words.ts'
import { groupBy } from './format.ts'
import { html, type Html } from './html.ts'

/** With fewer decisions a stratum cannot show its own tail (queries/equal-treatment/tail.sql). */
export const fewestCalibrated = 2000

/** Of all decisions of a stratum that lie beyond its cap (queries/equal-treatment/tail.sql). */
const shareBeyondCap = 0.002

/** `rises`: the farthest departures lie farther out than the others let expect. */
export type Diagnosis = 'rises' | 'steady' | 'unknown' | 'assumed'

/**
 * Whether departures above the cap exceed it by more than those above the anchor let expect, by more than two standard errors: an
 * exponential tail has the same mean excess everywhere, with the error mean / √number.
 */
export function diagnosisOf(cases: number, length: number, excessAtCap: number | null): Diagnosis {
  if (cases < fewestCalibrated) return 'assumed'
  if (excessAtCap === null) return 'unknown'
  return excessAtCap > length * (1 + 2 / Math.sqrt(shareBeyondCap * cases)) ? 'rises' : 'steady'
}

/** How each stratum was calibrated, and whether its tail is as assumed. */
export function calibrationTable(own: readonly RunStatistic[], words: Words): Html {
  const { statistics } = words
  const strata = [...groupBy(own.filter(({ part }) => part.includes('/')), ({ part }) => part)].map(([part, values]) => {
    const of = (name: string): number | null => values.find((each) => each.name === name)?.value ?? null
    const excess = of('mean_excess_at_cap')
    return { part, of, excess, diagnosis: diagnosisOf(of('cases') ?? 0, of('length') ?? 0, excess) }
  })
  const marks: Readonly<Record<Diagnosis, string>> = {
    rises: statistics.calibrationRises,
    steady: statistics.calibrationSteady,
    unknown: statistics.calibrationUnknown,
    assumed: statistics.calibrationAssumed,
  }
  const meanings: readonly (readonly [Diagnosis, string])[] = [
    ['rises', statistics.calibrationRisesMeaning],
    ['steady', statistics.calibrationSteadyMeaning],
    ['assumed', fill(statistics.calibrationAssumedMeaning, { count: fewestCalibrated.toLocaleString('en-US') })],
  ]
  const headings = [statistics.calibrationStratum, statistics.calibrationDirection, statistics.calibrationCases, statistics.calibrationAnchor, statistics.calibrationCap, statistics.calibrationLength, statistics.calibrationCapExcess, statistics.calibrationDiagnosis]
  return html`<p>${statistics.calibrationLead}</p><p class="note">${statistics.calibrationExample}</p>
<table class="calibration"><thead><tr>${headings.map((heading) => html`<th scope="col">${heading}</th>`)}</tr></thead>
<tbody>${strata.map(
    ({ part, of, excess, diagnosis }) => html`<tr><th scope="row">${stratumText(part, words)}</th><td>${directionText(part, words)}</td><td class="figure">${(of('cases') ?? 0).toLocaleString('en-US')}</td>${[of('anchor'), of('cap'), of('length'), excess].map((value) => html`<td class="figure">${value === null ? words.report.dash : value.toFixed(2)}</td>`)}<td>${marks[diagnosis]}</td></tr>`,
  )}</tbody></table>
<p class="note">${statistics.calibrationNote}</p>
<ul class="note">${meanings.filter(([diagnosis]) => strata.some((stratum) => stratum.diagnosis === diagnosis)).map(([, meaning]) => html`<li>${meaning}</li>`)}</ul>`
}

/** `2/complete/excessive` in words; `all` for what was too few to stand alone. */
function stratumText(part: string, { statistics, report }: Words): string {
  const [size = '', facts] = part.split('/')
  const sizes: Readonly<Record<string, string>> = {
    '0': statistics.calibrationSize0,
    '1': statistics.calibrationSize1,
    '2': statistics.calibrationSize2,
    '3': statistics.calibrationSize3,
  }
  if (sizes[size] === undefined) return statistics.calibrationSizeAll
  return [sizes[size], facts === 'incomplete' ? statistics.calibrationIncomplete : statistics.calibrationComplete].join(report.listSeparator)
}

function directionText(part: string, { terms }: Words): string {
  return part.endsWith('/lenient') ? terms.directions.lenient : terms.directions.excessive
}
