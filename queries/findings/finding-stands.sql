-- How findings stand that are to be reviewed, with what was said of each last. One row a finding whose id begins with $prefix.
SELECT
    finding_state.finding_id,
    finding_state.run_id,
    finding_state.state,
    finding_state.is_by_pattern,
    finding_state.events,
    finding_state.fingerprint,
    finding_state.happened_on,
    finding_state.by_whom,
    finding_state.reason,
    finding_state.party_kind,
    finding_state.check_id,
    finding_state.agency_id,
    finding_state.violation_item,
    last_event.outcome AS last_outcome,
    last_event.reason AS last_reason,
    last_event.scope AS last_scope,
    last_event.until AS last_until,
    last_event.owner AS last_owner,
    last_event.agency_reply AS last_reply,
    last_event.document_number AS last_document
FROM finding_state
LEFT JOIN stored.finding_event AS last_event
    ON last_event.finding_id = finding_state.finding_id
    AND last_event.event_number = (SELECT max(event_number) FROM stored.finding_event AS own WHERE own.finding_id = finding_state.finding_id)
WHERE starts_with(finding_state.finding_id, $prefix)
ORDER BY finding_state.finding_id
