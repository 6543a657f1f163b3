-- How each agency's fines depart on average from those of its peers for the same recorded facts. One row per agency.
CREATE OR REPLACE TEMP TABLE agency_pattern (
    agency_id VARCHAR NOT NULL,
    first_date DATE NOT NULL,
    last_date DATE NOT NULL,
    -- Cases and items (item, version of the basis and kind of party) that other agencies decided in as well.
    cases BIGINT NOT NULL,
    items BIGINT NOT NULL,
    -- Other agencies with enough cases, joined by common items.
    peers BIGINT NOT NULL,
    -- Mean departure from the middle agency (a robust mean of all) in spreads, cases of officers that are findings of their own taken off.
    difference DOUBLE NOT NULL,
    standard_error DOUBLE NOT NULL,
    -- Difference over what is usual between agencies; null where there are too few cases or peers.
    adjusted DOUBLE,
    q DOUBLE,
    -- The mean departure as a factor of fines; within usual variation shrunken towards 1 by what chance alone would make of it.
    factor DOUBLE NOT NULL
)
