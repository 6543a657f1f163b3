-- Whether fines for the same recorded facts lie closer together in the last year than before, and where.
-- One row per agency with facts decided often enough in both periods, and one of all agencies (agency_id '*').
CREATE OR REPLACE TEMP TABLE narrowing (
    agency_id VARCHAR NOT NULL,
    -- Sets of facts compared, and decisions on them.
    signatures BIGINT NOT NULL,
    decisions_before BIGINT NOT NULL,
    decisions_now BIGINT NOT NULL,
    -- Width of the middle half, median, and shares at the floor and the ceiling: places in the statutory range (log scale).
    middle_half_before DOUBLE NOT NULL,
    middle_half_now DOUBLE NOT NULL,
    median_before DOUBLE NOT NULL,
    median_now DOUBLE NOT NULL,
    floor_before DOUBLE NOT NULL,
    floor_now DOUBLE NOT NULL,
    ceiling_before DOUBLE NOT NULL,
    ceiling_now DOUBLE NOT NULL,
    -- Entropy of the kinds of penalty, in bits; null until kinds are handed over.
    kinds_entropy_before DOUBLE,
    kinds_entropy_now DOUBLE
)
