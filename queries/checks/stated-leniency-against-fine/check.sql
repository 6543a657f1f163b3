-- Does the fine lie outside the band that the decision's own words name: lenient, standard, aggravated or reduced?
-- One row per penalty decision.
WITH texts AS (
    SELECT
        decision_id,
        coalesce(penalty_text, '') || '。' || coalesce(explanation, '') || '。' || coalesce(reduction_ground, '') AS wording
    FROM decision
    WHERE act_type = 'penalty'
),
-- Few decisions say anything of it: the others are not read any further.
wordings AS (
    SELECT
        decision_id,
        states_direction(wording, '从轻') AS says_lenient,
        states_direction(wording, '减轻') AS says_reduced,
        states_direction(wording, '从重') AS says_aggravated
    FROM texts
    WHERE strpos(wording, '从轻') > 0 OR strpos(wording, '减轻') > 0 OR strpos(wording, '从重') > 0
),
-- Many decisions cite few tiers: each is read once.
cited_tiers AS (
    SELECT cited.tier_cited, plain_tier(reason_of(cited.tier_cited)) AS tier_word
    FROM (SELECT DISTINCT tier_cited FROM penalty_against_rules WHERE tier_cited IS NOT NULL) AS cited
),
words AS (
    SELECT
        held.*,
        cited_tiers.tier_word,
        coalesce(wordings.says_lenient, FALSE) AS says_lenient,
        coalesce(wordings.says_reduced, FALSE) AS says_reduced,
        coalesce(wordings.says_aggravated, FALSE) AS says_aggravated
    FROM fine_position AS held
    LEFT JOIN wordings ON wordings.decision_id = held.decision_id
    LEFT JOIN cited_tiers ON cited_tiers.tier_cited = held.tier_cited
),
stated AS (
    SELECT
        *,
        coalesce(says_lenient OR tier_word = '从轻', says_lenient) AS is_lenient,
        coalesce(says_reduced OR tier_word = '减轻', says_reduced) AS is_reduced,
        coalesce(says_aggravated OR tier_word = '从重', says_aggravated) AS is_aggravated,
        coalesce(tier_word = '一般', FALSE) AS is_standard,
        says_lenient OR says_reduced OR says_aggravated AS is_in_wording
    FROM words
),
counted AS (
    SELECT
        *,
        CASE WHEN is_lenient THEN 1 ELSE 0 END + CASE WHEN is_reduced THEN 1 ELSE 0 END
            + CASE WHEN is_aggravated THEN 1 ELSE 0 END + CASE WHEN is_standard THEN 1 ELSE 0 END AS number_of_words,
        CASE
            WHEN is_lenient THEN '从轻'
            WHEN is_reduced THEN '减轻'
            WHEN is_aggravated THEN '从重'
            WHEN is_standard THEN '一般'
        END AS word
    FROM stated
),
placed AS (
    SELECT
        *,
        CASE
            WHEN NOT is_in_force THEN 'not-in-force'
            WHEN number_of_words = 0 THEN 'nothing-stated'
            WHEN number_of_words > 1 THEN 'several-words'
            -- The name of a tier means the band of its own benchmark.
            WHEN is_tier_known OR (NOT is_in_wording AND has_benchmark)
                THEN 'tier-on-record'
            WHEN obstacle IS NOT NULL THEN obstacle
            WHEN word = '减轻' AND NOT has_minimum THEN 'no-minimum'
            WHEN word <> '减轻' AND place = 'below' THEN 'outside-statute'
        END AS exclusion
    FROM counted
),
judged AS (
    SELECT
        *,
        CASE
            WHEN exclusion IS NOT NULL THEN NULL
            WHEN word = '减轻' THEN CASE WHEN place = 'within' THEN 'reduced-not-below-minimum' END
            WHEN word = '从重' THEN CASE WHEN position_in_statute < $aggravated_share THEN 'aggravated-below-band' END
            WHEN word = '一般'
                THEN CASE WHEN position_in_statute < $lenient_share OR position_in_statute > $aggravated_share THEN 'standard-outside-band' END
            WHEN position_in_statute > $lenient_share THEN 'lenient-above-band'
            WHEN $lenient_at_minimum AND has_minimum
                AND fine - range_lower > rounding_tolerance($rounding_unit, range_lower) THEN 'lenient-above-minimum'
        END AS verdict
    FROM placed
),
bands AS (
    SELECT
        *,
        CASE
            WHEN verdict IN ('lenient-above-band', 'reduced-not-below-minimum', 'lenient-above-minimum') THEN 'excessive'
            WHEN verdict = 'aggravated-below-band' OR position_in_statute < $lenient_share THEN 'lenient'
            ELSE 'excessive'
        END AS leaning,
        CASE
            WHEN verdict IN ('lenient-above-band', 'lenient-above-minimum') THEN range_lower
            WHEN verdict = 'standard-outside-band' THEN amount_at_share(range_lower, range_upper, $lenient_share)
            WHEN verdict = 'aggravated-below-band' THEN amount_at_share(range_lower, range_upper, $aggravated_share)
        END AS band_lower,
        CASE
            WHEN verdict IN ('reduced-not-below-minimum', 'lenient-above-minimum') THEN range_lower
            WHEN verdict = 'lenient-above-band' THEN amount_at_share(range_lower, range_upper, $lenient_share)
            WHEN verdict = 'standard-outside-band' THEN amount_at_share(range_lower, range_upper, $aggravated_share)
            WHEN verdict = 'aggravated-below-band' THEN range_upper
        END AS band_upper
    FROM judged
)
SELECT
    decision_id AS subject_id,
    agency_id,
    period,
    CASE
        WHEN exclusion IS NOT NULL THEN 'not applicable'
        WHEN verdict IS NOT NULL THEN 'flagged'
        ELSE 'clear'
    END AS outcome,
    exclusion AS reason,
    verdict,
    CASE
        WHEN verdict IS NULL THEN NULL
        WHEN adjusted_application_approved OR verdict = 'lenient-above-minimum' THEN 'notice'
        -- The name of a tier means the band of its own benchmark, which is not on record here.
        WHEN clause.other_articles IS NOT NULL OR NOT is_in_wording THEN 'low'
        WHEN verdict = 'lenient-above-band' AND position_in_statute >= $aggravated_share
            OR verdict = 'aggravated-below-band' AND position_in_statute <= $lenient_share THEN 'high'
        ELSE 'medium'
    END AS severity,
    CASE WHEN verdict IS NOT NULL THEN leaning END AS direction,
    band_lower AS expected_lower,
    band_upper AS expected_upper,
    fine AS actual,
    decision_id,
    CASE WHEN verdict IS NOT NULL AND adjusted_application_approved THEN 'adjusted_application_approved' END AS explanation,
    word,
    statute.instrument,
    statute.article,
    clause.other_articles,
    has_minimum,
    bound_calculation(statute.range_basis, statute.lower, statute_base) AS lower_calculation,
    bound_calculation(statute.range_basis, statute.upper, statute_base) AS upper_calculation,
    CASE
        WHEN verdict IN ('lenient-above-band', 'standard-outside-band')
            THEN share_calculation(range_lower, range_upper, $lenient_share)
    END AS lenient_calculation,
    CASE
        WHEN verdict IN ('aggravated-below-band', 'standard-outside-band')
            THEN share_calculation(range_lower, range_upper, $aggravated_share)
    END AS aggravated_calculation,
    position_in_statute
FROM bands
LEFT JOIN statutory_range AS statute ON statute.statutory_range_id = bands.statutory_range_id
LEFT JOIN situation_clause AS clause ON clause.situation_id = bands.situation_id
