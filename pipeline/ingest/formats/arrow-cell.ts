import { DataType, DateUnit, Precision, TimeUnit, Vector } from '../../arrow.ts'

type Data = Vector['data'][number]
type CellReader = (data: Data, place: number) => string | null

const fractionDigits = { [TimeUnit.SECOND]: 0, [TimeUnit.MILLISECOND]: 3, [TimeUnit.MICROSECOND]: 6, [TimeUnit.NANOSECOND]: 9 }
const separator = '、'

/** How the cells of a column become text: figures with all their digits, dates as 2024-06-06. Null: a type that has no text. */
export function cellReader(type: DataType): CellReader | null {
  const read = presentCellReader(type)
  return read === null ? null : (data, place) => (data.getValid(place) ? read(data, place) : null)
}

function presentCellReader(type: DataType): CellReader | null {
  if (DataType.isNull(type)) return () => null
  if (DataType.isUtf8(type) || DataType.isLargeUtf8(type) || DataType.isUtf8View(type) || DataType.isBool(type)) return plain
  if (DataType.isInt(type)) return (data, place) => String(data.values[place])
  if (DataType.isFloat(type)) return type.precision === Precision.SINGLE ? (data, place) => singleText(Number(data.values[place])) : plain
  if (DataType.isDecimal(type)) return (data, place) => scaled(wholeAt(data, place), type.scale)
  if (DataType.isDate(type)) return (data, place) => dateText(data, place)
  if (DataType.isTime(type)) return (data, place) => timeText(BigInt(data.values[place]), fractionDigits[type.unit])
  if (DataType.isTimestamp(type)) return timestampReader(type.timezone ?? null, fractionDigits[type.unit])
  if (DataType.isDictionary(type)) return dictionaryReader(type.dictionary)
  if (DataType.isList(type) || DataType.isLargeList(type) || DataType.isFixedSizeList(type)) return listReader(type.children[0]!.type)
  return null
}

function plain(data: Data, place: number): string | null {
  const value: string | number | boolean | null = vectorOf(data).get(place)
  return value === null || value === '' ? null : String(value)
}

/** The fewest digits that give the same number in single precision: 0.1 and not 0.10000000149011612. */
function singleText(value: number): string {
  const digits = [6, 7, 8].find((count) => Math.fround(Number(value.toPrecision(count))) === value) ?? 9
  return String(Number(value.toPrecision(digits)))
}

/** A decimal is a whole number of 128 or 256 bits, written in words of 32 from the lowest. */
function wholeAt(data: Data, place: number): bigint {
  const words: Uint32Array = data.values.subarray(place * data.stride, (place + 1) * data.stride)
  const bits = words.reduceRight((sum, word) => (sum << 32n) | BigInt(word), 0n)
  return BigInt.asIntN(words.length * 32, bits)
}

function scaled(whole: bigint, scale: number): string {
  if (scale <= 0) return String(whole * 10n ** BigInt(-scale))
  const digits = String(whole < 0n ? -whole : whole).padStart(scale + 1, '0')
  return `${whole < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}

function dateText(data: Data, place: number): string {
  const milliseconds = DataType.isDate(data.type) && data.type.unit === DateUnit.DAY ? Number(data.values[place]) * 86_400_000 : Number(data.values[place])
  return withoutMidnight(isoText(BigInt(milliseconds) / 1000n, 0n, 0))
}

/** Without a zone the clock time as it was written; with one, the clock time of that zone, which its author saw. */
function timestampReader(zone: string | null, digits: number): CellReader | null {
  const unit = 10n ** BigInt(digits)
  const shown = zone === null || ['UTC', 'Etc/UTC', '+00:00', 'Z'].includes(zone) ? null : clockOf(zone)
  if (shown === undefined) return null
  return (data, place) => {
    const whole = BigInt(data.values[place])
    const fraction = ((whole % unit) + unit) % unit
    const seconds = (whole - fraction) / unit
    return withoutMidnight(shown === null ? isoText(seconds, fraction, digits) : shown.format(Number(seconds) * 1000))
  }
}

/** Undefined for a zone that is not known. */
function clockOf(zone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
  } catch {
    return undefined
  }
}

function isoText(seconds: bigint, fraction: bigint, digits: number): string {
  const text = new Date(Number(seconds) * 1000).toISOString().slice(0, -5).replace('T', ' ')
  return fraction === 0n ? text : `${text}.${String(fraction).padStart(digits, '0').replace(/0+$/, '')}`
}

function withoutMidnight(text: string): string {
  return text.replace(/ 00:00:00$/, '')
}

function timeText(value: bigint, digits: number): string {
  const unit = 10n ** BigInt(digits)
  return isoText(value / unit, value % unit, digits).slice(11)
}

function dictionaryReader(type: DataType): CellReader | null {
  const read = cellReader(type)
  if (read === null) return null
  return (data, place) => {
    let index = Number(data.values[place])
    for (const part of data.dictionary?.data ?? []) {
      if (index < part.length) return read(part, index)
      index -= part.length
    }
    throw new Error('a value is not in its dictionary')
  }
}

function listReader(type: DataType): CellReader | null {
  const read = cellReader(type)
  if (read === null) return null
  return (data, place) => {
    const items: Vector = vectorOf(data).get(place)
    const texts = items.data.flatMap((part) => Array.from({ length: part.length }, (_, i) => read(part, i) ?? ''))
    return texts.length === 0 ? null : texts.join(separator)
  }
}

const vectors = new WeakMap<Data, Vector>()

function vectorOf(data: Data): Vector {
  const known = vectors.get(data)
  if (known !== undefined) return known
  const vector = new Vector([data])
  vectors.set(data, vector)
  return vector
}
