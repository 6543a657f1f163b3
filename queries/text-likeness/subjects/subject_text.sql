-- The subjects in normal spelling, with the shingles that are not usual in their item.
WITH normal AS MATERIALIZED (
    SELECT n, item_epoch_id, normal_text(facts, party_name) AS words
    FROM text_case
    WHERE n IN (SELECT n FROM text_subject) AND facts <> ''
),
occurrences AS (
    SELECT n, item_epoch_id, unnest(shingles_of(words)) AS shingle FROM normal
),
kept AS (
    SELECT occurrences.n, list(occurrences.shingle) AS own_shingles
    FROM occurrences
    ANTI JOIN common_shingle
        ON common_shingle.item_epoch_id = occurrences.item_epoch_id AND common_shingle.shingle = occurrences.shingle
    GROUP BY occurrences.n
)
SELECT normal.n, normal.item_epoch_id, normal.words, coalesce(kept.own_shingles, []) AS own_shingles
FROM normal
LEFT JOIN kept ON kept.n = normal.n
