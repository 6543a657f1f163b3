-- What people said of findings, in the order in which it came in. One row a review. A database that an earlier or later program made
-- may lack columns, which are empty then, or have others, which are left out.
WITH events AS (
    SELECT
        CAST(NULL AS INTEGER) AS event_number,
        CAST(NULL AS VARCHAR) AS finding_id,
        CAST(NULL AS VARCHAR) AS run_id,
        CAST(NULL AS TIMESTAMP) AS happened_at,
        CAST(NULL AS VARCHAR) AS by_whom,
        CAST(NULL AS VARCHAR) AS outcome,
        CAST(NULL AS VARCHAR) AS reason,
        CAST(NULL AS VARCHAR) AS scope,
        CAST(NULL AS DATE) AS until,
        CAST(NULL AS VARCHAR) AS owner,
        CAST(NULL AS VARCHAR) AS agency_reply,
        CAST(NULL AS VARCHAR) AS document_number,
        CAST(NULL AS VARCHAR) AS fingerprint,
        CAST(NULL AS VARCHAR) AS check_id,
        CAST(NULL AS VARCHAR) AS agency_id,
        CAST(NULL AS VARCHAR) AS violation_item,
        CAST(NULL AS VARCHAR) AS party_kind
    WHERE FALSE
    UNION ALL BY NAME
    SELECT * FROM stored.finding_event
)
SELECT
    finding_id,
    coalesce(run_id, '') AS run_id,
    strftime(happened_at, '%Y-%m-%dT%H:%M:%S.%gZ') AS happened_at,
    by_whom,
    outcome,
    reason,
    coalesce(scope, 'finding') AS scope,
    until,
    owner,
    agency_reply,
    document_number,
    coalesce(fingerprint, '') AS fingerprint,
    coalesce(check_id, '') AS check_id,
    coalesce(agency_id, '') AS agency_id,
    violation_item,
    party_kind
FROM events
WHERE by_whom IS NOT NULL
ORDER BY event_number
