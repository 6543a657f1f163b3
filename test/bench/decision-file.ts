import { createWriteStream } from 'node:fs'
import { once } from 'node:events'

const headers = [
  '决定书文号', '行政机关', '行政机关统一社会信用代码', '当事人名称', '当事人类别', '当事人证件号码', '违法行为日期', '立案日期',
  '决定日期', '违法行为', '违法事实', '处罚依据', '情节', '货值金额（元）', '违法所得（元）', '裁量基准名称', '裁量阶次', '处罚种类',
  '罚款金额（元）', '处罚内容', '决定状态', '承办人', '备注',
]
const agencies = Array.from({ length: 120 }, (_, i) => `示例第${i + 1}区市场监督管理局`)
const offences = Array.from({ length: 60 }, (_, i) => `第${i + 1}类违法经营行为`)
const kinds = ['罚款', '警告、罚款', '罚款、没收违法所得']
const tiers = ['较轻', '一般', '较重']
const sentences = [
  '执法人员在日常检查中发现当事人经营的商品未按规定标示生产日期和保质期。',
  '当事人不能提供该批商品的进货查验记录和合格证明文件。',
  '经抽样检验，其中一项指标不符合产品标准的要求，检验机构出具了检验报告。',
  '当事人对上述事实没有异议，并在规定的期限内提交了书面情况说明。',
  '案发后当事人主动停止销售，并召回了已经售出的部分商品。',
  '上述事实有现场笔录、询问笔录、照片和票据复印件等证据证明。',
]

/**
 * Rows as an agency exports them: plain forms mostly, every hundredth cell of dates and amounts in another spelling,
 * every thousandth row with a cell that nobody can read. The same rows for the same numbers of rows.
 */
export async function writeDecisionFile(file: string, rows: number, encode: (text: string) => Uint8Array, first = 1): Promise<void> {
  const out = createWriteStream(file)
  let text = `${headers.join(',')}\r\n`
  const last = first + rows - 1
  for (let i = first; i <= last; i++) {
    text += `${rowOf(i)}\r\n`
    if (text.length < 1 << 20 && i < last) continue
    if (!out.write(encode(text))) await once(out, 'drain')
    text = ''
  }
  out.end()
  await once(out, 'finish')
}

export function cellsOfRow(i: number): string[] {
  return rowOf(i).split(',')
}

export { headers as decisionHeaders }

function rowOf(i: number): string {
  const agency = i % agencies.length
  const offence = (i * 7) % offences.length
  const fine = ((i * 37) % 200) * 500 + 500
  const [year, month, day] = [2023 + (i % 3), (i % 12) + 1, ((i * 5) % 28) + 1]
  const date = i % 100 === 3 ? `${year}年${month}月${day}日` : `${year}-${two(month)}-${two(day)}`
  const amount = i % 100 === 7 ? `${fine}元` : i % 1000 === 11 ? '五千余元' : String(fine)
  const facts = `${year}年${month}月${day}日，${sentences.map((_, n) => sentences[(i + n) % sentences.length]!).slice(0, 3 + (i % 3)).join('')}涉案商品共计${i % 997}件。`
  const person = i % 4 === 0
  return [
    `示市监罚〔${year}〕${i}号`, agencies[agency]!, creditCode(`1144${String(1000 + agency)}MB${String(agency).padStart(7, '0')}`),
    person ? `王小${String.fromCodePoint(0x4e00 + (i % 5000))}` : `示例商贸${i % 300_000}有限公司`, person ? '自然人' : '法人及非法人组织',
    person ? identityNumber(`11010119${two(60 + (i % 40))}0101${String(i % 1000).padStart(3, '0')}`) : creditCode(`91110105MA0${String(i % 300_000).padStart(6, '0')}`),
    `${year}-${two(month)}-01`, `${year}/${two(month)}/${two(Math.min(day, 5))}`, date, offences[offence]!, facts,
    `《示例监督管理法》第${(offence % 40) + 20}条第${(offence % 3) + 1}款第（${(offence % 5) + 1}）项`, i % 3 === 0 ? '初次违法' : i % 3 === 1 ? '无' : '初次违法、主动退赔',
    String((i % 400) * 25 + 10.5), i % 2 === 0 ? '' : String((i % 300) * 10), '示例市场监管裁量权基准', tiers[i % 3]!, kinds[i % 3]!,
    amount, `责令改正，处罚款人民币${fine}元`, '有效', `承办人${i % 900}`, '',
  ].join(',')
}

/** With the check digit of GB 11643-1999. */
function identityNumber(seventeen: string): string {
  const sum = Array.from(seventeen).reduce((total, digit, i) => total + Number(digit) * (2 ** (17 - i) % 11), 0)
  return seventeen + '10X98765432'[sum % 11]!
}

/** With the check character of GB 32100-2015. */
function creditCode(seventeen: string): string {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
  const sum = Array.from(seventeen).reduce((total, character, i) => total + alphabet.indexOf(character) * (3 ** i % 31), 0)
  return seventeen + alphabet[(31 - (sum % 31)) % 31]!
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
