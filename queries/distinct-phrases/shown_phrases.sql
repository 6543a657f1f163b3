-- The phrases of the subjects in the order in which they are shown. Read after the stages; makes no table.
SELECT n, phrase, share_of_comparables, comparables
FROM distinct_phrase
ORDER BY n, place
