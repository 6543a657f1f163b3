-- How many penalties there are by agency, and how many of them have each field, supplements taken into account. A penalty
-- without a fine among its kinds lacks no amount.
WITH penalties AS (
    SELECT
        decision.* EXCLUDE (party_kind, fine),
        nullif(decision.party_kind, 'unknown') AS party_kind,
        decision.party_key AS party_identity,
        CASE
            WHEN decision.fine IS NULL AND NOT list_contains(string_split(decision.kinds, '|'), 'fine') THEN 0
            ELSE decision.fine
        END AS fine
    FROM completed_decision AS decision
    LEFT JOIN stored.source_file AS source_file ON source_file.source_id = decision.source_id
    WHERE decision.act_type = 'penalty'
        AND (CAST($file AS VARCHAR) IS NULL OR source_file.file = $file)
)
SELECT
    agency_id AS id_of_agency,
    count(*) AS records,
    count(COLUMNS(*)) AS "\0"
FROM penalties
GROUP BY agency_id
ORDER BY agency_id
