-- What is known of an agency and of an officer, in spreads: decisions are compared after taking both off, so that a severe
-- agency is one finding and not ten thousand. One row per agency (officer null) and per officer, who adds to the agency.
CREATE OR REPLACE TEMP TABLE level_effect (
    agency_id VARCHAR NOT NULL,
    officer VARCHAR,
    effect DOUBLE NOT NULL
)
