-- What the analysis of a year rests on.
SELECT
    (SELECT coalesce(sum(decisions), 0) FROM decision_tally) AS decisions,
    (SELECT coalesce(sum(decisions), 0) FROM decision_tally WHERE year_number = $year) AS decisions_of_year,
    (SELECT coalesce(sum(decisions), 0) FROM decision_tally WHERE year_number = $year - 1) AS decisions_before,
    (SELECT count(DISTINCT agency_id) FROM decision_tally WHERE year_number = $year) AS agencies,
    (SELECT count(*) FROM stored.quarantined_row WHERE corrected_by IS NULL AND source_id IN (SELECT source_id FROM stored.source_file WHERE is_current)) AS rows_set_aside,
    (SELECT count(DISTINCT file) FROM stored.source_file WHERE is_current) AS files,
    (SELECT CAST(max(latest_date) AS VARCHAR) FROM decision_tally) AS latest_decision
