-- What the recorded circumstances weigh: how many grounds speak for a heavier and how many for a lighter penalty.
-- One row per decision with recorded circumstances; recorded as none weighs nothing either way.
--   aggravating, mitigating: different grounds, however often and in whatever words they are recorded.
--   unknown: clauses without a known direction. Then nothing can be concluded from all of them, and net is NULL.
--   net: aggravating less mitigating. The grounds stand joined by 、; '' = none.
CREATE OR REPLACE VIEW circumstance_balance AS
WITH recorded AS (
    SELECT decision_id, circumstances FROM decision WHERE circumstances IS NOT NULL
),
-- Many decisions share few texts: each text is read once.
texts AS (
    SELECT DISTINCT circumstances FROM recorded
),
clauses AS (
    SELECT DISTINCT texts.circumstances, plain_circumstance(parts.part) AS plain_wording
    FROM texts
    CROSS JOIN UNNEST(circumstance_clauses(texts.circumstances)) AS parts (part)
    WHERE parts.part <> ''
),
readings AS (
    SELECT
        clauses.circumstances,
        clauses.plain_wording,
        known.ground,
        known.direction,
        -- A fragment is known where its ground stands in the same text as a whole.
        max(CASE WHEN known.direction <> 'fragment' THEN 1 ELSE 0 END) OVER (
            PARTITION BY clauses.circumstances, known.ground
        ) = 1 AS is_understood
    FROM clauses
    LEFT JOIN circumstance_direction AS known ON known.plain_wording = clauses.plain_wording
),
understood AS (
    SELECT circumstances, plain_wording, max(CASE WHEN is_understood THEN 1 ELSE 0 END) AS is_understood
    FROM readings
    GROUP BY circumstances, plain_wording
),
unknowns AS (
    SELECT circumstances, count(*) FILTER (WHERE is_understood = 0) AS unknown
    FROM understood
    GROUP BY circumstances
),
weights AS (
    SELECT
        circumstances,
        count(DISTINCT ground) FILTER (WHERE direction = 'aggravating') AS aggravating,
        count(DISTINCT ground) FILTER (WHERE direction = 'mitigating') AS mitigating,
        joined_in_order(array_agg(DISTINCT ground) FILTER (WHERE direction = 'aggravating')) AS aggravating_grounds,
        joined_in_order(array_agg(DISTINCT ground) FILTER (WHERE direction = 'mitigating')) AS mitigating_grounds
    FROM readings
    GROUP BY circumstances
)
SELECT
    recorded.decision_id,
    coalesce(weights.aggravating, 0) AS aggravating,
    coalesce(weights.mitigating, 0) AS mitigating,
    coalesce(unknowns.unknown, 0) AS unknown,
    CASE WHEN coalesce(unknowns.unknown, 0) = 0 THEN coalesce(weights.aggravating, 0) - coalesce(weights.mitigating, 0) END AS net,
    coalesce(weights.aggravating_grounds, '') AS aggravating_grounds,
    coalesce(weights.mitigating_grounds, '') AS mitigating_grounds
FROM recorded
LEFT JOIN weights ON weights.circumstances = recorded.circumstances
LEFT JOIN unknowns ON unknowns.circumstances = recorded.circumstances;
