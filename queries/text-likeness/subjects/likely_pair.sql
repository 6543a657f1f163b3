-- For each subject the rows of its item worth an exact comparison, at most $candidates: those that share the most of what is not
-- usual in the item, measured on the texts as they were recorded. Only the few hundred best are then brought into normal spelling.
-- A subject that says only what is usual is compared with those texts of about its length that were read to learn what is usual.
WITH wanted AS (
    SELECT n AS subject_n, item_epoch_id, len(own_shingles) AS own_count, unnest(own_shingles) AS shingle
    FROM subject_text
    WHERE len(own_shingles) >= $fewest_shingles
),
points AS (
    SELECT n, item_epoch_id, code_points(facts) AS points
    FROM text_case
    WHERE item_epoch_id IN (SELECT item_epoch_id FROM wanted) AND facts <> ''
),
runs AS (
    SELECT n, item_epoch_id, unnest(points) AS a, unnest(points[2:]) AS b, unnest(points[3:]) AS c FROM points
),
shared AS (
    SELECT wanted.subject_n, runs.n, count(*) AS in_both, any_value(wanted.own_count) AS own_count
    FROM runs
    INNER JOIN wanted ON wanted.item_epoch_id = runs.item_epoch_id AND wanted.shingle = shingle(runs.a, runs.b, runs.c)
    GROUP BY wanted.subject_n, runs.n
    -- Shingles with a number or across punctuation are not found in the recorded spelling: hence half of what the likeness asks for.
    HAVING count(*) >= $least_likeness * any_value(wanted.own_count) / 2
),
ranked AS (
    SELECT
        shared.subject_n,
        shared.n,
        row_number() OVER (
            PARTITION BY shared.subject_n
            ORDER BY shared.in_both / (shared.own_count + length(text_case.facts)) DESC, shared.n
        ) AS place
    FROM shared
    INNER JOIN text_case ON text_case.n = shared.n
    WHERE shared.n <> shared.subject_n
),
ranked_usual AS (
    SELECT
        subject_text.n AS subject_n,
        compared_text.n,
        row_number() OVER (
            PARTITION BY subject_text.n
            ORDER BY abs(length(compared_text.words) - length(replace(subject_text.words, '，', ''))), compared_text.n
        ) AS place
    FROM subject_text
    INNER JOIN compared_text ON compared_text.item_epoch_id = subject_text.item_epoch_id AND compared_text.n <> subject_text.n
    WHERE len(subject_text.own_shingles) < $fewest_shingles
)
SELECT subject_n AS n, n AS other_n FROM ranked WHERE place <= $candidates
UNION ALL
SELECT subject_n, n FROM ranked_usual WHERE place <= $candidates
