-- The decisions that a finding rests on: those of the officer in items that colleagues decide too, the farthest off in its
-- direction first, each with the factor by which its fine departs from what its recorded facts let expect.
-- One row per flagged officer and decision.
WITH counted AS (
    SELECT *
    FROM judged_decision
    WHERE residual IS NOT NULL AND scale > 0 AND officer IS NOT NULL AND NOT coalesce(explained, FALSE)
),
common_items AS (
    SELECT agency_id, item_epoch_id FROM counted GROUP BY agency_id, item_epoch_id HAVING count(DISTINCT officer) > 1
)
SELECT
    flagged_subject.subject_id,
    counted.decision_id,
    row_number() OVER (
        PARTITION BY flagged_subject.subject_id
        ORDER BY
            CASE WHEN flagged_subject.verdict = 'above-colleagues' THEN -counted.residual ELSE counted.residual END ASC,
            counted.decision_id ASC
    ) AS place,
    CAST(round(exp(counted.residual), 2) AS VARCHAR) AS departs_by
FROM flagged_subject
INNER JOIN officer_pattern
    ON officer_pattern.agency_id || '/' || hash_text(officer_pattern.officer) || '/'
        || CAST(extract(YEAR FROM officer_pattern.last_date) AS VARCHAR) = flagged_subject.subject_id
INNER JOIN counted ON counted.agency_id = officer_pattern.agency_id AND counted.officer = officer_pattern.officer
INNER JOIN common_items ON common_items.agency_id = counted.agency_id AND common_items.item_epoch_id = counted.item_epoch_id
