-- The stories of all findings, in order. One row an event.
SELECT
    finding_event.finding_id,
    finding_event.event_number,
    finding_event.happened_on,
    finding_event.by_whom,
    finding_event.outcome,
    finding_event.reason,
    finding_event.scope,
    finding_event.until,
    finding_event.owner,
    finding_event.agency_reply,
    finding_event.document_number
FROM stored.finding_event AS finding_event
ORDER BY finding_event.finding_id, finding_event.event_number
