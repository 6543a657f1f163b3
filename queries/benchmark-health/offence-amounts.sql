-- What is imposed for each offence whose benchmark is in force and leaves a range: the fine in the unit of its tiers, yuan where
-- they have several. One row per offence, kind of party that is told apart, and figure; `decisions` share it. Decisions in
-- force with a clear amount count, under one known version, whatever tier they cite, and inside it or not.
WITH current_tiers AS (
    SELECT * FROM tier WHERE covers_period(valid_from, valid_to, as_of_date(), as_of_date())
),
ladders AS (
    SELECT
        benchmark_id,
        benchmark_version,
        benchmark_title,
        violation_item,
        party_kind,
        agreed(min(range_basis || coalesce(base_sum, '')), max(range_basis || coalesce(base_sum, ''))) IS NOT NULL AS has_one_unit,
        min(range_basis) AS range_basis,
        min(base_sum) AS base_sum,
        count(DISTINCT tier) AS tiers
    FROM current_tiers
    GROUP BY benchmark_id, benchmark_version, benchmark_title, violation_item, party_kind
    -- One amount for each tier is no practice but the rule itself.
    HAVING count(*) FILTER (WHERE lower IS DISTINCT FROM upper) > 0
),
cases AS (
    SELECT
        ladders.benchmark_title,
        ladders.benchmark_version,
        ladders.violation_item,
        ladders.party_kind,
        ladders.tiers,
        CASE WHEN ladders.has_one_unit THEN ladders.range_basis ELSE 'amount' END AS range_basis,
        CASE WHEN ladders.has_one_unit THEN ladders.base_sum END AS base_sum,
        penalty_fine.agency_id,
        CASE
            WHEN NOT ladders.has_one_unit OR ladders.range_basis = 'amount' THEN CAST(penalty_fine.fine AS DOUBLE)
            ELSE round(
                CASE WHEN ladders.range_basis = 'multiple' THEN 1 ELSE 100 END
                * ratio(penalty_fine.fine, base_of(ladders.base_sum, penalty_fine.value_of_goods, penalty_fine.illegal_gains)), 2
            )
        END AS figure
    FROM governing_benchmark
    INNER JOIN penalty_fine ON penalty_fine.decision_id = governing_benchmark.decision_id
    INNER JOIN ladders
        ON ladders.benchmark_id = governing_benchmark.benchmark_id
        AND ladders.benchmark_version = governing_benchmark.benchmark_version
        AND ladders.violation_item = governing_benchmark.violation_item
        AND (ladders.party_kind IS NULL OR ladders.party_kind = penalty_fine.party_kind)
    WHERE governing_benchmark.number_of_candidates = 1 AND NOT governing_benchmark.is_mixed AND penalty_fine.fine_obstacle IS NULL
),
counted AS (
    SELECT benchmark_title, benchmark_version, violation_item, party_kind, count(DISTINCT agency_id) AS agencies
    FROM cases
    WHERE figure IS NOT NULL
    GROUP BY ALL
)
SELECT
    cases.benchmark_title,
    cases.benchmark_version,
    cases.violation_item,
    cases.party_kind,
    cases.tiers,
    cases.range_basis,
    cases.base_sum,
    counted.agencies,
    cases.figure,
    count(*) AS decisions
FROM cases
INNER JOIN counted
    ON counted.benchmark_title = cases.benchmark_title
    AND counted.benchmark_version = cases.benchmark_version
    AND counted.violation_item = cases.violation_item
    AND counted.party_kind IS NOT DISTINCT FROM cases.party_kind
WHERE cases.figure IS NOT NULL
GROUP BY ALL
ORDER BY cases.benchmark_title, cases.benchmark_version, cases.violation_item, cases.party_kind NULLS FIRST, cases.figure
