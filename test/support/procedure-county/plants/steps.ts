import { city, ecology, farming, market, silent, transport } from '../agencies.ts'
import { after, afterWorking } from '../days.ts'
import { major, ordinary } from '../penalty.ts'
import { penalties } from '../plant.ts'

const nothing = () => ({})

const review = 'legal-review-missing-or-late'
export const reviews = penalties('P1', 101, [
  ['reviewed the day after the decision', market, '2023-03-14', major, (day) => ({ reviewed: after(day, 1) }), `${review} reviewed-after`],
  ['reviewed only after service', city, '2024-06-05', major, (day) => ({ reviewed: after(day, 12) }), `${review} reviewed-after`],
  ['reviewed on the day', ecology, '2025-07-08', major, (day) => ({ reviewed: day }), `${review} same-day`],
  ['no review on record', farming, '2025-03-19', major, () => ({ reviewed: null, reviewResult: null, reviewer: null }), `${review} not-on-record`],
  ['no review of a closure without a fine', transport, '2024-03-19', major, () => ({ kinds: '责令关闭', fine: null, reviewed: null, reviewResult: null, reviewer: null }), `${review} not-on-record`],
  ['reviewed and not passed', market, '2024-11-06', major, () => ({ reviewResult: '审核不通过' }), `${review} not-passed`],
  ['two parties, one document, no review: one finding', city, '2025-05-14', major, () => ({ parties: 2, reviewed: null, reviewResult: null, reviewer: null }), `${review} not-on-record`],
  ['a reason on record lowers it and does not hide it', ecology, '2024-04-10', major, (day) => ({ reviewed: after(day, 2), explanation: '审核意见已先行口头告知' }), `${review} reviewed-after`],
  ['reviewed the day before', farming, '2023-03-15', major, (day) => ({ reviewed: after(day, -1) })],
  ['not passed first, then passed in time', transport, '2025-06-11', major, (day) => ({ reviewed: after(day, -9), reviewResult: '退回', furtherSteps: [{ 法制审核日期: after(day, -4), 法制审核结果: '审核通过' }] })],
  ['reviewed in time, and once more after the decision', market, '2025-09-10', major, (day) => ({ furtherSteps: [{ 法制审核日期: after(day, 3), 法制审核结果: '审核通过' }] })],
  ['all steps on record under the number of the case', ecology, '2025-06-25', major, () => ({ isByCase: true })],
  ['fine of a company one yuan under the line', city, '2023-09-13', ordinary, () => ({ fine: 49_999 })],
  ['annulled', ecology, '2023-05-17', major, () => ({ status: '已撤销', reviewed: null, reviewResult: null, reviewer: null })],
])

const discussion = 'collective-discussion-missing-or-late'
export const discussions = penalties('P3', 131, [
  ['discussed two days after', market, '2023-08-16', major, (day) => ({ discussed: after(day, 2) }), `${discussion} discussed-after`],
  ['discussed after service', transport, '2025-04-16', major, (day) => ({ discussed: after(day, 20) }), `${discussion} discussed-after`],
  ['no discussion of a revoked licence', city, '2024-08-14', major, () => ({ kinds: '吊销许可证件', fine: null, discussed: null }), `${discussion} not-on-record`],
  ['no discussion of a large fine of an individual', farming, '2025-08-13', major, () => ({ fine: 5000, partyKind: '自然人', discussed: null }), `${discussion} not-on-record`],
  ['discussed on the day', ecology, '2024-09-11', major, (day) => ({ discussed: day })],
  ['the day of the discussion stands in the file of decisions', market, '2025-11-12', major, (day) => ({ discussed: null, discussedByFile: after(day, -2) })],
  ['fine of an individual one yuan under the line', city, '2025-08-20', ordinary, () => ({ fine: 4999, partyKind: '自然人' })],
  ['not settled whether the party counts as an individual', farming, '2024-10-16', ordinary, () => ({ fine: 9000, partyKind: '个体工商户' })],
])

const notice = 'notice-missing-or-late'
export const notices = penalties('P7', 151, [
  ['told the day after', market, '2023-10-18', ordinary, (day) => ({ notified: after(day, 1) }), `${notice} notified-after`],
  ['told on the day', city, '2024-07-17', ordinary, (day) => ({ notified: day }), `${notice} same-day`],
  ['not told', ecology, '2025-10-15', ordinary, () => ({ notified: null }), `${notice} not-on-record`],
  ['a warning, filed as a case, not told', farming, '2024-05-15', ordinary, () => ({ kinds: '警告', fine: null, notified: null, published: null }), `${notice} not-on-record`],
  ['told the day before', transport, '2023-06-14', ordinary, (day) => ({ notified: after(day, -1) })],
  ['on the spot', market, '2025-05-21', ordinary, () => ({ isSummary: true, fine: 200, filed: null, notified: null, served: null, published: null })],
  ['small enough to have been imposed on the spot', city, '2023-05-24', ordinary, () => ({ fine: 3000, filed: null, notified: null })],
  ['spared', farming, '2023-11-15', ordinary, () => ({ kinds: '不予处罚', fine: null, notified: null, published: null })],
])

const hearing = 'hearing-not-held'
export const hearings = penalties('hearing', 171, [
  ['heard after the decision', market, '2023-04-12', major, (day) => ({ hearingAsked: after(day, -23), heard: after(day, 4) }), `${hearing} heard-after`],
  ['asked for and not held', city, '2024-10-23', major, (day) => ({ hearingAsked: after(day, -23) }), `${hearing} not-on-record`],
  // Told on Wednesday, decided on the fourth working day after.
  ['decided on the fourth working day', ecology, '2025-03-18', major, () => ({ notified: '2025-03-12', reviewed: '2025-03-13', discussed: '2025-03-14' }), `${hearing} decided-early`],
  // May 1 to 5 was a holiday.
  ['decided after a holiday on the second working day', transport, '2025-05-07', major, () => ({ notified: '2025-04-30', reviewed: '2025-04-30', discussed: '2025-05-06' }), `${hearing} decided-early`],
  ['decided on the fifth working day', market, '2025-03-26', major, () => ({ notified: '2025-03-19', reviewed: '2025-03-20', discussed: '2025-03-21' })],
  // February 8, 2025 was a Saturday on which everybody worked.
  ['decided on the fifth working day, a Saturday among them', city, '2025-02-12', major, () => ({ notified: '2025-02-06', reviewed: '2025-02-07', discussed: '2025-02-08' })],
  ['decided on the fourth working day, a Saturday among them', farming, '2025-02-12', major, () => ({ notified: '2025-02-07', reviewed: '2025-02-08', discussed: '2025-02-08' }), `${hearing} decided-early`],
  ['asked on the sixth working day', ecology, '2024-06-19', major, (day) => ({ hearingAsked: afterWorking(after(day, -25), 6) })],
  ['given up', transport, '2024-09-18', major, (day) => ({ hearingAsked: after(day, -23), heard: after(day, -10), hearingResult: '当事人放弃听证' })],
  ['asked only after the decision', market, '2023-12-13', major, (day) => ({ hearingAsked: after(day, 2) })],
  ['heard on the day', farming, '2025-09-17', major, (day) => ({ hearingAsked: after(day, -23), heard: day })],
])

export const unrecorded = penalties('all', 191, [
  ['an agency without any step on record', silent, '2025-03-11', major, () => ({ officer: null, checkedBy: null, filed: null, notified: null, reviewed: null, reviewResult: null, reviewer: null, discussed: null, served: null, published: null })],
  ['a grave penalty in perfect order', market, '2025-06-18', major, nothing],
])
