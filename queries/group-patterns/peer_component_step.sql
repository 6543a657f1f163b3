-- Units are comparable with one another only when items join them, directly or through others. One step: each unit takes
-- the lowest label among the units that it shares an item with. Repeated until nothing changes.
-- One row per unit.
WITH item_labels AS (
    SELECT peer_group_id, item_epoch_id, min(label) AS label
    FROM unit_cell
    INNER JOIN peer_component ON peer_component.unit_id = unit_cell.unit_id
    GROUP BY peer_group_id, item_epoch_id
)
SELECT unit_id, min(label) AS label
FROM unit_cell
INNER JOIN item_labels
    ON item_labels.peer_group_id = unit_cell.peer_group_id AND item_labels.item_epoch_id = unit_cell.item_epoch_id
GROUP BY unit_id
