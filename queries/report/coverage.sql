-- The coverage ledger of a run.
SELECT run_id, check_id, agency_id, period, outcome, examined, flagged, clear, too_few, not_applicable, reasons
FROM stored.coverage
WHERE run_id = $run_id
ORDER BY check_id, agency_id, period
