-- Published amounts of levies and benefits, and the conditions for a reduction.
CREATE TABLE stored.amount_standard (
    amount_standard_id VARCHAR PRIMARY KEY,
    act_type VARCHAR NOT NULL,
    act_item VARCHAR NOT NULL,
    lower_bound DECIMAL(18, 2),         -- yuan per act; NULL = none
    upper_bound DECIMAL(18, 2),
    reduction_conditions VARCHAR,       -- sorted, joined by '|'; '' = none allowed; NULL = not stated
    basis VARCHAR,
    valid_from DATE,
    valid_to DATE,
    source_id VARCHAR NOT NULL,
    source_row INTEGER NOT NULL
);
