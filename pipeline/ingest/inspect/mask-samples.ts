import { partyKinds, type PartyKind } from '../../domain/decision.ts'
import { removed } from '../../privacy/identity-number.ts'
import { staffMask } from '../../privacy/mask-officer.ts'
import { maskParty } from '../../privacy/mask-party.ts'
import { scrubText } from '../../privacy/scrub-text.ts'
import { normaliseHeader, type Mapping } from '../mappings/mapping.ts'
import { codeWords, lookUpCode } from '../parsing/codes.ts'
import { sampleReader } from './read-sample.ts'
import type { SheetStart } from './sheet-start.ts'

const identityHeader = /证件号|身份证|护照|通行证|信用代码|zjhm|sfz|shxym|identity/i
const personHeader = /姓名|法定代表人|法人代表|负责人|联系人|承办|经办|审核人|执法人员|代理人|frdb|cf_fr$|officer|reviewer/i
/** People of the agency itself: in a small office a surname tells who it is. */
const handlerHeader = /承办|经办|审核人|执法人员|officer|reviewer/i
const partyHeader = /相对人名称|当事人|被处罚人|被处罚单位|xdr_mc|party_name/i
/** Headers of what is no name of anybody, whatever other words stand in them. */
const otherHeader = /类型|类别|种类|日期|时间|金额|机关|单位|部门|省|市|县|地区|区划|状态|文号|编号|编码|阶次|程度|角色/
/** 对王小明给予警告: a name that stands in no column, in the place where notices put one. */
const namedInText = /(?<=[对、及和])(?!当事|该|其|你|上述)\p{sc=Han}{2,3}(?=(?:分别)?(?:给予|予以|处以|罚款|警告|作出))/gu
const lists = ['act_type', 'party_kind', 'status', 'kinds', 'level'] as const
const longest = 40

export type Masker = (header: string, value: string) => string

/** Shows values of a sheet as they may be printed: people by their surname, numbers that identify somebody not at all. */
export function sampleMasker(start: SheetStart, mapping: Mapping | null): Masker {
  const people = peopleIn(start, mapping)
  return (header, value) => {
    const normalised = normaliseHeader(header)
    const fields = mapping === null ? [] : fieldsOf(mapping, normalised)
    if (identityHeader.test(normalised) || fields.includes('party_identity')) return removed
    const isOther = otherHeader.test(header) || fields.some((field) => field !== 'party_name')
    const isStaff = (!isOther && personHeader.test(normalised)) || fields.includes('officer') || fields.includes('reviewer')
    if (isStaff) return handlerHeader.test(normalised) || fields.includes('officer') || fields.includes('reviewer') ? staffMask : maskParty(value, 'natural_person')
    const masked = people[value]
    if (masked !== undefined) return masked
    const isParty = fields.includes('party_name') || (!isOther && (partyHeader.test(normalised) || !isWord(value)))
    const shown = isParty ? maskParty(value, 'unknown') : value
    const text = scrubText(shown, people).replaceAll(/\s+/g, ' ').replaceAll(namedInText, (name) => maskParty(name, 'natural_person'))
    return text.length > longest ? `${text.slice(0, longest - 1)}…` : text
  }
}

/** The fields that read a header whole or in part. */
export function fieldsOf(mapping: Mapping, header: string): string[] {
  return Object.entries(mapping.columns)
    .filter(([, { from, join, patterns }]) => [...from, ...join, ...patterns].some((source) => source.header === header))
    .map(([field]) => field)
}

/** Everyone whom a column of people names, so that they are masked in other columns too. */
function peopleIn(start: SheetStart, mapping: Mapping | null): Record<string, string> {
  const people: Record<string, string> = {}
  const note = (name: string, kind: PartyKind): void => {
    const mask = maskParty(name, kind)
    if (mask !== name) people[name] = mask
  }
  const read = mapping === null ? null : sampleReader(start, mapping)
  const constantKind = partyKinds.find((kind) => kind === mapping?.constants['party_kind']) ?? 'unknown'
  for (const cells of start.rows) {
    const values = new Map((read?.(cells) ?? []).map(({ field, text, parsed }) => [field, { text, parsed }]))
    const kind = values.get('party_kind')?.parsed
    const stated = kind !== undefined && 'value' in kind ? partyKinds.find((one) => one === kind.value) : undefined
    const party = values.get('party_name')?.text
    if (party !== undefined) note(party, stated ?? constantKind)
    for (const [place, header] of start.headers.entries()) {
      const text = cells[place]?.trim() ?? ''
      if (text !== '' && personHeader.test(normaliseHeader(header)) && !otherHeader.test(header)) note(text, 'natural_person')
    }
  }
  return people
}

/** A word of the code lists, or a single character such as 是: no name of anybody. */
function isWord(value: string): boolean {
  return value.length < 2 || lists.some((list) => lookUpCode(value, codeWords(list)) !== undefined)
}

