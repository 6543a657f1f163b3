-- Findings of a run, the most severe first, then by how far they lie from what was expected, in yuan.
SELECT
    finding.*,
    run.checks_hash,
    run.parameters,
    coalesce(agency.name, finding.agency_id) AS agency_name
FROM stored.finding AS finding
INNER JOIN stored.run AS run ON run.run_id = finding.run_id
LEFT JOIN stored.agency AS agency ON agency.agency_id = finding.agency_id
WHERE finding.run_id = $run_id
ORDER BY
    CASE finding.severity WHEN 'critical' THEN 0 WHEN 'high' THEN 1 WHEN 'medium' THEN 2 WHEN 'low' THEN 3 ELSE 4 END ASC,
    abs(
        coalesce(CAST(finding.actual AS DOUBLE), 0)
        - CASE
            WHEN finding.direction = 'lenient' THEN coalesce(CAST(finding.expected_lower AS DOUBLE), 0)
            ELSE coalesce(CAST(finding.expected_upper AS DOUBLE), 0)
        END
    ) DESC,
    finding.check_id ASC,
    finding.finding_id ASC
