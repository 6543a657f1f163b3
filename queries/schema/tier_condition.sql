-- What tiers ask of the facts, as read from the text of their conditions, one row a part of an alternative: one alternative is
-- enough, and all of its parts are needed. Made anew after each load; a tier without rows states no conditions.
CREATE TABLE stored.tier_condition (
    tier_id VARCHAR NOT NULL,
    alternative INTEGER NOT NULL,
    part INTEGER NOT NULL,
    kind VARCHAR NOT NULL,              -- value_of_goods, illegal_gains (yuan), occurrence (for how many times, this one included),
                                        -- harm (its grade), grave_harm (grave consequences: a lower grade rules them out, none
                                        -- proves them), words (true where the very words are recorded), unread (nobody can tell)
    text VARCHAR NOT NULL,              -- as it stands in the benchmark
    word VARCHAR,                       -- the grade of harm
    lower DECIMAL(18, 4),               -- NULL = no lower end
    upper DECIMAL(18, 4),               -- NULL = no upper end
    lower_closed BOOLEAN,
    upper_closed BOOLEAN,
    within VARCHAR                      -- the time in which occurrences count, 两年内; NULL = without limit
);
