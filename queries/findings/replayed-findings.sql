-- The findings of a run by some checks, with how they stand. $checks: ids joined by '|'. One row a finding.
SELECT finding.check_id, finding.finding_id, finding.severity, finding.verdict, coalesce(finding_state.state, 'new') AS state
FROM stored.finding AS finding
LEFT JOIN finding_state ON finding_state.finding_id = finding.finding_id
WHERE finding.run_id = $run_id AND finding.check_id IN (SELECT unnest(string_split($checks, '|')))
