import { agencies } from './agencies.ts'
import { day } from './days.ts'
import { decide } from './decide.ts'
import type { SampleDecision } from './decision.ts'
import { facts } from './honest-decisions.ts'
import { items } from './violation-items.ts'

const company = '法人及非法人组织'
const proprietor = '个体工商户'

/** Rows as careless clerks leave them. None of them can be used, and nothing else is lost with them. */
export function spoiltRows(): SampleDecision[] {
  return [
    decide('spoilt date', {
      agency: agencies.market, item: items.prices, partyKind: company, facts: facts.ordinary,
      conduct: day('2024-01-08'), filing: day('2024-01-15'), decided: day('2024-02-29'),
      spoilt: { 决定日期: '2024-02-30' }, spoiltReason: 'date-unreadable',
    }),
    decide('spoilt amount', {
      agency: agencies.city, item: items.signs, partyKind: company, facts: facts.ordinary, fine: 5000,
      spoilt: { '罚款金额（元）': '伍千元整元' }, spoiltReason: 'amount-unreadable',
    }),
    decide('spoilt agency', {
      agency: agencies.farming, item: items.pesticide, partyKind: proprietor, facts: facts.slight,
      spoilt: { 行政机关: '' }, spoiltReason: 'required-value-missing',
    }),
    decide('spoilt count', {
      agency: agencies.environment, item: items.waste, partyKind: company, facts: facts.ordinaryRepeated,
      spoilt: { 既往违法次数: '若干' }, spoiltReason: 'whole-number-unreadable',
    }),
    decide('spoilt sign', {
      agency: agencies.emergency, item: items.training, partyKind: company, facts: facts.ordinary,
      spoilt: { '罚款金额（元）': '-42000' }, spoiltReason: 'amount-negative',
    }),
    decide('conflicting', {
      agency: agencies.health, item: items.disinfection, partyKind: proprietor, facts: facts.ordinary, fine: 1800,
      again: { '罚款金额（元）': '2200', 处罚内容: '警告；罚款2200元' },
    }),
    decide('repeated', {
      agency: agencies.townCentre, item: items.signs, partyKind: company, facts: facts.ordinaryAndCooperative,
      again: {},
    }),
  ]
}
