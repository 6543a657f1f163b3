-- The decisions that a finding rests on: those of the agency in items that others decide too, the farthest off in its direction
-- first, each with the factor by which its fine departs from what its recorded facts let expect.
-- One row per flagged agency and decision.
WITH counted AS (
    SELECT * FROM judged_decision WHERE residual IS NOT NULL AND scale > 0 AND NOT coalesce(explained, FALSE)
),
common_items AS (
    SELECT item_epoch_id FROM counted GROUP BY item_epoch_id HAVING count(DISTINCT agency_id) > 1
)
SELECT
    flagged_subject.subject_id,
    counted.decision_id,
    row_number() OVER (
        PARTITION BY flagged_subject.subject_id
        ORDER BY
            CASE WHEN flagged_subject.verdict = 'above-peers' THEN -counted.residual ELSE counted.residual END ASC,
            counted.decision_id ASC
    ) AS place,
    CAST(round(exp(counted.residual), 2) AS VARCHAR) AS departs_by
FROM flagged_subject
INNER JOIN agency_pattern
    ON agency_pattern.agency_id || '/' || CAST(extract(YEAR FROM agency_pattern.last_date) AS VARCHAR) = flagged_subject.subject_id
INNER JOIN counted ON counted.agency_id = agency_pattern.agency_id
INNER JOIN common_items ON common_items.item_epoch_id = counted.item_epoch_id
