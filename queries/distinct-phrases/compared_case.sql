-- Of each item the texts from which it is learnt what is usual in it: up to $texts_read, drawn by the hash of the row number,
-- so that the same rows give the same ones. The text is joined back by number: long text is in no window.
WITH drawn AS (
    SELECT n, row_number() OVER (PARTITION BY item_epoch_id ORDER BY hash(n), n) AS place
    FROM text_case
    INNER JOIN text_item USING (item_epoch_id)
    WHERE facts <> ''
)
SELECT n, item_epoch_id, normal_text(facts, party_name) AS words
FROM text_case
INNER JOIN drawn USING (n)
WHERE place <= $texts_read
