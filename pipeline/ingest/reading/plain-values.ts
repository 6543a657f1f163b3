import type { FieldType } from '../fields/field.ts'
import type { MoneyUnit } from '../parsing/money.ts'
import { isCreditCodeSql, isIdentityNumberSql } from './check-digit-sql.ts'
import { identitySecret } from '../../privacy/identity-key.ts'
import { literal } from './sql-text.ts'

/** The SQL type that a field has in the stored tables. */
export const storedTypes: Readonly<Record<FieldType, string>> = {
  text: 'VARCHAR',
  reference: 'VARCHAR',
  'document key': 'VARCHAR',
  identity: 'VARCHAR',
  'identity doubt': 'VARCHAR',
  'document doubt': 'VARCHAR',
  instrument: 'VARCHAR',
  article: 'VARCHAR',
  date: 'DATE',
  'end date': 'DATE',
  money: 'DECIMAL(18, 2)',
  bound: 'DECIMAL(18, 4)',
  'whole number': 'INTEGER',
  year: 'INTEGER',
  'yes or no': 'BOOLEAN',
  code: 'VARCHAR',
  'code set': 'VARCHAR',
  'text set': 'VARCHAR',
}

// Anything with so many digits may hold an identity number, whatever stands between them.
const mayHoldIdentity = literal('[0-9０-９]([^0-9０-９]?[0-9０-９]){14}')
const shortestIdentity = 15
const longestPlainText = 5_000
const bytesOfCharacter = 4
// Without the compatibility ideographs and radicals that PDF files give for them: the parser replaces those.
const ideographs = '㐀-䶿一-鿿'

/**
 * SQL that reads the plain spellings of a type from the text `t`, and NULL for every other: what it reads must be what
 * the parser of the type reads. Null: no spelling is plain.
 */
export function plainSql(type: FieldType, t: string, unit: MoneyUnit, identityKey: string): string | null {
  // Bytes are known, characters have to be counted.
  const isShort = `strlen(${t}) < ${shortestIdentity} OR (strlen(${t}) < ${bytesOfCharacter * shortestIdentity} AND length(${t}) < ${shortestIdentity})`
  const isNotTooLong = `strlen(${t}) <= ${longestPlainText} OR length(${t}) <= ${longestPlainText}`
  const text = `CASE WHEN ${isShort} OR ((${isNotTooLong}) AND NOT regexp_matches(${t}, ${mayHoldIdentity})) THEN ${t} END`
  const isUsualNumber = `regexp_full_match(${t}, '[${ideographs}A-Za-z]{1,40}〔(19|20)[0-9]{2}〕[0-9]{1,9}号') AND NOT contains(${t}, '第')`
  const plain: Partial<Record<FieldType, string>> = {
    text,
    reference: text,
    'document key': `CASE WHEN ${isUsualNumber} THEN ${t} END`,
    'document doubt': `CASE WHEN ${isUsualNumber} THEN 'none' END`,
    'identity doubt': `CASE WHEN ${isIdentityNumberSql(t)} OR ${isCreditCodeSql(t)} THEN 'none' END`,
    // Several X are what a masked number has instead of its digits: such a number identifies nobody.
    identity: `CASE WHEN regexp_full_match(${t}, '[0-9A-Z]{1,64}') AND NOT contains(${t}, 'XX') AND ${t} <> repeat(${t}[1], CAST(length(${t}) AS BIGINT)) THEN ${keyedHashSql(t, identityKey)} END`,
    date: `CASE WHEN regexp_full_match(${t}, '(19|20|21)[0-9]{2}[-/][0-9]{1,2}[-/][0-9]{1,2}') THEN try_cast(replace(${t}, '/', '-') AS DATE) END`,
    money:
      unit === 'yuan'
        ? `CASE WHEN regexp_full_match(${t}, '[0-9]{1,12}([.][0-9]{1,2})?') THEN CAST(${t} AS DECIMAL(18, 2)) END`
        : `CASE WHEN regexp_full_match(${t}, '[0-9]{1,8}([.][0-9]{1,6})?') THEN CAST(CAST(${t} AS DECIMAL(18, 6)) * 10000 AS DECIMAL(18, 2)) END`,
    'whole number': `CASE WHEN regexp_full_match(${t}, '[0-9]{1,9}') THEN CAST(${t} AS INTEGER) END`,
  }
  return plain[type] ?? null
}

/** What `identityHasher` computes: SHA-256 of the secret and the text, hexadecimal. */
function keyedHashSql(t: string, key: string): string {
  return `sha256(from_hex('${identitySecret(key).toString('hex')}') || encode(${t}))`
}
