-- What does this text say that comparable ones do not? At most $phrases a subject, the longest first; `comparables` is how many texts were read.
-- A phrase is a run of at least $shortest_phrase characters inside a clause, without a number, that no usual shingle reaches into: none that
-- more than $rare_share of the comparables have. With fewer than $fewest_comparables nothing is said: among few texts each is unlike.
WITH clauses AS (
    SELECT n, item_epoch_id, unnest(string_split(words, '，')) AS clause, generate_subscripts(string_split(words, '，'), 1) AS clause_place
    FROM subject_text
),
long_clauses AS (
    SELECT n, item_epoch_id, clause, clause_place, code_points(clause) AS points
    FROM clauses
    WHERE length(clause) >= $shortest_phrase
),
-- Each character with the shingle that begins there; none begins with the last two.
runs AS (
    SELECT
        n,
        item_epoch_id,
        clause,
        clause_place,
        unnest(range(1, len(points) + 1)) AS place,
        unnest(list_transform(list_zip(points, points[2:], points[3:]), lambda run: shingle(run[1], run[2], run[3]))) AS shingle
    FROM long_clauses
),
comparable_counts AS (
    SELECT subject_text.n, count(*) AS comparables
    FROM subject_text
    INNER JOIN compared_text ON compared_text.item_epoch_id = subject_text.item_epoch_id AND compared_text.n <> subject_text.n
    GROUP BY subject_text.n
    HAVING count(*) >= $fewest_comparables
),
subject_shingles AS (
    SELECT DISTINCT item_epoch_id, shingle FROM runs
),
compared_shingles AS (
    SELECT n, item_epoch_id, unnest(shingles) AS shingle FROM compared_text
),
-- The subject itself may be among the texts that were read; it is no comparable of its own.
shingle_counts AS (
    SELECT subject_shingles.item_epoch_id, subject_shingles.shingle, count(*) AS texts
    FROM subject_shingles
    INNER JOIN compared_shingles
        ON compared_shingles.item_epoch_id = subject_shingles.item_epoch_id AND compared_shingles.shingle = subject_shingles.shingle
    GROUP BY subject_shingles.item_epoch_id, subject_shingles.shingle
),
judged AS (
    SELECT
        runs.*,
        comparable_counts.comparables,
        coalesce(shingle_counts.texts, 0) - CASE WHEN itself.n IS NULL THEN 0 ELSE 1 END > $rare_share * comparable_counts.comparables AS is_usual
    FROM runs
    INNER JOIN comparable_counts ON comparable_counts.n = runs.n
    LEFT JOIN shingle_counts
        ON shingle_counts.item_epoch_id = runs.item_epoch_id AND shingle_counts.shingle = runs.shingle
    LEFT JOIN compared_text AS itself ON itself.n = runs.n
),
characters AS (
    SELECT
        *,
        bool_or(is_usual) OVER (PARTITION BY n, clause_place ORDER BY place ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS is_in_usual
    FROM judged
),
own_characters AS (
    SELECT *, place - row_number() OVER (PARTITION BY n, clause_place ORDER BY place) AS island
    FROM characters
    WHERE NOT is_in_usual AND substring(clause, place, 1) <> '#'
),
islands AS (
    SELECT n, item_epoch_id, comparables, clause_place, min(place) AS place, substring(any_value(clause), min(place), count(*)) AS phrase
    FROM own_characters
    GROUP BY n, item_epoch_id, comparables, clause_place, island
    HAVING count(*) >= $shortest_phrase
),
first_places AS (
    SELECT n, item_epoch_id, comparables, phrase, min(clause_place * 100000 + place) AS place
    FROM islands
    GROUP BY n, item_epoch_id, comparables, phrase
),
longest AS (
    SELECT *, row_number() OVER (PARTITION BY n ORDER BY length(phrase) DESC, place) AS rank FROM first_places
),
counted AS (
    SELECT
        longest.n,
        longest.phrase,
        longest.rank,
        longest.comparables,
        count(compared_text.n) FILTER (WHERE contains(compared_text.words, longest.phrase)) AS texts
    FROM longest
    INNER JOIN compared_text ON compared_text.item_epoch_id = longest.item_epoch_id AND compared_text.n <> longest.n
    WHERE longest.rank <= $phrases
    GROUP BY longest.n, longest.phrase, longest.rank, longest.comparables
)
SELECT n, phrase, texts / comparables AS share_of_comparables, comparables, rank AS place
FROM counted
