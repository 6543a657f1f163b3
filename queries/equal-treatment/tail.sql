-- How quickly departures thin out beyond their 97th percentile, by kind of surroundings and direction: the calibration.
-- One row a stratum and direction. Departures beyond the 99.8th percentile count as that, so that what is being looked for
-- does not stretch the scale; ten departures of length 1 are assumed beforehand, which few cases cannot overrule.
-- A stratum of fewer than 2,000 is calibrated with all the others of its direction. Where these too are fewer, no percentile
-- can be told: three in a hundred are taken to lie beyond, and departures above 3 count as 3.
WITH sizes AS (
    SELECT *, count(*) OVER (PARTITION BY size_band, lacks_some_facts, is_high) >= 2000 AS stands_alone
    FROM departure
),
strata AS (
    SELECT n, beyond, is_high, CASE WHEN stands_alone THEN size_band END AS size_band, CASE WHEN stands_alone THEN lacks_some_facts END AS lacks_some_facts
    FROM sizes
    UNION ALL
    -- The pool holds all, the large strata too.
    SELECT n, beyond, is_high, NULL, NULL FROM sizes WHERE stands_alone
),
anchors AS (
    SELECT
        size_band,
        lacks_some_facts,
        is_high,
        count(*) AS cases,
        CASE WHEN count(*) >= 2000 THEN greatest(quantile_cont(beyond, 0.97), 0) ELSE 0 END AS anchor,
        CASE WHEN count(*) >= 2000 THEN greatest(quantile_cont(beyond, 0.998), 0.1) ELSE 3 END AS cap
    FROM strata
    GROUP BY ALL
)
SELECT
    anchors.size_band,
    anchors.lacks_some_facts,
    anchors.is_high,
    anchors.cases,
    anchors.anchor,
    anchors.cap,
    greatest(
        count(*) FILTER (WHERE strata.beyond > anchors.anchor) / max(anchors.cases),
        CASE WHEN max(anchors.cases) >= 2000 THEN 0 ELSE 0.03 END
    ) AS share_beyond,
    (10 * 1.0 + coalesce(sum(least(strata.beyond, anchors.cap) - anchors.anchor) FILTER (WHERE strata.beyond > anchors.anchor), 0.0))
        / (10 + count(*) FILTER (WHERE strata.beyond > anchors.anchor AND strata.beyond < anchors.cap)) AS length,
    avg(strata.beyond - anchors.anchor) FILTER (WHERE strata.beyond > anchors.anchor AND strata.beyond < anchors.cap) AS mean_excess_at_anchor,
    avg(strata.beyond - anchors.cap) FILTER (WHERE strata.beyond >= anchors.cap) AS mean_excess_at_cap
FROM anchors
INNER JOIN strata
    ON strata.is_high = anchors.is_high
    AND strata.size_band IS NOT DISTINCT FROM anchors.size_band
    AND strata.lacks_some_facts IS NOT DISTINCT FROM anchors.lacks_some_facts
GROUP BY anchors.size_band, anchors.lacks_some_facts, anchors.is_high, anchors.cases, anchors.anchor, anchors.cap
