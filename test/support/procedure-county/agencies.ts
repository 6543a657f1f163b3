import type { Sheets } from './sheets.ts'

export interface Agency {
  readonly name: string
  /** As it stands in the numbers of documents. */
  readonly short: string
  /** The two who handle its cases, and who reviews them. */
  readonly handlers: readonly [string, string]
  readonly reviewer: string
}

const agency = (name: string, short: string, first: string, second: string, reviewer: string): Agency => ({ name, short, handlers: [first, second], reviewer })

export const market = agency('示例县市场监督管理局', '示市监', '安启明', '柏如松', '常思远')
export const city = agency('示例县城市管理局', '示城管', '戴云舟', '范立人', '葛守正')
export const ecology = agency('示例县生态环境局', '示环', '韩青原', '纪长川', '柯明理')
export const farming = agency('示例县农业农村局', '示农', '蓝田玉', '麦有秋', '倪允中')
export const transport = agency('示例县交通运输局', '示交', '欧阳行', '潘致远', '齐审言')
/** Its decisions were loaded, and nothing else of it. */
export const silent = agency('示例县文化和旅游局', '示文旅', '', '', '')

/** Its decisions name no case, so that its register of cases cannot be held against them. */
export const township = agency('示例县北川镇人民政府', '北川镇', '饶山', '沈河', '唐中平')

export const recording: readonly Agency[] = [market, city, ecology, farming, transport]
export const agencies: readonly Agency[] = [...recording, township, silent]

/** The register of agencies, and the certificates of those who handle cases. */
export const registers: Sheets = {
  agencies: agencies.map((one) => ({ 机关名称: one.name, 层级: one === township ? '乡级' : '县级', 设立日期: one === township ? '2025-05-06' : null })),
  certificates: recording.flatMap(({ name, short, handlers }) => handlers.map((person, place) => ({ 行政机关: name, 姓名: person, 执法证号: `${short}${place + 1}`, 有效期自: '2020-01-01', 有效期至: '2027-12-31' }))),
}
