import type { ReconciledCell } from '../../pipeline/domain/annual-analysis.ts'
import { millionths } from './decimal-text.ts'

const tenThousand = 10_000n
/** A figure in 万元 is commonly written with two decimals; with fewer, rounding would make unlike figures alike. */
const leastDecimals = 2

/** Whether an amount agrees with the records once yuan and 万元 are converted: exactly, or as rounded to the decimals that it has. */
export function isMistakenUnit({ reported, computed, unit }: ReconciledCell): boolean {
  const [said, found] = [millionths(reported), millionths(computed)]
  if ((unit !== 'yuan' && unit !== 'wan_yuan') || said === null || found === null || said <= 0n || said === found) return false
  return said * tenThousand === found || said === found * tenThousand || isRounded(reported!, said, found)
}

function isRounded(text: string, said: bigint, found: bigint): boolean {
  const decimals = text.split('.')[1]?.length ?? 0
  if (decimals < leastDecimals) return false
  const step = 10n ** BigInt(6 - Math.min(decimals, 6))
  const difference = said * tenThousand - found
  return 2n * (difference < 0n ? -difference : difference) <= step * tenThousand
}
