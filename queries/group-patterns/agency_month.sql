-- An agency's mean departure from its peers in each month, minus that of the peers in the month, in shares of the range.
-- One row per agency and month in which both decided. What moves all agencies at once is no change of one agency's practice.
WITH months AS (
    SELECT
        agency_id,
        calendar_date(extract(YEAR FROM day), extract(MONTH FROM day), 1) AS month,
        sum(cases) AS cases,
        sum(total) AS total
    FROM agency_day
    GROUP BY agency_id, calendar_date(extract(YEAR FROM day), extract(MONTH FROM day), 1)
),
summed AS (
    SELECT
        *,
        sum(cases) OVER (PARTITION BY month) AS all_cases,
        sum(total) OVER (PARTITION BY month) AS all_total
    FROM months
)
SELECT
    agency_id,
    month,
    CAST(cases AS BIGINT) AS cases,
    ratio(all_total - total, all_cases - cases) AS peer_mean,
    ratio(total, cases) - ratio(all_total - total, all_cases - cases) AS departure
FROM summed
WHERE all_cases > cases
