-- Acts other than penalties as the annual statistics count them: one row a document.
CREATE OR REPLACE VIEW act_document AS
SELECT
    min(decision.agency_id) AS agency_id,
    min(year_of(decision.decision_date)) AS year_number,
    min(decision.act_type) AS act_type,
    count(*) AS decisions,
    max(CASE WHEN is_lasting(decision.status) THEN 1 ELSE 0 END) = 1 AS is_lasting,
    max(coalesce(decision.violation_item, '') || ' ' || coalesce(decision.penalty_text, '')) AS wording
FROM decision
WHERE decision.act_type <> 'penalty'
GROUP BY decision.act_type, document_group(decision.agency_id, decision.document_key, decision.decision_id, decision.decision_date);
