-- The decisions that the findings of a run are about or compare with.
WITH shown AS (
    SELECT decision_id FROM stored.finding WHERE run_id = $run_id AND decision_id IS NOT NULL
    UNION
    SELECT decision_id FROM stored.finding_comparable WHERE run_id = $run_id
)
SELECT
    decision.*,
    coalesce(agency.name, decision.agency_id) AS agency_name,
    source_file.file,
    permit.permit_item,
    permit.application_type,
    permit.acceptance_date,
    permit.permit_outcome,
    permit.materials,
    permit.conditions
FROM completed_decision AS decision
INNER JOIN shown ON shown.decision_id = decision.decision_id
LEFT JOIN stored.permit AS permit ON permit.decision_id = decision.decision_id
LEFT JOIN stored.agency AS agency ON agency.agency_id = decision.agency_id
LEFT JOIN stored.source_file AS source_file ON source_file.source_id = decision.source_id
