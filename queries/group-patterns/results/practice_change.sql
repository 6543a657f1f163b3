-- Whether an agency's practice changed from one level to another at some day, beside its peers. One row per agency.
CREATE OR REPLACE TEMP TABLE practice_change (
    agency_id VARCHAR NOT NULL,
    first_month DATE NOT NULL,
    last_month DATE NOT NULL,
    -- Months and cases with a known statutory range in which peers decided as well.
    months BIGINT NOT NULL,
    cases BIGINT NOT NULL,
    -- The first day of the later practice; null where too few months are known.
    changed_on DATE,
    cases_before BIGINT,
    cases_after BIGINT,
    -- Mean departure from peers, in shares of the statutory range on the log scale.
    before DOUBLE,
    after DOUBLE,
    p DOUBLE,
    q DOUBLE,
    -- Of the months beside the change: far above zero where practice drifts or swings rather than changes at a day.
    autocorrelation DOUBLE,
    -- The jump as a factor of fines.
    factor DOUBLE
)
