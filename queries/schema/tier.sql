-- Ranges of the fine for one offence at one tier of a benchmark. A tier may have several: each says whom it is for and, where the
-- range hangs on a sum (货值金额不足一万元的, …; 没有违法所得的, …), between which sums. No two of a tier are for the same case.
CREATE TABLE stored.tier (
    tier_id VARCHAR PRIMARY KEY,
    benchmark_id VARCHAR NOT NULL,
    benchmark_version VARCHAR NOT NULL,
    violation_item VARCHAR NOT NULL,
    party_kind VARCHAR,                 -- NULL = every kind of party
    tier VARCHAR NOT NULL,              -- as documents cite it: 较轻, 一般, 较重, ...
    tier_rank INTEGER NOT NULL,         -- 1 = the most lenient
    conditions VARCHAR,
    payer VARCHAR,                      -- organisation, individual, offender, responsible_person; NULL = whoever is fined
    switch_sum VARCHAR,                 -- value_of_goods, illegal_gains: the sum on which it hangs whether this range applies
    switch_from DECIMAL(18, 2),         -- yuan; it applies from here ...
    switch_from_closed BOOLEAN NOT NULL DEFAULT TRUE,
    switch_to DECIMAL(18, 2),           -- ... to here; from 0 to 0, both included: where there is none
    switch_to_closed BOOLEAN NOT NULL DEFAULT TRUE,
    range_basis VARCHAR NOT NULL,       -- amount (yuan), multiple (times), percentage (percent), text (no range of recorded sums)
    base_sum VARCHAR,                   -- value_of_goods, illegal_gains; NULL for amounts
    lower DECIMAL(18, 4),               -- NULL = no minimum
    upper DECIMAL(18, 4),               -- NULL = no maximum
    lower_closed BOOLEAN NOT NULL,      -- 以上 includes the figure, 超过 does not
    upper_closed BOOLEAN NOT NULL,      -- 以下 includes the figure, 不满 does not
    range_text VARCHAR,                 -- for text, the wording: no fine is held against it
    source_id VARCHAR NOT NULL,
    source_row INTEGER NOT NULL
);
