-- An agency's mean departure from its peers on each day, minus that of the peers in the day's month.
-- One row per agency and day, for the agencies of which a month of change is known.
SELECT
    agency_day.agency_id,
    day AS time,
    CAST(agency_day.cases AS BIGINT) AS cases,
    ratio(agency_day.total, agency_day.cases) - peer_mean AS departure
FROM agency_day
INNER JOIN known_change ON known_change.agency_id = agency_day.agency_id
INNER JOIN agency_month
    ON agency_month.agency_id = agency_day.agency_id
    AND agency_month.month = calendar_date(extract(YEAR FROM day), extract(MONTH FROM day), 1)
ORDER BY agency_day.agency_id, time
