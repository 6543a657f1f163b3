-- The earlier decisions that a flagged one was compared with, as they stand today, the latest first: same agency, item and
-- epoch, recorded facts and kinds of penalty; another case; decided in the 1,095 days before; one a case.
-- One row per flagged decision and one of the latest forty; total: how many there are.
WITH subjects AS (
    SELECT flagged_subject.subject_id, practice_case.practice_id, penalty_case.*, decision.party_key, decision.party_name
    FROM flagged_subject
    INNER JOIN penalty_case ON penalty_case.decision_id = flagged_subject.decision_id
    INNER JOIN practice_case ON practice_case.n = penalty_case.n
    INNER JOIN stored.decision AS decision ON decision.decision_id = penalty_case.decision_id
),
priors AS (
    SELECT
        subjects.subject_id,
        prior.decision_id,
        row_number() OVER (PARTITION BY subjects.subject_id ORDER BY days_between(prior.decision_date, subjects.decision_date) ASC, prior.decision_id ASC) AS place,
        count(*) OVER (PARTITION BY subjects.subject_id) AS total
    FROM subjects
    INNER JOIN practice_case ON practice_case.practice_id = subjects.practice_id
    INNER JOIN penalty_case AS prior ON prior.n = practice_case.n
    INNER JOIN stored.decision AS decision ON decision.decision_id = prior.decision_id
    WHERE practice_case.counted_ln_fine IS NOT NULL
        AND prior.day BETWEEN subjects.day - 1095 AND subjects.day - 1
        AND prior.case_key <> subjects.case_key
        AND coalesce(decision.party_key <> subjects.party_key, TRUE)
        AND (subjects.party_kind = 'natural_person' OR coalesce(decision.party_name <> subjects.party_name, TRUE))
        AND coalesce(abs(prior.ln_value - subjects.ln_value) <= 0.35, TRUE)
        AND coalesce(abs(prior.ln_gains - subjects.ln_gains) <= 0.35, TRUE)
)
SELECT subject_id, decision_id, place, total FROM priors WHERE place <= 40
