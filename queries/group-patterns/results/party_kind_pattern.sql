-- Whether an agency treats persons and sole proprietors unlike organisations further than its peers do.
-- One row per agency that decided on both in some item.
CREATE OR REPLACE TEMP TABLE party_kind_pattern (
    agency_id VARCHAR NOT NULL,
    items BIGINT NOT NULL,
    -- Cases with parties of that side: of a case the persons count once, and the organisations once.
    persons BIGINT NOT NULL,
    organisations BIGINT NOT NULL,
    peers BIGINT NOT NULL,
    -- Departure from peers for persons minus that for organisations, in shares of the statutory range on the log scale.
    difference DOUBLE NOT NULL,
    standard_error DOUBLE NOT NULL,
    adjusted DOUBLE,
    q DOUBLE,
    -- For agencies with few decisions: the chance of such a difference if persons and organisations inside an item were alike.
    permutation_p DOUBLE
)
