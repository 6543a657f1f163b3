-- The subjects and their candidates in normal spelling.
SELECT n, item_epoch_id, normal_text(facts, party_name) AS words
FROM text_case
WHERE n IN (SELECT n FROM subject_text UNION ALL SELECT other_n FROM likely_pair)
