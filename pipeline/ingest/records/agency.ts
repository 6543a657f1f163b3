import { normaliseName } from '../../domain/agency-name.ts'
import type { Engine, Row, Value } from '../../engine/engine.ts'
import { catalogue } from '../fields/catalogue.ts'
import type { Refusal, Values } from '../refusal.ts'
import { ledgerNames } from './ledgers.ts'
import { keepFindingsOfAgency } from './keep-findings.ts'
import type { LoadContext, Merged } from './loader.ts'
import type { RecordLoader } from './row-by-row.ts'
import { registeredAgencies, type RegisteredAgency } from './registered-agency.ts'
import { renameAgency } from './rename-agency.ts'
import { timestamp } from './table-loader.ts'

const attributes = Object.keys(catalogue.agency).filter((field) => field !== 'agency_id' && field !== 'aliases')
const columns = ['agency_id', ...attributes, 'is_registered', 'source_id', 'source_row']
const tablesOfAgencies = ['decision', 'decision_supplement', 'procedure_step', ...ledgerNames, 'return_form', 'value_warning', 'source_profile', 'finding'] as const

interface StatedAgency {
  readonly id: string
  readonly name: string
  /** Its name and its other names, normalised. */
  readonly names: readonly string[]
  readonly values: Values
  readonly row: number
}

/**
 * The register of agencies. An agency that until now only occurred in decisions is taken over under its registered id,
 * whichever of its names the decisions used. A name of an agency that another file registered is refused.
 */
export class AgencyLoader implements RecordLoader {
  readonly #engine: Engine
  readonly #context: LoadContext
  readonly #stated: StatedAgency[] = []
  readonly #owners = new Map<string, StatedAgency>()
  #registered: ReadonlyMap<string, RegisteredAgency> | undefined
  #repeated = 0

  constructor(engine: Engine, context: LoadContext) {
    this.#engine = engine
    this.#context = context
  }

  async add(values: Values, row: number): Promise<Refusal | null> {
    const name = String(values['name'])
    const aliases = String(values['aliases'] ?? '').split('|').filter((alias) => alias !== '')
    const names = [...new Set([name, ...aliases].map(normaliseName))]
    const registered = (this.#registered ??= await registeredAgencies(this.#engine))
    const known = registered.get(names[0]!)
    const agency = { id: String(values['agency_id'] ?? known?.idIfNamed(name) ?? name), name, names, values, row }
    const taken = names.find((each) => registered.get(each)?.isOther(agency) === true)
    if (taken !== undefined) {
      const { place } = registered.get(taken)!
      const column = taken === names[0] ? 'name' : 'aliases'
      return { reason: 'conflicting-duplicate', column, value: taken, details: { row: place } }
    }
    const claims = [`id ${agency.id}`, ...names.map((each) => `name ${each}`)]
    const other = claims.map((claim) => this.#owners.get(claim)).find((owner) => owner !== undefined)
    if (other !== undefined) {
      if (JSON.stringify(other.values) === JSON.stringify(values)) {
        this.#repeated += 1
        return null
      }
      return { reason: 'conflicting-duplicate', column: 'name', value: name, details: { row: String(other.row) } }
    }
    for (const claim of claims) this.#owners.set(claim, agency)
    this.#stated.push(agency)
    return null
  }

  async store(): Promise<Merged> {
    let used = 0
    let replaced = 0
    for (const agency of this.#stated) {
      const change = await this.#storeOne(agency)
      if (change !== 'repeated') used += 1
      if (change === 'replaced') replaced += 1
    }
    return { used, repeated: this.#repeated + this.#stated.length - used, replaced }
  }

  async #storeOne(agency: StatedAgency): Promise<'added' | 'replaced' | 'repeated'> {
    const stored = await this.#storedUnder(agency)
    const registered = stored.find((row) => row['is_registered'] === true)
    const isSame = registered !== undefined && this.#isSame(agency, registered)
    for (const row of stored) {
      if (row['is_registered'] === true && !isSame) await this.#keepOld(row)
      const old = String(row['agency_id'])
      if (old === agency.id) continue
      await this.#engine.execute('DELETE FROM stored.agency WHERE agency_id = $old', { old })
      for (const table of [...tablesOfAgencies, 'agency_alias']) {
        const repoint = `UPDATE stored.${table} SET agency_id = $id WHERE agency_id = $old`
        await this.#engine.execute(repoint, { id: agency.id, old })
      }
      await keepFindingsOfAgency(this.#engine, old, agency.id)
      // Labels stay with their officers, unless the other agency has labels of its own.
      await this.#engine.execute(
        'UPDATE stored.officer_label SET agency_id = $id WHERE agency_id = $old AND NOT EXISTS (SELECT 1 FROM stored.officer_label AS own WHERE own.agency_id = $id)',
        { id: agency.id, old },
      )
    }
    if (!isSame) await this.#write(agency)
    const isRenamed = stored.some((row) => normaliseName(String(row['name'])) !== agency.names[0])
    if (isRenamed || stored.length > 1) await renameAgency(this.#engine, agency.id, agency.name, this.#context)
    const hasNewName = await this.#writeNames(agency)
    if (registered === undefined) return 'added'
    return isSame && !hasNewName && stored.length === 1 ? 'repeated' : 'replaced'
  }

  /** Every stored agency that this one is: by its id, or by one of its names. */
  async #storedUnder(agency: StatedAgency): Promise<Row[]> {
    const found = new Map<string, Row>()
    for (const name of agency.names) {
      const rows = await this.#engine.query(
        `SELECT a.* FROM stored.agency AS a LEFT JOIN stored.agency_alias AS n USING (agency_id)
         WHERE a.agency_id = $id OR n.alias = $name`,
        { id: agency.id, name },
      )
      for (const row of rows) found.set(String(row['agency_id']), row)
    }
    return [...found.values()]
  }

  #isSame(agency: StatedAgency, stored: Row): boolean {
    return stored['agency_id'] === agency.id && attributes.every((field) => stored[field] === agency.values[field])
  }

  async #write(agency: StatedAgency): Promise<void> {
    const row: Value[] = [agency.id, ...attributes.map((field) => agency.values[field]!), true, this.#context.sourceId, agency.row]
    const values = Object.fromEntries(columns.map((column, i) => [column, row[i]!]))
    const types: Readonly<Record<string, string>> = { valid_from: '::DATE', valid_to: '::DATE' }
    await this.#engine.execute(
      `INSERT OR REPLACE INTO stored.agency (${columns.join(', ')})
       VALUES (${columns.map((column) => `$${column}${types[column] ?? ''}`).join(', ')})`,
      values,
    )
  }

  async #writeNames(agency: StatedAgency): Promise<boolean> {
    let hasNew = false
    for (const alias of agency.names) {
      const known = await this.#engine.query('SELECT 1 FROM stored.agency_alias WHERE alias = $alias', { alias })
      if (known.length > 0) continue
      await this.#engine.append('stored.agency_alias', ['alias', 'agency_id'], [[alias, agency.id]])
      hasNew = true
    }
    return hasNew
  }

  async #keepOld(row: Row): Promise<void> {
    const kept = ['agency', row['agency_id']!, row['source_id']!, this.#context.sourceId, JSON.stringify(row)]
    const names = ['record_type', 'record_id', 'old_source_id', 'new_source_id', 'record_text', 'replaced_at']
    await this.#engine.append('stored.replaced_record', names, [[...kept, timestamp(this.#context.now)]])
  }
}
