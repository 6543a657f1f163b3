-- What each agency decided on each day, in shares of the statutory range (logarithmic) beyond what the others decided in
-- the same items: so a new law or benchmark, which opens a new version of its items, makes no change of practice.
-- One row per agency and day; decisions without a known range are left out.
WITH cells AS (
    SELECT
        agency_id,
        item_epoch_id,
        count(*) AS cases,
        sum(range_share) AS total
    FROM pattern_case
    WHERE range_share IS NOT NULL
    GROUP BY agency_id, item_epoch_id
),
summed AS (
    SELECT
        *,
        sum(cases) OVER (PARTITION BY item_epoch_id) AS all_cases,
        sum(total) OVER (PARTITION BY item_epoch_id) AS all_total
    FROM cells
),
peer_means AS (
    SELECT
        agency_id,
        item_epoch_id,
        CAST(ratio(all_total - total, all_cases - cases) AS DECIMAL(9, 6)) AS peer_mean
    FROM summed
    WHERE all_cases > cases
)
SELECT
    pattern_case.agency_id,
    last_date AS day,
    count(*) AS cases,
    sum(range_share - peer_mean) AS total,
    sum(log_range) AS log_ranges
FROM pattern_case
INNER JOIN peer_means
    ON peer_means.agency_id = pattern_case.agency_id AND peer_means.item_epoch_id = pattern_case.item_epoch_id
WHERE range_share IS NOT NULL
GROUP BY pattern_case.agency_id, last_date
