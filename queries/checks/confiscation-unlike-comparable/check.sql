-- Are illegal gains confiscated as they are in comparable cases?
-- One row per penalty decision.
WITH cases AS (
    SELECT
        penalty_case.*,
        CASE
            WHEN obstacle IN ('not-in-force', 'item-not-recorded', 'kinds-not-recorded', 'ambiguous-amount', 'mixed-law') THEN obstacle
            WHEN coalesce(illegal_gains, 0) <= 0 THEN 'gains-not-recorded'
            WHEN strpos(kinds, 'confiscation') > 0 AND confiscation IS NULL THEN 'confiscation-not-recorded'
            WHEN confiscation > 0 AND greatest(confiscation, illegal_gains) >= 1000 * least(confiscation, illegal_gains) THEN 'unit-error-suspected'
        END AS gains_obstacle,
        ratio(coalesce(confiscation, 0), illegal_gains) AS share
    FROM penalty_case
),
case_shares AS (
    SELECT item_epoch_id, case_key, max(share) AS share
    FROM cases
    WHERE gains_obstacle IS NULL
    GROUP BY item_epoch_id, case_key
),
practices AS (
    SELECT item_epoch_id, count(*) AS cases, count(*) FILTER (WHERE share >= 0.95) AS confiscating
    FROM case_shares
    GROUP BY item_epoch_id
),
measured AS (
    SELECT
        cases.*,
        -- The case itself is left out.
        practices.cases - 1 AS comparables,
        practices.confiscating - CASE WHEN case_shares.share >= 0.95 THEN 1 ELSE 0 END AS confiscating
    FROM cases
    LEFT JOIN practices ON practices.item_epoch_id = cases.item_epoch_id
    LEFT JOIN case_shares ON case_shares.item_epoch_id = cases.item_epoch_id AND case_shares.case_key = cases.case_key
),
judged AS (
    SELECT
        *,
        CASE
            WHEN gains_obstacle IS NOT NULL THEN 'not applicable'
            WHEN comparables < $minimum_group_size THEN 'too few'
            WHEN ratio(confiscating, comparables) >= $usual_share AND share * $material_factor <= 1 THEN 'flagged'
            ELSE 'clear'
        END AS outcome
    FROM measured
),
explained AS (
    SELECT
        *,
        CASE
            WHEN outcome = 'flagged' THEN coalesce(reduction_ground, CASE WHEN is_adjusted THEN 'adjusted_application_approved' END)
        END AS recorded_reason
    FROM judged
)
SELECT
    decision_id AS subject_id,
    agency_id,
    period,
    outcome,
    CASE
        WHEN outcome = 'not applicable' THEN gains_obstacle
        WHEN outcome = 'too few' THEN 'too-few-comparable-cases'
    END AS reason,
    CASE WHEN outcome = 'flagged' THEN 'gains-left' END AS verdict,
    CASE WHEN outcome = 'flagged' THEN CASE WHEN recorded_reason IS NULL THEN 'low' ELSE 'notice' END END AS severity,
    CASE WHEN outcome = 'flagged' THEN 'lenient' END AS direction,
    CASE WHEN outcome = 'flagged' THEN illegal_gains END AS expected_lower,
    CAST(NULL AS DECIMAL(18, 2)) AS expected_upper,
    CASE WHEN outcome = 'flagged' THEN coalesce(confiscation, 0) END AS actual,
    decision_id,
    recorded_reason AS explanation,
    comparables,
    confiscating,
    illegal_gains AS gains,
    round(share, 4) AS share
FROM explained
