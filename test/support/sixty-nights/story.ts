import { readPipeTable } from '../pipe-table.ts'

/**
 * What the planted events come to, written down without the program: a row for each finding and night on which something about it is
 * other than the night before. `state`: how it is listed, 'pattern' where it is dismissed with others like it, '-' where it is not listed.
 * What is said by day shows on the night after. `change`: how it differs from the list of the night before, and why. `by itself`: what that
 * night writes into its story. A finding without a letter is that of the cited tier; S of the statute, N of the benchmark that is not
 * cited, D of the double fine, G of the agency's items without a benchmark, B of a benchmark with too few tiers.
 */
const table = `
  finding | night | state     | change                                | by itself

  城101   | 1     | new       |                                       | new first-found

  城102   | 1     | new       |                                       | new first-found
  城102   | 4     | asked     |                                       |
  城102   | 11    | explained |                                       |

  城103   | 1     | new       |                                       | new first-found
  城103   | 4     | asked     |                                       |
  城103   | 13    | expired   |                                       | expired time-over
  城103   | 16    | confirmed |                                       |
  城103   | 40    | -         | gone: corrected-record                |

  城104   | 1     | new       |                                       | new first-found
  城104   | 4     | dismissed |                                       |
  城104   | 18    | reopened  |                                       | reopened changed
  城104   | 21    | dismissed |                                       |

  城105   | 1     | new       |                                       | new first-found
  城105   | 35    | pattern   |                                       |
  城105   | 38    | reopened  |                                       | reopened lifted
  城105   | 51    | pattern   |                                       |
  城106   | 1     | new       |                                       | new first-found
  城106   | 35    | pattern   |                                       |
  城106   | 38    | open      |                                       |
  城106   | 51    | pattern   |                                       |
  城107   | 1     | new       |                                       | new first-found
  城107   | 35    | pattern   |                                       |
  城107   | 38    | reopened  |                                       | reopened lifted
  城107   | 51    | pattern   |                                       |

  城111 N | 1     | new       |                                       | new first-found
  城111 N | 6     | confirmed |                                       |
  城111 N | 24    | reopened  |                                       | reopened changed
  城112 N | 1     | new       |                                       | new first-found
  城112 N | 6     | dismissed |                                       |

  城113   | 1     | new       |                                       | new first-found
  城113   | 13    | dismissed |                                       |
  城113   | 45    | reopened  | changed: changed-parameter            | reopened changed
  城114   | 1     | new       |                                       | new first-found
  城114   | 45    | new       | changed: changed-parameter            |

  城115   | 1     | new       |                                       | new first-found
  城115   | 4     | open      |                                       |
  城116   | 1     | new       |                                       | new first-found
  城117   | 1     | new       |                                       | new first-found
  城117   | 18    | confirmed |                                       |
  城118   | 1     | new       |                                       | new first-found
  城118   | 18    | asked     |                                       |
  城119   | 23    | new       | new: new-decision                     | new first-found
  城120   | 29    | new       | new: added-record                     | new first-found

  城 G    | 1     | new       |                                       | new first-found
  城 G    | 6     | dismissed |                                       |
  城 G    | 42    | expired   |                                       | expired time-over

  市101   | 1     | new       |                                       | new first-found
  市101   | 8     | -         | gone: corrected-record                |
  市101   | 14    | new       | new: corrected-record                 |
  市102   | 1     | new       |                                       | new first-found
  市102   | 6     | confirmed |                                       |
  市102   | 9     | -         | gone: corrected-record                |
  市102   | 25    | reopened  | new: corrected-record                 | reopened changed
  市104   | 1     | new       |                                       | new first-found
  市104   | 5     | asked     |                                       |
  市104   | 12    | -         | gone: removed-record                  |
  市104   | 22    | expired   | new: corrected-record                 | expired time-over
  市105   | 31    | new       | new: changed-benchmark                | new first-found
  市106   | 20    | new       | new: late-record                      | new first-found
  市106   | 31    | -         | gone: changed-benchmark               |
  市107   | 20    | new       | new: late-record                      | new first-found
  市107   | 23    | dismissed |                                       |
  市107   | 31    | reopened  |                                       | reopened changed
  市108   | 1     | new       |                                       | new first-found
  市108   | 23    | dismissed |                                       |
  市109   | 1     | new       |                                       | new first-found
  市110   | 50    | new       | new: late-record                      | new first-found
  市110   | 52    | -         | gone: removed-record                  |
  市110   | 53    | dismissed | new: corrected-record                 |
  市111   | 1     | new       |                                       | new first-found
  市111   | 4     | pattern   |                                       |
  市111   | 52    | expired   |                                       | expired time-over
  市112   | 1     | new       |                                       | new first-found
  市112   | 4     | pattern   |                                       |
  市112   | 52    | expired   |                                       | expired time-over

  镇101   | 1     | new       |                                       | new first-found
  镇101   | 7     | pattern   |                                       |
  镇101   | 26    | expired   |                                       | expired time-over
  镇101   | 29    | dismissed |                                       |
  镇102   | 1     | new       |                                       | new first-found
  镇102   | 7     | pattern   |                                       |
  镇102   | 26    | expired   |                                       | expired time-over
  镇102   | 29    | confirmed |                                       |
  镇103   | 15    | pattern   | new: late-record                      | new first-found
  镇103   | 26    | expired   |                                       | expired time-over
  镇104   | 1     | new       |                                       | new first-found
  镇105   | 1     | new       |                                       | new first-found
  镇105   | 21    | pattern   |                                       |
  镇105   | 47    | expired   |                                       | expired time-over
  镇106   | 1     | new       |                                       | new first-found
  镇106   | 21    | pattern   |                                       |
  镇106   | 47    | expired   |                                       | expired time-over
  镇107 D | 1     | new       |                                       | new first-found
  镇107 D | 11    | dismissed |                                       |
  镇107 D | 38    | -         | gone: check-not-run                   |
  镇107 D | 40    | dismissed | new: check-not-run                    |
  镇107 D | 50    | reopened  |                                       | reopened changed
  镇108 S | 1     | new       |                                       | new first-found
  镇108 S | 4     | confirmed |                                       |
  镇108 S | 30    | -         | gone: corrected-record                |
  镇108 S | 54    | reopened  | new: corrected-record                 | reopened came-back
  镇108 S | 55    | corrected |                                       |
  镇108 S | 56    | -         | gone: corrected-record                |
  镇108 S | 58    | reopened  | new: corrected-record                 | reopened came-back
  镇109   | 27    | new       | new: late-record                      | new first-found
  镇110   | 48    | new       | new: late-record, changed-program     | new first-found
  镇111   | 1     | new       |                                       | new first-found
  镇111   | 4     | confirmed |                                       |

  镇206 N | 45    | new       | new: changed-parameter                | new first-found
  镇212 N | 45    | new       | new: changed-parameter                | new first-found
  镇218 N | 45    | new       | new: changed-parameter                | new first-found
  镇224 N | 45    | new       | new: changed-parameter                | new first-found
  镇230 N | 45    | new       | new: changed-parameter                | new first-found
  镇303 N | 45    | new       | new: changed-parameter                | new first-found
  镇306 N | 45    | new       | new: changed-parameter                | new first-found

  秤 B    | 1     | new       |                                       | new first-found
  秤 B    | 16    | -         | gone: changed-benchmark               |`

interface Turn {
  readonly finding: string
  readonly night: number
  readonly state: string
  readonly change: string
  readonly byItself: string
}

const turns: readonly Turn[] = readPipeTable(table).map((row) => ({
  finding: row['finding']!, night: Number(row['night']), state: row['state']!, change: row['change']!, byItself: row['by itself']!,
}))

/** The names of all findings that have a story. */
export const findingsOfStory: ReadonlySet<string> = new Set(turns.map(({ finding }) => finding))

/** What a night lists: `城101 new`, in order. */
export function listedOn(night: number): string[] {
  return [...findingsOfStory].flatMap((finding) => {
    const last = turns.findLast((turn) => turn.finding === finding && turn.night <= night)
    return last === undefined || last.state === '-' ? [] : [`${finding} ${last.state}`]
  }).sort()
}

/** How the list of a night differs from that of the night before: `城103 gone: corrected-record`, in order. */
export function changesOn(night: number): string[] {
  return turns.filter((turn) => turn.night === night && turn.change !== '').map(({ finding, change }) => `${finding} ${change}`).sort()
}

/** What a night writes into the stories of findings: `城103 expired time-over`, in order. */
export function eventsByItselfOn(night: number): string[] {
  return turns.filter((turn) => turn.night === night && turn.byItself !== '').map(({ finding, byItself }) => `${finding} ${byItself}`).sort()
}
