-- Findings that were said to be corrected, that a run of the same check since then did not find any more (so the correction was in the
-- data), and that a later run shows again. One row a finding whose last event says that it was corrected.
-- A run without the check, or in which it failed, tells nothing; nor does one that looked back from an earlier day, on which the decision
-- may not have been made yet, nor one in which the check asked something else or with other parameters than the run that shows it again.
CREATE OR REPLACE VIEW correction_undone AS
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
shown AS (
    SELECT finding.finding_id, finding.run_id, finished_run.place, finished_run.as_of
    FROM stored.finding AS finding
    INNER JOIN corrections ON corrections.finding_id = finding.finding_id
    INNER JOIN finished_run ON finished_run.run_id = finding.run_id
),
-- Most are gone for good: only runs before the last that shows it are looked at.
last_shown AS (
    SELECT finding_id, run_id, place, as_of
    FROM (SELECT *, row_number() OVER (PARTITION BY finding_id ORDER BY coalesce(place, 0) ASC) AS recency FROM shown) AS in_turn
    WHERE recency = 1
),
asked AS (
    SELECT corrections.finding_id, corrections.check_id, between_them.run_id
    FROM corrections
    INNER JOIN last_shown ON last_shown.finding_id = corrections.finding_id
    -- The run that was judged may be of a database that is gone: then only the clock tells what came after it.
    INNER JOIN finished_run AS between_them
        ON between_them.place > last_shown.place
        AND between_them.as_of >= corrections.judged_as_of
        AND between_them.as_of <= last_shown.as_of
        AND (between_them.place < corrections.judged_place OR (corrections.judged_place IS NULL AND between_them.started_at > corrections.happened_at))
    INNER JOIN stored.run_check AS own ON own.run_id = between_them.run_id AND own.check_id = corrections.check_id
    INNER JOIN stored.run_check AS latest
        ON latest.run_id = last_shown.run_id
        AND latest.check_id = own.check_id
        AND latest.parameters_hash = own.parameters_hash
        AND latest.sql_hash = own.sql_hash
),
not_shown AS (
    SELECT asked.finding_id, asked.check_id, asked.run_id
    FROM asked
    LEFT JOIN shown ON shown.finding_id = asked.finding_id AND shown.run_id = asked.run_id
    WHERE shown.finding_id IS NULL
),
failed AS (
    SELECT DISTINCT coverage.run_id, coverage.check_id
    FROM stored.coverage AS coverage
    INNER JOIN not_shown ON not_shown.run_id = coverage.run_id AND not_shown.check_id = coverage.check_id
    WHERE coverage.agency_id = '*' AND coverage.outcome = 'error'
)
SELECT DISTINCT not_shown.finding_id
FROM not_shown
LEFT JOIN failed ON failed.run_id = not_shown.run_id AND failed.check_id = not_shown.check_id
WHERE failed.run_id IS NULL;
