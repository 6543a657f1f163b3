/** A whole number below 10^16 in Chinese, written by hand so that no reader is tested by the library that it stands on. */
export function spell(number: bigint): string {
  if (number === 0n) return '零'
  const digit = '零一二三四五六七八九'
  const group = (value: number): string => {
    const places = [[1000, '千'], [100, '百'], [10, '十'], [1, '']] as const
    const written = places.map(([size, unit]) => (Math.floor(value / size) % 10 === 0 ? '零' : digit[Math.floor(value / size) % 10]! + unit))
    return written.join('').replaceAll(/零+/g, '零').replace(/零$/, '')
  }
  const below = (value: bigint): string => {
    const [high, low] = [value / 10_000n, value % 10_000n]
    return high === 0n ? group(Number(low)) : `${group(Number(high))}万${group(Number(low))}`
  }
  const [high, low] = [number / 100_000_000n, number % 100_000_000n]
  const lowText = high > 0n && low > 0n && low < 10_000_000n ? `零${below(low)}` : below(low)
  const text = high === 0n ? below(low) : `${below(high)}亿${lowText}`
  return text.replaceAll(/零+/g, '零').replace(/^零/, '').replace(/零$/, '').replaceAll('零万', '万').replaceAll('零亿', '亿')
}

/** The characters that cheques use. */
export function formal(text: string): string {
  return text.replaceAll(/[一二三四五六七八九十百千]/g, (c) => '壹贰叁肆伍陆柒捌玖拾佰仟'['一二三四五六七八九十百千'.indexOf(c)]!)
}

/** Digits, letters and marks as wide as a Chinese character. */
export function fullWidth(text: string): string {
  return text.replaceAll(/[!-~]/g, (c) => String.fromCodePoint(c.codePointAt(0)! + 0xfee0))
}
