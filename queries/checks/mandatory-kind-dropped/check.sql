-- Does the decision leave out a kind of penalty that the cited clause of law imposes in any case (并处)?
-- One row per penalty decision.
WITH examined AS (
    SELECT
        *,
        CASE
            WHEN obstacle IS NOT NULL THEN obstacle
            WHEN kinds_required IS NULL THEN 'kinds-of-clause-not-on-record'
            -- What the clause requires may stand under "other" kinds, of which the record says no more.
            WHEN kinds_missing IS NOT NULL AND has_other_kind THEN 'kind-not-named'
        END AS exclusion
    FROM kinds_against_statute
),
judged AS (
    SELECT *, CASE WHEN exclusion IS NULL AND kinds_missing IS NOT NULL THEN 'required-kind-missing' END AS verdict
    FROM examined
)
SELECT
    decision_id AS subject_id,
    agency_id,
    period,
    outcome_of(exclusion, FALSE, verdict IS NOT NULL) AS outcome,
    exclusion AS reason,
    verdict,
    CASE
        WHEN verdict IS NULL THEN NULL
        WHEN reduction_ground IS NOT NULL THEN 'notice'
        WHEN other_articles IS NOT NULL OR other_reason IS NOT NULL OR speaks_of_reduction THEN 'low'
        ELSE 'medium'
    END AS severity,
    CASE WHEN verdict IS NOT NULL THEN 'lenient' END AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    decision_id,
    CASE WHEN verdict IS NOT NULL THEN reduction_ground END AS explanation,
    instrument,
    article,
    other_articles,
    kinds,
    kinds_required,
    kinds_missing,
    other_reason
FROM judged
