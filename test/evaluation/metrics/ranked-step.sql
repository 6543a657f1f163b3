-- The list of one method from its top: decisions with one score together. One row a score.
-- $inside_only leaves decisions outside the statute out; $reasons_count takes those with a recorded reason off the list.
WITH listed AS (
    SELECT
        evaluated.is_true,
        CASE
            WHEN evaluated.is_outside_statute THEN 1e300
            WHEN $reasons_count AND evaluated.has_reason THEN -1
            ELSE coalesce(score.score, -1)
        END AS score
    FROM evaluated
    LEFT JOIN score ON score.n = evaluated.n
    WHERE NOT evaluated.is_neither AND NOT ($inside_only AND evaluated.is_outside_statute)
),
steps AS (
    SELECT score, count(*) AS cases, count(*) FILTER (WHERE is_true) AS hits FROM listed GROUP BY score
)
SELECT
    score,
    cases,
    hits,
    sum(cases) OVER from_the_top AS cases_so_far,
    sum(hits) OVER from_the_top AS hits_so_far
FROM steps
WINDOW from_the_top AS (ORDER BY score DESC)
