-- The range that the cited clause of law allows, in yuan for this decision's own base.
-- One row per decision and matching range; `number_of_ranges` above 1 means that it cannot be told which one applies.
CREATE OR REPLACE VIEW decision_statutory_range AS
WITH based AS (
    SELECT
        decision.decision_id,
        statutory_range.*,
        base_of(statutory_range.base_sum, decision.value_of_goods, decision.illegal_gains) AS base_amount
    FROM decision
    INNER JOIN stored.decision_basis AS decision_basis ON decision_basis.decision_id = decision.decision_id
    INNER JOIN stored.statutory_range AS statutory_range
        ON statutory_range.instrument = decision_basis.instrument
        AND statutory_range.article = decision_basis.article
        AND (statutory_range.violation_item IS NULL OR statutory_range.violation_item = decision.violation_item)
        AND (statutory_range.party_kind IS NULL OR statutory_range.party_kind = decision.party_kind)
        AND (statutory_range.valid_from IS NULL OR statutory_range.valid_from <= decision.law_date)
        AND (statutory_range.valid_to IS NULL OR statutory_range.valid_to >= decision.law_date)
)
SELECT
    based.decision_id,
    based.statutory_range_id,
    based.instrument,
    based.article,
    based.clause_version,
    based.violation_item IS NOT NULL AS is_for_item,
    based.range_basis,
    based.base_sum,
    based.base_amount,
    based.lower,
    based.upper,
    based.lower_closed,
    based.upper_closed,
    count(*) OVER (PARTITION BY based.decision_id) AS number_of_ranges,
    based.range_basis = 'amount' OR based.base_amount IS NOT NULL AS is_computable,
    bound_in_yuan(based.range_basis, based.lower, based.base_amount) AS lower_yuan,
    bound_in_yuan(based.range_basis, based.upper, based.base_amount) AS upper_yuan
FROM based;
