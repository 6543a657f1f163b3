import { countAsOf } from '../../pipeline/commands/annual-data.ts'
import type { Engine } from '../../pipeline/engine/engine.ts'
import { withinMemory } from '../../pipeline/engine/within-memory.ts'

/** Decisions of four years in documents of one to three rows, agency by agency as files are loaded, with a twentieth of them inspections and measures of coercion. */
export async function makeProvince(engine: Engine, decisions: number, agencies: number): Promise<void> {
  const documents = Math.round(decisions / 1.4)
  // To make the world is not to raise the most memory that is reported.
  await withinMemory(engine, 1500, () => engine.execute(`
    INSERT INTO stored.agency (agency_id, name, level, sector, owes_annual_return, is_registered, source_id, source_row)
      SELECT 'A' || lpad(number::VARCHAR, 16, '0'), '示例机关第' || number || '号', CASE number % 4 WHEN 0 THEN 'township' ELSE 'county' END, '领域' || (number % 12), TRUE, TRUE, 's', number
      FROM range(${agencies}) AS numbers(number);
    CREATE TEMP TABLE document AS
      SELECT number, (number * ${agencies}) // ${documents} AS agency, hash(number) % 100 AS chance, hash(number * 7 + 1) AS other
      FROM range(${documents}) AS numbers(number);
    INSERT INTO stored.decision (decision_id, document_number, document_key, act_type, agency_id, party_name, party_kind, decision_date, violation_item, kinds, fine, confiscation, status, source_id, source_row)
      SELECT
        md5(number || '-' || part), key, key, act, 'A' || lpad(agency::VARCHAR, 16, '0'), '示例商行' || number || '之' || part, 'sole_proprietor', DATE '2022-01-01' + (other % 1461)::INTEGER,
        CASE act WHEN 'coercion' THEN '查封经营场所' ELSE '违法行为' || (other % 300) END,
        CASE WHEN act = 'penalty' THEN kinds END,
        CASE WHEN act = 'penalty' AND kinds LIKE '%fine%' THEN 100 * (1 + (other + part) % 200) END,
        CASE WHEN act = 'penalty' AND kinds LIKE '%confiscation%' THEN 10 * (1 + (other + part) % 900) END,
        CASE other % 50 WHEN 0 THEN 'annulled' WHEN 1 THEN 'varied' ELSE 'in_force' END, 's', number
      FROM (
        SELECT number, agency, chance, other, '罚决〔' || agency || '〕' || number || '号' AS key, part,
          CASE WHEN chance < 95 THEN 'penalty' WHEN chance < 98 THEN 'inspection' ELSE 'coercion' END AS act,
          ['fine', 'warning', 'warning|fine', 'fine|confiscation', 'confiscation', 'fine|business_suspension', 'public_criticism', 'licence_revocation', 'no_penalty', 'other'][1 + ((other // 1000 + part * (other % 2)) % 10)::INTEGER] AS kinds
        FROM document, range(1, 4) AS parts(part)
        WHERE part <= CASE WHEN chance < 70 THEN 1 WHEN chance < 90 THEN 2 ELSE 3 END
      );
    INSERT INTO stored.source_file SELECT 's', 's.csv', NULL, 'decision', 'canonical-decision', 's', 1, 1, 0, 0, 0, '[]', '[]', TRUE, TIMESTAMP '2026-01-01';
    DROP TABLE document;
    CHECKPOINT`))
}

/** A form of every agency and year as it is computed, of which every twentieth has some fines too few, and the register of when they came. */
export async function makeReturns(engine: Engine): Promise<void> {
  await withinMemory(engine, 1500, () => engine.execute(`
    INSERT INTO stored.annual_return (annual_return_id, agency_id, year, received_date, is_nil, penalties, source_id, source_row)
      SELECT agency_id || '/' || year, agency_id, year, make_date(year::INTEGER + 1, 1, 8) + CASE WHEN hash(agency_id || year) % 30 = 0 THEN 9 ELSE 0 END, FALSE, NULL, 's', 1
      FROM stored.agency, range(2022, 2026) AS years(year);
    INSERT INTO stored.return_form (return_form_id, agency_id, year, form, form_table, source_id, source_row, loaded_order)
      SELECT agency_id || '/' || year || '/' || form_table, agency_id, year, 'shanxi', form_table, 's', 1, 1
      FROM stored.agency, range(2022, 2026) AS years(year), (VALUES ('penalty'), ('coercion'), ('other_acts')) AS tables(form_table);
    INSERT INTO stored.return_cell
      SELECT agency_id || '/' || year_number || '/' || form_table, cell, amount, amount::VARCHAR, 'A' || place, TRUE
      FROM (
        SELECT *, coalesce(computed, 0) - CASE WHEN cell IN ('fine', 'total') AND computed > 3 AND hash(agency_id || year_number) % 20 = 0 THEN 3 ELSE 0 END AS amount
        FROM computed_cell WHERE form = 'shanxi' AND form_table <> 'permit'
      );
    CHECKPOINT`))
  await countAsOf(engine, '2026-02-05')
}
