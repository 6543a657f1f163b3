import { Resvg } from '@resvg/resvg-js'

export interface Fonts {
  readonly loadSystemFonts: boolean
}

export interface Picture {
  readonly png: Uint8Array
  /** Size at which it is to be shown, in px of 1/96 inch; it holds more dots than that. */
  readonly width: number
  readonly height: number
}

export const systemFonts: Fonts = { loadSystemFonts: true }

/** Dots for each px, so that type in print stays sharp. */
const scale = 3
const chineseFamilies = ['Noto Sans CJK SC', 'Microsoft YaHei', 'SimSun', 'PingFang SC', 'Source Han Sans SC', 'Source Han Sans CN']

/** A PNG of the SVG on white; null where no font on this machine has Chinese characters, so that no label is left out silently. */
export function drawPicture(svg: string, fonts: Fonts = systemFonts): Picture | null {
  const family = chineseFamily(fonts)
  if (family === null) return null
  const image = new Resvg(svg, { font: fontOptions(fonts, family), fitTo: { mode: 'zoom', value: scale }, background: '#ffffff' }).render()
  return { png: new Uint8Array(image.asPng()), width: image.width / scale, height: image.height / scale }
}

const known = new Map<Fonts, string | null>()

/** The first family that shows two Chinese characters as two different shapes: none at all, or a box for each, is no font for them. */
function chineseFamily(fonts: Fonts): string | null {
  const found = known.get(fonts)
  if (found !== undefined) return found
  const family = chineseFamilies.find((name) => {
    const shapes = [' ', '裁', '衡'].map((character) => shapeOf(character, name, fonts))
    return new Set(shapes).size === shapes.length
  })
  known.set(fonts, family ?? null)
  return family ?? null
}

function shapeOf(character: string, family: string, fonts: Fonts): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32"><text x="4" y="26" font-size="24" font-family="${family}">${character}</text></svg>`
  return new Resvg(svg, { font: fontOptions(fonts, family) }).render().pixels.toString('base64')
}

function fontOptions(fonts: Fonts, family: string): Fonts & { readonly defaultFontFamily: string; readonly sansSerifFamily: string } {
  return { ...fonts, defaultFontFamily: family, sansSerifFamily: family }
}
