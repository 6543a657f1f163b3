-- Planted changes of practice: how large they are in shares of the statutory range on the log scale, and by how many days
-- their date is missed. One row an agency. Of the decisions 18 in 100 stand at an end of their tier, whatever the agency does.
WITH jumps AS (
    SELECT
        world_decision.agency,
        0.82 * avg(
            ln(upper_yuan / lower_yuan) / ln(statute_upper / statute_lower)
            * (1 / (1 + exp(-expected_logit)) - 1 / (1 + exp(-expected_logit + world_agency.drift)))
        ) AS jump
    FROM world_decision
    INNER JOIN world_agency ON world_agency.agency = world_decision.agency
    WHERE world_agency.drift <> 0 AND world_decision.day >= world_agency.drift_day
    GROUP BY world_decision.agency
)
SELECT
    'a' || world_agency.agency AS agency,
    round(jumps.jump, 4) AS jump,
    flagged_unit.subject_id IS NOT NULL AS is_found,
    CASE WHEN flagged_unit.subject_id IS NOT NULL THEN abs(days_between(DATE '2021-01-01' + world_agency.drift_day, practice_change.changed_on)) END AS days_off
FROM world_agency
INNER JOIN jumps ON jumps.agency = world_agency.agency
LEFT JOIN practice_change ON practice_change.agency_id = 'a' || world_agency.agency
LEFT JOIN flagged_unit ON flagged_unit.unit = 'change' AND regexp_replace(flagged_unit.subject_id, '/\d{4}$', '') = 'a' || world_agency.agency
WHERE world_agency.drift <> 0
ORDER BY world_agency.agency
