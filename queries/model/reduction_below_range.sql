-- What is on record in favour of a penalty whose fine lies below the range of its clause or of its tier.
-- One row per such penalty; NULL where nothing is. It is read from the texts of the decision, which take long: not those of others.
CREATE OR REPLACE VIEW reduction_below_range AS
SELECT
    penalty.decision_id,
    reduction_on_record(decision.reduction_ground, decision.circumstances, decision.legal_basis, decision.penalty_text) AS reduction_ground
FROM penalty_against_rules AS penalty
INNER JOIN decision ON decision.decision_id = penalty.decision_id
LEFT JOIN fine_under_changed_benchmark AS changed ON changed.decision_id = penalty.decision_id
WHERE penalty.statute_place = 'below' OR penalty.tier_place = 'below' OR changed.place = 'below';
