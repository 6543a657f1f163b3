-- All decisions with the names of their agencies and files.
SELECT decision.*, coalesce(agency.name, decision.agency_id) AS agency_name, source_file.file
FROM completed_decision AS decision
LEFT JOIN stored.agency AS agency ON agency.agency_id = decision.agency_id
LEFT JOIN stored.source_file AS source_file ON source_file.source_id = decision.source_id
ORDER BY decision.decision_date, decision.decision_id
