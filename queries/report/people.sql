-- The people of the cases that a run shows: whoever is a party there may not be named in any of its texts.
WITH shown AS (
    SELECT decision_id FROM stored.finding WHERE run_id = $run_id AND decision_id IS NOT NULL
    UNION
    SELECT decision_id FROM stored.finding_comparable WHERE run_id = $run_id
),
shown_cases AS (
    SELECT DISTINCT decision.agency_id, decision.case_id
    FROM completed_decision AS decision
    INNER JOIN shown ON shown.decision_id = decision.decision_id
    WHERE decision.case_id IS NOT NULL
)
SELECT DISTINCT decision.agency_id, decision.case_id, decision.decision_id, decision.party_name, decision.party_kind, decision.officer, decision.reviewer
FROM completed_decision AS decision
LEFT JOIN shown ON shown.decision_id = decision.decision_id
LEFT JOIN shown_cases
    ON shown_cases.agency_id = decision.agency_id AND shown_cases.case_id = decision.case_id
WHERE shown.decision_id IS NOT NULL OR shown_cases.case_id IS NOT NULL
