-- Each text of an item once, in its normal spelling, under the number of the first row that has it, with all rows that have it.
WITH normal AS MATERIALIZED (
    SELECT n, item_epoch_id, normal_text(facts, party_name) AS words FROM text_case WHERE facts <> ''
)
SELECT min(n) AS n, item_epoch_id, words, list_sort(list(n)) AS same_rows
FROM normal
WHERE length(words) >= 3
GROUP BY item_epoch_id, words
