-- The other fines of the same party for the same violation item and day of conduct, or with the same recorded facts.
-- One row per flagged decision and other one, the earliest first.
WITH fined AS (
    SELECT decision_id, party_key, plain_item(violation_item) AS item, conduct_date, decision_date, plain_text(facts) AS facts
    FROM penalty_fine
    WHERE fine_obstacle IS NULL AND party_key IS NOT NULL
)
SELECT
    flagged_subject.subject_id,
    other.decision_id,
    row_number() OVER (
        PARTITION BY flagged_subject.subject_id
        ORDER BY days_between(calendar_date(2000, 1, 1), other.decision_date) ASC, other.decision_id ASC
    ) AS place
FROM flagged_subject
INNER JOIN fined ON fined.decision_id = flagged_subject.decision_id
INNER JOIN fined AS other
    ON other.party_key = fined.party_key
    AND other.decision_id <> fined.decision_id
    AND (coalesce(other.item = fined.item AND other.conduct_date = fined.conduct_date, FALSE) OR coalesce(other.facts = fined.facts, FALSE))
