-- All decisions with the names of their agencies and files.
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
LEFT JOIN stored.permit AS permit ON permit.decision_id = decision.decision_id
LEFT JOIN stored.agency AS agency ON agency.agency_id = decision.agency_id
LEFT JOIN stored.source_file AS source_file ON source_file.source_id = decision.source_id
ORDER BY decision.decision_date, decision.decision_id
