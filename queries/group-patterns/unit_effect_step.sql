-- One step of fitting what each unit adds to an item's mean: the item's mean without the units' additions, then the
-- additions without the items' means. Repeated a few times the two settle (least squares with a penalty of $prior_cases,
-- by alternating means). Small units hardly move, so that they hardly shift what their peers are held against.
-- One row per unit.
WITH item_means AS (
    SELECT
        peer_group_id,
        item_epoch_id,
        CAST(ratio(sum(total - CAST(cases * effect AS DECIMAL(18, 6))), sum(cases)) AS DECIMAL(12, 6)) AS mean
    FROM unit_cell
    INNER JOIN unit_effect ON unit_effect.unit_id = unit_cell.unit_id
    GROUP BY peer_group_id, item_epoch_id
)
SELECT
    unit_id,
    CAST(ratio(sum(total - CAST(cases * mean AS DECIMAL(18, 6))), sum(cases) + $prior_cases) AS DECIMAL(12, 6)) AS effect
FROM unit_cell
INNER JOIN item_means
    ON item_means.peer_group_id = unit_cell.peer_group_id AND item_means.item_epoch_id = unit_cell.item_epoch_id
GROUP BY unit_id
