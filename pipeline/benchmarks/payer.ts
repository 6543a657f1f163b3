import type { Payer } from './fine-range.ts'

const responsible = '(?:法定代表人|(?:主要|直接|有关)?负责人|直接负责的主管人员|(?:直接)?主管人员|(?:其他)?(?:有关|相关|直接)?责任(?:人员|人))'
const responsiblePersons = new RegExp(`^(?:(?:其|(?:建设|企业事业|事业|生产经营)?单位|企业|公司)的?)?${responsible}(?:(?:和|及|以及|、|或者?)${responsible})*$`)
const named: Readonly<Record<string, Payer>> = {
  单位: 'organisation', 企业: 'organisation', 法人: 'organisation', 组织: 'organisation', 机构: 'organisation', 企业事业单位: 'organisation', 法人或者其他组织: 'organisation', 法人和其他组织: 'organisation',
  个人: 'individual', 公民: 'individual', 自然人: 'individual',
  违法行为人: 'offender', 违法者本人: 'offender', 当事人: 'offender',
}

/** Whom a benchmark names, where it is one of the kinds that decisions can be told apart by; 建设单位 and 施工单位 cannot. */
export function payerOf(text: string): Payer | null {
  return named[text] ?? (responsiblePersons.test(text) ? 'responsible_person' : null)
}
