-- For each subject the rows of its item whose texts are most like its own: the share of shingles in common (Jaccard), exactly.
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
),
ranked AS (
    SELECT n, other_n, likeness, row_number() OVER (PARTITION BY n ORDER BY likeness DESC, other_n) AS place
    FROM measured
    WHERE likeness >= $least_likeness
)
SELECT n, other_n, likeness FROM ranked WHERE place <= $neighbours
