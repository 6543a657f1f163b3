-- How much like decisions vary and between whom, in shares of the statutory range on the log scale, squared.
-- One row per agency with enough officers, and one of all agencies together (agency_id '*').
CREATE OR REPLACE TEMP TABLE noise_component (
    agency_id VARCHAR NOT NULL,
    -- Officers who decided on several sets of facts, and pairs of officer and facts with several decisions.
    officers BIGINT NOT NULL,
    cells BIGINT NOT NULL,
    decisions BIGINT NOT NULL,
    -- Between officers throughout; between officers by matter; inside one officer and the same facts (what an archive
    -- cannot tell apart: the occasion, and facts that nobody recorded).
    level DOUBLE NOT NULL,
    pattern DOUBLE NOT NULL,
    residual DOUBLE NOT NULL,
    -- Their standard errors.
    level_error DOUBLE,
    pattern_error DOUBLE,
    residual_error DOUBLE,
    intraclass_correlation DOUBLE NOT NULL
)
