-- The decisions that a decision can be held against, looking back: on the same violation item, decided before it and at most
-- 36 months before, in force and usable, of another case and another party. One row a decision.
SELECT
    prior.*,
    prior.basis_id = this.basis_id AS has_same_basis,
    prior.party_kind = this.party_kind AS has_same_party_kind,
    prior.item_epoch_id = this.item_epoch_id AND prior.facts_id = this.facts_id AS has_same_facts
FROM compared_case AS this
INNER JOIN compared_case AS prior ON prior.violation_item = this.violation_item
LEFT JOIN subject ON subject.decision_id = prior.decision_id
WHERE this.decision_id = $decision_id
    AND subject.decision_id IS NULL
    AND prior.obstacle IS NULL
    AND prior.decision_date < this.decision_date
    AND prior.decision_date >= CAST(this.decision_date - INTERVAL 36 MONTH AS DATE)
    AND prior.case_key <> this.case_key
    -- The same name is the same party, unless both are on record with different numbers.
    AND NOT coalesce(prior.party_key = this.party_key, prior.party_name = this.party_name, FALSE)
