-- The decisions that a finding rests on: the agency's fines at that end of the statutory range, for recorded facts that others
-- have decided on too, the latest first. One row per flagged agency, end of the range and decision.
WITH counted AS (
    SELECT * FROM judged_decision WHERE position IS NOT NULL AND NOT coalesce(explained, FALSE)
),
common_facts AS (
    SELECT signature_id FROM counted GROUP BY signature_id HAVING count(DISTINCT agency_id) > 1
)
SELECT
    flagged_subject.subject_id,
    counted.decision_id,
    row_number() OVER (
        PARTITION BY flagged_subject.subject_id
        ORDER BY days_between(CAST('2000-01-01' AS DATE), counted.decision_date) DESC NULLS LAST, counted.decision_id ASC
    ) AS place,
    CAST(round(exp(counted.residual), 2) AS VARCHAR) AS departs_by
FROM flagged_subject
INNER JOIN range_end_pattern
    ON strpos(flagged_subject.subject_id, range_end_pattern.agency_id || '/' || range_end_pattern.range_end || '/') = 1
INNER JOIN counted
    ON counted.agency_id = range_end_pattern.agency_id
    AND CASE WHEN range_end_pattern.range_end = 'floor' THEN counted.at_floor ELSE counted.at_ceiling END
INNER JOIN common_facts ON common_facts.signature_id = counted.signature_id
