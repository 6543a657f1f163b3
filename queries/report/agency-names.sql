-- Names of the agencies.
SELECT agency_id, name FROM stored.agency ORDER BY agency_id
