-- Penalties of a kind that stands apart: how many of the 200 cases whose facts weigh nearest have a kind as grave, or as mild.
-- One row a comparable case of whose kind, or beyond it, none of them is; the case itself is left out, and of co-parties all but one.
WITH mixed AS (
    SELECT neighbourhood_id
    FROM neighbour
    GROUP BY neighbourhood_id
    HAVING min(kind_grade) < max(kind_grade)
),
counts AS (
    SELECT
        neighbour.n,
        neighbour.kind_grade,
        count(*) FILTER (WHERE is_counted) OVER nearest AS comparables,
        [
            count(*) FILTER (WHERE is_counted AND kind_grade <= 0) OVER nearest,
            count(*) FILTER (WHERE is_counted AND kind_grade <= 1) OVER nearest,
            count(*) FILTER (WHERE is_counted AND kind_grade <= 2) OVER nearest,
            count(*) FILTER (WHERE is_counted AND kind_grade <= 3) OVER nearest,
            count(*) FILTER (WHERE is_counted AND kind_grade <= 4) OVER nearest
        ] AS up_to_grade
    FROM neighbour
    INNER JOIN mixed ON mixed.neighbourhood_id = neighbour.neighbourhood_id
    WINDOW nearest AS (
        PARTITION BY neighbour.neighbourhood_id
        ORDER BY weight, day, lot
        ROWS BETWEEN 100 PRECEDING AND 100 FOLLOWING
        EXCLUDE CURRENT ROW
    )
),
named AS (
    SELECT *, list_append(up_to_grade, comparables) AS up_to FROM counts
),
-- Among cases with the very same facts, sums of money aside.
same_facts AS (
    SELECT item_epoch_id, facts_id, kind_grade, count(DISTINCT case_key) AS cases
    FROM penalty_case
    WHERE obstacle IS NULL
    GROUP BY ALL
),
placed AS (
    SELECT
        named.*,
        up_to[kind_grade + 1] AS as_mild,
        comparables - CASE WHEN kind_grade = 0 THEN 0 ELSE up_to[kind_grade] END AS as_grave,
        list_transform(range(1, 7), lambda g: up_to[g] - CASE WHEN g = 1 THEN 0 ELSE up_to[g - 1] END) AS of_grade
    FROM named
)
SELECT
    placed.n,
    placed.kind_grade,
    placed.comparables,
    placed.as_mild,
    placed.as_grave,
    list_max(placed.of_grade) AS of_one_grade,
    list_position(placed.of_grade, list_max(placed.of_grade)) - 1 AS usual_grade,
    coalesce(sum(same_facts.cases), 0) AS same_facts,
    coalesce(sum(same_facts.cases) FILTER (WHERE same_facts.kind_grade <= placed.kind_grade), 1) - 1 AS same_facts_as_mild,
    coalesce(sum(same_facts.cases) FILTER (WHERE same_facts.kind_grade >= placed.kind_grade), 1) - 1 AS same_facts_as_grave
FROM placed
INNER JOIN penalty_case ON penalty_case.n = placed.n
LEFT JOIN same_facts ON same_facts.item_epoch_id = penalty_case.item_epoch_id AND same_facts.facts_id = penalty_case.facts_id
WHERE placed.as_mild = 0 OR placed.as_grave = 0
GROUP BY ALL
