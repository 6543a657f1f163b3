-- Each unit's mean in an item minus that of the others in the item, its own decisions left out and what is known of the
-- others' own additions taken off. `weight` is that of a difference of two means: cases × others ÷ all.
-- One row per unit and item.
WITH cleared AS (
    SELECT unit_cell.*, total - CAST(cases * effect AS DECIMAL(18, 6)) AS cleared
    FROM unit_cell
    INNER JOIN unit_effect ON unit_effect.unit_id = unit_cell.unit_id
),
summed AS (
    SELECT
        *,
        sum(cases) OVER (PARTITION BY peer_group_id, item_epoch_id) AS all_cases,
        sum(cleared) OVER (PARTITION BY peer_group_id, item_epoch_id) AS all_cleared
    FROM cleared
)
SELECT
    unit_id,
    level,
    item_epoch_id,
    cases,
    total,
    squares,
    scales,
    CAST(ratio(total, cases) - ratio(all_cleared - cleared, all_cases - cases) AS DECIMAL(12, 6)) AS difference,
    CAST(ratio(cases * (all_cases - cases), all_cases) AS DECIMAL(18, 6)) AS weight
FROM summed
