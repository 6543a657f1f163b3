-- Was a party penalised although a ground is recorded on which the law imposes no penalty, or after the time limit?
-- One row per penalty decision.
WITH described AS (
    SELECT
        decision.decision_id,
        decision.agency_id,
        decision.period,
        decision.is_in_force,
        decision.party_kind,
        decision.circumstances,
        decision.conduct_date,
        decision.filing_date,
        decision.fine,
        decision.kinds,
        decision.kinds IS NULL AND decision.fine IS NULL AS lacks_penalty,
        coalesce(decision.fine, 0) > 0
            OR (graded_kinds(coalesce(decision.kinds, '')) <> '' AND strpos(coalesce(decision.kinds, ''), 'no_penalty') = 0) AS is_penalised,
        coalesce(
            reason_of(decision.explanation),
            reason_of(decision.reduction_ground)
        ) AS recorded_reason,
        ground.is_under_14,
        ground.is_incapable,
        ground.is_without_fault,
        ground.is_slight AND ground.is_corrected AND ground.is_harmless AS is_slight_and_corrected,
        ground.may_be_spared,
        coalesce(weight.aggravating, 0) > 0
            OR coalesce(decision.repeat_count, 0) > 0
            OR coalesce(decision.harm, '') IN ('一般', '较重', '严重', '特别严重') AS has_contrary_fact,
        days_between(decision.conduct_date, decision.filing_date) AS days_until_filing,
        -- Five years in matters of life, health and finance with harm: where no harm is recorded the two years are certain,
        -- else the longer limit is used.
        CASE
            WHEN coalesce(decision.harm, '') = '无' OR coalesce(ground.is_harmless, FALSE) THEN $days_without_harm
            ELSE $days_with_harm
        END AS limit_days
    FROM decision
    LEFT JOIN no_penalty_ground AS ground ON ground.circumstances = decision.circumstances
    LEFT JOIN circumstance_weight AS weight ON weight.circumstances = decision.circumstances
    WHERE decision.act_type = 'penalty'
),
judged AS (
    SELECT
        *,
        CASE
            WHEN NOT is_in_force THEN 'not-in-force'
            WHEN lacks_penalty THEN 'penalty-not-recorded'
            WHEN NOT is_penalised THEN NULL
            WHEN circumstances IS NULL AND days_until_filing IS NULL THEN 'grounds-not-recorded'
            WHEN (is_under_14 OR is_incapable) AND party_kind <> 'natural_person' THEN 'ground-of-another'
            WHEN coalesce(is_under_14 OR is_incapable, FALSE) OR days_until_filing > limit_days THEN NULL
            WHEN (is_slight_and_corrected OR may_be_spared OR is_without_fault) AND has_contrary_fact THEN 'other-facts-differ'
        END AS obstacle,
        CASE
            WHEN NOT is_penalised THEN NULL
            WHEN is_under_14 THEN 'under-14'
            WHEN is_incapable THEN 'mental-incapacity'
            WHEN days_until_filing > limit_days THEN 'after-time-limit'
            WHEN is_slight_and_corrected THEN 'slight-and-corrected'
            WHEN is_without_fault THEN 'without-fault'
            WHEN may_be_spared AND $first_offence_shown THEN 'first-offence'
        END AS ground
    FROM described
),
decided AS (
    SELECT *, CASE WHEN obstacle IS NULL THEN ground END AS verdict FROM judged
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
        WHEN recorded_reason IS NOT NULL OR verdict = 'first-offence' THEN 'notice'
        WHEN verdict IN ('under-14', 'mental-incapacity', 'after-time-limit') THEN 'high'
        ELSE 'medium'
    END AS severity,
    CASE WHEN verdict IS NOT NULL THEN 'excessive' END AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    fine AS actual,
    decision_id,
    CASE WHEN verdict IS NOT NULL THEN recorded_reason END AS explanation,
    kinds,
    joined_list(circumstances) AS recorded_circumstances,
    conduct_date,
    filing_date,
    days_until_filing,
    limit_days
FROM decided
