-- The fines that lie inside the tier that they cite, in versions of benchmarks in force, each in the unit of its tier: yuan, times
-- or percent of the sum concerned. One row per range of a tier, figure and whether the latest run found something about the
-- decision itself; `decisions` share it. Only decisions in force with a clear amount, and under one known version, are here.
-- Ranges of one tier that are the same are one.
WITH current_tiers AS (
    SELECT
        min(tier_id) AS tier_id,
        benchmark_id, benchmark_version, benchmark_title, violation_item, party_kind, tier, min(tier_rank) AS tier_rank,
        range_basis, base_sum, lower, upper, lower_closed, upper_closed
    FROM tier
    WHERE covers_period(valid_from, valid_to, as_of_date(), as_of_date())
    GROUP BY
        benchmark_id, benchmark_version, benchmark_title, violation_item, party_kind, tier,
        range_basis, base_sum, lower, upper, lower_closed, upper_closed
),
found AS (
    SELECT DISTINCT decision_id FROM stored.finding WHERE run_id = $run_id AND decision_id IS NOT NULL
),
cases AS (
    SELECT
        current_tiers.*,
        decision.agency_id,
        found.decision_id IS NOT NULL AS is_flagged,
        CASE current_tiers.range_basis
            WHEN 'amount' THEN CAST(decision.fine AS DOUBLE)
            WHEN 'multiple' THEN round(ratio(decision.fine, against.base_amount), 4)
            ELSE round(100 * ratio(decision.fine, against.base_amount), 4)
        END AS figure
    FROM fine_against_tier AS against
    INNER JOIN decision ON decision.decision_id = against.decision_id
    INNER JOIN current_tiers
        ON current_tiers.benchmark_id = against.benchmark_id
        AND current_tiers.benchmark_version = against.benchmark_version
        AND current_tiers.violation_item = decision.violation_item
        AND current_tiers.tier = against.tier
        AND (current_tiers.party_kind IS NULL OR current_tiers.party_kind = decision.party_kind)
        AND current_tiers.range_basis = against.range_basis
        AND current_tiers.base_sum IS NOT DISTINCT FROM against.base_sum
        AND current_tiers.lower_closed = against.lower_closed
        AND current_tiers.upper_closed = against.upper_closed
        AND bound_in_yuan(current_tiers.range_basis, current_tiers.lower, against.base_amount) IS NOT DISTINCT FROM against.lower_yuan
        AND bound_in_yuan(current_tiers.range_basis, current_tiers.upper, against.base_amount) IS NOT DISTINCT FROM against.upper_yuan
    LEFT JOIN found ON found.decision_id = against.decision_id
    WHERE against.obstacle IS NULL AND against.place = 'within'
),
counted AS (
    SELECT tier_id, count(DISTINCT agency_id) AS agencies FROM cases GROUP BY tier_id
)
SELECT
    cases.tier_id,
    cases.benchmark_title,
    cases.benchmark_version,
    cases.violation_item,
    cases.party_kind,
    cases.tier,
    cases.range_basis,
    cases.base_sum,
    amount_text(cases.lower) AS lower,
    amount_text(cases.upper) AS upper,
    cases.lower_closed,
    cases.upper_closed,
    counted.agencies,
    cases.figure,
    cases.is_flagged,
    count(*) AS decisions
FROM cases
INNER JOIN counted ON counted.tier_id = cases.tier_id
GROUP BY ALL
ORDER BY
    cases.benchmark_title, cases.benchmark_version, cases.violation_item, cases.party_kind NULLS FIRST, min(cases.tier_rank),
    cases.tier, cases.tier_id, cases.figure, cases.is_flagged
