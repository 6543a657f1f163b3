-- The same with their shingles, without those that say nothing. A stage of its own: in one with the normal spelling, the
-- condition would be tested on every text of the items before the few are drawn.
SELECT n, item_epoch_id, replace(words, '，', '') AS words, shingles_of(words) AS shingles
FROM compared_case
WHERE length(words) >= 3
