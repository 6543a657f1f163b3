-- The ranges that clauses of law allow for fines.
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
    valid_from,
    valid_to
FROM stored.statutory_range;
