-- What became of the findings on a year: those that a run shows, and those that people dealt with and the run no longer shows, because the
-- record was corrected. One row a check.
WITH findings AS (
    SELECT
        finding_state.check_id,
        finding_state.state,
        finding_state.is_by_pattern,
        shown.finding_id IS NULL AS is_gone,
        (
            SELECT count(*)
            FROM stored.finding_event AS event
            WHERE event.finding_id = finding_state.finding_id AND event.by_whom IS NOT NULL
        ) AS words_of_people,
        (
            SELECT count(*)
            FROM stored.finding_event AS event
            WHERE event.finding_id = finding_state.finding_id AND event.outcome = 'asked'
        ) AS times_asked
    FROM finding_state
    LEFT JOIN stored.finding AS shown ON shown.finding_id = finding_state.finding_id AND shown.run_id = $run_id
    WHERE finding_state.period = CAST($year AS VARCHAR)
)
SELECT
    check_id,
    count(*) AS found,
    sum(CASE WHEN is_gone THEN 1 ELSE 0 END) AS gone,
    sum(CASE WHEN words_of_people > 0 OR is_by_pattern THEN 1 ELSE 0 END) AS dealt_with,
    sum(CASE WHEN times_asked > 0 THEN 1 ELSE 0 END) AS asked,
    sum(CASE WHEN state = 'explained' THEN 1 ELSE 0 END) AS explained,
    sum(CASE WHEN state = 'confirmed' THEN 1 ELSE 0 END) AS confirmed,
    sum(CASE WHEN state = 'dismissed' THEN 1 ELSE 0 END) AS dismissed,
    sum(CASE WHEN state = 'dismissed' AND is_by_pattern THEN 1 ELSE 0 END) AS by_pattern,
    sum(CASE WHEN state = 'corrected' THEN 1 ELSE 0 END) AS corrected,
    sum(CASE WHEN state IN ('new', 'open', 'asked', 'reopened', 'expired') THEN 1 ELSE 0 END) AS still_open
FROM findings
WHERE NOT is_gone OR words_of_people > 0
GROUP BY check_id
ORDER BY check_id
