-- The flagged decisions whose facts were written down and are searched for what they alone say: at most 500, those least
-- likely by chance first, so that a night of many findings stays short.
SELECT penalty_case.n
FROM flagged_subject
INNER JOIN penalty_case ON penalty_case.decision_id = flagged_subject.decision_id
INNER JOIN decision ON decision.decision_id = penalty_case.decision_id
LEFT JOIN chance_of_departure ON chance_of_departure.n = penalty_case.n
WHERE decision.facts <> ''
ORDER BY coalesce(chance_of_departure.p, 0), penalty_case.lot
LIMIT 500
