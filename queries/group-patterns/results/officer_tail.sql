-- How many of an officer's cases lie far above, or far below, the officer's own level, beside colleagues.
-- One row per officer of an agency and side (`above`, `below`).
CREATE OR REPLACE TEMP TABLE officer_tail (
    agency_id VARCHAR NOT NULL,
    officer VARCHAR NOT NULL,
    -- The name as it may be shown: 王某.
    officer_mask VARCHAR NOT NULL,
    side VARCHAR NOT NULL,
    -- Cases and items that colleagues decided in as well.
    cases BIGINT NOT NULL,
    items BIGINT NOT NULL,
    peers BIGINT NOT NULL,
    -- Share of these cases that lies far off on this side, and what it would be by the colleagues' shares.
    share DOUBLE NOT NULL,
    peer_share DOUBLE NOT NULL,
    difference DOUBLE NOT NULL,
    standard_error DOUBLE NOT NULL,
    adjusted DOUBLE,
    q DOUBLE
)
