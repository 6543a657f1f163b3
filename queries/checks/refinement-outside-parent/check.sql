-- Does a tier of a local benchmark stay inside the same tier of the superior benchmark that it refines?
-- One row per range of a tier of a version in force that names a superior benchmark.
WITH children AS (
    SELECT
        tier.*,
        benchmark.version_id,
        benchmark.agency_id,
        benchmark.period,
        benchmark.parent_benchmark_id,
        plain_item(tier.violation_item) AS plain_name
    FROM tier
    INNER JOIN benchmark ON benchmark.benchmark_id = tier.benchmark_id AND benchmark.version = tier.benchmark_version
    WHERE benchmark.parent_benchmark_id IS NOT NULL AND benchmark.is_in_force
),
parents AS (
    SELECT
        plain_title(children.parent_benchmark_id) AS parent_name,
        count(DISTINCT benchmark.version_id) AS versions,
        min(benchmark.version_id) AS version_id
    FROM children
    INNER JOIN benchmark
        ON plain_title(children.parent_benchmark_id) IN (plain_title(benchmark.benchmark_id), plain_title(benchmark.title))
    WHERE benchmark.is_in_force
    GROUP BY plain_title(children.parent_benchmark_id)
),
parent_tiers AS (
    SELECT
        parents.parent_name,
        tier.*,
        plain_item(tier.violation_item) AS plain_name
    FROM parents
    INNER JOIN benchmark ON benchmark.version_id = parents.version_id
    INNER JOIN tier ON tier.benchmark_id = benchmark.benchmark_id AND tier.benchmark_version = benchmark.version
    WHERE parents.versions = 1
),
-- What the superior benchmark says of the item at all, of the tier, and of the tier on the same basis, for the same payer and sums.
known AS (
    SELECT
        children.tier_id,
        count(*) FILTER (WHERE parent_tiers.tier = children.tier) AS same_tier,
        count(*) FILTER (WHERE parent_tiers.tier = children.tier AND parent_tiers.range_key = children.range_key) AS same_basis,
        min(CASE WHEN parent_tiers.tier = children.tier AND parent_tiers.range_key = children.range_key THEN parent_tiers.tier_id END)
            AS parent_tier_id
    FROM children
    INNER JOIN parent_tiers
        ON parent_tiers.parent_name = plain_title(children.parent_benchmark_id)
        AND parent_tiers.plain_name = children.plain_name
        AND (parent_tiers.party_kind IS NULL OR parent_tiers.party_kind = children.party_kind)
    GROUP BY children.tier_id
),
compared AS (
    SELECT
        children.*,
        parent.benchmark_title AS parent_title,
        parent.benchmark_version AS parent_version,
        parent.lower AS parent_lower,
        parent.upper AS parent_upper,
        parent.lower_closed AS parent_lower_closed,
        parent.upper_closed AS parent_upper_closed,
        -- No figure on the superior's side sets no limit; no figure on this side is nought, or no limit at all.
        coalesce(coalesce(children.lower, 0) < parent.lower, FALSE) AS is_below,
        parent.upper IS NOT NULL AND (children.upper IS NULL OR children.upper > parent.upper) AS is_above,
        coalesce(children.lower = parent.lower AND children.lower_closed AND NOT parent.lower_closed, FALSE)
            OR coalesce(children.upper = parent.upper AND children.upper_closed AND NOT parent.upper_closed, FALSE) AS is_at_end,
        CASE
            WHEN parents.versions IS NULL THEN 'parent-not-on-record'
            WHEN parents.versions > 1 THEN 'parent-version-unclear'
            WHEN known.tier_id IS NULL THEN 'item-not-in-parent'
            WHEN known.same_tier = 0 THEN 'tier-not-in-parent'
            WHEN children.range_basis = 'text' THEN 'range-in-words'
            WHEN known.same_basis = 0 THEN 'other-basis'
            WHEN known.same_basis > 1 THEN 'parent-tier-unclear'
            WHEN is_far_off(children.upper, parent.lower, parent.upper) THEN 'unit-error-suspected'
        END AS obstacle
    FROM children
    LEFT JOIN parents ON parents.parent_name = plain_title(children.parent_benchmark_id)
    LEFT JOIN known ON known.tier_id = children.tier_id
    LEFT JOIN parent_tiers AS parent ON parent.tier_id = known.parent_tier_id AND parent.parent_name = plain_title(children.parent_benchmark_id)
),
judged AS (
    SELECT
        *,
        CASE
            WHEN obstacle IS NOT NULL THEN NULL
            WHEN is_below AND is_above THEN 'beyond-both-ends'
            WHEN is_above THEN 'above-parent'
            WHEN is_below THEN 'below-parent'
            WHEN is_at_end THEN 'end-included'
        END AS verdict
    FROM compared
)
SELECT
    tier_id AS subject_id,
    agency_id,
    period,
    CASE
        WHEN obstacle IS NOT NULL THEN 'not applicable'
        WHEN verdict IS NOT NULL THEN 'flagged'
        ELSE 'clear'
    END AS outcome,
    obstacle AS reason,
    verdict,
    CASE
        WHEN verdict IS NULL THEN NULL
        WHEN verdict = 'end-included' THEN 'notice'
        ELSE 'high'
    END AS severity,
    CAST(NULL AS VARCHAR) AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    CAST(NULL AS VARCHAR) AS decision_id,
    CAST(NULL AS VARCHAR) AS explanation,
    benchmark_title,
    benchmark_version,
    violation_item,
    tier,
    range_basis,
    parent_title,
    parent_version,
    amount_text(lower) AS own_lower,
    amount_text(upper) AS own_upper,
    amount_text(parent_lower) AS parent_lower,
    amount_text(parent_upper) AS parent_upper,
    lower_closed,
    upper_closed,
    parent_lower_closed,
    parent_upper_closed,
    amount_text(CASE WHEN is_below THEN parent_lower - coalesce(lower, 0) END) AS below_by,
    amount_text(CASE WHEN upper > parent_upper THEN upper - parent_upper END) AS above_by,
    range_unit(range_basis) AS range_unit,
    base_sum
FROM judged
