-- The decisions that a user names: by id, by document number (in the spelling that all its spellings have in common), or by a
-- finding of the latest run, of which the beginning of its id is enough.
WITH latest_runs AS (
    SELECT run_id FROM past.stored.run WHERE finished_at IS NOT NULL ORDER BY finished_at DESC, run_id DESC LIMIT 1
)
SELECT DISTINCT decision.decision_id
FROM past.stored.decision AS decision
WHERE decision.decision_date <= CAST($as_of AS DATE)
    AND (
        decision.decision_id = $name
        OR decision.document_number = $name
        OR decision.document_key = $document_key
        OR decision.decision_id IN (
            SELECT finding.decision_id
            FROM past.stored.finding AS finding
            INNER JOIN latest_runs ON latest_runs.run_id = finding.run_id
            WHERE length($name) >= 4 AND starts_with(finding.finding_id, $name) AND finding.decision_id IS NOT NULL
        )
    )
ORDER BY decision.decision_id
