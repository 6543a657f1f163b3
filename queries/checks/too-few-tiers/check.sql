-- Has a benchmark at least three tiers for each item whose fine leaves a choice?
-- One row per version of a benchmark, item and kind of party.
WITH kinds AS (
    SELECT DISTINCT benchmark_id, benchmark_version, violation_item, party_kind FROM tier
),
ranges AS (
    SELECT
        plain_item(violation_item) AS plain_name,
        party_kind,
        max(CASE WHEN lower = upper THEN 0 ELSE 1 END) AS is_range
    FROM statutory_range
    WHERE violation_item IS NOT NULL AND covers_period(valid_from, valid_to, as_of_date(), as_of_date())
    GROUP BY plain_item(violation_item), party_kind
),
ranges_of_kind AS (
    SELECT
        kinds.benchmark_id,
        kinds.benchmark_version,
        kinds.violation_item,
        kinds.party_kind,
        max(ranges.is_range) AS is_range
    FROM kinds
    INNER JOIN ranges
        ON ranges.plain_name = plain_item(kinds.violation_item)
        AND (ranges.party_kind IS NULL OR kinds.party_kind IS NULL OR ranges.party_kind = kinds.party_kind)
    GROUP BY kinds.benchmark_id, kinds.benchmark_version, kinds.violation_item, kinds.party_kind
),
named_tiers AS (
    SELECT
        kinds.benchmark_id,
        kinds.benchmark_version,
        kinds.violation_item,
        kinds.party_kind,
        tier.tier,
        min(tier.tier_rank) AS tier_rank
    FROM kinds
    INNER JOIN tier
        ON tier.benchmark_id = kinds.benchmark_id
        AND tier.benchmark_version = kinds.benchmark_version
        AND tier.violation_item = kinds.violation_item
        AND (tier.party_kind IS NULL OR tier.party_kind = kinds.party_kind)
    GROUP BY kinds.benchmark_id, kinds.benchmark_version, kinds.violation_item, kinds.party_kind, tier.tier
),
names AS (
    SELECT
        benchmark_id,
        benchmark_version,
        violation_item,
        coalesce(party_kind, '') AS party_kind,
        joined_texts(array_agg(tier ORDER BY tier_rank ASC NULLS LAST, tier ASC NULLS LAST)) AS tier_names
    FROM named_tiers
    GROUP BY benchmark_id, benchmark_version, violation_item, coalesce(party_kind, '')
),
counted AS (
    SELECT
        kinds.benchmark_id,
        kinds.benchmark_version,
        kinds.violation_item,
        kinds.party_kind,
        count(DISTINCT tier.tier) AS tiers,
        -- Words may impose no fine at all, and one tier may fix an amount for each payer or sum: neither leaves a choice by itself.
        max(CASE WHEN tier.range_basis = 'text' OR tier.lower = tier.upper THEN 0 ELSE 1 END) AS has_range,
        count(DISTINCT CASE
            WHEN tier.range_basis <> 'text' AND tier.payer IS NULL AND tier.switch_sum IS NULL
                THEN coalesce(amount_text(tier.lower), '') || '/' || tier.range_basis
        END) AS starts
    FROM kinds
    INNER JOIN tier
        ON tier.benchmark_id = kinds.benchmark_id
        AND tier.benchmark_version = kinds.benchmark_version
        AND tier.violation_item = kinds.violation_item
        AND (tier.party_kind IS NULL OR tier.party_kind = kinds.party_kind)
    GROUP BY kinds.benchmark_id, kinds.benchmark_version, kinds.violation_item, kinds.party_kind
),
-- A refinement may leave some tiers to the superior benchmark.
superiors AS (
    SELECT DISTINCT plain_title(benchmark.benchmark_id) AS superior_name, plain_title(benchmark.title) AS superior_title, plain_item(tier.violation_item) AS plain_name
    FROM tier
    INNER JOIN benchmark ON benchmark.benchmark_id = tier.benchmark_id AND benchmark.version = tier.benchmark_version
    WHERE benchmark.is_in_force
),
refined AS (
    SELECT DISTINCT counted.benchmark_id, counted.benchmark_version, counted.violation_item
    FROM counted
    INNER JOIN benchmark ON benchmark.benchmark_id = counted.benchmark_id AND benchmark.version = counted.benchmark_version
    INNER JOIN superiors
        ON superiors.plain_name = plain_item(counted.violation_item)
        AND plain_title(benchmark.parent_benchmark_id) IN (superiors.superior_name, superiors.superior_title)
),
judged AS (
    SELECT
        counted.*,
        names.tier_names,
        benchmark.version_id,
        benchmark.agency_id,
        benchmark.period,
        benchmark.title AS benchmark_title,
        CASE
            WHEN NOT benchmark.is_in_force THEN 'not-in-force'
            -- What the law says decides; where its range is not on record, what the tiers themselves say.
            WHEN coalesce(ranges_of_kind.is_range, greatest(counted.has_range, CASE WHEN counted.starts > 1 THEN 1 ELSE 0 END)) = 0
                THEN 'no-range'
            WHEN counted.tiers < $minimum_tiers AND refined.benchmark_id IS NOT NULL THEN 'superior-has-tiers'
        END AS obstacle
    FROM counted
    INNER JOIN benchmark ON benchmark.benchmark_id = counted.benchmark_id AND benchmark.version = counted.benchmark_version
    INNER JOIN names
        ON names.benchmark_id = counted.benchmark_id
        AND names.benchmark_version = counted.benchmark_version
        AND names.violation_item = counted.violation_item
        AND names.party_kind = coalesce(counted.party_kind, '')
    LEFT JOIN refined
        ON refined.benchmark_id = counted.benchmark_id
        AND refined.benchmark_version = counted.benchmark_version
        AND refined.violation_item = counted.violation_item
    LEFT JOIN ranges_of_kind
        ON ranges_of_kind.benchmark_id = counted.benchmark_id
        AND ranges_of_kind.benchmark_version = counted.benchmark_version
        AND ranges_of_kind.violation_item = counted.violation_item
        AND coalesce(ranges_of_kind.party_kind, '') = coalesce(counted.party_kind, '')
)
SELECT
    version_id || '/' || violation_item || '/' || coalesce(party_kind, '') AS subject_id,
    agency_id,
    period,
    CASE
        WHEN obstacle IS NOT NULL THEN 'not applicable'
        WHEN tiers < $minimum_tiers THEN 'flagged'
        ELSE 'clear'
    END AS outcome,
    obstacle AS reason,
    CASE WHEN obstacle IS NULL AND tiers < $minimum_tiers THEN 'too-few' END AS verdict,
    CASE
        WHEN obstacle IS NOT NULL OR tiers >= $minimum_tiers THEN NULL
        WHEN $is_mandatory THEN 'medium'
        ELSE 'notice'
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
    party_kind,
    tiers,
    tier_names,
    $minimum_tiers AS tiers_wanted
FROM judged
