import { describe, expect, it } from 'vitest'
import { loadChecks } from '../../pipeline/checks/load-checks.ts'
import { parametersInForce } from '../../pipeline/checks/parameters.ts'
import { enabledChecks, localChecks, localParameters } from '../../pipeline/commands/checks-in-force.ts'
import type { Regulation } from '../../pipeline/domain/regulation.ts'
import { cites } from '../../pipeline/regulations/cites.ts'
import { loadDuties, loadRegulations } from '../../pipeline/regulations/load-regulations.ts'
import { parametersOf } from '../../pipeline/regulations/regulations-in-force.ts'

type Settings = Parameters<typeof enabledChecks>[0]

const regulations = loadRegulations()
const checks = loadChecks()
const instruments = regulations.flatMap((regulation) => regulation.instruments)
const placeOf = (path: readonly string[]): string => path.join('.')

function bureau(inForce: readonly string[] | null, settings: Settings['checks'] = {}): Settings {
  return { regulations: inForce, checks: settings, placeOf }
}

function idsAt(settings: Settings): string[] {
  return enabledChecks(settings).map(({ id }) => id)
}

function citedBy(settings: Settings, id: string): string[] {
  return localChecks(settings).find((check) => check.id === id)!.legalBasis.map(({ instrument, article }) => `${instrument}${article}`)
}

const shanxi = bureau(['national', 'shanxi-286'])
const county = bureau(['national', 'shanxi-286', 'xinjiang-county-2022-28'])
const tibet = bureau(['national', 'tibet-154'])
const xinjiang = bureau(['national', 'xinjiang-region-214'])
const jieyang = bureau(['national', 'jieyang-1'])

describe('the regulations', () => {
  it.each(instruments.filter(({ articlesInAll }) => articlesInAll !== null).map((instrument) => [instrument.title, instrument] as const))('list every article of %s', (_, { articles, articlesInAll }) => {
    const listed = new Set(articles.map(({ article }) => /^第.+?条/.exec(article)?.[0]))
    expect([...listed]).toEqual(Array.from({ length: articlesInAll! }, (_each, i) => `第${numeral(i + 1)}条`))
  })

  it('list no article twice', () => {
    for (const { articles } of instruments) expect(new Set(articles.map(({ article }) => article)).size).toBe(articles.length)
  })

  it('carry every duty that there is, and no other', () => {
    const carried = new Set(instruments.flatMap(({ articles }) => articles.flatMap(({ duties }) => duties)))
    expect([...carried].sort()).toEqual(loadDuties().map(({ id }) => id).sort())
  })

  it('carry every duty that a check serves', () => {
    const known = new Set(loadDuties().map(({ id }) => id))
    expect(checks.flatMap(({ id, duties }) => duties.filter((duty) => !known.has(duty)).map((duty) => `${id} ${duty}`))).toEqual([])
  })

  it('hold every instrument that a check cites, under its title', () => {
    const titles = new Set(instruments.flatMap(({ title, otherTitles }) => [title, ...otherTitles]))
    expect(checks.flatMap(({ id, legalBasis }) => legalBasis.filter(({ instrument }) => !titles.has(instrument)).map(({ instrument }) => `${id} ${instrument}`))).toEqual([])
  })

  it('hold every article that a check cites of an instrument listed as a whole', () => {
    const missing = checks.flatMap(({ id, legalBasis }) =>
      legalBasis.flatMap((basis) => {
        const instrument = instruments.find(({ title, articlesInAll }) => title === basis.instrument && articlesInAll !== null)
        return instrument === undefined || instrument.articles.some(({ article }) => cites(basis, instrument, article)) ? [] : [`${id} ${basis.instrument}${basis.article}`]
      }),
    )
    expect(missing).toEqual([])
  })

  it.each(regulations.map((regulation) => [regulation.id, regulation] as const))('%s sets only parameters that exist, to values that they allow', (_, { parameters, leavesOut }) => {
    expect(() => parametersInForce(checks, parameters)).not.toThrow()
    expect(leavesOut.filter((id) => !checks.some((check) => check.id === id))).toEqual([])
  })
})

describe('a citation', () => {
  const law = { title: '示例办法', otherTitles: ['示例'] }
  it.each([
    ['第九条第七项', '第九条第七项', true],
    ['第九条', '第九条第七项', true],
    ['第九条第七项', '第九条', true],
    ['第九条第五项、第七项', '第九条第七项', true],
    ['第八条、第九条', '第九条', true],
    ['第九条第六项', '第九条第七项', false],
    ['第十九条', '第九条', false],
    ['第九条', '第十九条', false],
  ])('of %s is one of %s: %s', (cited, article, expected) => {
    expect(cites({ instrument: '示例办法', article: cited }, law, article)).toBe(expected)
    expect(cites({ instrument: '示例', article: cited }, law, article)).toBe(expected)
    expect(cites({ instrument: '其他办法', article: cited }, law, article)).toBe(false)
  })
})

describe('where no regulation is named', () => {
  it('every check runs, with its defaults and all its bases', () => {
    expect(idsAt(bureau(null))).toEqual(checks.map(({ id }) => id))
    expect(localParameters(bureau(null))).toEqual(parametersInForce(checks, {}))
    expect(localChecks(bureau(null))).toEqual(checks)
  })
})

describe('wherever regulations are named', () => {
  it.each([shanxi, county, tibet, xinjiang, jieyang, bureau(['national']), bureau(['jieyang-1'])].map((settings) => [settings.regulations!.join(' and '), settings] as const))(
    'every check that runs cites what is in force there and nothing else: %s',
    (_, settings) => {
      const here = regulations.filter(({ id }) => settings.regulations!.includes(id)).flatMap((regulation) => regulation.instruments)
      for (const { id, legalBasis } of enabledChecks(settings)) {
        expect(legalBasis.length, id).toBeGreaterThan(0)
        for (const { instrument, isForReference } of legalBasis) {
          expect(here.some(({ title, otherTitles }) => [title, ...otherTitles].includes(instrument)), `${id} ${instrument}`).toBe(true)
          expect(isForReference).toBeUndefined()
        }
      }
    },
  )

  it('like cases, parties of one case, and fines outside law and tier are looked at everywhere', () => {
    for (const settings of [shanxi, county, tibet, xinjiang, jieyang, bureau(['national'])]) {
      expect(idsAt(settings)).toEqual(expect.arrayContaining(['like-facts-unlike-outcome', 'co-parties-unlike-outcome', 'fine-outside-statute', 'fine-outside-tier']))
    }
  })
})

describe('a bureau in 山西', () => {
  it('looks for changed benchmarks and records in the platform, and asks for no copies to courts', () => {
    expect(idsAt(shanxi)).toEqual(expect.arrayContaining(['benchmark-text-changed', 'platform-records-missing']))
    expect(idsAt(shanxi)).not.toContain('benchmark-copies-late')
    expect(idsAt(shanxi)).not.toContain('benchmark-steps-missing')
    expect(idsAt(shanxi)).not.toContain('too-few-tiers')
  })

  it('looks into returns, but holds none to the January 15 of one county', () => {
    expect(idsAt(shanxi)).toContain('return-differs-from-decisions')
    expect(idsAt(shanxi)).not.toContain('annual-return-missing-or-late')
  })

  it('cites the article on past decisions for like cases', () => {
    expect(citedBy(shanxi, 'like-facts-unlike-outcome')).toEqual(['山西省规范行政执法裁量权办法第九条第七项'])
  })
})

describe('a bureau in 新绛县', () => {
  it('holds returns to January 15, its own analysis to January 31, and benchmarks to three tiers without exception', () => {
    expect(idsAt(county)).toEqual(expect.arrayContaining(['annual-return-missing-or-late', 'bureau-analysis-missing-or-late', 'too-few-tiers']))
    expect(localParameters(county)['too-few-tiers']).toMatchObject({ is_mandatory: true, minimum_tiers: 3 })
  })

  it('cites its own rules with those of the province', () => {
    expect(citedBy(county, 'like-facts-unlike-outcome')).toEqual(['新绛县行政执法裁量权基准制度第四条', '山西省规范行政执法裁量权办法第九条第七项'])
  })
})

describe('a bureau in 西藏', () => {
  it('asks for a copy to the court alone, within seven calendar days', () => {
    expect(idsAt(tibet)).toContain('benchmark-copies-late')
    expect(localParameters(tibet)['benchmark-copies-late']).toMatchObject({ days: 7, court_unit: 'calendar_day', asks_for_procuratorate: false })
    expect(citedBy(tibet, 'benchmark-copies-late')).toEqual(['西藏自治区规范行政执法裁量权规定第十三条'])
  })

  it('holds three tiers to be the rule, and asks how a benchmark came about', () => {
    expect(localParameters(tibet)['too-few-tiers']).toMatchObject({ is_mandatory: false })
    expect(idsAt(tibet)).toEqual(expect.arrayContaining(['too-few-tiers', 'benchmark-steps-missing']))
    expect(idsAt(tibet)).not.toContain('benchmark-later-than-law')
  })
})

describe('a bureau in 新疆', () => {
  it('asks for copies to court and procuratorate within seven working days', () => {
    expect(localParameters(xinjiang)['benchmark-copies-late']).toMatchObject({ days: 7, court_unit: 'working_day', procuratorate_unit: 'working_day', asks_for_procuratorate: true })
  })

  it('gives benchmarks a year after new law, from 2020-02-01 for older law, and no shorter term', () => {
    expect(idsAt(xinjiang)).toContain('benchmark-later-than-law')
    expect(localParameters(xinjiang)['benchmark-later-than-law']).toMatchObject({ asks_for_days: false, asks_for_year: true, new_law_from: '2020-02-01' })
    expect(citedBy(xinjiang, 'benchmark-later-than-law')).toEqual(['新疆维吾尔自治区规范行政裁量权办法第十二条'])
  })
})

describe('a bureau in 揭阳', () => {
  it('gives standards thirty days after new law, and takes a lenient fine to be the minimum', () => {
    expect(localParameters(jieyang)['benchmark-later-than-law']).toMatchObject({ days_allowed: 30, asks_for_days: true, asks_for_year: false })
    expect(localParameters(jieyang)['stated-leniency-against-fine']).toMatchObject({ lenient_at_minimum: true })
    expect(citedBy(jieyang, 'benchmark-later-than-law')).toEqual(['揭阳市规范行政自由裁量权规定第八条'])
  })

  it('counts no tiers and asks for no copies', () => {
    expect(idsAt(jieyang)).not.toContain('too-few-tiers')
    expect(idsAt(jieyang)).not.toContain('benchmark-copies-late')
  })

  it('cites its own article for like cases, though the check names those of other places', () => {
    expect(citedBy(jieyang, 'like-facts-unlike-outcome')[0]).toBe('揭阳市规范行政自由裁量权规定第十二条第五项')
  })
})

describe('what the workspace sets itself', () => {
  it('goes before the regulations: a check, and a parameter', () => {
    const own = bureau(['national', 'xinjiang-county-2022-28'], {
      'too-few-tiers': { enabled: false, parameters: { is_mandatory: false } },
      'benchmark-copies-late': { enabled: true, parameters: {} },
      'fine-outside-tier': { parameters: { rounding_unit: 5 } },
    })
    expect(idsAt(own)).not.toContain('too-few-tiers')
    expect(idsAt(own)).toEqual(expect.arrayContaining(['benchmark-copies-late', 'fine-outside-tier']))
    expect(localParameters(own)).toMatchObject({ 'too-few-tiers': { is_mandatory: false }, 'fine-outside-tier': { rounding_unit: 5 } })
  })

  it('switches no check on by a parameter alone', () => {
    expect(idsAt(bureau(['national', 'jieyang-1'], { 'too-few-tiers': { parameters: { minimum_tiers: 4 } } }))).not.toContain('too-few-tiers')
  })

  it('may switch on what nothing in force asks for: its rules are then shown for reference only', () => {
    const own = bureau(['national', 'jieyang-1'], { 'benchmark-copies-late': { enabled: true, parameters: {} } })
    const { legalBasis } = localChecks(own).find(({ id }) => id === 'benchmark-copies-late')!
    expect(legalBasis.map(({ isForReference }) => isForReference)).toEqual([true, true])
  })
})

describe('a mistake in the settings', () => {
  it('names the nearest regulation for one that does not exist', () => {
    expect(problemOf(() => idsAt(bureau(['national', 'shanxi-268'])))).toMatchObject({ code: 'unknown-regulation', details: { nearest: 'shanxi-286', where: 'regulations.1' } })
  })

  it('is two regulations that differ on a parameter, until the workspace decides', () => {
    const both = ['xinjiang-county-2022-28', 'tibet-154']
    expect(problemOf(() => localParameters(bureau(both)))).toMatchObject({ code: 'regulations-in-conflict', details: { check: 'too-few-tiers', parameter: 'is_mandatory' } })
    const decided = bureau(both, { 'too-few-tiers': { parameters: { is_mandatory: true } } })
    expect(localParameters(decided)['too-few-tiers']).toMatchObject({ is_mandatory: true })
  })

  it('is not two regulations that say the same', () => {
    expect(parametersOf([packWithFourTiers('a'), packWithFourTiers('b')], {}, placeOf)).toEqual({ 'too-few-tiers': { minimum_tiers: 4 } })
  })
})

function packWithFourTiers(id: string): Regulation {
  return { ...regulations[0]!, id, parameters: { 'too-few-tiers': { minimum_tiers: 4 } } }
}

function problemOf(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  return null
}

/** 1 to 99 as articles are numbered. */
function numeral(number: number): string {
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[ones]}`
}
