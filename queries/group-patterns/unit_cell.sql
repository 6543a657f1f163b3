-- What each agency and officer decided in each item, where somebody else decided in that item too.
-- One row per unit and item. Officers have peers in their own agency only, so that what the agency has in common cancels out.
WITH officer_cells AS (
    SELECT
        agency_id,
        officer,
        item_epoch_id,
        count(*) AS cases,
        sum(deviation) AS total,
        sum(CAST(deviation * deviation AS DECIMAL(9, 4))) AS squares,
        sum(scale) AS scales
    FROM pattern_case
    GROUP BY agency_id, officer, item_epoch_id
),
cells AS (
    SELECT agency_id, CAST(NULL AS VARCHAR) AS officer, item_epoch_id, CAST(0 AS INTEGER) AS peer_group_id,
        sum(cases) AS cases, sum(total) AS total, sum(squares) AS squares, sum(scales) AS scales
    FROM officer_cells
    GROUP BY agency_id, item_epoch_id
    UNION ALL
    SELECT officer_cells.agency_id, officer_cells.officer, item_epoch_id, unit_id AS peer_group_id, cases, total, squares, scales
    FROM officer_cells
    INNER JOIN pattern_unit AS agencies ON agencies.agency_id = officer_cells.agency_id AND agencies.level = 'agency'
    WHERE officer_cells.officer IS NOT NULL
),
counted AS (
    SELECT *, count(*) OVER (PARTITION BY peer_group_id, item_epoch_id) AS units
    FROM cells
)
SELECT
    pattern_unit.unit_id,
    pattern_unit.level,
    peer_group_id,
    item_epoch_id,
    CAST(cases AS BIGINT) AS cases,
    CAST(total AS DECIMAL(18, 4)) AS total,
    CAST(squares AS DECIMAL(18, 4)) AS squares,
    CAST(scales AS DECIMAL(18, 4)) AS scales
FROM counted
INNER JOIN pattern_unit
    ON pattern_unit.agency_id = counted.agency_id
    AND coalesce(pattern_unit.officer, '') = coalesce(counted.officer, '')
    AND pattern_unit.level = CASE WHEN counted.officer IS NULL THEN 'agency' ELSE 'officer' END
WHERE counted.units >= 2
