-- The decisions that a comparison shows, with the names of their agencies and files.
SELECT
    decision.*,
    coalesce(agency.name, decision.agency_id) AS agency_name,
    source_file.file,
    NULL AS permit_item,
    NULL AS application_type,
    NULL AS acceptance_date,
    NULL AS permit_outcome,
    NULL AS materials,
    NULL AS conditions
FROM completed_decision AS decision
SEMI JOIN shown_decision ON shown_decision.decision_id = decision.decision_id
LEFT JOIN stored.agency AS agency ON agency.agency_id = decision.agency_id
LEFT JOIN stored.source_file AS source_file ON source_file.source_id = decision.source_id
