-- Does the decision impose a kind of penalty that the cited clause of law does not allow?
-- One row per penalty decision.
WITH examined AS (
    SELECT
        *,
        CASE
            WHEN obstacle IS NOT NULL THEN obstacle
            WHEN kinds_allowed IS NULL THEN 'kinds-of-clause-not-on-record'
            WHEN is_shared THEN 'kinds-of-whole-case'
            WHEN kinds_beyond IS NOT NULL AND may_be_misread THEN 'kinds-read-from-wording'
        END AS exclusion
    FROM kinds_against_statute
),
judged AS (
    SELECT *, CASE WHEN exclusion IS NULL AND kinds_beyond IS NOT NULL THEN 'kind-beyond-clause' END AS verdict
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
        WHEN other_articles IS NOT NULL OR other_reason IS NOT NULL THEN 'low'
        ELSE 'high'
    END AS severity,
    CASE WHEN verdict IS NOT NULL THEN 'excessive' END AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    decision_id,
    CAST(NULL AS VARCHAR) AS explanation,
    instrument,
    article,
    other_articles,
    kinds,
    kinds_allowed,
    kinds_beyond,
    other_reason
FROM judged
