-- The items whose texts are compared: those of the subjects.
SELECT DISTINCT item_epoch_id
FROM text_case
INNER JOIN text_subject USING (n)
