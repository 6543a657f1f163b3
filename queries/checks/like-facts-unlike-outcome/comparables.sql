-- The decisions that a flagged one was compared with: those with the very same recorded facts first, then those whose facts
-- weigh nearest; its own case left out. One row per flagged decision and comparable one.
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
pairs AS (
    SELECT
        subjects.subject_id,
        penalty_case.decision_id,
        row_number() OVER (
            PARTITION BY subjects.subject_id
            ORDER BY
                CASE WHEN penalty_case.facts_id = subjects.facts_id THEN 0 ELSE 1 END ASC NULLS LAST,
                abs(neighbour.weight - subjects.weight) ASC NULLS LAST,
                abs(neighbour.day - subjects.day) ASC NULLS LAST,
                penalty_case.decision_id ASC NULLS LAST
        ) AS place
    FROM subjects
    INNER JOIN neighbour ON neighbour.neighbourhood_id = subjects.neighbourhood_id
    INNER JOIN penalty_case ON penalty_case.n = neighbour.n
    WHERE penalty_case.case_key <> subjects.case_key
        AND neighbour.is_counted
        AND (subjects.verdict = 'kinds-depart' OR neighbour.kinds_id = subjects.kinds_id)
)
SELECT subject_id, decision_id, place
FROM pairs
WHERE place <= 80
