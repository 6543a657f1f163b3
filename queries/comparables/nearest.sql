-- Of the candidates of each flagged decision the nearest: those that share all its facts first, then all but the last, and so on;
-- among them those nearest in amount, of its own amount those nearest in time. Its own case is left out. One row per flagged decision and comparable one, at most
-- $kept each, and those of the first $listed flagged decisions only; of the others one row without a comparable. total: how many there are.
-- Reads flagged_subject and `candidate`, what candidates.sql of the check says. Never pairs each flagged decision with every candidate: a
-- province has a hundred thousand of one item. Candidates stand in lists of those that share so many facts, in order of their amounts and
-- days, and each flagged decision looks at the places around its own.
WITH subjects AS (
    SELECT flagged_subject.subject_id, flagged_subject.place <= $listed AS is_listed, candidate.*
    FROM flagged_subject
    INNER JOIN candidate ON candidate.decision_id = flagged_subject.decision_id
),
comparable AS (
    SELECT * FROM candidate WHERE is_comparable AND pool IN (SELECT pool FROM subjects)
),
shared_facts AS (
    SELECT CAST(facts AS INTEGER) AS facts FROM (VALUES (0), (1), (2), (3), (4)) AS numbers (facts)
),
alike AS (
    SELECT pool, first_fact, second_fact, third_fact, fourth_fact, count(*) AS candidates
    FROM comparable
    GROUP BY pool, first_fact, second_fact, third_fact, fourth_fact
),
list_sizes AS (
    SELECT
        shared_facts.facts,
        list_of_shared_facts(shared_facts.facts, pool, first_fact, second_fact, third_fact, fourth_fact) AS list_id,
        sum(candidates) AS candidates
    FROM alike
    CROSS JOIN shared_facts
    GROUP BY 1, 2
),
own_cases AS (
    SELECT subjects.subject_id, count(*) AS own_candidates
    FROM subjects
    INNER JOIN comparable ON comparable.pool = subjects.pool AND comparable.case_key = subjects.case_key
    GROUP BY subjects.subject_id
),
-- What a row is joined by is worked out before the join: an engine may else pair everything first.
keys_of_subjects AS (
    SELECT
        subjects.subject_id,
        subjects.is_listed,
        subjects.case_key,
        subjects.amount,
        subjects.day,
        shared_facts.facts,
        list_of_shared_facts(
            shared_facts.facts, subjects.pool, subjects.first_fact, subjects.second_fact, subjects.third_fact, subjects.fourth_fact
        ) AS list_id
    FROM subjects
    CROSS JOIN shared_facts
),
lists_of_subjects AS (
    SELECT keys_of_subjects.*, list_sizes.candidates, coalesce(own_cases.own_candidates, 0) AS own_candidates
    FROM keys_of_subjects
    INNER JOIN list_sizes ON list_sizes.facts = keys_of_subjects.facts AND list_sizes.list_id = keys_of_subjects.list_id
    LEFT JOIN own_cases ON own_cases.subject_id = keys_of_subjects.subject_id
),
totals AS (
    SELECT subject_id, max(candidates) - max(own_candidates) AS total FROM lists_of_subjects GROUP BY subject_id
),
-- The lists of many shared facts, and those of fewer only where these do not hold enough.
needed AS (
    SELECT *
    FROM (
        SELECT
            *,
            coalesce(lag(candidates) OVER (PARTITION BY subject_id ORDER BY facts DESC), 0) AS candidates_before
        FROM lists_of_subjects
    ) AS in_turn
    WHERE is_listed AND candidates_before - own_candidates < $kept AND candidates > candidates_before
),
keys_of_candidates AS (
    SELECT
        used.facts,
        list_of_shared_facts(
            used.facts, comparable.pool, comparable.first_fact, comparable.second_fact, comparable.third_fact, comparable.fourth_fact
        ) AS list_id,
        comparable.decision_id,
        comparable.case_key,
        comparable.amount,
        comparable.day
    FROM comparable
    CROSS JOIN (SELECT DISTINCT facts FROM needed) AS used
),
listed AS (
    SELECT keys_of_candidates.*
    FROM keys_of_candidates
    INNER JOIN (SELECT DISTINCT facts, list_id FROM needed) AS lists
        ON lists.facts = keys_of_candidates.facts AND lists.list_id = keys_of_candidates.list_id
),
in_order AS (
    SELECT
        *,
        count(decision_id) OVER (
            PARTITION BY list_id ORDER BY amount ASC, day ASC, coalesce(decision_id, '') DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
        ) AS place
    FROM (
        SELECT list_id, decision_id, case_key, amount, day, NULL AS subject_id, NULL AS facts, NULL AS own_candidates FROM listed
        UNION ALL
        SELECT list_id, NULL, case_key, amount, day, subject_id, facts, own_candidates FROM needed
    ) AS both_kinds
),
positions AS (
    SELECT * FROM in_order WHERE subject_id IS NOT NULL
),
steps AS (
    SELECT DISTINCT place AS step FROM in_order WHERE decision_id IS NOT NULL AND place <= (SELECT $kept + least(max(own_candidates), 200) FROM positions)
),
-- Beyond its own case, as far as that is one: a number that stands for hundreds of cases is none.
places_around AS (
    SELECT positions.*, positions.place + steps.step AS other_place
    FROM positions
    INNER JOIN steps ON steps.step <= $kept + least(positions.own_candidates, 200)
    UNION ALL
    SELECT positions.*, positions.place + 1 - steps.step AS other_place
    FROM positions
    INNER JOIN steps ON steps.step <= $kept + least(positions.own_candidates, 200)
),
around AS (
    SELECT
        places_around.subject_id,
        other.decision_id,
        max(places_around.facts) AS facts,
        min(abs(other.amount - places_around.amount)) AS amount_apart,
        min(abs(other.day - places_around.day)) AS days_apart
    FROM places_around
    INNER JOIN in_order AS other
        ON other.list_id = places_around.list_id AND other.place = places_around.other_place AND other.decision_id IS NOT NULL
    WHERE other.case_key <> places_around.case_key
    GROUP BY places_around.subject_id, other.decision_id
),
nearest AS (
    SELECT
        subject_id,
        decision_id,
        row_number() OVER (
            PARTITION BY subject_id
            ORDER BY facts DESC NULLS LAST, amount_apart ASC NULLS LAST, days_apart ASC NULLS LAST, decision_id ASC NULLS LAST
        ) AS place
    FROM around
)
SELECT totals.subject_id, nearest.decision_id, nearest.place, totals.total
FROM totals
LEFT JOIN nearest ON nearest.subject_id = totals.subject_id AND nearest.place <= $kept
