-- What events on findings keep of them. One row a finding of those in $ids, joined by '|'.
SELECT finding_id, run_id, fingerprint, check_id, agency_id, violation_item, owner
FROM finding_state
WHERE finding_id IN (SELECT unnest(string_split($ids, '|')))
