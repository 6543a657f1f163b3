-- Decisions in force that were judged by the same range of law, those on the same item first.
SELECT
    pool,
    decision_id,
    case_key,
    violation_item AS first_fact,
    party_kind AS second_fact,
    harm AS third_fact,
    circumstances AS fourth_fact,
    amount,
    day,
    is_comparable
FROM candidate_by_clause
