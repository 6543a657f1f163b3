import { deadlineStandings, type DeadlineBoard } from '../../pipeline/domain/deadline.ts'
import type { Language } from '../../pipeline/domain/language.ts'
import { deadlineWordsIn } from '../words/deadlines.ts'
import { fill } from '../words/fill.ts'
import { leftText, matterText, recordSentences, ruleWithBasis, standingText } from './deadline-text.ts'

/** Nobody reads more of them on a terminal. */
const mostLines = 20

/** The board for a terminal: by how they stand, then what is not on it. */
export function deadlineLines(board: DeadlineBoard, asOf: string, language: Language): string {
  const own = deadlineWordsIn(language)
  const { sentences } = own
  const groups = deadlineStandings.flatMap((standing) => {
    const ofGroup = board.deadlines.filter((each) => each.standing === standing)
    if (ofGroup.length === 0) return []
    const lines = ofGroup.slice(0, mostLines).map((each) => {
      const matter = each.party === null ? matterText(each, own) : fill(sentences.matterOf, { matter: matterText(each, own), party: each.party })
      const rule = ruleWithBasis(each, own)
      return fill(sentences.line, { agency: each.agencyName, matter, rule, start: each.startDay, due: each.dueDay, left: leftText(each, asOf, own) })
    })
    const rest = ofGroup.length > mostLines ? [fill(sentences.rest, { count: ofGroup.length - mostLines })] : []
    return [fill(sentences.group, { standing: standingText(standing, board.days, own), count: ofGroup.length })].concat(lines, rest)
  })
  const shown = groups.length === 0 ? [fill(sentences.nothing, { days: board.days })] : groups
  return `${[fill(sentences.title, { asOf }), sentences.lead, ...shown, sentences.recordsHeading, ...recordSentences(board, language).map((sentence) => `  ${sentence}`)].join('\n')}\n`
}
