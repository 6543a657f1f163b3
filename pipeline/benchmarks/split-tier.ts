import { plainHeader } from './table-layout.ts'

const leadingTier = /^\s*((?:违法)?(?:情节|程度)?(?:特别轻微|轻微|较轻|一般|较重|特别严重|严重|从轻|减轻|从重|不予处罚)(?:违法行为|违法|情节|情形|阶次|档)?)\s*(?:[:：,，、]|\n|的?(?=[(（])|$)\s*/

/** 较轻：货值金额不足1万元 → the tier and its condition; no tier where the text does not begin with one. */
export function splitTier(text: string): [string, string] {
  const match = leadingTier.exec(text)
  if (match === null) return ['', text]
  return [plainHeader(match[1]), text.slice(match[0].length).replace(/^[(（](.*)[)）]$/s, '$1')]
}
