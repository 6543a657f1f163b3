import { creditCode } from './identity-numbers.ts'

export interface SampleAgency {
  readonly name: string
  readonly code: string
  readonly aliases: readonly string[]
  readonly level: '县级' | '乡镇'
  readonly superior: string
  readonly sector: string
  readonly owesReturn: boolean
  readonly isJusticeBureau: boolean
  readonly since: string
  /** Opens its document numbers: 示市监 gives 示市监罚决〔2024〕17号. */
  readonly mark: string
  /** The name that its own file states. */
  readonly nameInFile: string
  readonly file: string
  /** First year in which it decided anything. */
  readonly decidesFrom: number
}

function county(name: string, sector: string, mark: string, file: string, more: Partial<SampleAgency> = {}): SampleAgency {
  return {
    name,
    code: '',
    aliases: [],
    level: '县级',
    superior: '示例县人民政府',
    sector,
    owesReturn: true,
    isJusticeBureau: false,
    since: '2019-03-01',
    mark,
    nameInFile: name,
    file,
    decidesFrom: 2024,
    ...more,
  }
}

function town(name: string, mark: string, file: string, more: Partial<SampleAgency> = {}): SampleAgency {
  return county(`${name}人民政府`, '综合执法', mark, file, {
    aliases: [`${name}政府`],
    level: '乡镇',
    since: '2021-07-01',
    ...more,
  })
}

export const agencies = {
  market: county('示例县市场监督管理局', '市场监管', '示市监', 'decisions-market.csv', {
    code: creditCode('11', 1),
    aliases: ['示例县市监局'],
  }),
  city: county('示例县城市管理综合行政执法局', '城市管理', '示城管', 'decisions-city.csv', {
    code: creditCode('11', 2),
    aliases: ['示例县城管局'],
  }),
  environment: county('示例市生态环境局示例县分局', '生态环境', '示环', 'decisions-environment-gb18030.csv', {
    aliases: ['示例县生态环境分局'],
    superior: '示例市生态环境局',
    nameInFile: '示例县生态环境分局',
  }),
  transport: county('示例县交通运输局', '交通运输', '示交', 'decisions-transport-publication.csv', {
    code: creditCode('11', 4),
  }),
  farming: county('示例县农业农村局', '农业农村', '示农', 'decisions-farming.jsonl'),
  emergency: county('示例县应急管理局', '应急管理', '示应急', 'decisions-emergency.xlsx'),
  health: county('示例县卫生健康和体育局', '卫生健康', '示卫', 'decisions-health.csv'),
  culture: county('示例县文化和旅游局', '文化旅游', '示文旅', 'decisions-culture.csv'),
  townCentre: town('示例镇', '示镇', 'decisions-town-shili.csv'),
  townNorth: town('北川示例镇', '北示镇', 'decisions-town-beichuan.csv', { nameInFile: '北川示例镇政府' }),
  townSouth: town('南岭示例镇', '南示镇', 'decisions-town-nanling.csv'),
  townWest: town('西河示例镇', '西示镇', 'decisions-town-xihe.csv', { decidesFrom: 2025 }),
  justice: county('示例县司法局', '司法行政', '示司', '', { owesReturn: false, isJusticeBureau: true }),
} as const satisfies Record<string, SampleAgency>

export const allAgencies: readonly SampleAgency[] = Object.values(agencies)
export const decidingAgencies: readonly SampleAgency[] = allAgencies.filter((agency) => agency.file !== '')
