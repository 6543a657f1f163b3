-- Decisions in force that were judged by the same range of law, those on the same item whose circumstances lean the same way first (beside
-- them the fine shows best), then those with the same kind of party, then those with the very same circumstances.
SELECT
    candidate_by_clause.pool,
    candidate_by_clause.decision_id,
    candidate_by_clause.case_key,
    candidate_by_clause.violation_item AS first_fact,
    CASE
        WHEN weight.net > 0 THEN 'graver'
        WHEN weight.net < 0 THEN 'milder'
        WHEN weight.net = 0 THEN 'balanced'
        WHEN candidate_by_clause.circumstances IS NOT NULL THEN 'unknown'
    END AS second_fact,
    candidate_by_clause.party_kind AS third_fact,
    candidate_by_clause.circumstances AS fourth_fact,
    candidate_by_clause.amount,
    candidate_by_clause.day,
    candidate_by_clause.is_comparable
FROM candidate_by_clause
LEFT JOIN circumstance_weight AS weight ON weight.circumstances = candidate_by_clause.circumstances
