-- Tiers of a benchmark: the range of the fine for one offence at one tier.
CREATE TABLE stored.tier (
    tier_id VARCHAR PRIMARY KEY,
    benchmark_id VARCHAR NOT NULL,
    benchmark_version VARCHAR NOT NULL,
    violation_item VARCHAR NOT NULL,
    party_kind VARCHAR,                 -- NULL = every kind of party
    tier VARCHAR NOT NULL,              -- as documents cite it: 较轻, 一般, 较重, ...
    tier_rank INTEGER NOT NULL,         -- 1 = the most lenient
    conditions VARCHAR,
    range_basis VARCHAR NOT NULL,       -- amount (yuan), multiple (times), percentage (percent)
    base_sum VARCHAR,                   -- value_of_goods, illegal_gains; NULL for amounts
    lower DECIMAL(18, 4),               -- NULL = no minimum
    upper DECIMAL(18, 4),               -- NULL = no maximum
    lower_closed BOOLEAN NOT NULL,      -- 以上 includes the figure, 超过 does not
    upper_closed BOOLEAN NOT NULL,      -- 以下 includes the figure, 不满 does not
    source_id VARCHAR NOT NULL,
    source_row INTEGER NOT NULL
);
