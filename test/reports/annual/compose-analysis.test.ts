import { describe, expect, test } from 'vitest'
import type { AnnualAnalysis, CheckYear } from '../../../pipeline/domain/annual-analysis.ts'
import type { DocumentTable, OfficialDocument } from '../../../pipeline/domain/document.ts'
import { languages } from '../../../pipeline/domain/language.ts'
import { composeAnalysis } from '../../../reports/annual/compose-analysis.ts'
import { annualWordsIn } from '../../../reports/words/annual.ts'
import { documentWordsIn } from '../../../reports/words/document.ts'
import { agencies, annualAnalysis } from '../../support/annual-fixture.ts'

const analysis = (changes: Partial<AnnualAnalysis> = {}, language: 'zh-CN' | 'en' = 'zh-CN'): OfficialDocument => composeAnalysis(annualAnalysis(changes), language)

function textOf({ blocks, annex }: OfficialDocument): string {
  return [...blocks, ...annex].map((block) => {
    if (block.block === 'table') return [block.table.caption, ...block.table.columns.map(({ header }) => header), ...block.table.rows.flat().map((cell) => cell ?? '—'), ...block.table.notes].join('\t')
    return block.block === 'chart' ? block.chart.caption : block.text
  }).join('\n')
}

const sentencesOf = (document: OfficialDocument): string[] => document.blocks.flatMap((block) => (block.block === 'paragraph' ? [block.text] : []))
const tablesOf = ({ blocks, annex }: OfficialDocument): DocumentTable[] => [...blocks, ...annex].flatMap((block) => (block.block === 'table' ? [block.table] : []))
const tableOf = (document: OfficialDocument, caption: string): DocumentTable => tablesOf(document).find((table) => table.caption.includes(caption))!

/** The sentences between one level 1 heading and the next. */
function section(document: OfficialDocument, heading: string): string[] {
  const from = document.blocks.findIndex((block) => block.block === 'heading' && block.text === heading)
  const rest = document.blocks.slice(from + 1)
  const to = rest.findIndex((block) => block.block === 'heading' && block.level === 1)
  return rest.slice(0, to === -1 ? undefined : to).flatMap((block) => (block.block === 'paragraph' || block.block === 'note' ? [block.text] : []))
}

const nothing: Partial<AnnualAnalysis> = {
  acts: [], byLevel: [], bySector: [], tables: [], duties: [], reconciliation: [], returnChecks: [], discretionChecks: [], benchmarks: null,
  coverage: { decisions: 0, decisionsOfYear: 0, agenciesWithDecisions: 0, rowsSetAside: 0, files: 0, latestDecision: null },
}

describe('the written analysis', () => {
  test('says what became of the findings, in counts that add up, and nothing of it where nobody recorded anything or to the public', () => {
    const resolution = { found: 1200, gone: 1, dealtWith: 9, asked: 7, explained: 2, confirmed: 1, corrected: 1, dismissed: 5, byPattern: 3, open: 1191 }
    const said = '上述疑点的办理情况：全年疑点共1,200项（含记录已更正、不再列出的1项），先后调卷或者要求说明7项。截至本报告，情况已说明2项，查证属实1项，已整改1项，经核查排除5项（其中按同类排除3项），尚未办结1,191项。'
    expect(sentencesOf(analysis({ resolution }))).toContain(said)
    expect(sentencesOf(analysis({ resolution: { ...resolution, dealtWith: 0 } }))).toContain('上述疑点尚未登记办理情况。')
    expect(textOf(analysis({ resolution, isPublic: true }))).not.toContain('查证属实')
  })

  test('is addressed to the government of the bureau and signed with the day of the data', () => {
    const { addressee, signature, date, title, footer } = analysis()
    expect({ addressee, signature, date }).toEqual({ addressee: '示例县人民政府', signature: '示例县司法局', date: '2026年1月20日' })
    expect(title.replace('\n', '')).toBe('示例县司法局关于2025年度行政执法统计分析情况的报告')
    expect(footer).toContain('20260120T010203Z-0001')
    expect(analysis({ bureau: '某局' }).addressee).toBe('县人民政府')
  })

  test('says of each kind of act how many, which share, and how that stands to the year before', () => {
    const [, total, without] = sentencesOf(analysis())
    expect(total).toContain('2025年共有各类行政执法行为2,270件，比上年增加19件，增长0.8%')
    expect(total).toContain('行政处罚680件，占30%，比上年增加68件，增长11.1%')
    expect(total).toContain('行政许可1,518件，占66.9%，比上年减少52件，下降3.3%')
    expect(total).toContain('行政强制64件，占2.8%，与上年持平')
    expect(without).toContain('未见行政征收征用、行政确认、行政给付、行政裁决的记录')
  })

  test('computes no share of fewer than ten cases', () => {
    expect(sentencesOf(analysis())[1]).toMatch(/行政检查8件，占0.4%，比上年增加3件。/)
    const few = analysis({ acts: [{ act: 'penalty', count: 6, before: 4 }, { act: 'permit', count: 3, before: 3 }] })
    expect(sentencesOf(few)[1]).toContain('其中：行政处罚6件，比上年增加2件；行政许可3件，与上年持平。')
    expect(tableOf(few, '各类行政执法行为数量').rows.flat().join('')).not.toContain('%')
  })

  test('compares with no year of which nothing is on record, and takes it for no zero', () => {
    const first = analysis({ acts: [{ act: 'penalty', count: 40, before: null }, { act: 'permit', count: 20, before: null }] })
    expect(section(first, '一、总体情况').join('')).toContain('没有读入上年度行政处罚、行政许可的数据，不作比较。')
    expect(section(first, '一、总体情况').join('')).not.toContain('比上年')
    expect(tableOf(first, '各类行政执法行为数量').rows).toEqual([['行政处罚', '40', '66.7%', null, null, null], ['行政许可', '20', '33.3%', null, null, null], ['合计', '60', '100%', null, null, null]])
  })

  test('adds the groups up to their total', () => {
    for (const caption of ['按机关层级分', '按执法领域分']) {
      const { rows } = tableOf(analysis(), caption)
      const figures = rows.map((row) => row.slice(1).map((cell) => Number(cell!.replaceAll(',', ''))))
      const total = figures.at(-1)!
      expect(total.map((_, place) => figures.slice(0, -1).reduce((sum, row) => sum + row[place]!, 0))).toEqual(total)
      for (const row of figures) expect(row.at(-1)).toBe(row.slice(0, -1).reduce((sum, figure) => sum + figure, 0))
    }
  })

  test('says who owed a return and how it came, agency by agency', () => {
    const text = section(analysis(), '二、年度统计报送情况').join('\n')
    expect(text).toContain('应当报送2025年度行政执法统计数据的机关6个，报送时限为2026年1月15日。截至2026年1月20日，按时报送2个，迟报1个，退回后已重报1个，退回待重报1个，未收到1个。')
    expect(text).toContain('迟报的机关：示例县城市管理综合行政执法局（迟报4日）。')
    expect(text).toContain('未收到统计数据的机关：示例县石里镇人民政府。')
    expect(text).toContain('零报告（有执法职责，本年度没有相应业务）的机关1个：示例县北川镇人民政府。')
    expect(text).toContain('另有1个机关不需报送：示例县档案局（无行政执法职责）。')
    expect(text).toContain('示例县城市管理综合行政执法局（2022、2024年）、示例县石里镇人民政府（2024年）')
    expect(text).not.toContain('示例县北川镇人民政府（2023年）')
  })

  test('counts the reconciled figures, and shows the arithmetic of each that differs', () => {
    const document = analysis()
    const text = section(document, '三、数据核对情况').join('\n')
    expect(text).toContain('将6个机关的统计表与在案行政执法决定逐项核对，共90项。其中上报数、核算数齐全，可以比对的65项：一致55项，占84.6%')
    expect(text).toContain('不能比对的25项：未填报9项；无法核算16项')
    expect(text).toContain('适用简易程序6项、该类行政执法行为的决定10项')
    const { rows } = tableOf(document, '上报数与核算数不一致的项目')
    expect(rows).toContainEqual(['示例县城市管理综合行政执法局', '行政处罚实施情况统计表：罚款（件）', '205 − 198 = 7', '按其他口径一致', '台账每行计一件'])
    expect(rows).toContainEqual(['示例市生态环境局示例县分局', '行政处罚实施情况统计表：罚没金额（万元）', '402.6 − 415.6 = −13', '上报数小于核算数（待核查）', null])
    expect(rows).toHaveLength(10)
    expect(text).toContain('不能据此认为虚报')
    expect(text).toContain('另有14行数据')
  })

  test('calls a finding a doubt to be verified, and nothing unlawful', () => {
    const text = textOf(analysis())
    expect(text).toContain('1.同案不同罚。检查412项，提示疑点9项（待核查），占2.2%，其中载有理由、可能说明差异的2项')
    expect(text).toContain('未提示疑点的检查1项：偏离本机关以往做法。')
    const unjudged = textOf(analysis({ discretionChecks: annualAnalysis().discretionChecks.map((check) => Object.assign(check, { findings: 0, examined: 0 })) }))
    expect(unjudged).toContain('不能据此认为没有问题')
    expect(unjudged).not.toContain('未提示疑点的检查')
    expect(text).not.toMatch(/(属于|构成|系|存在)违法|(?<!不能据此认为)(虚报|瞒报)/)
  })

  test('ranks nobody: agencies stand in the order of the register in every table', () => {
    const order = agencies.map(({ agencyName }) => agencyName)
    for (const { caption, rows } of tablesOf(analysis())) {
      const named = [...new Set(rows.map(([name]) => name!).filter((name) => order.includes(name)))]
      expect(named, caption).toEqual(order.filter((name) => named.includes(name)))
    }
  })

  test('has no row of dashes for an agency that did not fill the table in, but names it', () => {
    const { rows, notes } = tableOf({ ...analysis(), blocks: [] }, '示例省行政执法统计年报表')
    const missing = rows.filter(([name]) => name === '示例县石里镇人民政府')
    expect(notes.join('')).toMatch(/未填报本表的机关：[^。]*示例县石里镇人民政府/)
    expect(missing).toHaveLength(1)
    expect(missing[0]).toEqual(['示例县石里镇人民政府', '核算数', '1', '0', '6', '0', '0', '0', '0', '7', '0.9', null])
    expect(rows.at(-1)).toEqual(['合计', '核算数', '35', '0', '582', '55', '1', '6', '1', '680', '763.525', null])
  })

  test('holds the reported sum of money beside the records of the same agencies only, so that a sum of fewer does not look like concealment', () => {
    const { tables } = annualAnalysis()
    const [first] = tables
    const place = first!.cells.findIndex(({ unit }) => unit === 'wan_yuan')
    const filers = first!.rows.filter(({ reported }) => reported[place] !== null)
    const same = filers.reduce((sum, { computed }) => sum + Number(computed[place]), 0)
    const text = section(analysis(), '一、总体情况').join('\n')
    expect(filers.length).toBeLessThan(first!.rows.length)
    expect(text).toContain(`的机关${filers.length}个，上报合计`)
    expect(text.replaceAll(',', '')).toContain(`同一范围机关的核算合计${Number(same.toFixed(6))}万元`)
    expect(tableOf({ ...analysis(), blocks: [] }, '示例省').notes.join('')).toContain('两项合计不能直接比较')
  })

  test('adds up the totals that agencies reported beside the form, and warns of a sum over two units', () => {
    const cell = { ...annualAnalysis().reconciliation[0]!, table: 'totals', cell: 'amount', header: '罚没金额', unit: 'yuan' as const }
    const document = analysis({ reconciliation: [{ ...cell, reported: '151.22', computed: '1512233' }, { ...cell, agencyId: 'b', reported: '1000', computed: '1000' }, { ...cell, agencyId: 'c', reported: null, computed: '70' }, { ...cell, cell: 'permits', header: '行政许可数量', unit: 'case', reported: '511', computed: null }] })
    const { rows, notes } = tableOf(document, '年度合计数')
    expect(rows).toEqual([['罚没金额（元）', '2', '1,151.22', '1,513,233'], ['行政许可数量（件）', '1', '511', null]])
    expect(notes.join('')).toContain('“罚没金额（元）”有1个机关疑似单位填错')
    expect(textOf(analysis({ isPublic: true, reconciliation: [{ ...cell, reported: '1', computed: '1' }] }))).not.toContain('年度合计数')
  })

  test('counts no finding twice as a problem: when a return came is told apart, and the time limit of the bureau is no matter for agencies', () => {
    const check: CheckYear = { checkId: '', title: '甲', examined: 20, findings: 1, explained: 0, tooFew: 0, notApplicable: 0, findingsBefore: null, verdicts: [] }
    const returnChecks = ['annual-return-missing-or-late', 'bureau-analysis-missing-or-late', 'return-differs-from-decisions', 'return-sums-differ'].map((checkId): CheckYear => Object.assign({}, check, { checkId }))
    const document = analysis({ returnChecks })
    expect(section(document, '六、存在的主要问题').join('')).toContain('上报数据检查提示待核查1项：“甲”1项')
    expect(section(document, '三、数据核对情况').join('')).toContain('进行了2项检查，提示待核查2项')
  })

  test('lists no table without a figure among the annexes, and says which were left out', () => {
    const [first] = annualAnalysis().tables
    const blank = first!.cells.map(() => null)
    const empty = { ...first!, title: '空表', rows: first!.rows.map((row) => Object.assign({}, row, { reported: blank, computed: blank })), reportedTotal: blank, computedTotal: blank }
    const document = analysis({ tables: [empty, first!] })
    expect(sentencesOf(document).join('\n')).toContain(`附件：1.${first!.title}`)
    expect(textOf({ ...document, blocks: [] })).toContain('未列入附件：空表。')
  })

  test('says the same thing once where there is one kind of act only', () => {
    const document = analysis({ acts: [{ act: 'penalty', count: 909, before: 892 }], byLevel: [{ group: 'county', act: 'penalty', count: 909, before: 892 }], bySector: [] })
    expect(sentencesOf(document)[1]).toContain('均为行政处罚，共909件，比上年增加17件，增长1.9%。')
    expect(tableOf(document, '各类行政执法行为数量')).toBeUndefined()
    expect(tableOf(document, '按机关层级分')).toBeUndefined()
  })

  test('gives the counting rules, the cut-off, the coverage and the run', () => {
    const text = textOf({ ...analysis(), blocks: [] })
    for (const part of ['按决定日期统计', '列入统计表口径中最重的一类', '按统计表口径不计入', '数据截止日期2026年1月20日', '在案决定4,120件', '运行编号20260120T010203Z-0001']) expect(text).toContain(part)
    expect(textOf({ ...analysis({ form: { ...annualAnalysis().form, countsAnnulled: true } }), blocks: [] })).not.toContain('按统计表口径不计入')
  })

  test('is complete and unfilled nowhere in any language, also where nothing at all is on record', () => {
    for (const language of languages) {
      for (const changes of [{}, nothing, { isPublic: true }]) {
        const document = analysis(changes, language)
        expect(textOf(document) + document.title + document.footer).not.toMatch(/\{\w+|undefined|\bnull\b|NaN|[⟦⟧\u200B]/)
        expect(document.blocks.filter((block) => block.block === 'heading' && block.level === 1)).toHaveLength(document.subtitle === null ? 7 : 1)
      }
    }
  })
})

describe('its draft of problems and steps', () => {
  const [problems, steps] = ['六、存在的主要问题', '七、下一步工作'] as const

  test('says that it is a draft, and names a figure in each sentence', () => {
    const [draft, ...sentences] = section(analysis(), problems)
    expect(draft).toContain('草稿')
    expect(sentences).toHaveLength(11)
    for (const sentence of sentences) expect(sentence.replace(/^\d+\./, '')).toMatch(/\d/)
    expect(sentences[0]).toBe('1.部分机关的年度统计数据未收到。截至2026年1月20日，应报送的6个机关中1个未收到。')
    expect(sentences.join('')).toContain('可以比对的65项中，6项不一致且未找到口径上的原因，占9.2%，其中上报数大于核算数3项，小于核算数3项，原因待核查')
    expect(sentences.join('')).toContain('提示疑点14项，其中载有理由、可能说明差异的3项，其余11项待核查')
  })

  test('says nothing where there is nothing', () => {
    const clean = analysis({ ...nothing, duties: annualAnalysis().duties.filter(({ state }) => state === 'on time') })
    expect(section(clean, problems).slice(1)).toEqual(['根据以上数据，未发现需要列明的问题。'])
    expect(section(clean, steps)[0]).toBe('根据以上数据，没有需要逐项列明的工作。')
  })

  test('takes missing data for no sign that all is well', () => {
    expect(section(analysis(nothing), problems).slice(1)).toEqual(['以上各部分没有可供分析的数据，不能据此认为没有问题。'])
    const check: CheckYear = { checkId: 'a', title: '甲', examined: 0, findings: 0, explained: 0, tooFew: 5, notApplicable: 0, findingsBefore: null, verdicts: [] }
    const document = analysis({ ...nothing, discretionChecks: [check] })
    expect(section(document, '四、裁量权行使一致性情况')[1]).toBe('没有能够作出判断的对象（不适用或者可比案件过少）的检查1项，不能据此认为没有问题：甲。')
    expect(document.blocks.some(({ block }) => block === 'chart')).toBe(false)
  })

  test('asks for no verification of findings that a reason explains', () => {
    const check: CheckYear = { checkId: 'a', title: '甲', examined: 40, findings: 3, explained: 3, tooFew: 0, notApplicable: 0, findingsBefore: null, verdicts: [] }
    const document = analysis({ ...nothing, discretionChecks: [check] })
    expect(section(document, problems)[1]).toContain('提示疑点3项')
    expect(section(document, steps)[0]).toBe('根据以上数据，没有需要逐项列明的工作。')
  })

  test.each([
    ['problemMissing', { duties: annualAnalysis().duties.filter(({ state }) => state === 'missing') }, '应报送的1个机关中1个未收到'],
    ['problemReturned', { duties: annualAnalysis().duties.filter(({ state }) => state === 'returned') }, '1个机关的统计表被退回'],
    ['problemBenchmarks', { benchmarks: { versions: 3, unused: 0, scattered: 0, settled: 0, narrower: 0, without: 2 } }, '未见裁量基准的事项2个'],
    ['problemSetAside', { coverage: { ...annualAnalysis().coverage, rowsSetAside: 5 } }, '5行数据'],
  ] as const)('draws %s from its own figure', (_, changes, part) => {
    expect(section(analysis({ ...nothing, ...changes }), problems)[1]).toContain(part)
  })
})

describe('the public edition', () => {
  const table = annualAnalysis().tables[0]!
  const suppressed = { ...table, rows: table.rows.map(({ agencyId, agencyName, reported, computed }) => ({ agencyId, agencyName, reported, computed: computed.map((value) => (value !== null && Number(value) > 0 && Number(value) < 5 ? 'suppressed' : value)) })) }

  test('says what it is, goes to nobody in particular and marks small figures that it leaves out', () => {
    const document = analysis({ isPublic: true, tables: [suppressed] })
    expect([document.subtitle, document.addressee]).toEqual(['（公开版）', null])
    const { rows, notes, columns } = tableOf({ ...document, blocks: [] }, '示例省')
    expect(columns).toHaveLength(1 + suppressed.cells.length)
    expect(rows.flat()).toContain('*')
    expect(notes.join('')).toContain('“*”表示数值较小')
    expect(textOf(document)).not.toMatch(/suppressed|疑点|核对|迟报/)
  })
})

const placeholders = (sentence: string): string[] => [...new Set([...sentence.matchAll(/\{(\w+)/g)].map((match) => match[1]!))].sort()
const partsOf = (language: 'zh-CN' | 'en'): Record<string, string>[] => [annualWordsIn(language).sentences, annualWordsIn(language).reminder, documentWordsIn(language)]

describe('the words of the annual analysis', () => {
  test('have the same placeholders in every language, and English holds no untranslated sentence', () => {
    for (const [place, reference] of partsOf('zh-CN').entries()) {
      const english = partsOf('en')[place]!
      expect(Object.keys(english).sort()).toEqual(Object.keys(reference).sort())
      for (const [key, sentence] of Object.entries(english)) {
        expect(placeholders(sentence), key).toEqual(placeholders(reference[key]!))
        expect(sentence, key).not.toMatch(/\p{Script=Han}/u)
      }
    }
  })

  test('have a term for every obstacle, and no term twice in a list', () => {
    for (const language of languages) {
      for (const list of Object.values(annualWordsIn(language).terms)) expect(new Set(Object.values(list)).size).toBe(Object.values(list).length)
    }
    expect(Object.keys(annualWordsIn('en').terms.obstacles).sort()).toEqual(Object.keys(annualWordsIn('zh-CN').terms.obstacles).sort())
  })
})
