-- How findings stand. One row a finding that any run showed.
SELECT finding_id, state, is_current, is_current AND is_first AS is_first, is_by_pattern, events, fingerprint, happened_on, by_whom, reason, until, owner, agency_reply, document_number
FROM finding_state
