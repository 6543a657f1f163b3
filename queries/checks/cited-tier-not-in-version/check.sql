-- Does the decision cite a tier that the governing version of the benchmark does not have, or a version that was not in
-- force on the day of the conduct?
-- One row per penalty decision.
WITH read AS (
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
        reading.tiers,
        reading.other_versions,
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
            WHEN reason_of(penalty.tier_cited) IS NULL OR reading.is_in_version THEN NULL
            WHEN reading.plain_name IN ('减轻', '不予', '免予', '从轻或减轻') THEN 'reduced-or-no-penalty'
            WHEN reading.is_in_version_for_another THEN 'tier-of-another-party-kind'
            WHEN reading.number_of_tiers < $fewest_tiers THEN 'too-few-tiers-on-record'
            WHEN NOT reading.is_readable THEN 'tier-reading-unclear'
        END AS tier_obstacle,
        reason_of(penalty.tier_cited) IS NOT NULL AND NOT coalesce(reading.is_in_version, FALSE) AS lacks_tier
    FROM penalty_against_rules AS penalty
    LEFT JOIN situation_version AS situations ON situations.situation_id = penalty.situation_id
    LEFT JOIN cited_tier_reading AS reading
        ON reading.benchmark_id = situations.benchmark_id
        AND reading.version = situations.version
        AND reading.violation_item = situations.violation_item
        AND reading.party_kind = situations.party_kind
        AND reading.tier_cited = situations.tier_cited
    LEFT JOIN tier_of_later_version AS tier_pairs ON tier_pairs.decision_id = penalty.decision_id
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
