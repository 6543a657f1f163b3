const titled = /《([^》]+)》/g
const owner = /^(?:[^《》]*?的|其|该\p{Script=Han}{0,4}?(?=营业|许可)|你(?:单位|公司|店)|你)/u
const bare = /^[\p{Script=Han}A-Za-z]*?(?:许可证件|许可证书|许可证|营业执照|执照|证书|[^明]证)/u

/** The names of licences in the words behind 吊销 or 暂扣, with 《》 where the text has them. */
export function licencesIn(words: string): string[] {
  const found = [...words.matchAll(titled)].map(([name]) => name)
  if (found.length > 0) return found
  return words
    .replaceAll(/\([^()]*\)/g, '')
    .split(/[、,和及]/)
    .flatMap((word) => {
      const match = bare.exec(word.replace(owner, ''))
      return match === null ? [] : [match[0]]
    })
}
