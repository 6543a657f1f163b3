-- Findings that were said to be corrected, and of which a run of the same check since then no longer showed anything: there the
-- correction is in the data. One row a finding whose last event says so.
--   gone_place: the place of the first such run.
-- A run without the check, or in which it failed, tells nothing; nor does one that looked back from an earlier day, on which the decision
-- may not have been made yet.
CREATE OR REPLACE VIEW corrected_and_gone AS
WITH last_events AS (
    SELECT
        finding_id,
        check_id,
        run_id,
        outcome,
        happened_at,
        happened_on,
        row_number() OVER (PARTITION BY finding_id ORDER BY coalesce(event_number, 0) DESC) AS recency
    FROM stored.finding_event
),
corrections AS (
    SELECT last_events.finding_id, last_events.check_id, last_events.happened_at, coalesce(judged.as_of, last_events.happened_on) AS judged_as_of, judged.place AS judged_place
    FROM last_events
    LEFT JOIN finished_run AS judged ON judged.run_id = last_events.run_id
    WHERE last_events.recency = 1 AND last_events.outcome = 'corrected'
),
asked_again AS (
    SELECT corrections.finding_id, corrections.check_id, later.run_id, later.place
    FROM corrections
    -- The run that was judged may be of a database that is gone: then only the clock tells what came after it.
    INNER JOIN finished_run AS later
        ON later.as_of >= corrections.judged_as_of
        AND (later.place < corrections.judged_place OR (corrections.judged_place IS NULL AND later.started_at > corrections.happened_at))
    INNER JOIN stored.run_check AS own ON own.run_id = later.run_id AND own.check_id = corrections.check_id
),
-- To look for the findings of many nights is dear; where nothing is said to be corrected there is nothing to look for.
shown AS (
    SELECT finding.finding_id, finding.run_id
    FROM stored.finding AS finding
    INNER JOIN asked_again ON asked_again.finding_id = finding.finding_id AND asked_again.run_id = finding.run_id
),
not_shown AS (
    SELECT asked_again.finding_id, asked_again.check_id, asked_again.run_id, asked_again.place
    FROM asked_again
    LEFT JOIN shown ON shown.finding_id = asked_again.finding_id AND shown.run_id = asked_again.run_id
    WHERE shown.finding_id IS NULL
),
failed AS (
    SELECT not_shown.finding_id, not_shown.run_id
    FROM stored.coverage AS coverage
    INNER JOIN not_shown ON not_shown.run_id = coverage.run_id AND not_shown.check_id = coverage.check_id
    WHERE coverage.agency_id = '*' AND coverage.outcome = 'error'
)
SELECT not_shown.finding_id, max(not_shown.place) AS gone_place
FROM not_shown
LEFT JOIN failed ON failed.finding_id = not_shown.finding_id AND failed.run_id = not_shown.run_id
WHERE failed.finding_id IS NULL
GROUP BY not_shown.finding_id;
