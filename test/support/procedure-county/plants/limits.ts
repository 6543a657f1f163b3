import { city, ecology, farming, market, transport } from '../agencies.ts'
import { after, afterWorking } from '../days.ts'
import { major, ordinary } from '../penalty.ts'
import { penalties } from '../plant.ts'

const decided = 'penalty-decided-late'
export const ninetyDays = penalties('P6', 201, [
  ['decided on the ninety-first day', market, '2024-05-22', ordinary, (day) => ({ filed: after(day, -91), notified: after(day, -20) }), `${decided} decided-late`],
  ['decided after half a year', city, '2025-07-16', major, (day) => ({ filed: after(day, -180) }), `${decided} decided-late`],
  ['extended by thirty days, decided a day later', ecology, '2023-09-20', ordinary, (day) => ({ filed: after(day, -121), extended: after(day, -40), extensionDays: 30 }), `${decided} decided-late-extended`],
  ['left out ten days, decided a day later', farming, '2024-12-11', ordinary, (day) => ({ filed: after(day, -101), suspensionDays: 10 }), `${decided} decided-late`],
  ['decided on the ninetieth day', market, '2023-09-06', ordinary, (day) => ({ filed: after(day, -90) })],
  // Ninety days from March 10, 2025 end on Sunday, June 8.
  ['the ninetieth day is a Sunday, decided on Monday', city, '2025-06-09', ordinary, () => ({ filed: '2025-03-10' })],
  ['the same, decided on Tuesday', city, '2025-06-10', ordinary, () => ({ filed: '2025-03-10' }), `${decided} decided-late`],
  // Day ninety is October 1, the first of eight days of rest.
  ['the ninetieth day is National Day, decided on the first day worked', transport, '2025-10-09', ordinary, () => ({ filed: '2025-07-03' })],
  ['extended by thirty days, decided on the last', ecology, '2024-07-24', ordinary, (day) => ({ filed: after(day, -120), extended: after(day, -40), extensionDays: 30 })],
  ['left out ten days, decided on the last', farming, '2025-07-23', ordinary, (day) => ({ filed: after(day, -100), suspensionDays: 10 })],
  ['annulled', transport, '2023-07-19', ordinary, (day) => ({ filed: after(day, -200), status: '已撤销' })],
])

const service = 'decision-served-late'
export const services = penalties('law 61', 231, [
  ['served on the eighth working day', market, '2023-11-22', ordinary, (day) => ({ served: afterWorking(day, 8) }), `${service} served-late`],
  // A worked Saturday, February 8, is the third day: the seventh is Thursday the 13th.
  ['late only because a Saturday was worked', city, '2025-02-05', ordinary, () => ({ served: '2025-02-14' }), `${service} served-late`],
  ['not served', ecology, '2024-11-13', ordinary, () => ({ served: null }), `${service} no-service-on-record`],
  ['annulled, and served late', farming, '2024-03-13', ordinary, (day) => ({ status: '已撤销', served: afterWorking(day, 9) }), `${service} served-late`],
  ['withdrawn by the agency before it was served', ecology, '2025-08-27', ordinary, () => ({ status: '已撤回', served: null, published: null })],
  ['served on the seventh working day, a Saturday among them', market, '2025-02-05', ordinary, () => ({ served: '2025-02-13' })],
  // Seventeen calendar days, with Spring Festival among them.
  ['served on the seventh working day behind a long holiday', transport, '2025-01-24', ordinary, () => ({ served: '2025-02-10' })],
  ['served twice, in time first', ecology, '2025-04-09', ordinary, (day) => ({ furtherSteps: [{ 送达日期: after(day, 40) }] })],
  ['two parties, served in time', farming, '2025-10-22', ordinary, (day) => ({ parties: 2, served: afterWorking(day, 7) })],
  ['decided a week before the county looked', city, '2026-01-29', ordinary, () => ({ served: null, published: null })],
  ['decided and served that month', city, '2026-01-07', ordinary, () => ({})],
])

const publication = 'result-published-late'
export const publications = penalties('P22', 251, [
  ['published on the eighth working day', market, '2024-01-17', ordinary, (day) => ({ published: afterWorking(day, 8) }), `${publication} published-late`],
  // National Day and Mid-Autumn took October 1 to 8; October 11 was worked.
  ['published a day late behind the holiday', city, '2025-09-29', ordinary, () => ({ published: '2025-10-16' }), `${publication} published-late`],
  ['a fine of a company, not published', ecology, '2024-05-29', major, () => ({ published: null }), `${publication} no-publication-on-record`],
  ['published on the seventh working day', farming, '2024-01-17', ordinary, (day) => ({ published: afterWorking(day, 7) })],
  ['published on the seventh working day behind the holiday', transport, '2025-09-29', ordinary, () => ({ published: '2025-10-15' })],
  ['a warning, not published', market, '2024-02-21', ordinary, () => ({ kinds: '警告', fine: null, published: null })],
  ['an individual, not published', city, '2024-02-21', ordinary, () => ({ partyKind: '自然人', published: null })],
])

const withdrawal = 'publication-not-withdrawn'
/** Annulled in reconsideration: nothing but the withdrawal of what was published is asked of these. */
export const withdrawals = penalties('P22', 271, [
  ['withdrawn on the fourth working day', market, '2024-03-06', ordinary, () => ({ annulled: '2024-07-03', withdrawn: afterWorking('2024-07-03', 4) }), `${withdrawal} withdrawn-late`],
  // Annulled on Friday; Sunday, April 28, 2024 was worked, and May 1 to 5 was a holiday.
  ['late only because a Sunday was worked', city, '2024-02-28', ordinary, () => ({ annulled: '2024-04-26', withdrawn: '2024-05-06' }), `${withdrawal} withdrawn-late`],
  ['not withdrawn', ecology, '2025-02-19', ordinary, () => ({ annulled: '2025-06-17' }), `${withdrawal} no-withdrawal-on-record`],
  ['withdrawn on the third working day', market, '2025-02-26', ordinary, () => ({ annulled: '2025-06-12', withdrawn: afterWorking('2025-06-12', 3) })],
  ['withdrawn on the third working day, a Sunday among them', city, '2024-02-29', ordinary, () => ({ annulled: '2024-04-26', withdrawn: '2024-04-30' })],
  ['withdrawn the next working day', ecology, '2024-03-27', ordinary, () => ({ annulled: '2024-08-15', withdrawn: '2024-08-16' })],
  ['never published', farming, '2024-03-28', ordinary, () => ({ annulled: '2024-08-15', published: null })],
  ['an agency without any withdrawal on record', transport, '2024-04-17', ordinary, () => ({ annulled: '2024-09-12' })],
  ['annulled two days before the county looked', ecology, '2025-11-19', ordinary, () => ({ annulled: '2026-02-03' })],
])
