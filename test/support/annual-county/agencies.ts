import { randomStream } from '../../../data-samples/generate/random.ts'

export const years = [2023, 2024, 2025] as const
export type Year = (typeof years)[number]

export interface CountyAgency {
  /** From 1, as plans name it. */
  readonly number: number
  readonly name: string
  readonly level: '县级' | '乡镇级'
  readonly sector: string
  readonly owes: '是' | '否' | ''
  readonly exemption: string
  readonly mergedInto: number | null
  readonly from: string
  readonly to: string
  /** Documents of each year. */
  readonly sizes: Readonly<Record<Year, number>>
}

const sectors = [
  ['市场监管', '市场监督管理局'], ['城市管理', '城市管理综合行政执法局'], ['生态环境', '生态环境局'], ['农业农村', '农业农村局'], ['交通运输', '交通运输局'],
  ['卫生健康', '卫生健康局'], ['应急管理', '应急管理局'], ['文化旅游', '文化和旅游局'], ['自然资源', '自然资源局'], ['水利', '水利局'], ['住房建设', '住房和城乡建设局'],
] as const
const counties = ['东川县', '南屏县', '西岭县', '北原县'] as const
const towns = ['清河', '石桥', '柳林', '高坪', '双溪', '白塔', '龙泉', '永安', '新丰', '太平', '长岭', '云山', '大湾', '金沙', '玉泉', '平乐'] as const

/** What sets an agency apart from one that was always there, owes its returns and decides about as much every year. */
const particular: Readonly<Record<number, Partial<Omit<CountyAgency, 'number' | 'name'>>>> = {
  3: { sizes: { 2023: 0, 2024: 0, 2025: 0 } },
  4: { sizes: { 2023: 8, 2024: 5, 2025: 0 } },
  5: { sizes: { 2023: 6, 2024: 5, 2025: 6 } },
  6: { sizes: { 2023: 30, 2024: 30, 2025: 32 } },
  8: { sizes: { 2023: 50, 2024: 55, 2025: 60 } },
  19: { sizes: { 2023: 38, 2024: 40, 2025: 42 } },
  21: { sizes: { 2023: 28, 2024: 30, 2025: 160 } },
  22: { sizes: { 2023: 170, 2024: 165, 2025: 30 } },
  23: { sizes: { 2023: 9, 2024: 1, 2025: 7 } },
  24: { mergedInto: 25, to: '2024-06-30', sizes: { 2023: 20, 2024: 12, 2025: 0 } },
  26: { from: '2024-03-01', sizes: { 2023: 0, 2024: 25, 2025: 28 } },
  27: { owes: '否', exemption: '无行政执法职责', sizes: { 2023: 0, 2024: 0, 2025: 0 } },
  28: { owes: '' },
  60: { sizes: { 2023: 7, 2024: 6, 2025: 6 } },
}

/** Forty-four offices of four counties and sixteen towns. */
export const countyAgencies: readonly CountyAgency[] = Array.from({ length: 60 }, (_, place): CountyAgency => {
  const number = place + 1
  const isTown = place >= 44
  const [sector, office] = sectors[place % sectors.length]!
  const name = isTown ? `${towns[place - 44]!}镇人民政府` : `${counties[Math.floor(place / sectors.length)]!}${office}`
  const stream = randomStream(`county agency ${number}`)
  const usual = isTown ? stream.whole(10, 18) : stream.whole(20, 45)
  const about = (): number => usual + stream.whole(-2, 2)
  return {
    number, name, level: isTown ? '乡镇级' : '县级', sector: isTown ? '乡镇' : sector, owes: '是', exemption: '', mergedInto: null, from: '2019-03-01', to: '',
    sizes: { 2023: about(), 2024: about(), 2025: about() }, ...particular[number],
  }
})

export const agencyNumber = (number: number): CountyAgency => countyAgencies[number - 1]!
