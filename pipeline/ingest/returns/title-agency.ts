const kinds = '局|厅|委|委员会|办公室|人民政府|街道办事处|管理处|支队|大队|总队|中心|所|站|院'
const beforeYear = new RegExp(`^(.{2,40}(?:${kinds}))(?:关于)?(?:19|20)\\d{2}年`)
const afterYear = new RegExp(`^(?:19|20)\\d{2}年度?(.{2,40}(?:${kinds}))(?:行政|执法|统计)`)
const several = /各|全[省市县区]|等(?=[^级])/

/** The one agency that titles such as 某局2025年度行政执法统计年报 name; null where they name none, several, or all of a place. */
export function agencyOfTitles(titles: readonly string[]): string | null {
  const named = new Set(titles.flatMap((title) => {
    const plain = title.normalize('NFKC').replaceAll(/\s/g, '')
    const agency = (beforeYear.exec(plain) ?? afterYear.exec(plain))?.[1]
    return agency === undefined || several.test(agency) ? [] : [agency]
  }))
  return named.size === 1 ? [...named][0]! : null
}
