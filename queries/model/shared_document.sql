-- Documents with more than one row: few as a rule, so that all others need not be grouped by their number. One row an act and document.
CREATE OR REPLACE VIEW shared_document AS
SELECT act_type, document_group(agency_id, document_key, decision_id, decision_date) AS document, count(*) AS decisions
FROM decision
WHERE document_key IS NOT NULL
GROUP BY act_type, document_group(agency_id, document_key, decision_id, decision_date)
HAVING count(*) > 1;
