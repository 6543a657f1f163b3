import type { Engine } from '../../pipeline/engine/engine.ts'

const agencies = 500

/**
 * Makes so many decisions of four years, in a tenth permits and coercive measures, and their records of procedure: about three steps a
 * decision, a register of cases, complaints and documents of supervision. Drawn from the numbers of the rows, without chance.
 */
export async function makeProcedureWorld(engine: Engine, decisions: number): Promise<void> {
  await engine.execute(`
    INSERT INTO stored.agency (agency_id, name, is_registered, source_id, source_row)
      SELECT 'a' || i, '示例' || i || '局', TRUE, 's', i FROM range(${agencies}) AS agencies(i);
    CREATE TEMP TABLE made AS
      SELECT i, 'd' || i AS decision_id, 'a' || i % ${agencies} AS agency_id, 'c' || i AS case_id, '示罚〔' || i || '〕号' AS document_key,
        CASE i % 20 WHEN 0 THEN 'permit' WHEN 1 THEN 'coercion' ELSE 'penalty' END AS act_type,
        CAST(DATE '2022-01-04' + CAST(hash(i) % 1400 AS INTEGER) AS DATE) AS filing_date,
        CAST(5 + hash(i + 1000000007) % 95 AS INTEGER) AS days, 100.0 + hash(i) % 50000 AS fine
      FROM range(${decisions}) AS numbers(i);
    INSERT INTO stored.decision (decision_id, case_id, document_number, document_key, act_type, agency_id, officer, reviewer, party_kind,
        filing_date, decision_date, violation_item, kinds, fine, status, source_id, source_row)
      SELECT decision_id, case_id, document_key, document_key, act_type, agency_id, '员' || i % 3000, '审' || i % 900,
        CASE i % 3 WHEN 0 THEN 'natural_person' ELSE 'legal_person' END, filing_date, filing_date + days, '事项' || i % 300,
        CASE act_type WHEN 'penalty' THEN 'fine' END, CASE act_type WHEN 'penalty' THEN fine END, CASE i % 200 WHEN 8 THEN 'annulled' ELSE 'in_force' END, 's', i
      FROM made;
    INSERT INTO stored.permit (decision_id, permit_item, application_type, acceptance_date, permit_outcome, limit_days, limit_unit, excluded_days, source_id, source_row)
      SELECT decision_id, '许可' || i % 60, '新办', filing_date, 'granted', 20, 'working_day', i % 5, 's', i FROM made WHERE act_type = 'permit';
    INSERT INTO stored.administrative_act (decision_id, act_item, measure_end_date, excluded_days, source_id, source_row)
      SELECT decision_id, '扣押', filing_date + days + CAST(hash(i) % 40 AS INTEGER), i % 5, 's', i FROM made WHERE act_type = 'coercion';
    INSERT INTO stored.adverse_outcome SELECT decision_id, 'annulled', filing_date + days + 60, 'reconsideration' FROM made WHERE i % 200 = 8;
    INSERT INTO stored.case_register (case_register_id, agency_id, case_id, act_type, filing_date, closing_date, source_id, source_row)
      SELECT 'r' || i, agency_id, CASE WHEN hash(i + 5) % 100 = 3 THEN 'x' || i ELSE case_id END, act_type, filing_date,
        CASE WHEN hash(i + 5) % 200 <> 3 THEN filing_date + days END, 's', i
      FROM made WHERE act_type <> 'coercion';
    ${steps('notice', 'days - 9', 'TRUE', 'NULL')}
    ${steps('service', 'days + hash(i) % 9', 'hash(i + 3) % 50 <> 9', 'NULL')}
    ${steps('publication', 'days + hash(i + 7) % 12', 'i % 2 = 0', 'NULL')}
    ${steps('legal_review', 'days - 2', 'i % 4 = 2', "'passed'")}
    ${steps('collective_discussion', 'days - 1', 'i % 5 < 3', 'NULL')}
    ${steps('video', 'days - 30', 'i % 2 = 1', "'yes'")}
    ${steps('extension', 'days - 1', 'i % 40 = 5', 'NULL')}
    ${steps('publication_withdrawal', 'days + 62', 'i % 400 = 8', 'NULL')}
    INSERT INTO stored.complaint (complaint_id, agency_id, complaint_number, acceptance_date, answer_date, source_id, source_row)
      SELECT 'k' || i, agency_id, '投' || i, filing_date, CASE WHEN i % 90 <> 2 THEN filing_date + CAST(hash(i) % 50 AS INTEGER) END, 's', i FROM made WHERE i % 10 = 2;
    INSERT INTO stored.supervision_document (supervision_document_id, agency_id, document_kind, document_number, received_date, reply_date, source_id, source_row)
      SELECT 'v' || i, agency_id, CASE i % 40 WHEN 4 THEN 'supervision_recommendation' ELSE 'supervision_notice' END, '监' || i, filing_date,
        CASE WHEN i % 90 <> 4 THEN filing_date + CAST(hash(i) % 40 AS INTEGER) END, 's', i
      FROM made WHERE i % 20 = 4;
    CHECKPOINT`)
}

/** A step of every decision of which the condition holds, so many days after its filing. */
function steps(step: string, days: string, condition: string, result: string): string {
  return `INSERT INTO stored.procedure_step (procedure_step_id, agency_id, document_key, case_id, step, step_date, result, days, source_id, source_row)
      SELECT '${step}-' || i, agency_id, document_key, case_id, '${step}', filing_date + CAST(${days} AS INTEGER), ${result}, ${step === 'extension' ? '30' : 'NULL'}, 's', i
      FROM made WHERE ${condition};`
}
