import type { ClockRule } from './clock.ts'

/** Documents of supervision that can be drafted on a finding. */
export const draftKinds = ['notice', 'recommendation', 'opinion', 'decision', 'reminder'] as const
export type DraftKind = (typeof draftKinds)[number]

export type IssuingAuthority = 'justice' | 'government'

export interface DraftRule {
  /** Who may issue it; anybody may remind. */
  readonly authority: IssuingAuthority | null
  /** The limit to answer in; null where none is set. */
  readonly clock: ClockRule | null
  /** As the register of documents of supervision names it. */
  readonly registered: string
}

/**
 * Notice: the justice department (山西省规范行政执法裁量权办法 article 15). Recommendation: the county justice bureau; opinion and decision: the county
 * government or the superior agency (新绛县行政执法责任制制度 articles 29 and 28).
 */
export const draftRules: Readonly<Record<DraftKind, DraftRule>> = {
  notice: { authority: 'justice', clock: 'supervision-notice-reply', registered: '行政执法监督通知书' },
  recommendation: { authority: 'justice', clock: 'supervision-recommendation-reply', registered: '行政执法监督建议书' },
  opinion: { authority: 'government', clock: 'supervision-opinion-reply', registered: '行政执法监督意见书' },
  decision: { authority: 'government', clock: 'supervision-decision-reply', registered: '行政执法监督决定书' },
  reminder: { authority: null, clock: null, registered: '提醒函' },
}

export interface DraftIssuer {
  readonly name: string
  /** Whether the workspace's own bureau may sign; else it drafts for who may. */
  readonly isOwn: boolean
}

const government = '人民政府'

/** Who has the power to issue a document of the kind, seen from the bureau that a workspace is named after. */
export function issuerOf(kind: DraftKind, bureau: string): DraftIssuer {
  const { authority } = draftRules[kind]
  const own: IssuingAuthority = bureau.endsWith(government) ? 'government' : 'justice'
  if (authority === null || authority === own) return { name: bureau, isOwn: true }
  const place = bureau.replace(/(?:人民政府|司法(?:局|厅).*)$/u, '')
  return { name: `${place}${authority === 'government' ? government : '司法局'}`, isOwn: false }
}

/** Annual duties and answers that are owed: these are reminded of first. */
const reminded = new Set(['P4', 'P5', 'P10', 'P11', 'P12', 'P19'])

/**
 * The kind that a bureau may issue and that suits the matter: a notice on discretion, a recommendation on procedure and the rest. About
 * itself nobody issues anything: then an opinion of the government.
 */
export function suggestedKind(bureau: string, addressee: string, duties: readonly string[]): DraftKind {
  if (bureau.endsWith(government) || addressee === bureau) return 'opinion'
  if (duties.some((duty) => reminded.has(duty))) return 'reminder'
  return duties.some((duty) => /^[TE]\d/.test(duty)) ? 'notice' : 'recommendation'
}
