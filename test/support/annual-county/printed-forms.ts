/** A category of a printed form: what its column is called and which words of the register belong to it. */
export interface Category {
  readonly cell: string
  readonly header: string
  readonly kinds: readonly string[]
}

/** The table of penalties as a form prints it, written down from the paper and not from the product's own description of it. */
export interface PrintedForm {
  readonly form: 'shanxi' | 'shandong' | 'zhejiang-county'
  readonly categories: readonly Category[]
  /** The cells from the mildest to the heaviest. */
  readonly mildestFirst: readonly string[]
  readonly total: string | null
  readonly amount: { readonly header: string; readonly yuan: 1 | 10_000 }
  /** Categories that the register's one word for them cannot tell apart. */
  readonly inseparable: readonly string[]
  /** Cells for documents that spare the party, and for those with a penalty below the minimum. */
  readonly spared: { readonly cell: string; readonly header: string } | null
  readonly reduced: { readonly cell: string; readonly header: string } | null
}

export const shanxi: PrintedForm = {
  form: 'shanxi',
  categories: [
    { cell: 'warning', header: '警告', kinds: ['警告'] },
    { cell: 'public_criticism', header: '通报批评', kinds: ['通报批评'] },
    { cell: 'fine', header: '罚款', kinds: ['罚款'] },
    { cell: 'confiscation', header: '没收违法所得、没收非法财物', kinds: ['没收违法所得', '没收非法财物'] },
    { cell: 'licence_suspension', header: '暂扣许可证件', kinds: ['暂扣许可证件'] },
    { cell: 'qualification_downgrade', header: '降低资质等级', kinds: ['降低资质等级'] },
    { cell: 'activity_restriction', header: '限制开展生产经营活动', kinds: ['限制开展生产经营活动'] },
    { cell: 'business_suspension', header: '责令停产停业', kinds: ['责令停产停业'] },
    { cell: 'closure_or_practice_ban', header: '责令关闭、限制从业', kinds: ['责令关闭', '限制从业'] },
    { cell: 'licence_revocation', header: '吊销许可证件', kinds: ['吊销许可证件'] },
    { cell: 'detention', header: '行政拘留', kinds: ['行政拘留'] },
    { cell: 'other', header: '其他行政处罚', kinds: ['其他行政处罚'] },
  ],
  mildestFirst: [
    'other', 'warning', 'public_criticism', 'fine', 'confiscation', 'licence_suspension', 'qualification_downgrade',
    'activity_restriction', 'business_suspension', 'closure_or_practice_ban', 'licence_revocation', 'detention',
  ],
  total: '合计（宗）',
  amount: { header: '罚没金额（元）', yuan: 1 },
  inseparable: [],
  spared: null,
  reduced: null,
}

export const zhejiang: PrintedForm = {
  form: 'zhejiang-county',
  categories: [
    { cell: 'warning_or_criticism', header: '警告、通报批评', kinds: ['警告', '通报批评'] },
    { cell: 'fine', header: '罚款', kinds: ['罚款'] },
    { cell: 'confiscation', header: '没收违法所得、没收非法财物', kinds: ['没收违法所得', '没收非法财物'] },
    { cell: 'licence_suspension_or_downgrade', header: '暂扣许可证、执照，降低资质等级', kinds: ['暂扣许可证件', '降低资质等级'] },
    { cell: 'licence_revocation', header: '吊销许可证、执照', kinds: ['吊销许可证件'] },
    { cell: 'activity_restriction', header: '限制开展生产经营活动', kinds: ['限制开展生产经营活动'] },
    { cell: 'suspension_closure_or_ban', header: '责令停产停业、责令关闭、限制从业', kinds: ['责令停产停业', '责令关闭', '限制从业'] },
    { cell: 'detention', header: '行政拘留', kinds: ['行政拘留'] },
    { cell: 'other', header: '其他行政处罚', kinds: ['其他行政处罚'] },
  ],
  mildestFirst: [
    'other', 'warning_or_criticism', 'fine', 'confiscation', 'licence_suspension_or_downgrade', 'licence_revocation',
    'activity_restriction', 'suspension_closure_or_ban', 'detention',
  ],
  total: '合计（宗）',
  amount: { header: '罚没金额（万元）', yuan: 10_000 },
  inseparable: [],
  spared: null,
  reduced: null,
}

export const shandong: PrintedForm = {
  form: 'shandong',
  categories: [
    { cell: 'warning', header: '警告', kinds: ['警告'] },
    { cell: 'public_criticism', header: '通报批评', kinds: ['通报批评'] },
    { cell: 'fine', header: '罚款', kinds: ['罚款'] },
    { cell: 'illegal_gains', header: '没收违法所得', kinds: ['没收违法所得'] },
    { cell: 'illegal_property', header: '没收非法财物', kinds: ['没收非法财物'] },
    { cell: 'licence_suspension', header: '暂扣许可证件', kinds: ['暂扣许可证件'] },
    { cell: 'qualification_downgrade', header: '降低资质等级', kinds: ['降低资质等级'] },
    { cell: 'licence_revocation', header: '吊销许可证件', kinds: ['吊销许可证件'] },
    { cell: 'activity_restriction', header: '限制开展生产经营活动', kinds: ['限制开展生产经营活动'] },
    { cell: 'business_suspension', header: '责令停产停业', kinds: ['责令停产停业'] },
    { cell: 'closure', header: '责令关闭', kinds: ['责令关闭'] },
    { cell: 'practice_ban', header: '限制从业', kinds: ['限制从业'] },
    { cell: 'detention', header: '行政拘留', kinds: ['行政拘留'] },
    { cell: 'other', header: '其他行政处罚', kinds: ['其他行政处罚'] },
  ],
  mildestFirst: [
    'other', 'warning', 'public_criticism', 'fine', 'illegal_gains', 'illegal_property', 'licence_suspension', 'qualification_downgrade',
    'licence_revocation', 'activity_restriction', 'business_suspension', 'closure', 'practice_ban', 'detention',
  ],
  total: null,
  amount: { header: '罚没金额（万元）', yuan: 10_000 },
  inseparable: ['illegal_gains', 'illegal_property'],
  spared: { cell: 'no_penalty', header: '不予处罚案件数量' },
  reduced: { cell: 'reduced', header: '减轻处罚的案件数量' },
}

export const printedForms: readonly PrintedForm[] = [shanxi, zhejiang, shandong]
