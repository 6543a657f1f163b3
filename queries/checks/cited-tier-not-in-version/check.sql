-- Does the decision cite a tier that the governing version of the benchmark does not have, or a version that was not in
-- force on the day of the conduct?
-- One row per penalty decision.
WITH situations AS (
    SELECT
        situation.situation_id,
        situation.violation_item,
        situation.party_kind,
        reason_of(situation.tier_cited) AS tier_cited,
        situation.conduct_date,
        benchmark.benchmark_id,
        benchmark.version,
        benchmark.title,
        benchmark.valid_from,
        benchmark.valid_to,
        CASE
            WHEN reason_of(situation.benchmark_version_cited) IS NULL OR benchmark.benchmark_id IS NULL THEN NULL
            WHEN situation.conduct_date IS NULL AND NOT covers_period(
                benchmark.valid_from,
                benchmark.valid_to,
                earliest_conduct(situation.conduct_date, situation.decision_date),
                situation.decision_date
            ) THEN 'unknown'
            WHEN benchmark.valid_from > situation.conduct_date THEN 'later'
            WHEN benchmark.valid_to < situation.conduct_date THEN 'expired'
        END AS version_state
    FROM situation_example AS situation
    INNER JOIN situation_benchmark AS governing ON governing.situation_id = situation.situation_id
    LEFT JOIN stored.benchmark AS benchmark
        ON benchmark.benchmark_id = governing.benchmark_id AND benchmark.version = governing.benchmark_version
),
-- Many situations share few combinations, and these few names: each is read once.
combinations AS (
    SELECT DISTINCT benchmark_id, version, violation_item, party_kind, tier_cited
    FROM situations
    WHERE benchmark_id IS NOT NULL AND tier_cited IS NOT NULL
),
names AS (
    SELECT tier AS name FROM tier
    UNION
    SELECT tier_cited AS name FROM situations WHERE tier_cited IS NOT NULL
),
read_names AS (
    SELECT name, plain_tier(name) AS plain_name, naming_of_tier(plain_tier(name)) AS naming FROM names
),
named_tiers AS (
    SELECT
        combinations.*,
        tier.benchmark_version,
        tier.tier,
        tier.tier_rank,
        tier.party_kind IS NULL OR tier.party_kind = combinations.party_kind AS is_for_party,
        coalesce(tier.tier = combinations.tier_cited, FALSE) OR own_name.plain_name = cited_name.plain_name AS is_it,
        own_name.naming,
        cited_name.naming AS cited_naming
    FROM combinations
    INNER JOIN tier ON tier.benchmark_id = combinations.benchmark_id AND tier.violation_item = combinations.violation_item
    INNER JOIN read_names AS own_name ON own_name.name = tier.tier
    INNER JOIN read_names AS cited_name ON cited_name.name = combinations.tier_cited
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
    WHERE benchmark_version = version
    GROUP BY benchmark_id, version, violation_item, party_kind, tier_cited, cited_naming
),
versions_with_tier AS (
    SELECT
        benchmark_id,
        version,
        violation_item,
        party_kind,
        tier_cited,
        joined_in_order(array_agg(DISTINCT benchmark_version)) AS versions
    FROM named_tiers
    WHERE benchmark_version <> version AND is_it
    GROUP BY benchmark_id, version, violation_item, party_kind, tier_cited
),
-- The cited tier in the version that was in force on the day of the conduct, where the cited version was not.
versions_at_conduct AS (
    SELECT
        situations.situation_id,
        count(DISTINCT other.benchmark_version) AS versions,
        min(other.benchmark_version) AS version
    FROM situations
    INNER JOIN tier AS other
        ON other.benchmark_id = situations.benchmark_id
        AND other.violation_item = situations.violation_item
        AND (other.party_kind IS NULL OR other.party_kind = situations.party_kind)
        AND covers_period(other.valid_from, other.valid_to, situations.conduct_date, situations.conduct_date)
    WHERE situations.version_state IN ('later', 'expired')
    GROUP BY situations.situation_id
),
read_situations AS (
    SELECT
        situations.*,
        versions_at_conduct.versions AS versions_at_conduct,
        versions_at_conduct.version AS version_at_conduct,
        read_names.plain_name,
        readings.number_of_tiers,
        readings.is_in_version,
        readings.is_in_version_for_another,
        readings.is_readable,
        readings.tiers,
        versions_with_tier.versions AS other_versions
    FROM situations
    LEFT JOIN versions_at_conduct ON versions_at_conduct.situation_id = situations.situation_id
    LEFT JOIN read_names ON read_names.name = situations.tier_cited
    LEFT JOIN readings
        ON readings.benchmark_id = situations.benchmark_id
        AND readings.version = situations.version
        AND readings.violation_item = situations.violation_item
        AND readings.party_kind = situations.party_kind
        AND readings.tier_cited = situations.tier_cited
    LEFT JOIN versions_with_tier
        ON versions_with_tier.benchmark_id = situations.benchmark_id
        AND versions_with_tier.version = situations.version
        AND versions_with_tier.violation_item = situations.violation_item
        AND versions_with_tier.party_kind = situations.party_kind
        AND versions_with_tier.tier_cited = situations.tier_cited
),
-- The same tier in both versions.
pairs_of_tiers AS (
    SELECT
        situations.situation_id,
        own.range_basis,
        own.base_sum,
        own.range_key = other.range_key AND own.range_basis <> 'text' AS is_alike,
        own.lower AS own_lower,
        own.upper AS own_upper,
        own.lower_closed AS own_lower_closed,
        own.upper_closed AS own_upper_closed,
        other.lower AS other_lower,
        other.upper AS other_upper,
        other.lower_closed AS other_lower_closed,
        other.upper_closed AS other_upper_closed,
        -- A range for some payers or some sums may not be the one for this fine.
        own.payer IS NULL AND own.switch_sum IS NULL AS is_for_all
    FROM read_situations AS situations
    INNER JOIN tier AS own
        ON own.benchmark_id = situations.benchmark_id
        AND own.benchmark_version = situations.version
        AND own.violation_item = situations.violation_item
        AND (own.party_kind IS NULL OR own.party_kind = situations.party_kind)
        AND plain_tier(own.tier) = situations.plain_name
    INNER JOIN tier AS other
        ON other.benchmark_id = situations.benchmark_id
        AND other.benchmark_version = situations.version_at_conduct
        AND other.violation_item = situations.violation_item
        AND (other.party_kind IS NULL OR other.party_kind = situations.party_kind)
        AND plain_tier(other.tier) = situations.plain_name
    WHERE situations.version_state = 'later' AND situations.versions_at_conduct = 1
),
pairings AS (
    SELECT
        penalty.decision_id,
        pairs_of_tiers.*,
        CASE
            WHEN pairs_of_tiers.range_basis = 'amount' THEN 1
            ELSE base_of(pairs_of_tiers.base_sum, penalty.value_of_goods, penalty.illegal_gains)
        END AS base_amount,
        CASE WHEN penalty.fine_obstacle IS NULL AND pairs_of_tiers.is_for_all THEN penalty.fine END AS fine
    FROM pairs_of_tiers
    INNER JOIN penalty_against_rules AS penalty ON penalty.situation_id = pairs_of_tiers.situation_id
),
in_yuan AS (
    SELECT
        *,
        bound_in_yuan(range_basis, own_lower, base_amount) AS own_lower_yuan,
        bound_in_yuan(range_basis, own_upper, base_amount) AS own_upper_yuan,
        bound_in_yuan(range_basis, other_lower, base_amount) AS other_lower_yuan,
        bound_in_yuan(range_basis, other_upper, base_amount) AS other_upper_yuan
    FROM pairings
),
placed AS (
    SELECT
        *,
        CASE
            WHEN is_alike AND base_amount > 0 AND fine IS NOT NULL AND NOT is_far_off(fine, other_lower_yuan, other_upper_yuan)
                THEN place_in_range(fine, other_lower_yuan, other_upper_yuan, other_lower_closed, other_upper_closed)
        END AS place_in_other,
        place_in_range(fine, own_lower_yuan, own_upper_yuan, own_lower_closed, own_upper_closed) AS place_in_own
    FROM in_yuan
),
-- A tier without an end on one side runs on without limit.
tier_pairs AS (
    SELECT
        decision_id,
        count(*) AS pairs,
        max(CASE WHEN is_alike THEN 1 ELSE 0 END) = 1 AS is_comparable,
        min(coalesce(own_lower, 0)) AS own_lower,
        min(coalesce(other_lower, 0)) AS other_lower,
        min(coalesce(own_upper, 99999999999999)) AS own_upper,
        min(coalesce(other_upper, 99999999999999)) AS other_upper,
        min(amount_text(own_lower)) AS own_lower_text,
        min(amount_text(own_upper)) AS own_upper_text,
        min(amount_text(other_lower)) AS other_lower_text,
        min(amount_text(other_upper)) AS other_upper_text,
        min(range_unit(range_basis)) AS range_unit,
        min(base_sum) AS base_sum,
        min(other_upper_yuan) AS other_upper_yuan,
        min(place_in_other) AS place_in_other,
        min(place_in_own) AS place_in_own
    FROM placed
    GROUP BY decision_id
),
read AS (
    SELECT
        penalty.decision_id,
        penalty.agency_id,
        penalty.period,
        penalty.conduct_date,
        penalty.fine,
        penalty.fine_obstacle,
        reason_of(penalty.tier_cited) AS tier_cited,
        CASE
            WHEN penalty.adjusted_application_approved THEN 'adjusted_application_approved'
            ELSE reason_of(penalty.explanation)
        END AS recorded_reason,
        situations.version,
        situations.title,
        situations.valid_from,
        situations.valid_to,
        situations.version_state,
        situations.version_at_conduct,
        tier_pairs.own_lower_text,
        tier_pairs.own_upper_text,
        tier_pairs.other_lower_text,
        tier_pairs.other_upper_text,
        tier_pairs.range_unit,
        tier_pairs.base_sum,
        tier_pairs.other_upper_yuan,
        tier_pairs.place_in_other,
        tier_pairs.place_in_own,
        situations.tiers,
        situations.other_versions,
        CASE
            WHEN NOT penalty.is_in_force THEN 'not-in-force'
            WHEN NOT penalty.has_benchmark THEN 'no-benchmark'
            WHEN reason_of(penalty.tier_cited) IS NULL AND NOT penalty.cites_a_version THEN 'nothing-cited'
            WHEN penalty.is_benchmark_mixed THEN 'mixed-law'
            WHEN penalty.number_of_candidates <> 1 OR situations.versions_at_conduct > 1 THEN 'benchmark-unclear'
            WHEN situations.version_state = 'unknown' THEN 'conduct-date-not-recorded'
            WHEN situations.version_state IN ('later', 'expired') AND situations.versions_at_conduct IS NULL
                THEN 'no-version-at-conduct'
            WHEN situations.version_state = 'later'
                AND (
                    coalesce(tier_pairs.pairs, 0) <> 1 OR NOT tier_pairs.is_comparable
                    OR (tier_pairs.own_lower > tier_pairs.other_lower AND tier_pairs.own_upper < tier_pairs.other_upper)
                    OR (tier_pairs.own_lower < tier_pairs.other_lower AND tier_pairs.own_upper > tier_pairs.other_upper)
                ) THEN 'lighter-version-not-known'
        END AS version_obstacle,
        situations.version_state = 'later'
            AND (tier_pairs.own_lower > tier_pairs.other_lower OR tier_pairs.own_upper > tier_pairs.other_upper) AS is_harsher,
        CASE
            WHEN reason_of(penalty.tier_cited) IS NULL OR situations.is_in_version THEN NULL
            WHEN situations.plain_name IN ('减轻', '不予', '免予', '从轻或减轻') THEN 'reduced-or-no-penalty'
            WHEN situations.is_in_version_for_another THEN 'tier-of-another-party-kind'
            WHEN situations.number_of_tiers < $fewest_tiers THEN 'too-few-tiers-on-record'
            WHEN NOT situations.is_readable THEN 'tier-reading-unclear'
        END AS tier_obstacle,
        reason_of(penalty.tier_cited) IS NOT NULL AND NOT coalesce(situations.is_in_version, FALSE) AS lacks_tier
    FROM penalty_against_rules AS penalty
    LEFT JOIN read_situations AS situations ON situations.situation_id = penalty.situation_id
    LEFT JOIN tier_pairs ON tier_pairs.decision_id = penalty.decision_id
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
        WHEN verdict <> 'later-version' THEN 'medium'
        WHEN place_in_other = 'above' THEN 'high'
        -- What the older version allowed, or a smaller fine, or none: the party paid no more for the newer one.
        WHEN place_in_other IS NOT NULL OR fine_obstacle = 'no-fine' THEN 'low'
        ELSE 'medium'
    END AS severity,
    CASE WHEN verdict = 'later-version' THEN 'excessive' END AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CASE WHEN verdict = 'later-version' AND fine_obstacle IS NULL THEN fine END AS actual,
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
    other_upper_text,
    range_unit,
    base_sum,
    CASE WHEN place_in_other = 'within' AND place_in_own = 'within' THEN fine END AS fine_in_both,
    CASE WHEN place_in_other = 'within' AND place_in_own <> 'within' THEN fine END AS fine_in_older,
    CASE WHEN place_in_other = 'below' THEN fine END AS fine_below_older,
    CASE WHEN place_in_other = 'above' AND fine > other_upper_yuan THEN fine END AS fine_above_older,
    CASE WHEN place_in_other = 'above' AND fine > other_upper_yuan THEN fine - other_upper_yuan END AS above_by,
    CASE WHEN place_in_other = 'above' AND fine = other_upper_yuan THEN fine END AS fine_at_excluded_end,
    CASE WHEN verdict = 'later-version' AND place_in_other IS NULL AND fine_obstacle IS NULL THEN fine END AS fine_unplaced
FROM judged
