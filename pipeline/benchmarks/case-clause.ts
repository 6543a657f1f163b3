const caseWord = /^(?:拒不|逾期|情节|构成|造成|没有|无|有|违法所得|货值|初次|首次|再次|无法|难以|经)/
/** 责令改正拒不改正的: what was ordered before is part of the case. */
const disobeyed = /责令[^,;。]*(?=拒不|逾期|仍|后|而|未|不)/
const fallback = /没有|无(?:违法所得|法)|难以|不能|明显偏低|偏低/
const punishes = /处以?(?![理置所罚分])|罚款|[不免]罚|没收|吊销|责令|拘留/

/** Whether a clause says when something is imposed: 情节严重的, 货值金额不足一万元的. Without 的 it does only where a penalty follows at once. */
export function isCaseClause(clause: string, isBeforePenalty: () => boolean): boolean {
  if (punishes.test(clause.replace(disobeyed, '')) || !isBalanced(clause)) return false
  // 违反本法规定，有下列行为之一的，: the opening words belong to the case behind them.
  if (/^违反.{1,40}规定$/.test(clause)) return true
  return /[的时]$|之一$/.test(clause) || (caseWord.test(clause) && isBeforePenalty())
}

/** Whether a case is that the base before it is missing or cannot be determined. */
export function isFallback(text: string): boolean {
  return fallback.test(text)
}

function isBalanced(text: string): boolean {
  return text.split('(').length === text.split(')').length
}
