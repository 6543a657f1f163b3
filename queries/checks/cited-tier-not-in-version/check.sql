-- Does the decision cite a tier that the governing version of the benchmark does not have, or a version that was not in
-- force on the day of the conduct?
-- One row per penalty decision.
WITH cited AS (
    SELECT
        decision.decision_id,
        decision.agency_id,
        decision.period,
        decision.is_in_force,
        decision.violation_item,
        decision.party_kind,
        decision.conduct_date,
        decision.decision_date,
        reason_of(decision.tier_cited) AS tier_cited,
        reason_of(decision.benchmark_version_cited) IS NOT NULL AS cites_a_version,
        CASE
            WHEN decision.adjusted_application_approved THEN 'adjusted_application_approved'
            ELSE reason_of(decision.explanation)
        END AS recorded_reason,
        governing_benchmark.decision_id IS NOT NULL AS has_benchmark,
        governing_benchmark.number_of_candidates,
        governing_benchmark.is_mixed,
        benchmark.benchmark_id,
        benchmark.version,
        benchmark.title,
        benchmark.valid_from,
        benchmark.valid_to
    FROM decision
    LEFT JOIN governing_benchmark ON governing_benchmark.decision_id = decision.decision_id
    LEFT JOIN benchmark
        ON benchmark.benchmark_id = governing_benchmark.benchmark_id
        AND benchmark.version = governing_benchmark.benchmark_version
    WHERE decision.act_type = 'penalty'
),
-- Many decisions share few combinations: each is read once.
combinations AS (
    SELECT DISTINCT benchmark_id, version, violation_item, party_kind, tier_cited
    FROM cited
    WHERE benchmark_id IS NOT NULL AND tier_cited IS NOT NULL
),
named_tiers AS (
    SELECT
        combinations.*,
        tier.tier,
        tier.tier_rank,
        tier.party_kind IS NULL OR tier.party_kind = combinations.party_kind AS is_for_party,
        coalesce(tier.tier = combinations.tier_cited, FALSE)
            OR plain_tier(tier.tier) = plain_tier(combinations.tier_cited) AS is_it,
        naming_of_tier(plain_tier(tier.tier)) AS naming,
        naming_of_tier(plain_tier(combinations.tier_cited)) AS cited_naming
    FROM combinations
    INNER JOIN tier
        ON tier.benchmark_id = combinations.benchmark_id
        AND tier.benchmark_version = combinations.version
        AND tier.violation_item = combinations.violation_item
),
readings AS (
    SELECT
        benchmark_id,
        version,
        violation_item,
        party_kind,
        tier_cited,
        count(DISTINCT tier) FILTER (WHERE is_for_party) AS number_of_tiers,
        count(*) FILTER (WHERE is_it AND is_for_party) > 0 AS is_in_version,
        count(*) FILTER (WHERE is_it) > 0 AS is_in_version_for_another,
        -- A tier named by degree may be the one that a document calls 从轻: only names of one sort can be told apart.
        cited_naming IS NOT NULL AND count(*) FILTER (
            WHERE naming IS NULL OR (naming <> 'any' AND cited_naming <> 'any' AND naming <> cited_naming)
        ) = 0 AS is_readable,
        joined_in_order(array_agg(DISTINCT CAST(tier_rank AS VARCHAR) || ' ' || tier) FILTER (WHERE is_for_party)) AS tiers
    FROM named_tiers
    GROUP BY benchmark_id, version, violation_item, party_kind, tier_cited, cited_naming
),
-- The cited tier in the version that was in force on the day of the conduct, where the cited version was not.
cited_versions AS (
    SELECT
        *,
        CASE
            WHEN NOT cites_a_version OR benchmark_id IS NULL THEN NULL
            WHEN conduct_date IS NULL AND NOT covers_period(
                valid_from, valid_to, earliest_conduct(conduct_date, decision_date), decision_date
            ) THEN 'unknown'
            WHEN valid_from > conduct_date THEN 'later'
            WHEN valid_to < conduct_date THEN 'expired'
        END AS version_state
    FROM cited
),
versions_at_conduct AS (
    SELECT
        cited_versions.decision_id,
        count(DISTINCT other.benchmark_version) AS versions,
        min(other.benchmark_version) AS version
    FROM cited_versions
    INNER JOIN tier AS other
        ON other.benchmark_id = cited_versions.benchmark_id
        AND other.violation_item = cited_versions.violation_item
        AND (other.party_kind IS NULL OR other.party_kind = cited_versions.party_kind)
        AND covers_period(other.valid_from, other.valid_to, cited_versions.conduct_date, cited_versions.conduct_date)
    WHERE cited_versions.version_state IN ('later', 'expired')
    GROUP BY cited_versions.decision_id
),
-- The same tier in both versions. A tier without an end on one side runs on without limit.
tier_pairs AS (
    SELECT
        cited_versions.decision_id,
        count(*) AS pairs,
        max(CASE WHEN own.range_key = other.range_key AND own.range_basis <> 'text' THEN 1 ELSE 0 END) = 1 AS is_comparable,
        min(coalesce(own.lower, 0)) AS own_lower,
        min(coalesce(other.lower, 0)) AS other_lower,
        min(coalesce(own.upper, 99999999999999)) AS own_upper,
        min(coalesce(other.upper, 99999999999999)) AS other_upper,
        min(bound_text(own.range_basis, own.lower)) AS own_lower_text,
        min(bound_text(own.range_basis, own.upper)) AS own_upper_text,
        min(bound_text(other.range_basis, other.lower)) AS other_lower_text,
        min(bound_text(other.range_basis, other.upper)) AS other_upper_text
    FROM cited_versions
    INNER JOIN versions_at_conduct ON versions_at_conduct.decision_id = cited_versions.decision_id
    INNER JOIN tier AS own
        ON own.benchmark_id = cited_versions.benchmark_id
        AND own.benchmark_version = cited_versions.version
        AND own.violation_item = cited_versions.violation_item
        AND (own.party_kind IS NULL OR own.party_kind = cited_versions.party_kind)
        AND plain_tier(own.tier) = plain_tier(cited_versions.tier_cited)
    INNER JOIN tier AS other
        ON other.benchmark_id = cited_versions.benchmark_id
        AND other.benchmark_version = versions_at_conduct.version
        AND other.violation_item = cited_versions.violation_item
        AND (other.party_kind IS NULL OR other.party_kind = cited_versions.party_kind)
        AND plain_tier(other.tier) = plain_tier(cited_versions.tier_cited)
    WHERE cited_versions.version_state = 'later' AND versions_at_conduct.versions = 1
    GROUP BY cited_versions.decision_id
),
versions_with_tier AS (
    SELECT
        combinations.benchmark_id,
        combinations.version,
        combinations.violation_item,
        combinations.party_kind,
        combinations.tier_cited,
        joined_in_order(array_agg(DISTINCT tier.benchmark_version)) AS versions
    FROM combinations
    INNER JOIN tier
        ON tier.benchmark_id = combinations.benchmark_id
        AND tier.benchmark_version <> combinations.version
        AND tier.violation_item = combinations.violation_item
        AND plain_tier(tier.tier) = plain_tier(combinations.tier_cited)
    GROUP BY
        combinations.benchmark_id, combinations.version, combinations.violation_item, combinations.party_kind, combinations.tier_cited
),
read AS (
    SELECT
        cited_versions.*,
        versions_at_conduct.version AS version_at_conduct,
        tier_pairs.own_lower_text,
        tier_pairs.own_upper_text,
        tier_pairs.other_lower_text,
        tier_pairs.other_upper_text,
        readings.tiers,
        versions_with_tier.versions AS other_versions,
        CASE
            WHEN NOT cited_versions.is_in_force THEN 'not-in-force'
            WHEN NOT cited_versions.has_benchmark THEN 'no-benchmark'
            WHEN cited_versions.tier_cited IS NULL AND NOT cited_versions.cites_a_version THEN 'nothing-cited'
            WHEN cited_versions.is_mixed THEN 'mixed-law'
            WHEN cited_versions.number_of_candidates <> 1 OR versions_at_conduct.versions > 1 THEN 'benchmark-unclear'
            WHEN cited_versions.version_state = 'unknown' THEN 'conduct-date-not-recorded'
            WHEN cited_versions.version_state IN ('later', 'expired') AND versions_at_conduct.decision_id IS NULL
                THEN 'no-version-at-conduct'
            WHEN cited_versions.version_state = 'later'
                AND (
                    coalesce(tier_pairs.pairs, 0) <> 1 OR NOT tier_pairs.is_comparable
                    OR (tier_pairs.own_lower > tier_pairs.other_lower AND tier_pairs.own_upper < tier_pairs.other_upper)
                    OR (tier_pairs.own_lower < tier_pairs.other_lower AND tier_pairs.own_upper > tier_pairs.other_upper)
                ) THEN 'lighter-version-not-known'
        END AS version_obstacle,
        cited_versions.version_state = 'later'
            AND (tier_pairs.own_lower > tier_pairs.other_lower OR tier_pairs.own_upper > tier_pairs.other_upper) AS is_harsher,
        CASE
            WHEN cited_versions.tier_cited IS NULL OR readings.is_in_version THEN NULL
            WHEN plain_tier(cited_versions.tier_cited) IN ('减轻', '不予', '免予', '从轻或减轻') THEN 'reduced-or-no-penalty'
            WHEN readings.is_in_version_for_another THEN 'tier-of-another-party-kind'
            WHEN readings.number_of_tiers < $fewest_tiers THEN 'too-few-tiers-on-record'
            WHEN NOT readings.is_readable THEN 'tier-reading-unclear'
        END AS tier_obstacle,
        cited_versions.tier_cited IS NOT NULL AND NOT coalesce(readings.is_in_version, FALSE) AS lacks_tier
    FROM cited_versions
    LEFT JOIN versions_at_conduct ON versions_at_conduct.decision_id = cited_versions.decision_id
    LEFT JOIN tier_pairs ON tier_pairs.decision_id = cited_versions.decision_id
    LEFT JOIN readings
        ON readings.benchmark_id = cited_versions.benchmark_id
        AND readings.version = cited_versions.version
        AND readings.violation_item = cited_versions.violation_item
        AND readings.party_kind = cited_versions.party_kind
        AND readings.tier_cited = cited_versions.tier_cited
    LEFT JOIN versions_with_tier
        ON versions_with_tier.benchmark_id = cited_versions.benchmark_id
        AND versions_with_tier.version = cited_versions.version
        AND versions_with_tier.violation_item = cited_versions.violation_item
        AND versions_with_tier.party_kind = cited_versions.party_kind
        AND versions_with_tier.tier_cited = cited_versions.tier_cited
),
judged AS (
    SELECT
        *,
        CASE
            WHEN version_obstacle IS NOT NULL THEN NULL
            WHEN version_state = 'expired' THEN 'expired-version'
            WHEN is_harsher THEN 'later-version'
            WHEN lacks_tier AND tier_obstacle IS NULL THEN 'tier-not-in-version'
        END AS verdict,
        coalesce(version_obstacle, CASE WHEN version_state = 'expired' OR is_harsher THEN NULL ELSE tier_obstacle END) AS obstacle
    FROM read
)
SELECT
    decision_id AS subject_id,
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
        WHEN recorded_reason IS NOT NULL THEN 'notice'
        WHEN verdict = 'later-version' THEN 'high'
        ELSE 'medium'
    END AS severity,
    CASE WHEN verdict = 'later-version' THEN 'excessive' END AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    decision_id,
    CASE WHEN verdict IS NOT NULL THEN recorded_reason END AS explanation,
    title AS benchmark_title,
    version AS benchmark_version,
    valid_from,
    valid_to,
    conduct_date,
    tier_cited,
    tiers,
    other_versions,
    version_at_conduct,
    own_lower_text,
    own_upper_text,
    other_lower_text,
    other_upper_text
FROM judged
