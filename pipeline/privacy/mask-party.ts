import type { PartyKind } from '../domain/decision.ts'

const compoundSurnames = new Set(
  (
    '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 ' +
    '慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 令狐 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 ' +
    '夹谷 轩辕 段干 百里 呼延 东郭 南门 羊舌 微生 梁丘 左丘 东门 西门 第五'
  ).split(' '),
)
// Brackets inside a name, as in 甲乙（北京）有限公司, are those of an organisation.
const personal = /^(?:\p{sc=Han}{1,4}|\p{sc=Han}+[·•]\p{sc=Han}+)\s*(?:[（(［[【〔].*[）)］\]】〕])?$/su
const bracketed = /[（(［[【〔].*$/su

/** How a party may appear in anything printed or shared: 王小明 → 王某, an organisation under its name. */
export function maskParty(name: string, kind: PartyKind): string {
  if (kind === 'sole_proprietor') return '某个体工商户'
  const isPerson = kind === 'natural_person' || (kind === 'unknown' ? looksLikePerson(name) : isSurelyPerson(name))
  return isPerson ? maskPerson(name) : name
}

/** The name without what notices add in brackets, 王小明（时任某某支行行长） → 王小明. */
export function bareName(name: string): string {
  return name.replace(bracketed, '').replace(/[,，、]?时任.*$/su, '').trim()
}

function maskPerson(name: string): string {
  const bare = bareName(name)
  const isCompound = bare.length > 2 && compoundSurnames.has(bare.slice(0, 2))
  return `${isCompound ? bare.slice(0, 2) : (bare.match(/^./su)?.[0] ?? '')}某`
}

/** People are sometimes recorded as organisations: an office held, or a bare name of two or three characters, gives them away. */
function isSurelyPerson(name: string): boolean {
  return name.includes('时任') || /^\p{sc=Han}{2,3}\s*(?:[（(［[【〔].*)?$/su.test(name.trim())
}

/** In doubt a person: showing an organisation as 某 costs less than printing a person's name. */
function looksLikePerson(name: string): boolean {
  return name.includes('时任') || personal.test(name.trim())
}
