-- Who may not be named in the text of these decisions: the parties and officers of their cases. One row per decision and name.
WITH wanted AS (
    SELECT decision_id, agency_id, case_id, document_key
    FROM completed_decision
    WHERE list_contains(string_split($decision_ids, '|'), decision_id)
)
SELECT DISTINCT wanted.decision_id, other.party_name, other.officer, other.reviewer
FROM wanted
INNER JOIN completed_decision AS other
    ON other.agency_id = wanted.agency_id
    AND (other.decision_id = wanted.decision_id OR other.document_key = wanted.document_key OR other.case_id = wanted.case_id)
