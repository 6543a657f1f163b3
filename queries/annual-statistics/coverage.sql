-- What the analysis of a year rests on.
SELECT
    (SELECT count(*) FROM decision) AS decisions,
    (SELECT count(*) FROM decision WHERE year_of(decision_date) = $year) AS decisions_of_year,
    (SELECT count(*) FROM decision WHERE year_of(decision_date) = $year - 1) AS decisions_before,
    (SELECT count(DISTINCT agency_id) FROM decision WHERE year_of(decision_date) = $year) AS agencies,
    (SELECT count(*) FROM stored.quarantined_row WHERE corrected_by IS NULL AND source_id IN (SELECT source_id FROM stored.source_file WHERE is_current)) AS rows_set_aside,
    (SELECT count(DISTINCT file) FROM stored.source_file WHERE is_current) AS files,
    (SELECT CAST(max(decision_date) AS VARCHAR) FROM decision) AS latest_decision
