import type { Check } from '../../pipeline/domain/check.ts'
import type { Language } from '../../pipeline/domain/language.ts'
import type { Instrument, Regulation, RegulationArticle } from '../../pipeline/domain/regulation.ts'
import { loadDuties } from '../../pipeline/regulations/load-regulations.ts'
import { articlesAskingFor } from '../../pipeline/regulations/regulations-in-force.ts'
import { wordsIn } from '../../reports/words/words.ts'

const texts = {
  'zh-CN': {
    head: [
      '# 规定与检查',
      '',
      '由本文件夹和各检查的文件自动生成。每条规定用我们自己的话概括，不是原文；引用请以正式文本为准。“条款待核”的尚未核对原文。',
      '在 evenhand.yaml 中用 `regulations` 列明本地适用的规定，例如 `regulations: [national, shanxi-286]`；不写则运行全部检查。',
      '所列规定对同一参数要求不一的，程序不替人选择，而要求在 `checks` 中写明。',
    ],
    applies: '适用于',
    sets: '对检查的设定',
    parameter: ['检查', '设定'],
    leavesOut: '不适用的检查',
    since: '自 {day} 起施行',
    selection: '只列与检查有关的条款。',
    columns: ['条款', '要求', '义务', '检查'],
    none: '尚无检查',
    others: '没有专门的检查；同一义务另见其他条款',
    unverified: '（条款待核）',
    duties: '义务一览',
    dutyColumns: ['义务', '内容', '检查'],
    separator: '、',
    document: 'check.zh-CN.md',
  },
  en: {
    head: [
      '# Regulations and checks',
      '',
      'Generated from this folder and from the checks. What an article asks is in our own words, never its text: cite the official text. Articles marked "to be verified" were not read in the original.',
      'Name the regulations in force in `evenhand.yaml`, such as `regulations: [national, shanxi-286]`; without it every check runs.',
      'Where those named set one parameter to different values, the program does not choose: it asks to have it set under `checks`.',
    ],
    applies: 'Applies to',
    sets: 'What it sets',
    parameter: ['check', 'setting'],
    leavesOut: 'Checks that it does not call for',
    since: 'in force since {day}',
    selection: 'Only the articles on which checks rest.',
    columns: ['article', 'asks', 'duty', 'checked by'],
    none: 'no check yet',
    others: 'no check of its own; for the same duty see other articles',
    unverified: ' (to be verified)',
    duties: 'The duties',
    dutyColumns: ['duty', 'what it is', 'checked by'],
    separator: ', ',
    document: 'check.md',
  },
} as const

/** Each regulation article by article, with the checks that look after it or why software cannot, as Markdown. */
export function regulationPage(regulations: readonly Regulation[], checks: readonly Check[], language: Language): string {
  const text = texts[language]
  const lines = [
    ...text.head,
    ...regulations.flatMap((regulation) => ['', ...sectionOf(regulation, checks, language)]),
    '',
    `## ${text.duties}`,
    '',
    ...table(
      text.dutyColumns,
      loadDuties().map(({ id, title }) => [id, title[language], links(checks.filter(({ duties }) => duties.includes(id)), language)]),
    ),
    '',
  ]
  return lines.join('\n')
}

function sectionOf(regulation: Regulation, checks: readonly Check[], language: Language): string[] {
  const text = texts[language]
  const settings = Object.entries(regulation.parameters)
  return [
    `## ${regulation.name[language]} \`${regulation.id}\``,
    '',
    `${text.applies}${language === 'en' ? ': ' : '：'}${regulation.appliesTo[language]}`,
    ...(settings.length === 0
      ? []
      : ['', ...table(text.parameter, settings.map(([id, values]) => [id, Object.entries(values).map(([name, value]) => `\`${name}: ${String(value)}\``).join(' ')]))]),
    ...(regulation.leavesOut.length === 0 ? [] : ['', `${text.leavesOut}${language === 'en' ? ': ' : '：'}${regulation.leavesOut.join(text.separator)}`]),
    ...regulation.instruments.flatMap((instrument) => ['', ...instrumentLines(regulation, instrument, checks, language)]),
  ]
}

function asks(regulation: Regulation, instrument: Instrument, { article }: RegulationArticle, check: Check): boolean {
  return articlesAskingFor(check, [regulation]).some((each) => each.instrument === instrument && each.article === article)
}

function instrumentLines(regulation: Regulation, instrument: Instrument, checks: readonly Check[], language: Language): string[] {
  const checksOf = (article: RegulationArticle): readonly Check[] => checks.filter((check) => asks(regulation, instrument, article, check))
  const text = texts[language]
  const title = language === 'en' ? `${instrument.title} · ${instrument.englishTitle}` : instrument.title
  const about = [instrument.number[language], instrument.issuer[language], text.since.replace('{day}', instrument.inForceFrom)]
  return [
    `### ${title}`,
    '',
    `${about.join(' · ')}${language === 'en' ? '. ' : '。'}${instrument.articlesInAll === null ? text.selection : ''}`.trimEnd(),
    '',
    ...table(
      text.columns,
      instrument.articles.map((article) => [
        article.article,
        `${article.asks[language]}${article.isUnverified ? text.unverified : ''}`,
        article.duties.join(' '),
        article.notChecked === null ? lookedAfter(article, checksOf(article), regulation, checks, language) : wordsIn(language).notChecked[article.notChecked],
      ]),
    ),
  ]
}

function lookedAfter({ duties }: RegulationArticle, own: readonly Check[], regulation: Regulation, checks: readonly Check[], language: Language): string {
  if (own.length > 0) return links(own, language)
  const isServed = checks.some((check) => check.duties.some((duty) => duties.includes(duty)) && articlesAskingFor(check, [regulation]).length > 0)
  return isServed ? texts[language].others : texts[language].none
}

function links(checks: readonly Check[], language: Language): string {
  const text = texts[language]
  if (checks.length === 0) return text.none
  return checks.map(({ id, words }) => (language === 'en' ? `[${id}](../checks/${id}/${text.document})` : `[${words['zh-CN'].title}](../checks/${id}/${text.document})`)).join(text.separator)
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [columns, columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
}
