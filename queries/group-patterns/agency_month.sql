-- An agency's mean departure from its peers in each month, minus that of the peers in the month, in shares of the range.
-- What moves all agencies at once is no change of one agency's practice; and a change that is already known of a peer
-- (`known_change`) is taken off the peer, so that it does not pass for a change of everybody else's.
-- One row per agency and month in which both decided.
WITH months AS (
    SELECT
        agency_id,
        calendar_date(extract(YEAR FROM day), extract(MONTH FROM day), 1) AS month,
        sum(cases) AS cases,
        sum(total) AS total
    FROM agency_day
    GROUP BY agency_id, calendar_date(extract(YEAR FROM day), extract(MONTH FROM day), 1)
),
cleared AS (
    SELECT
        months.*,
        total - CASE WHEN months.month >= known_change.month THEN CAST(jump * cases AS DECIMAL(18, 6)) ELSE 0 END AS cleared
    FROM months
    LEFT JOIN known_change ON known_change.agency_id = months.agency_id
),
summed AS (
    SELECT
        *,
        sum(cases) OVER (PARTITION BY month) AS all_cases,
        sum(cleared) OVER (PARTITION BY month) AS all_cleared
    FROM cleared
),
compared AS (
    SELECT
        agency_id,
        month,
        CAST(cases AS BIGINT) AS cases,
        ratio(total, cases) AS mean,
        ratio(all_cleared - cleared, all_cases - cases) AS peer_mean
    FROM summed
    WHERE all_cases > cases
)
SELECT agency_id, month, cases, peer_mean, mean - peer_mean AS departure
FROM compared
