-- Did discretion narrow: do fines for the same recorded facts lie closer together in the year before $as_of than before?
-- One row per agency, and one of all agencies (agency_id '*'). Only facts decided at least $least_decisions times in both
-- periods count, each weighted by the smaller number. The median stands beside the spread: everybody at the floor, or at the
-- ceiling, is narrow and no success. Places are those in the statutory range on the log scale.
WITH placed AS (
    SELECT
        agency_id,
        signature_id,
        decision_date > CAST(CAST($as_of AS DATE) - 365 AS DATE) AS is_now,
        position,
        CASE WHEN at_floor THEN 1 ELSE 0 END AS at_floor,
        CASE WHEN at_ceiling THEN 1 ELSE 0 END AS at_ceiling
    FROM judged_decision
    WHERE position IS NOT NULL AND decision_date <= CAST($as_of AS DATE) AND NOT coalesce(explained, FALSE)
),
scoped AS (
    SELECT * FROM placed
    UNION ALL
    SELECT '*' AS agency_id, signature_id, is_now, position, at_floor, at_ceiling FROM placed
),
cells AS (
    SELECT
        agency_id,
        signature_id,
        is_now,
        count(*) AS decisions,
        quantile_of(array_agg(position), 0.25) AS lower_quartile,
        median_of(array_agg(position)) AS median,
        quantile_of(array_agg(position), 0.75) AS upper_quartile,
        ratio(sum(at_floor), count(*)) AS floor_share,
        ratio(sum(at_ceiling), count(*)) AS ceiling_share
    FROM scoped
    GROUP BY agency_id, signature_id, is_now
    HAVING count(*) >= $least_decisions
),
pairs AS (
    SELECT
        before.agency_id,
        CAST(least(before.decisions, latest.decisions) AS DECIMAL(18, 0)) AS weight,
        before.decisions AS decisions_before,
        latest.decisions AS decisions_now,
        CAST(before.upper_quartile - before.lower_quartile AS DECIMAL(9, 6)) AS middle_half_before,
        CAST(latest.upper_quartile - latest.lower_quartile AS DECIMAL(9, 6)) AS middle_half_now,
        CAST(before.median AS DECIMAL(9, 6)) AS median_before,
        CAST(latest.median AS DECIMAL(9, 6)) AS median_now,
        CAST(before.floor_share AS DECIMAL(9, 6)) AS floor_before,
        CAST(latest.floor_share AS DECIMAL(9, 6)) AS floor_now,
        CAST(before.ceiling_share AS DECIMAL(9, 6)) AS ceiling_before,
        CAST(latest.ceiling_share AS DECIMAL(9, 6)) AS ceiling_now
    FROM cells AS before
    INNER JOIN cells AS latest
        ON latest.agency_id = before.agency_id AND latest.signature_id = before.signature_id AND latest.is_now
    WHERE NOT before.is_now
)
SELECT
    agency_id,
    count(*) AS signatures,
    CAST(sum(decisions_before) AS BIGINT) AS decisions_before,
    CAST(sum(decisions_now) AS BIGINT) AS decisions_now,
    ratio(sum(weight * middle_half_before), sum(weight)) AS middle_half_before,
    ratio(sum(weight * middle_half_now), sum(weight)) AS middle_half_now,
    ratio(sum(weight * median_before), sum(weight)) AS median_before,
    ratio(sum(weight * median_now), sum(weight)) AS median_now,
    ratio(sum(weight * floor_before), sum(weight)) AS floor_before,
    ratio(sum(weight * floor_now), sum(weight)) AS floor_now,
    ratio(sum(weight * ceiling_before), sum(weight)) AS ceiling_before,
    ratio(sum(weight * ceiling_now), sum(weight)) AS ceiling_now,
    -- Kinds of penalty stand in another table; filled from there where it is known.
    CAST(NULL AS DOUBLE) AS kinds_entropy_before,
    CAST(NULL AS DOUBLE) AS kinds_entropy_now
FROM pairs
GROUP BY agency_id
