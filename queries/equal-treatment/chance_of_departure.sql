-- How rare a departure as large as this is among comparable cases by chance, p, and the share of false ones, q, among all
-- decisions that depart as much or more (Benjamini and Hochberg). One row a measured decision.
-- Only cases of one party are counted: unlike treatment inside a case is found by another check, and its many true departures would
-- let pass more false ones here. A case of several parties is held to the bar of the others.
WITH shares AS (
    SELECT size_band, lacks_some_facts, is_high, count(*) AS cases, sum(count(*)) OVER () AS total FROM departure GROUP BY ALL
),
directions AS (
    SELECT is_high, sum(cases) / max(total) AS share FROM shares GROUP BY is_high
),
several_parties AS (
    SELECT case_key FROM penalty_case GROUP BY case_key HAVING count(*) > 1
),
chances AS (
    SELECT
        departure.n,
        penalty_case.case_key IN (SELECT case_key FROM several_parties) AS has_co_parties,
        departure.is_high,
        departure.beyond,
        tail.cases AS calibrated_on,
        tail.length,
        least(1, 2 * directions.share * CASE
            WHEN departure.beyond > tail.anchor THEN tail.share_beyond * exp(-(departure.beyond - tail.anchor) / tail.length)
            ELSE 1
        END) AS p
    FROM departure
    INNER JOIN penalty_case ON penalty_case.n = departure.n
    INNER JOIN directions ON directions.is_high = departure.is_high
    LEFT JOIN tail AS own
        ON own.is_high = departure.is_high AND own.size_band = departure.size_band AND own.lacks_some_facts = departure.lacks_some_facts
    INNER JOIN tail
        ON tail.is_high = departure.is_high
        AND tail.size_band IS NOT DISTINCT FROM own.size_band
        AND tail.lacks_some_facts IS NOT DISTINCT FROM own.lacks_some_facts
),
ranks AS (
    SELECT
        n,
        CASE
            WHEN NOT has_co_parties
                -- No FILTER: with one, the engine looks through all rows before each row again.
                THEN p * (SELECT count(*) FROM chances WHERE NOT has_co_parties) / sum(CASE WHEN has_co_parties THEN 0 ELSE 1 END) OVER ordered
        END AS step,
        row_number() OVER ordered AS place
    FROM chances
    WHERE p < 1
    WINDOW ordered AS (ORDER BY p, n ROWS UNBOUNDED PRECEDING)
),
shares_of_false AS (
    SELECT n, least(1, min(step) OVER (ORDER BY place DESC)) AS q FROM ranks
)
SELECT chances.*, coalesce(shares_of_false.q, 1) AS q
FROM chances
LEFT JOIN shares_of_false ON shares_of_false.n = chances.n
