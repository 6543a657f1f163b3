import { numberCharacters } from './chinese-number.ts'

/** The part of a text that speaks of one instrument: what follows its name, up to the next name. */
export interface Passage {
  /** Title without 《》, 中华人民共和国 and brackets. */
  readonly instrument: string
  /** 2021年修订, where the title says so. */
  readonly version: string | null
  readonly text: string
}

type Instrument = Omit<Passage, 'text'>

const kinds = '法|条例|规定|办法|规则|细则|准则|规章'
const titled = '《([^《》]+)》((?:\\s*\\((?:[^()]|\\([^()]*\\))*\\))*)'
const untitled = `([\\p{sc=Han}\\d()]{1,40}?(?:${kinds}))(?=第[^号]{1,8}条)`
const name = new RegExp(`${titled}|${untitled}`, 'gu')
const provision = `(?:第|[\\d()])[${numberCharacters}()]*(?:条(?!例)|款|项|目)(?:之[一二三四五六七八九十]+)?`
const beforeName = new RegExp(`^.*(?:${provision}|根据|依据|依照|违反|按照)`, 'u')
const joints = /^(?:以及|或者|规定|我国|现行|[的之了和及与或])+/
const backReference = new RegExp(`^(?:该|同|本|此|上述|前述)?(${kinds})$`)
const version = /\(((?:\d{4}年?)?(?:\d{1,2}月(?:\d{1,2}日)?)?(?:第?.次)?(?:修订|修正|修改)[版本]?|\d{4}年?[版本]?)\)/
const shortName = /(?:简称|下称)[为:]?\s*["'“”‘’「《]?([^"'“”‘’「」《》,;、()]+)["'“”‘’」》]?\s*\)/

/** Takes text apart by the instruments that it names: by title, by 该法, or by a short name that the text introduced. */
export function instrumentPassages(text: string): Passage[] {
  const plain = text.normalize('NFKC')
  const names = new Names()
  const marks: { instrument: Instrument | null; from: number; to: number }[] = []
  for (const match of plain.matchAll(name)) {
    const [title, brackets, run] = [match[1], match[2] ?? '', match[3] ?? '']
    const written = title ?? nameIn(run)
    if (written === '') continue
    const to = match.index + match[0].length
    const from = title === undefined ? to - written.length : match.index
    marks.push({ instrument: title === undefined ? names.untitled(written) : names.titled(title, brackets), from, to })
  }
  return marks.flatMap(({ instrument, to }, i) =>
    instrument === null ? [] : [{ ...instrument, text: plain.slice(to, marks[i + 1]?.from) }],
  )
}

/** The title of an instrument as it is stored and compared. */
export function normaliseInstrument(title: string): string {
  return title
    .normalize('NFKC')
    .replaceAll(/[《》\s]/g, '')
    .replaceAll(/\([^()]*\)/g, '')
    .replace(/^中华人民共和国/, '')
}

/** What the names in one text stand for, as far as it has been read. */
class Names {
  readonly #short = new Map<string, Instrument>()
  readonly #mentioned: Instrument[] = []

  titled(title: string, brackets: string): Instrument {
    const instrument = this.#short.get(normaliseInstrument(title)) ?? {
      instrument: normaliseInstrument(title),
      version: version.exec((title + brackets).replaceAll(/\s/g, ''))?.[1] ?? null,
    }
    const short = shortName.exec(brackets)
    if (short !== null) this.#short.set(normaliseInstrument(short[1]!), instrument)
    this.#mentioned.push(instrument)
    return instrument
  }

  /** Null where 该办法 or 其实施条例 does not say which. */
  untitled(written: string): Instrument | null {
    const instrument = this.#short.get(normaliseInstrument(written)) ?? this.#meant(written)
    if (instrument !== null) this.#mentioned.push(instrument)
    return instrument
  }

  #meant(written: string): Instrument | null {
    const kind = backReference.exec(written)?.[1]
    if (kind !== undefined) return this.#mentioned.findLast(({ instrument }) => instrument.endsWith(kind)) ?? null
    return /^[该同其本此]/.test(written) ? null : { instrument: normaliseInstrument(written), version: null }
  }
}

/** The name at the end of 违反了食品安全法 or 第一条和食品安全法; empty where there is none. */
function nameIn(run: string): string {
  return run.replace(beforeName, '').replace(/^.*[()\d]/, '').replace(joints, '')
}
