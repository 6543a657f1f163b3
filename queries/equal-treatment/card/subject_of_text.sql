-- The subjects by their number.
SELECT text_subject.n, flagged_subject.subject_id
FROM text_subject
INNER JOIN penalty_case ON penalty_case.n = text_subject.n
INNER JOIN flagged_subject ON flagged_subject.decision_id = penalty_case.decision_id
