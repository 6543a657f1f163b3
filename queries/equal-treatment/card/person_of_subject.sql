-- Everybody who is a party or an officer in the case of a subject: nobody of them may be named in its phrases.
-- One row a subject and name.
WITH subjects AS (
    SELECT penalty_case.n, penalty_case.case_key FROM text_subject INNER JOIN penalty_case ON penalty_case.n = text_subject.n
),
decisions AS (
    SELECT subjects.n, decision.party_name, decision.party_kind, decision.officer, decision.reviewer
    FROM subjects
    INNER JOIN penalty_case ON penalty_case.case_key = subjects.case_key
    INNER JOIN decision ON decision.decision_id = penalty_case.decision_id
)
SELECT n, party_name AS name, party_kind AS kind FROM decisions WHERE party_name IS NOT NULL
UNION
SELECT n, officer, 'natural_person' FROM decisions WHERE officer IS NOT NULL
UNION
SELECT n, reviewer, 'natural_person' FROM decisions WHERE reviewer IS NOT NULL
