-- How often an agency's fines stand at an end of the statutory range, beside peers' for the same recorded facts.
-- One row per agency and end (`floor`, `ceiling`).
CREATE OR REPLACE TEMP TABLE range_end_pattern (
    agency_id VARCHAR NOT NULL,
    range_end VARCHAR NOT NULL,
    -- Cases with facts that other agencies decided as well (co-parties with the same facts count once), and the items that they belong to.
    cases BIGINT NOT NULL,
    items BIGINT NOT NULL,
    peers BIGINT NOT NULL,
    -- Share of these cases at the end, and what it would be by the peers' shares for the same facts.
    share DOUBLE NOT NULL,
    peer_share DOUBLE NOT NULL,
    difference DOUBLE NOT NULL,
    standard_error DOUBLE NOT NULL,
    adjusted DOUBLE,
    q DOUBLE
)
