-- Decisions in force that cite the same tier of the same version, those with the same kind of party first.
SELECT
    pool || '/' || tier_cited AS pool,
    decision_id,
    case_key,
    party_kind AS first_fact,
    harm AS second_fact,
    circumstances AS third_fact,
    repeats AS fourth_fact,
    coalesce(value_of_goods, 0) AS amount,
    day,
    is_comparable
FROM candidate_by_benchmark
WHERE tier_cited IS NOT NULL
