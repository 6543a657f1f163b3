-- The decisions that a flagged one was compared with: those with the very same recorded facts first, then those whose facts
-- weigh nearest; its own case left out. The five nearest, the two most severe and the two most lenient of them are to be shown.
-- One row per flagged decision and comparable one.
WITH subjects AS (
    SELECT
        flagged_subject.subject_id,
        flagged_subject.verdict,
        neighbour.*,
        penalty_case.facts_id,
        penalty_case.case_key
    FROM flagged_subject
    INNER JOIN penalty_case ON penalty_case.decision_id = flagged_subject.decision_id
    INNER JOIN neighbour ON neighbour.n = penalty_case.n
),
-- A fine was compared with the forty before and the forty after it, a kind of penalty with its whole neighbourhood.
steps AS (
    SELECT DISTINCT place - 41 AS step FROM surroundings WHERE place <= 81
),
others AS (
    SELECT subjects.subject_id, other.n
    FROM subjects
    INNER JOIN surroundings AS own ON own.n = subjects.n
    CROSS JOIN steps
    INNER JOIN surroundings AS other
        ON other.neighbourhood_id = own.neighbourhood_id AND other.kinds_id = own.kinds_id AND other.place = own.place + steps.step
    WHERE subjects.verdict <> 'kinds-depart'
    UNION ALL
    SELECT subjects.subject_id, neighbour.n
    FROM subjects
    INNER JOIN neighbour ON neighbour.neighbourhood_id = subjects.neighbourhood_id
    WHERE subjects.verdict = 'kinds-depart'
),
pairs AS (
    SELECT
        subjects.subject_id,
        penalty_case.decision_id,
        neighbour.kind_grade,
        coalesce(neighbour.ln_fine, -1) AS ln_fine,
        row_number() OVER (
            PARTITION BY subjects.subject_id
            ORDER BY
                CASE WHEN penalty_case.facts_id = subjects.facts_id THEN 0 ELSE 1 END ASC NULLS LAST,
                abs(neighbour.weight - subjects.weight) ASC NULLS LAST,
                abs(neighbour.day - subjects.day) ASC NULLS LAST,
                penalty_case.decision_id ASC NULLS LAST
        ) AS nearness
    FROM subjects
    INNER JOIN others ON others.subject_id = subjects.subject_id
    INNER JOIN neighbour ON neighbour.n = others.n
    INNER JOIN penalty_case ON penalty_case.n = neighbour.n
    WHERE penalty_case.case_key <> subjects.case_key AND neighbour.is_counted
),
ranked AS (
    SELECT
        *,
        row_number() OVER (PARTITION BY subject_id ORDER BY kind_grade DESC NULLS LAST, ln_fine DESC NULLS LAST, nearness ASC NULLS LAST) AS from_most_severe,
        row_number() OVER (PARTITION BY subject_id ORDER BY kind_grade ASC NULLS LAST, ln_fine ASC NULLS LAST, nearness ASC NULLS LAST) AS from_most_lenient,
        kind_grade > min(kind_grade) OVER (PARTITION BY subject_id) OR ln_fine > min(ln_fine) OVER (PARTITION BY subject_id) AS is_above_least,
        kind_grade < max(kind_grade) OVER (PARTITION BY subject_id) OR ln_fine < max(ln_fine) OVER (PARTITION BY subject_id) AS is_below_most
    FROM pairs
    WHERE nearness <= 80
),
chosen AS (
    SELECT
        *,
        from_most_severe <= 2 AND is_above_least AS is_most_severe,
        from_most_lenient <= 2 AND is_below_most AS is_most_lenient
    FROM ranked
)
SELECT
    subject_id,
    decision_id,
    row_number() OVER (
        PARTITION BY subject_id
        ORDER BY
            CASE WHEN nearness <= 5 THEN 0 WHEN is_most_severe THEN 1 WHEN is_most_lenient THEN 2 ELSE 3 END ASC,
            nearness ASC NULLS LAST
    ) AS place,
    CASE
        WHEN nearness <= 5 AND is_most_severe THEN 'nearest|most severe'
        WHEN nearness <= 5 AND is_most_lenient THEN 'nearest|most lenient'
        WHEN nearness <= 5 THEN 'nearest'
        WHEN is_most_severe THEN 'most severe'
        WHEN is_most_lenient THEN 'most lenient'
    END AS shown_as
FROM chosen
