import type { Engine } from '../../pipeline/engine/engine.ts'

/**
 * Multiplies the sample county to so many decisions and tiers. Every copy of an item has tiers, their conditions, a clause and an
 * article of its own, as the items of a real catalogue do: where copies shared their articles, each decision would meet the ranges
 * of all of them, which no law has. Clauses name the kinds of penalty that they allow and require, so that these are held against
 * them too; three decisions in ten are on parties that were fined in two other copies as well.
 */
export async function multiplyCounty(engine: Engine, decisions: number, tiers: number): Promise<void> {
  const [one] = await engine.query('SELECT (SELECT count(*) FROM stored.decision) AS decisions, (SELECT count(*) FROM stored.tier) AS tiers')
  const copies = Math.ceil(decisions / Number(one!['decisions'])) - 1
  const itemCopies = Math.ceil(tiers / Number(one!['tiers']))
  await engine.execute(`
    UPDATE stored.statutory_range SET
      kinds_allowed = coalesce(kinds_allowed, 'warning|fine|confiscation|business_suspension|licence_revocation'),
      kinds_required = coalesce(kinds_required, 'fine');
    CREATE TEMP TABLE decision_once AS FROM stored.decision;
    CREATE TEMP TABLE basis_once AS FROM stored.decision_basis;
    CREATE TEMP TABLE tier_once AS FROM stored.tier;
    CREATE TEMP TABLE condition_once AS FROM stored.tier_condition;
    CREATE TEMP TABLE range_once AS FROM stored.statutory_range;
    CREATE TEMP TABLE copies AS SELECT copy, copy % ${itemCopies} AS item_copy FROM range(1, ${copies + 1}) AS copies(copy);
    CREATE TEMP TABLE item_copies AS SELECT item_copy FROM range(1, ${itemCopies}) AS copies(item_copy);
    INSERT INTO stored.tier
      SELECT tier_once.* REPLACE (${numbered('tier_id', 'item_copy')}, ${named('violation_item')}) FROM tier_once, item_copies;
    INSERT INTO stored.tier_condition
      SELECT condition_once.* REPLACE (${numbered('tier_id', 'item_copy')}) FROM condition_once, item_copies;
    INSERT INTO stored.statutory_range
      SELECT range_once.* REPLACE (${numbered('statutory_range_id', 'item_copy')}, ${named('violation_item')}, ${named('article')})
      FROM range_once, item_copies;
    INSERT INTO stored.decision_basis
      SELECT basis_once.* REPLACE (${numbered('decision_id', 'copy')}, ${named('article')}) FROM basis_once, copies;
    INSERT INTO stored.decision
      SELECT decision_once.* REPLACE (
        ${['decision_id', 'case_id', 'document_number', 'document_key'].map((id) => numbered(id, 'copy')).join(', ')},
        party_key || '-' || CASE WHEN copy % 10 < 3 THEN copy // 10 * 10 ELSE copy END AS party_key, ${named('violation_item')}
      ) FROM decision_once, copies;
    CHECKPOINT`)
}

function numbered(id: string, copy: string): string {
  return `${id} || '-' || ${copy} AS ${id}`
}

function named(name: string): string {
  return `CASE WHEN item_copy = 0 THEN ${name} ELSE ${name} || '之' || item_copy END AS ${name}`
}
