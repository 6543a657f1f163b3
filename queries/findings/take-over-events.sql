-- What came about by itself in an older database, attached as `older`: when findings were first found, what was opened again, whose time ran
-- out. Reviews are no part of it: they come from the record.
INSERT INTO stored.finding_event BY NAME
WITH events AS (
    SELECT * FROM stored.finding_event WHERE FALSE
    UNION ALL BY NAME
    SELECT * FROM older.stored.finding_event
)
SELECT
    event_number, finding_id, run_id, happened_at, happened_on, by_whom, outcome, reason, scope, until, owner, agency_reply, document_number, fingerprint, check_id,
    agency_id, violation_item, party_kind
FROM events
WHERE by_whom IS NULL
