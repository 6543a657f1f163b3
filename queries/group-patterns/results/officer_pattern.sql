-- How each officer's fines depart on average from those of colleagues in the agency for the same recorded facts.
-- One row per officer of an agency.
CREATE OR REPLACE TEMP TABLE officer_pattern (
    agency_id VARCHAR NOT NULL,
    officer VARCHAR NOT NULL,
    -- The name as it may be shown: 王某.
    officer_mask VARCHAR NOT NULL,
    first_date DATE NOT NULL,
    last_date DATE NOT NULL,
    -- Cases and items that colleagues decided in as well.
    cases BIGINT NOT NULL,
    items BIGINT NOT NULL,
    -- Colleagues with enough cases, joined by common items.
    peers BIGINT NOT NULL,
    -- Mean departure from the agency's middle officer (a robust mean of all), in spreads.
    difference DOUBLE NOT NULL,
    standard_error DOUBLE NOT NULL,
    -- Difference over what is usual between officers; null where there are too few cases or colleagues.
    adjusted DOUBLE,
    q DOUBLE,
    -- The mean departure as a factor of fines; within usual variation shrunken towards 1 by what chance alone would make of it.
    factor DOUBLE NOT NULL
)
