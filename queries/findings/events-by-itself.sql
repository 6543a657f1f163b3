-- Writes down what came about by itself since the last run: findings that are new, that must be judged again, whose time ran out.
INSERT INTO stored.finding_event (
    event_number, finding_id, run_id, happened_at, happened_on, by_whom, outcome, reason, scope, until, owner, fingerprint, check_id, agency_id, violation_item
)
SELECT
    (SELECT coalesce(max(event_number), 0) FROM stored.finding_event) + row_number() OVER (ORDER BY finding_id),
    finding_id,
    run_id,
    CAST($happened_at AS TIMESTAMP),
    CAST($happened_on AS DATE),
    NULL,
    own_state,
    reason_by_itself,
    'finding',
    NULL,
    owner,
    fingerprint,
    check_id,
    agency_id,
    violation_item
FROM finding_state
WHERE is_unrecorded AND is_current
