-- The items whose texts are compared: all.
SELECT DISTINCT item_epoch_id FROM text_case
