-- By how much an agency departs from its peers further for persons than for organisations, in the same items (difference
-- in differences), in shares of the statutory range. One row per agency that decided on both in some item.
WITH items AS (
    SELECT
        agency_id,
        violation_item,
        sum(CASE WHEN is_person THEN 1 ELSE 0 END) AS persons,
        sum(CASE WHEN is_person THEN 0 ELSE 1 END) AS organisations,
        sum(CASE WHEN is_person THEN departure ELSE 0 END) AS person_total,
        sum(CASE WHEN is_person THEN 0 ELSE departure END) AS organisation_total,
        sum(CAST(departure * departure AS DECIMAL(12, 6))) AS squares
    FROM party_side
    GROUP BY agency_id, violation_item
),
contrasts AS (
    SELECT
        *,
        CAST(ratio(person_total, persons) - ratio(organisation_total, organisations) AS DECIMAL(9, 6)) AS difference,
        CAST(ratio(persons * organisations, persons + organisations) AS DECIMAL(18, 6)) AS weight,
        CAST(squares - ratio(person_total * person_total, persons) - ratio(organisation_total * organisation_total, organisations) AS DECIMAL(18, 6)) AS within_sides
    FROM items
    WHERE persons > 0 AND organisations > 0
),
variances AS (
    SELECT ratio(sum(within_sides), greatest(1, sum(persons + organisations - 2))) AS between_cases FROM contrasts
),
means AS (
    SELECT
        agency_id,
        count(*) AS items,
        sum(persons) AS persons,
        sum(organisations) AS organisations,
        sum(weight) AS weights,
        sum(CAST(CAST(weight AS DOUBLE) * weight AS DECIMAL(28, 6))) AS squared_weights,
        ratio(sum(CAST(weight * difference AS DECIMAL(18, 6))), sum(weight)) AS mean
    FROM contrasts
    GROUP BY agency_id
),
deviations AS (
    SELECT
        contrasts.agency_id,
        sum(CAST(CAST(weight AS DOUBLE) * weight * (difference - mean) * (difference - mean) AS DECIMAL(28, 6))) AS squared
    FROM contrasts
    INNER JOIN means ON means.agency_id = contrasts.agency_id
    GROUP BY contrasts.agency_id
)
SELECT
    means.agency_id,
    coalesce(label, 0) AS component,
    items,
    CAST(persons AS BIGINT) AS persons,
    CAST(organisations AS BIGINT) AS organisations,
    mean,
    -- As many items of one weight, and those assumed beforehand.
    greatest(coalesce(ratio(weights, ratio(squared_weights, weights)), 1), 1) - 1 + $prior_items AS degrees_of_freedom,
    -- An estimate from a handful of cases may fall below zero.
    sqrt(greatest(0.000000000001,
        ratio(
            CASE WHEN items > 1 THEN items * ratio(items, items - 1) * ratio(ratio(squared, weights), weights) ELSE 0 END
            + $prior_items * ratio(between_cases, weights),
            CASE WHEN items > 1 THEN items ELSE 0 END + $prior_items
        )
    )) AS standard_error
FROM means
CROSS JOIN variances
INNER JOIN deviations ON deviations.agency_id = means.agency_id
LEFT JOIN pattern_unit ON pattern_unit.agency_id = means.agency_id AND pattern_unit.level = 'agency'
LEFT JOIN peer_component ON peer_component.unit_id = pattern_unit.unit_id
ORDER BY means.agency_id
