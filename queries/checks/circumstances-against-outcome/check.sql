-- Do the recorded circumstances and the place of the fine in the range of the law point in opposite directions?
-- One row per penalty decision.
WITH sources AS (
    -- A file that never gives a reason does not record reasons: that is not the same as having none.
    SELECT
        coalesce(source_sheet.sheet_id, decision.source_id) AS sheet_id,
        decision.agency_id,
        count(reason_of(decision.explanation)) + count(reason_of(decision.reduction_ground)) > 0 AS records_reasons
    FROM decision
    LEFT JOIN source_sheet ON source_sheet.source_id = decision.source_id
    WHERE decision.act_type = 'penalty'
    GROUP BY coalesce(source_sheet.sheet_id, decision.source_id), decision.agency_id
),
-- Read only of those that need a reason.
silent AS (
    SELECT penalty.decision_id
    FROM circumstance_weight AS weight
    INNER JOIN penalty_against_rules AS penalty ON penalty.circumstances = weight.circumstances
    INNER JOIN decision ON decision.decision_id = penalty.decision_id
    LEFT JOIN source_sheet ON source_sheet.source_id = decision.source_id
    INNER JOIN sources
        ON sources.sheet_id = coalesce(source_sheet.sheet_id, decision.source_id) AND sources.agency_id = decision.agency_id
    WHERE weight.aggravating > 0 AND weight.mitigating > 0 AND NOT sources.records_reasons
),
weighed AS (
    SELECT
        fine_position.*,
        weight.aggravating,
        weight.mitigating,
        weight.unknown,
        weight.aggravating_grounds,
        weight.mitigating_grounds,
        coalesce(
            reason_of(fine_position.reduction_ground),
            reason_of(fine_position.explanation),
            CASE WHEN fine_position.adjusted_application_approved THEN 'adjusted_application_approved' END
        ) AS recorded_reason,
        silent.decision_id IS NULL AS records_reasons,
        -- Facts recorded elsewhere that speak the same way as the fine.
        coalesce(fine_position.repeat_count, 0) > 0
            OR coalesce(fine_position.harm, '') IN ('较重', '严重', '特别严重') AS has_aggravating_fact,
        coalesce(fine_position.harm, '') IN ('无', '轻微', '较轻') AS has_mitigating_fact
    FROM fine_position
    LEFT JOIN silent ON silent.decision_id = fine_position.decision_id
    LEFT JOIN circumstance_weight AS weight ON weight.circumstances = fine_position.circumstances
),
directed AS (
    SELECT
        *,
        CASE
            WHEN NOT is_in_force THEN 'not-in-force'
            WHEN circumstances IS NULL THEN 'circumstances-not-recorded'
            WHEN unknown > 0 THEN 'circumstances-of-unknown-direction'
            WHEN aggravating = 0 AND mitigating = 0 THEN 'no-circumstances'
            -- To cooperate is no ground of leniency in itself (行政处罚法 article 32 asks for 立功).
            WHEN mitigating_grounds = '配合查处' THEN 'cooperation-only'
            WHEN aggravating > 0 AND mitigating > 0 AND recorded_reason IS NULL AND NOT records_reasons THEN 'reasons-not-recorded'
            WHEN aggravating > 0 AND mitigating > 0 THEN NULL
            WHEN obstacle IS NOT NULL THEN obstacle
            WHEN mitigating > 0 AND has_aggravating_fact OR aggravating > 0 AND has_mitigating_fact THEN 'other-facts-differ'
        END AS exclusion
    FROM weighed
),
judged AS (
    SELECT
        *,
        CASE
            WHEN exclusion IS NOT NULL THEN NULL
            WHEN aggravating > 0 AND mitigating > 0 THEN CASE WHEN recorded_reason IS NULL THEN 'both-without-reason' END
            WHEN aggravating > 0 AND place = 'below' THEN 'aggravating-below-minimum'
            -- A tier may have been set by the amount involved: inside it the fine must lean the same way.
            WHEN aggravating > 0 AND position_in_statute <= $lenient_share
                AND (NOT is_tier_known OR coalesce(tier_position <= $lenient_share, FALSE)) THEN 'aggravating-in-lenient-band'
            WHEN mitigating > 0 AND position_in_statute >= $aggravated_share
                AND (NOT is_tier_known OR coalesce(tier_position >= $aggravated_share, FALSE)) THEN 'mitigating-in-aggravated-band'
        END AS verdict
    FROM directed
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
        WHEN verdict = 'both-without-reason' OR recorded_reason IS NOT NULL THEN 'notice'
        WHEN clause.other_articles IS NOT NULL THEN 'low'
        WHEN verdict = 'aggravating-below-minimum' OR aggravating + mitigating > 1 THEN 'high'
        ELSE 'medium'
    END AS severity,
    CASE
        WHEN verdict = 'mitigating-in-aggravated-band' THEN 'excessive'
        WHEN verdict IN ('aggravating-in-lenient-band', 'aggravating-below-minimum') THEN 'lenient'
    END AS direction,
    CASE
        WHEN verdict = 'mitigating-in-aggravated-band' THEN range_lower
        WHEN verdict = 'aggravating-in-lenient-band' THEN amount_at_share(range_lower, range_upper, $lenient_share)
        WHEN verdict = 'aggravating-below-minimum' THEN range_lower
    END AS expected_lower,
    CASE
        WHEN verdict = 'mitigating-in-aggravated-band' THEN amount_at_share(range_lower, range_upper, $aggravated_share)
        WHEN verdict IN ('aggravating-in-lenient-band', 'aggravating-below-minimum') THEN range_upper
    END AS expected_upper,
    fine AS actual,
    decision_id,
    CASE WHEN verdict IS NOT NULL THEN recorded_reason END AS explanation,
    statute.instrument,
    statute.article,
    clause.other_articles,
    aggravating_grounds,
    mitigating_grounds,
    value_of_goods,
    bound_calculation(statute.range_basis, statute.lower, statute_base) AS lower_calculation,
    bound_calculation(statute.range_basis, statute.upper, statute_base) AS upper_calculation,
    has_minimum,
    range_lower,
    CASE
        WHEN verdict = 'mitigating-in-aggravated-band' THEN share_calculation(range_lower, range_upper, $aggravated_share)
        WHEN verdict = 'aggravating-in-lenient-band' THEN share_calculation(range_lower, range_upper, $lenient_share)
    END AS band_calculation,
    CASE WHEN verdict IN ('mitigating-in-aggravated-band', 'aggravating-in-lenient-band') THEN position_in_statute END AS position_in_statute,
    CASE WHEN verdict IN ('mitigating-in-aggravated-band', 'aggravating-in-lenient-band') THEN tier_position END AS tier_position
FROM judged
LEFT JOIN statutory_range AS statute ON statute.statutory_range_id = judged.statutory_range_id
LEFT JOIN situation_clause AS clause ON clause.situation_id = judged.situation_id
