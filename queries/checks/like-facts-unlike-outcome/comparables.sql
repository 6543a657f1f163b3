-- The decisions around a flagged one in the order of the weight of their facts, with which it was compared: of them those with the very same
-- recorded facts first, then those whose facts weigh nearest; its own case left out. The five nearest, the two most severe and the two most lenient of them are to be shown.
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
-- A fine was compared with the forty before and the forty after it, a kind of penalty with a hundred and a hundred.
steps AS (
    SELECT DISTINCT place AS step FROM neighbour WHERE place <= 100
),
both_ways AS (
    SELECT step FROM steps
    UNION ALL
    SELECT -step FROM steps
),
-- Where to look is worked out before the join, with what the decision is known by: an engine may else pair everything first.
places_around AS (
    SELECT subjects.subject_id, subjects.case_key, subjects.facts_id, subjects.weight, subjects.day,
        own.neighbourhood_id, own.kinds_id, own.place + both_ways.step AS other_place
    FROM subjects
    INNER JOIN surroundings AS own ON own.n = subjects.n
    INNER JOIN both_ways ON abs(both_ways.step) <= 40
    WHERE subjects.verdict <> 'kinds-depart'
),
places_of_any_kind AS (
    SELECT subjects.subject_id, subjects.case_key, subjects.facts_id, subjects.weight, subjects.day,
        subjects.neighbourhood_id, subjects.place + both_ways.step AS other_place
    FROM subjects
    CROSS JOIN both_ways
    WHERE subjects.verdict = 'kinds-depart'
),
others AS (
    SELECT places_around.subject_id, places_around.case_key, places_around.facts_id, places_around.weight, places_around.day, other.n
    FROM places_around
    INNER JOIN surroundings AS other
        ON other.neighbourhood_id = places_around.neighbourhood_id
        AND other.kinds_id = places_around.kinds_id
        AND other.place = places_around.other_place
    UNION ALL
    SELECT places_of_any_kind.subject_id, places_of_any_kind.case_key, places_of_any_kind.facts_id, places_of_any_kind.weight,
        places_of_any_kind.day, other.n
    FROM places_of_any_kind
    INNER JOIN neighbour AS other
        ON other.neighbourhood_id = places_of_any_kind.neighbourhood_id AND other.place = places_of_any_kind.other_place
),
pairs AS (
    SELECT
        others.subject_id,
        penalty_case.decision_id,
        neighbour.kind_grade,
        coalesce(neighbour.ln_fine, -1) AS ln_fine,
        row_number() OVER (
            PARTITION BY others.subject_id
            ORDER BY
                CASE WHEN penalty_case.facts_id = others.facts_id THEN 0 ELSE 1 END ASC NULLS LAST,
                abs(neighbour.weight - others.weight) ASC NULLS LAST,
                abs(neighbour.day - others.day) ASC NULLS LAST,
                penalty_case.decision_id ASC NULLS LAST
        ) AS nearness
    FROM others
    INNER JOIN neighbour ON neighbour.n = others.n
    INNER JOIN penalty_case ON penalty_case.n = neighbour.n
    WHERE penalty_case.case_key <> others.case_key AND neighbour.is_counted
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
