-- What the agency and the officer of a decision do throughout, in its item too: a finding of its own, not of each decision.
-- One row a judged decision; in usual distances.
SELECT
    judged_decision.n,
    coalesce(agency.effect, 0) + coalesce(officer.effect, 0) + coalesce(pattern.effect, 0) AS effect
FROM judged_decision
LEFT JOIN level_effect AS agency ON agency.agency_id = judged_decision.agency_id AND agency.officer IS NULL
LEFT JOIN level_effect AS officer
    ON officer.agency_id = judged_decision.agency_id AND officer.officer = judged_decision.officer
LEFT JOIN pattern_effect AS pattern
    ON pattern.agency_id = judged_decision.agency_id
    AND pattern.officer = judged_decision.officer
    AND pattern.item_epoch_id = judged_decision.item_epoch_id
