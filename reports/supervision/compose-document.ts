import type { Check } from '../../pipeline/domain/check.ts'
import type { DocumentBlock, OfficialDocument } from '../../pipeline/domain/document.ts'
import type { Language } from '../../pipeline/domain/language.ts'
import type { ReportDecision, ReportFinding } from '../../pipeline/domain/report-data.ts'
import type { DraftIssuer, DraftKind } from '../../pipeline/domain/supervision-document.ts'
import { dateText, heading, note, paragraph, table } from '../annual/annual-context.ts'
import { fieldsOf } from '../nightly/decision-fields.ts'
import { describeFinding, type Description } from '../nightly/describe-finding.ts'
import { joined, plain } from '../nightly/markdown.ts'
import { fill } from '../words/fill.ts'
import { supervisionWordsIn, type SupervisionWords } from '../words/supervision.ts'
import { wordsIn } from '../words/words.ts'
import { annexTable, type Annex } from './annex-table.ts'
import { chineseNumber, replyText, type ReplyLimit } from './reply-text.ts'

/** What a document of supervision on a finding is made of. Dates are `YYYY-MM-DD`. */
export interface SupervisionDraft {
  readonly kind: DraftKind
  readonly issuer: DraftIssuer
  readonly reportFinding: ReportFinding
  readonly check: Check
  /** The rule that gives the power to issue it; null of a reminder. */
  readonly power: { readonly instrument: string; readonly article: string } | null
  readonly limit: ReplyLimit | null
  /** The last day that the document states; null = left to fill in. */
  readonly due: string | null
  readonly isConfirmed: boolean
  readonly asOf: string
  readonly contact: { readonly person: string; readonly phone: string | null } | null
}

/** A draft in official format: the facts, the rule, the comparison, what is asked by when, and what all this does not show. */
export function composeSupervisionDocument(draft: SupervisionDraft, language: Language): OfficialDocument {
  const { kind, issuer, reportFinding, check, asOf } = draft
  const { sentences: own, kinds } = supervisionWordsIn(language)
  const description = describeFinding(reportFinding, check, wordsIn(language), language)
  const annex = annexTable(reportFinding, check, language)
  const parts: readonly (readonly [string, readonly DocumentBlock[]])[] = [
    [own.headingFacts, factBlocks(draft, description, language)],
    [own.headingRules, [...check.legalBasis.map(({ rule, ...source }) => paragraph(fill(own.rule, { basis: fill(own.basis, source), rule: rule[language].replaceAll('\n', ' ') }))), note(own.ruleNote)]],
    [own.headingCalculation, calculationBlocks(draft, description, annex, language)],
    [own.headingNotShown, notShownBlocks(draft, language)],
    [kinds[kind].headingRequest, requestBlocks(draft, language)],
  ]
  const numbered = parts.filter(([, blocks]) => blocks.length > 0).flatMap(([title, blocks], place) => [heading(1, fill(title, { place: language === 'zh-CN' ? chineseNumber(place + 1) : place + 1 }))].concat(blocks))
  return {
    language,
    title: `${issuer.name}\n${kinds[kind].name}`,
    subtitle: fill(issuer.isOwn ? own.number : own.draftFor, { year: asOf.slice(0, 4) }),
    addressee: description.agency,
    blocks: [paragraph(fill(kinds[kind].opening, { issuer: issuer.name, basis: draft.power === null ? null : fill(own.basis, draft.power) })), ...numbered, ...closingBlocks(draft, annex, language)],
    annex: annex === null ? [] : [heading(1, own.annexHeading), table(annex.table)],
    signature: fill(own.seal, { issuer: issuer.name }),
    date: own.blankDay,
    footer: fill(own.footer, { asOf, finding: reportFinding.finding.findingId, run: reportFinding.finding.runId }),
  }
}

function factBlocks({ reportFinding, check }: SupervisionDraft, { document, verdict, party }: Description, language: Language): DocumentBlock[] {
  const { sentences: own } = supervisionWordsIn(language)
  const { decision } = reportFinding
  if (decision === null) return [paragraph(fill(check.subject === 'benchmark' ? own.factsBenchmark : own.factsOther, { document, verdict }))]
  return [
    paragraph(fill(own.factsDecision, { date: dateText(decision.decisionDate, language), document, party, verdict })),
    table({
      caption: own.factsTable,
      columns: [{ header: own.columnField, width: 22, isFigure: false }, { header: own.columnValue, width: 56, isFigure: false }],
      rows: recordedFacts(decision, language),
      notes: [],
    }),
  ]
}

/** Said in the sentence above the table, or known to the addressee. */
const saidAbove: ReadonlySet<string> = new Set(['agency', 'document', 'party', 'decision-date'])

/** What is on record of the case; what is not stands on the sheet of the finding. */
function recordedFacts(decision: ReportDecision, language: Language): [string, string][] {
  return fieldsOf(decision, wordsIn(language)).flatMap(({ key, label, valueOf }) => {
    const value = saidAbove.has(key) || (key === 'status' && decision.status === 'in_force') ? null : valueOf(decision)
    return value === null ? [] : [[label, value] as [string, string]]
  })
}

function calculationBlocks({ reportFinding, asOf }: SupervisionDraft, { arithmetic, explanation }: Description, annex: Annex | null, language: Language): DocumentBlock[] {
  const { sentences: own } = supervisionWordsIn(language)
  const { comparables, comparablesTotal } = reportFinding
  const total = Math.max(comparablesTotal, comparables.length)
  return [
    // A letter is no report: it names the day.
    ...(arithmetic === null ? [] : [paragraph(fill(own.calculation, { arithmetic: arithmetic.replaceAll(own.reportDay, dateText(asOf, language)) }))]),
    ...(explanation === null ? [] : [paragraph(fill(own.explanation, { explanation }))]),
    ...(annex === null ? [] : [paragraph(fill(annexSentence(annex, total, own), { total, shown: annex.shown }))]),
  ]
}

function annexSentence({ isBehind, shown }: Annex, total: number, own: SupervisionWords['sentences']): string {
  if (shown === total) return isBehind ? own.behindAll : own.comparablesAll
  return isBehind ? own.behind : own.comparables
}

function requestBlocks({ kind, issuer, limit, due }: SupervisionDraft, language: Language): DocumentBlock[] {
  const { sentences: own, kinds } = supervisionWordsIn(language)
  const reply = fill(own.requestReply, { reply: replyText(kind, issuer.name, { limit, due }, language) })
  return [kinds[kind].request, own.requestVerify, own.requestExplain, own.requestCorrect, reply].map(paragraph)
}

function notShownBlocks({ check, isConfirmed }: SupervisionDraft, language: Language): DocumentBlock[] {
  const { sentences: own } = supervisionWordsIn(language)
  const { whatAFindingDoesNotShow } = check.words[language].sections
  const texts = whatAFindingDoesNotShow.trim().split(/\n\s*\n/).map((block) => plain(joined(block.split('\n'))).replaceAll('本疑点', own.thisFinding))
  return [isConfirmed ? own.confirmed : own.lead, ...texts].map(paragraph)
}

function closingBlocks({ kind, contact }: SupervisionDraft, annex: Annex | null, language: Language): DocumentBlock[] {
  const { sentences: own, kinds } = supervisionWordsIn(language)
  return [
    paragraph(kinds[kind].closing),
    ...(annex === null ? [] : [paragraph(fill(own.annexNamed, { name: annex.table.caption }))]),
    ...(contact === null ? [] : [paragraph(fill(own.contact, { ...contact }))]),
  ]
}
