-- The range that a clause of law allows for the fine.
CREATE TABLE stored.statutory_range (
    statutory_range_id VARCHAR PRIMARY KEY,
    violation_item VARCHAR,             -- NULL = every item under the clause
    instrument VARCHAR NOT NULL,        -- without 《》 and without 中华人民共和国
    article VARCHAR NOT NULL,           -- 第四十六条
    clause_version VARCHAR,
    party_kind VARCHAR,                 -- NULL = every kind of party
    range_basis VARCHAR NOT NULL,
    base_sum VARCHAR,
    lower DECIMAL(18, 4),
    upper DECIMAL(18, 4),
    lower_closed BOOLEAN NOT NULL,
    upper_closed BOOLEAN NOT NULL,
    kinds_allowed VARCHAR,              -- every kind of penalty that the clause allows, alone or beside others, as in decision; NULL = not on record
    kinds_required VARCHAR,             -- of these, what it says is imposed in any case (并处), not what may be (可以并处); '' = none; NULL = not on record
    valid_from DATE,
    valid_to DATE,
    source_id VARCHAR NOT NULL,
    source_row INTEGER NOT NULL
);
