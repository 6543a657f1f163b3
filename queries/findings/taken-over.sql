-- What came from an earlier database into this one: events on findings by runs that it does not hold. One row.
SELECT
    count(*) FILTER (WHERE by_whom IS NOT NULL) AS reviews,
    count(*) FILTER (WHERE by_whom IS NULL) AS events,
    count(*) FILTER (WHERE by_whom IS NOT NULL AND finding_id NOT IN (SELECT finding_id FROM stored.finding)) AS waiting
FROM stored.finding_event
WHERE run_id NOT IN (SELECT run_id FROM stored.run)
