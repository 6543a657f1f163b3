-- Penalties of a kind that stands apart: how many of the 200 cases whose facts weigh nearest have a kind as grave, or as mild.
-- One row a comparable case whose neighbourhood knows several grades of kinds; the case itself and co-parties are left out.
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
)
SELECT
    n,
    kind_grade,
    comparables,
    up_to[kind_grade + 1] AS as_mild,
    comparables - CASE WHEN kind_grade = 0 THEN 0 ELSE up_to[kind_grade] END AS as_grave,
    list_max(list_transform(range(1, 7), lambda g: up_to[g] - CASE WHEN g = 1 THEN 0 ELSE up_to[g - 1] END)) AS of_one_grade,
    list_position(
        list_transform(range(1, 7), lambda g: up_to[g] - CASE WHEN g = 1 THEN 0 ELSE up_to[g - 1] END),
        list_max(list_transform(range(1, 7), lambda g: up_to[g] - CASE WHEN g = 1 THEN 0 ELSE up_to[g - 1] END))
    ) - 1 AS usual_grade
FROM named
