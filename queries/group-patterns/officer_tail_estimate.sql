-- How many of an officer's cases lie far above, and far below, the officer's own level: who favours or burdens a few parties
-- shows no unusual mean. Held against colleagues of the agency in the same items, the officer's own cases left out.
-- One row per officer and side (`above`, `below`). Far is $far spreads beyond both the officer's median distance from colleagues
-- and the colleagues themselves: whoever is strict throughout has a long tail towards leniency, because the range ends above,
-- and is not lenient in it.
WITH colleague_means AS (
    SELECT
        pattern_unit.agency_id,
        pattern_unit.officer,
        item_epoch_id,
        pattern_unit.unit_id,
        label AS component,
        CAST(ratio(total, cases) - difference AS DECIMAL(9, 4)) AS colleague_mean
    FROM unit_contrast
    INNER JOIN pattern_unit ON pattern_unit.unit_id = unit_contrast.unit_id AND pattern_unit.level = 'officer'
    INNER JOIN peer_component ON peer_component.unit_id = unit_contrast.unit_id
),
departures AS (
    SELECT colleague_means.*, deviation - colleague_mean AS departure
    FROM pattern_case
    INNER JOIN colleague_means
        ON colleague_means.agency_id = pattern_case.agency_id
        AND colleague_means.officer = pattern_case.officer
        AND colleague_means.item_epoch_id = pattern_case.item_epoch_id
),
-- The median, because a mean would follow the very cases that are looked for; of the item where it has enough cases: who is
-- stricter in all cases of an item treats nobody in it apart.
levels AS (
    SELECT unit_id, median_of(array_agg(CAST(departure AS DOUBLE))) AS own_level
    FROM departures
    GROUP BY unit_id
),
item_levels AS (
    SELECT unit_id, item_epoch_id, count(*) AS cases, median_of(array_agg(CAST(departure AS DOUBLE))) AS own_level
    FROM departures
    GROUP BY unit_id, item_epoch_id
),
placed AS (
    SELECT
        departures.*,
        CASE WHEN item_levels.cases >= $enough THEN item_levels.own_level ELSE levels.own_level END AS own_level
    FROM departures
    INNER JOIN levels ON levels.unit_id = departures.unit_id
    INNER JOIN item_levels ON item_levels.unit_id = departures.unit_id AND item_levels.item_epoch_id = departures.item_epoch_id
),
cells AS (
    SELECT
        agency_id,
        officer,
        unit_id,
        component,
        item_epoch_id,
        count(*) AS cases,
        sum(CASE WHEN departure > greatest(own_level, 0) + $far THEN 1 ELSE 0 END) AS above,
        sum(CASE WHEN departure < least(own_level, 0) - $far THEN 1 ELSE 0 END) AS below
    FROM placed
    GROUP BY agency_id, officer, unit_id, component, item_epoch_id
),
sides AS (
    SELECT agency_id, officer, unit_id, component, item_epoch_id, 'above' AS side, cases, above AS far FROM cells
    UNION ALL
    SELECT agency_id, officer, unit_id, component, item_epoch_id, 'below' AS side, cases, below AS far FROM cells
),
summed AS (
    SELECT
        *,
        sum(cases) OVER (PARTITION BY agency_id, side, item_epoch_id) AS all_cases,
        sum(far) OVER (PARTITION BY agency_id, side, item_epoch_id) AS all_far
    FROM sides
),
contrasts AS (
    SELECT
        *,
        CAST(ratio(all_far - far, all_cases - cases) AS DECIMAL(9, 6)) AS peer_share,
        CAST(ratio(cases * (all_cases - cases), all_cases) AS DECIMAL(18, 6)) AS weight
    FROM summed
    WHERE all_cases > cases
),
means AS (
    SELECT
        unit_id,
        agency_id,
        officer,
        component,
        side,
        CAST(sum(cases) AS BIGINT) AS cases,
        count(*) AS items,
        sum(far) AS far,
        sum(CAST(cases * peer_share AS DECIMAL(18, 6))) AS expected,
        sum(weight) AS weights,
        ratio(sum(CAST(weight * (ratio(far, cases) - peer_share) AS DECIMAL(18, 6))), sum(weight)) AS mean
    FROM contrasts
    GROUP BY unit_id, agency_id, officer, component, side
)
SELECT
    *,
    ratio(far, cases) AS share,
    ratio(expected, cases) AS peer_share,
    -- Of a share midway between the colleagues' and the officer's own, a case on each side added: small counts are skewed,
    -- and by the colleagues' share alone chance would look like a finding.
    -- An estimate from a handful of cases may fall below zero.
    sqrt(greatest(0.000000000001,
        ratio(
            ratio(ratio(expected + far, 2) + 1, cases + 2) * (1 - ratio(ratio(expected + far, 2) + 1, cases + 2)),
            weights
        )
    )) AS standard_error
FROM means
ORDER BY unit_id, side
