-- The texts that they are held against: up to 1,000 comparable cases of the same item and epoch, drawn by lot, which is as many
-- as are read to learn what is usual. Other parties of a subject's case share its text and are left out.
WITH subjects AS (
    SELECT penalty_case.* FROM text_subject INNER JOIN penalty_case ON penalty_case.n = text_subject.n
),
numbered AS (
    SELECT penalty_case.n, row_number() OVER (PARTITION BY penalty_case.item_epoch_id ORDER BY penalty_case.lot) AS place
    FROM penalty_case
    LEFT JOIN other_party ON other_party.n = penalty_case.n
    WHERE penalty_case.item_epoch_id IN (SELECT item_epoch_id FROM subjects)
        AND penalty_case.obstacle IS NULL
        AND other_party.n IS NULL
        AND penalty_case.case_key NOT IN (SELECT case_key FROM subjects)
),
drawn AS (
    SELECT n FROM numbered WHERE place <= 1000
    UNION ALL
    SELECT n FROM subjects
)
SELECT penalty_case.n, penalty_case.item_epoch_id, decision.facts, decision.party_name
FROM drawn
INNER JOIN penalty_case ON penalty_case.n = drawn.n
INNER JOIN decision ON decision.decision_id = penalty_case.decision_id
WHERE decision.facts <> ''
