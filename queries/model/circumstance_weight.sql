-- What recorded circumstances weigh: how many grounds speak for a heavier and how many for a lighter penalty.
-- One row per text as recorded, of which many decisions share few; recorded as none weighs nothing either way.
--   aggravating, mitigating: different grounds, however often and in whatever words they are recorded.
--   unknown: clauses without a known direction. Then nothing can be concluded from all of them, and net is NULL.
--   net: aggravating less mitigating. The grounds stand joined by 、; '' = none.
CREATE OR REPLACE VIEW circumstance_weight AS
WITH recorded AS (
    SELECT DISTINCT circumstances FROM decision WHERE circumstances IS NOT NULL
),
readings AS (
    SELECT * FROM circumstance_clause
),
-- A fragment is understood where its ground stands in the same text as a whole.
lone_fragments AS (
    SELECT circumstances, count(*) AS fragments
    FROM (
        SELECT fragment.circumstances, fragment.plain_wording
        FROM readings AS fragment
        LEFT JOIN readings AS whole
            ON whole.circumstances = fragment.circumstances
            AND whole.ground = fragment.ground
            AND whole.direction <> 'fragment'
        WHERE fragment.direction = 'fragment'
        GROUP BY fragment.circumstances, fragment.plain_wording
        HAVING count(whole.ground) = 0
    ) AS lone
    GROUP BY circumstances
),
weights AS (
    SELECT
        readings.circumstances,
        count(DISTINCT readings.ground) FILTER (WHERE readings.direction = 'aggravating') AS aggravating,
        count(DISTINCT readings.ground) FILTER (WHERE readings.direction = 'mitigating') AS mitigating,
        count(*) FILTER (WHERE readings.direction IS NULL) + coalesce(max(lone_fragments.fragments), 0) AS unknown,
        joined_in_order(array_agg(DISTINCT readings.ground) FILTER (WHERE readings.direction = 'aggravating')) AS aggravating_grounds,
        joined_in_order(array_agg(DISTINCT readings.ground) FILTER (WHERE readings.direction = 'mitigating')) AS mitigating_grounds
    FROM readings
    LEFT JOIN lone_fragments ON lone_fragments.circumstances = readings.circumstances
    GROUP BY readings.circumstances
)
SELECT
    recorded.circumstances,
    coalesce(weights.aggravating, 0) AS aggravating,
    coalesce(weights.mitigating, 0) AS mitigating,
    coalesce(weights.unknown, 0) AS unknown,
    CASE WHEN coalesce(weights.unknown, 0) = 0 THEN coalesce(weights.aggravating, 0) - coalesce(weights.mitigating, 0) END AS net,
    coalesce(weights.aggravating_grounds, '') AS aggravating_grounds,
    coalesce(weights.mitigating_grounds, '') AS mitigating_grounds
FROM recorded
LEFT JOIN weights ON weights.circumstances = recorded.circumstances;
