-- The wanted decisions with what they cite and what completes them, into the database in memory.
INSERT INTO stored.decision BY NAME
SELECT decision.* FROM past.stored.decision AS decision SEMI JOIN wanted_decision ON wanted_decision.decision_id = decision.decision_id;
INSERT INTO stored.decision_basis BY NAME
SELECT basis.* FROM past.stored.decision_basis AS basis SEMI JOIN wanted_decision ON wanted_decision.decision_id = basis.decision_id;
INSERT INTO stored.decision_supplement BY NAME
SELECT * FROM past.stored.decision_supplement
WHERE (agency_id, document_key) IN (SELECT (agency_id, document_key) FROM stored.decision)
    OR (agency_id, case_id) IN (SELECT (agency_id, case_id) FROM stored.decision);
INSERT INTO stored.source_file BY NAME
SELECT source_file.*
FROM past.stored.source_file AS source_file
SEMI JOIN stored.decision AS decision ON decision.source_id = source_file.source_id
ANTI JOIN stored.source_file AS own ON own.source_id = source_file.source_id;
