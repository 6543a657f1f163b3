-- The exact likeness of the likely pairs, both ways, and of each text with itself: it stands for all rows that have it.
WITH shared AS (
    SELECT
        likely_pair.n,
        likely_pair.other_n,
        len(list_intersect(one.shingles, other.shingles)) AS in_both,
        len(one.shingles) + len(other.shingles) AS in_each
    FROM likely_pair
    INNER JOIN kept_text AS one ON one.n = likely_pair.n
    INNER JOIN kept_text AS other ON other.n = likely_pair.other_n
),
measured AS (
    SELECT n, other_n, in_both / (in_each - in_both) AS likeness FROM shared
)
SELECT n, other_n, likeness FROM measured WHERE likeness >= $least_likeness
UNION ALL
SELECT other_n, n, likeness FROM measured WHERE likeness >= $least_likeness
UNION ALL
SELECT n, n, CAST(1 AS DOUBLE) FROM kept_text
