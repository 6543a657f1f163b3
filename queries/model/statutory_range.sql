-- The ranges that clauses of law allow for fines, and the kinds of penalty beside them.
CREATE OR REPLACE VIEW statutory_range AS
SELECT
    statutory_range_id,
    violation_item,
    instrument,
    article,
    clause_version,
    party_kind,
    range_basis,
    base_sum,
    lower,
    upper,
    lower_closed,
    upper_closed,
    kinds_allowed,
    kinds_required,
    valid_from,
    valid_to
FROM stored.statutory_range;
