-- How often each agency's fines stand at the very floor, or the very ceiling, of the statutory range, beside its peers' fines
-- for the same recorded facts. One row per agency and end of the range.
-- Parties of one case were decided together and count once: as many cases they would make one decision a practice.
-- Variances are robust to items having a practice of their own, moderated by $prior_items items of chance alone.
WITH counted_cases AS (
    SELECT
        agency_id,
        item_epoch_id,
        signature_id,
        CAST(avg(CASE WHEN at_floor THEN 1 ELSE 0 END) AS DECIMAL(9, 6)) AS at_floor,
        CAST(avg(CASE WHEN at_ceiling THEN 1 ELSE 0 END) AS DECIMAL(9, 6)) AS at_ceiling
    FROM judged_decision
    WHERE position IS NOT NULL AND NOT coalesce(explained, FALSE)
    GROUP BY agency_id, item_epoch_id, signature_id, case_key
),
signatures AS (
    SELECT agency_id, item_epoch_id, signature_id, count(*) AS cases, sum(at_floor) AS at_floor, sum(at_ceiling) AS at_ceiling
    FROM counted_cases
    GROUP BY agency_id, item_epoch_id, signature_id
),
cells AS (
    SELECT agency_id, item_epoch_id, signature_id, 'floor' AS range_end, cases, at_floor AS at_end FROM signatures
    UNION ALL
    SELECT agency_id, item_epoch_id, signature_id, 'ceiling' AS range_end, cases, at_ceiling AS at_end FROM signatures
),
summed AS (
    SELECT
        *,
        sum(cases) OVER (PARTITION BY range_end, signature_id) AS all_cases,
        sum(at_end) OVER (PARTITION BY range_end, signature_id) AS all_at_end
    FROM cells
),
contrasts AS (
    SELECT
        *,
        CAST(ratio(all_at_end - at_end, all_cases - cases) AS DECIMAL(9, 6)) AS peer_share,
        CAST(ratio(cases * (all_cases - cases), all_cases) AS DECIMAL(18, 6)) AS weight
    FROM summed
    WHERE all_cases > cases
),
items AS (
    SELECT
        agency_id,
        range_end,
        item_epoch_id,
        sum(cases) AS cases,
        sum(at_end) AS at_end,
        sum(CAST(cases * peer_share AS DECIMAL(18, 6))) AS expected,
        sum(weight) AS weight,
        sum(CAST(weight * (ratio(at_end, cases) - peer_share) AS DECIMAL(18, 6))) AS weighted
    FROM contrasts
    GROUP BY agency_id, range_end, item_epoch_id
),
means AS (
    SELECT
        agency_id,
        range_end,
        sum(cases) AS cases,
        count(*) AS items,
        sum(at_end) AS at_end,
        sum(expected) AS expected,
        sum(weight) AS weights,
        sum(CAST(CAST(weight AS DOUBLE) * weight AS DECIMAL(28, 6))) AS squared_weights,
        -- The share midway between the peers' and the agency's own, a decision on each side added: small counts are skewed.
        ratio(ratio(sum(at_end) + sum(expected), 2) + 1, sum(cases) + 2) AS middle_share,
        ratio(sum(weighted), sum(weight)) AS mean
    FROM items
    GROUP BY agency_id, range_end
),
deviations AS (
    SELECT
        items.agency_id,
        items.range_end,
        sum(CAST((weighted - weight * mean) * (weighted - weight * mean) AS DECIMAL(28, 6))) AS squared
    FROM items
    INNER JOIN means ON means.agency_id = items.agency_id AND means.range_end = items.range_end
    GROUP BY items.agency_id, items.range_end
)
SELECT
    means.agency_id,
    means.range_end,
    coalesce(label, 0) AS component,
    CAST(cases AS BIGINT) AS cases,
    items,
    ratio(at_end, cases) AS share,
    ratio(expected, cases) AS peer_share,
    mean,
    -- As many items of one weight, and those assumed beforehand.
    greatest(coalesce(ratio(weights, ratio(squared_weights, weights)), 1), 1) - 1 + $prior_items AS degrees_of_freedom,
    -- An estimate from a handful of cases may fall below zero.
    sqrt(greatest(0.000000000001,
        ratio(
            CASE WHEN items > 1 THEN items * ratio(items, items - 1) * ratio(ratio(squared, weights), weights) ELSE 0 END
            + $prior_items * ratio(middle_share * (1 - middle_share), weights),
            CASE WHEN items > 1 THEN items ELSE 0 END + $prior_items
        )
    )) AS standard_error
FROM means
INNER JOIN deviations ON deviations.agency_id = means.agency_id AND deviations.range_end = means.range_end
LEFT JOIN pattern_unit ON pattern_unit.agency_id = means.agency_id AND pattern_unit.level = 'agency'
LEFT JOIN peer_component ON peer_component.unit_id = pattern_unit.unit_id
ORDER BY means.agency_id, means.range_end
