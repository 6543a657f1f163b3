-- The comparables of the findings of a run.
SELECT finding_id, decision_id, place, shown_as, departs_by
FROM stored.finding_comparable
WHERE run_id = $run_id
ORDER BY finding_id, place
