-- Was no penalty imposed although no ground for that is recorded?
-- One row per penalty case that ended without a penalty or with one.
WITH described AS (
    SELECT
        decision.decision_id,
        decision.agency_id,
        decision.period,
        decision.is_in_force,
        decision.kinds,
        decision.circumstances,
        coalesce(decision.fine, 0) = 0 AND graded_kinds(coalesce(decision.kinds, '')) = 'no_penalty' AS is_spared,
        coalesce(ground.has_part, FALSE) AS has_part,
        coalesce(ground.is_spared OR ground.may_be_spared, FALSE) AS has_ground,
        coalesce(weight.aggravating, 0) AS aggravating,
        coalesce(weight.unknown, 0) AS unknown,
        weight.aggravating_grounds,
        weight.mitigating_grounds,
        coalesce(reason_of(decision.explanation), reason_of(decision.reduction_ground)) AS recorded_reason,
        decision.penalty_text,
        decision.facts,
        days_between(decision.conduct_date, decision.filing_date) > $days_until_limit AS is_late
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
            WHEN kinds IS NULL THEN 'kinds-not-recorded'
            WHEN NOT is_spared THEN 'penalised'
            WHEN has_ground OR coalesce(is_late, FALSE) THEN NULL
            WHEN names_no_penalty_ground(coalesce(penalty_text, '') || '。' || coalesce(facts, '')) THEN 'ground-in-wording'
            WHEN circumstances IS NULL THEN 'circumstances-not-recorded'
            WHEN unknown > 0 THEN 'circumstances-of-unknown-direction'
            WHEN has_part THEN 'part-of-a-ground'
        END AS obstacle,
        CASE
            WHEN has_ground OR coalesce(is_late, FALSE) THEN NULL
            WHEN aggravating > 0 THEN 'aggravating-only'
            ELSE 'no-ground'
        END AS candidate
    FROM described
),
decided AS (
    SELECT *, CASE WHEN obstacle IS NULL THEN candidate END AS verdict FROM judged
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
        WHEN verdict = 'aggravating-only' THEN 'high'
        ELSE 'medium'
    END AS severity,
    CASE WHEN verdict IS NOT NULL THEN 'lenient' END AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    decision_id,
    CASE WHEN verdict IS NOT NULL THEN recorded_reason END AS explanation,
    kinds,
    aggravating_grounds,
    mitigating_grounds
FROM decided
