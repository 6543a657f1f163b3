-- How much the report speaks of.
SELECT
    (SELECT count(*) FROM stored.decision) AS decision_count,
    (SELECT count(DISTINCT agency_id) FROM stored.decision) AS agency_count,
    (SELECT max(decision_date) FROM stored.decision) AS data_cut_off
