-- How rare a departure as large as this is among comparable cases by chance, p, and the share of false ones, q, among all
-- decisions that depart as much or more (Benjamini and Hochberg). One row a measured decision.
WITH shares AS (
    SELECT size_band, lacks_some_facts, is_high, count(*) AS cases, sum(count(*)) OVER () AS total FROM departure GROUP BY ALL
),
directions AS (
    SELECT is_high, sum(cases) / max(total) AS share FROM shares GROUP BY is_high
),
chances AS (
    SELECT
        departure.n,
        departure.is_high,
        departure.beyond,
        tail.cases AS calibrated_on,
        tail.length,
        least(1, 2 * directions.share * CASE
            WHEN departure.beyond > tail.anchor THEN tail.share_beyond * exp(-(departure.beyond - tail.anchor) / tail.length)
            ELSE 1
        END) AS p
    FROM departure
    INNER JOIN directions ON directions.is_high = departure.is_high
    LEFT JOIN tail AS own
        ON own.is_high = departure.is_high AND own.size_band = departure.size_band AND own.lacks_some_facts = departure.lacks_some_facts
    INNER JOIN tail
        ON tail.is_high = departure.is_high
        AND tail.size_band IS NOT DISTINCT FROM own.size_band
        AND tail.lacks_some_facts IS NOT DISTINCT FROM own.lacks_some_facts
),
ranks AS (
    SELECT n, p * (SELECT count(*) FROM chances) / row_number() OVER (ORDER BY p, n) AS step, row_number() OVER (ORDER BY p, n) AS place
    FROM chances
    WHERE p < 1
),
shares_of_false AS (
    SELECT n, least(1, min(step) OVER (ORDER BY place DESC)) AS q FROM ranks
)
SELECT chances.*, coalesce(shares_of_false.q, 1) AS q
FROM chances
LEFT JOIN shares_of_false ON shares_of_false.n = chances.n
