import { catalogue } from '../fields/catalogue.ts'
import { storedColumn } from './ledgers.ts'

/** The columns of a stored decision that make its content, each with its name in `identified_row`. */
export const contents = [
  ...Object.entries(catalogue.decision)
    .filter(([field, { isPassing }]) => field !== 'agency_code' && isPassing !== true)
    .map(([field]) => ({ field, read: field === 'agency' ? 'agency_id' : field, stored: storedColumn[field] ?? field })),
  { field: 'licences', read: 'licences', stored: 'licences' },
]
