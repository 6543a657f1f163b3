-- Of each row the rows of its item whose texts are most like its own, at most $neighbours; among equally like ones the first.
WITH other_rows AS (
    SELECT like_pair.n, like_pair.likeness, unnest(other.same_rows[:CAST($neighbours AS BIGINT) + 1]) AS other_n
    FROM like_pair
    INNER JOIN normal_case AS other ON other.n = like_pair.other_n
),
ranked AS (
    SELECT n, other_n, likeness, row_number() OVER (PARTITION BY n ORDER BY likeness DESC, other_n) AS place FROM other_rows
),
-- One more than wanted, since one of them may be the row itself.
of_texts AS (
    SELECT n, other_n, likeness FROM ranked WHERE place <= $neighbours + 1
),
text_rows AS (
    SELECT n AS text_n, unnest(same_rows) AS n FROM normal_case
),
of_rows AS (
    SELECT
        text_rows.n,
        of_texts.other_n,
        of_texts.likeness,
        row_number() OVER (PARTITION BY text_rows.n ORDER BY of_texts.likeness DESC, of_texts.other_n) AS place
    FROM text_rows
    INNER JOIN of_texts ON of_texts.n = text_rows.text_n AND of_texts.other_n <> text_rows.n
)
SELECT n, other_n, likeness FROM of_rows WHERE place <= $neighbours
