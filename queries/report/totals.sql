-- How much the report speaks of.
SELECT
    count(*) AS decision_count,
    count(DISTINCT agency_id) AS agency_count,
    max(decision_date) AS data_cut_off
FROM stored.decision
WHERE decision_date <= CAST($as_of AS DATE)
