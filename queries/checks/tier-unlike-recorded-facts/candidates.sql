-- Decisions in force on the same item under the same version of the benchmark, whatever tier they cite, those with the same kind of
-- party first.
SELECT
    pool,
    decision_id,
    case_key,
    party_kind AS first_fact,
    harm AS second_fact,
    circumstances AS third_fact,
    repeats AS fourth_fact,
    coalesce(value_of_goods, illegal_gains, 0) AS amount,
    day,
    is_comparable
FROM candidate_by_benchmark
