-- What is doubtful about the values of the decisions that the findings of a run are about.
SELECT value_warning.decision_id, value_warning.field, value_warning.code, value_warning.details
FROM stored.value_warning AS value_warning
INNER JOIN stored.source_file AS source_file ON source_file.source_id = value_warning.source_id
WHERE source_file.is_current
    AND value_warning.decision_id IN (SELECT decision_id FROM stored.finding WHERE run_id = $run_id)
ORDER BY value_warning.decision_id, value_warning.code, value_warning.field
