-- The people of the cases that a comparison shows: whoever is a party there may not be named in any of its texts.
WITH shown AS (
    SELECT decision.decision_id, decision.agency_id, decision.case_id
    FROM completed_decision AS decision
    SEMI JOIN shown_decision ON shown_decision.decision_id = decision.decision_id
)
SELECT decision.agency_id, decision.case_id, decision.decision_id, decision.party_name, decision.party_kind, decision.officer, decision.reviewer
FROM completed_decision AS decision
SEMI JOIN shown ON shown.decision_id = decision.decision_id
UNION
SELECT decision.agency_id, decision.case_id, decision.decision_id, decision.party_name, decision.party_kind, decision.officer, decision.reviewer
FROM past.stored.decision AS decision
SEMI JOIN shown ON shown.agency_id = decision.agency_id AND shown.case_id = decision.case_id
