-- The stored decisions that may be comparable with a subject, and those that are needed to complete them: decisions on the same
-- violation item, decided in the 36 months before, and whatever shares a supplementary sheet with one of them.
-- One row a decision that is not here yet.
WITH pairs AS (
    SELECT decision.decision_id, supplement.decision_supplement_id, supplement.violation_item
    FROM past.stored.decision_supplement AS supplement
    INNER JOIN past.stored.decision AS decision
        ON decision.agency_id = supplement.agency_id AND decision.document_key = supplement.document_key
    UNION
    SELECT decision.decision_id, supplement.decision_supplement_id, supplement.violation_item
    FROM past.stored.decision_supplement AS supplement
    INNER JOIN past.stored.decision AS decision
        ON decision.agency_id = supplement.agency_id AND decision.case_id = supplement.case_id
),
subjects AS (
    SELECT decision.decision_id, decision.violation_item, decision.decision_date
    FROM stored.decision AS decision
    INNER JOIN subject ON subject.decision_id = decision.decision_id
    UNION ALL
    SELECT decision.decision_id, decision.violation_item, decision.decision_date
    FROM past.stored.decision AS decision
    INNER JOIN subject ON subject.decision_id = decision.decision_id
),
items AS (
    SELECT violation_item FROM subjects WHERE violation_item IS NOT NULL
    UNION
    SELECT pairs.violation_item FROM pairs INNER JOIN subjects ON subjects.decision_id = pairs.decision_id
),
periods AS (
    SELECT CAST(min(decision_date) - INTERVAL 36 MONTH AS DATE) AS first_day, least(max(decision_date), CAST($as_of AS DATE)) AS last_day FROM subjects
),
seeds AS (
    SELECT decision.decision_id
    FROM past.stored.decision AS decision
    INNER JOIN items ON items.violation_item = decision.violation_item
    INNER JOIN periods ON decision.decision_date BETWEEN periods.first_day AND periods.last_day
    UNION
    SELECT decision.decision_id
    FROM past.stored.decision AS decision
    INNER JOIN pairs ON pairs.decision_id = decision.decision_id
    INNER JOIN items ON items.violation_item = pairs.violation_item
    INNER JOIN periods ON decision.decision_date BETWEEN periods.first_day AND periods.last_day
    WHERE decision.violation_item IS NULL
    UNION
    SELECT decision_id FROM subject
),
touched AS (
    SELECT DISTINCT pairs.decision_supplement_id FROM pairs INNER JOIN seeds ON seeds.decision_id = pairs.decision_id
),
wanted AS (
    SELECT decision_id FROM seeds
    UNION
    SELECT pairs.decision_id FROM pairs INNER JOIN touched ON touched.decision_supplement_id = pairs.decision_supplement_id
)
SELECT wanted.decision_id
FROM wanted
LEFT JOIN stored.decision AS own ON own.decision_id = wanted.decision_id
WHERE own.decision_id IS NULL
