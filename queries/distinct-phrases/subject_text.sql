-- The subjects in normal spelling.
SELECT n, item_epoch_id, normal_text(facts, party_name) AS words
FROM text_case
WHERE n IN (SELECT n FROM text_subject) AND facts <> ''
