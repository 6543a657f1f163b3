-- A version of a published discretion benchmark, and what is on record of how it came about. Missing stays missing.
CREATE TABLE stored.benchmark (
    benchmark_id VARCHAR NOT NULL,      -- its title or document number
    version VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    issuer VARCHAR,
    issuer_level VARCHAR,
    parent_benchmark_id VARCHAR,        -- the superior benchmark that it refines
    valid_from DATE,
    valid_to DATE,                      -- NULL = in force
    act_type VARCHAR,                   -- the kind of act that it is for, as in decision
    published_on DATE,
    publication_number VARCHAR,         -- its number as a normative document
    is_secret BOOLEAN,                  -- not published, because that would disclose secrets or endanger security
    filed_on DATE,                      -- filed for record
    comment_from DATE,                  -- first and last day on which the public could comment on the draft
    comment_to DATE,
    expert_reasoning_on DATE,
    collective_decision_on DATE,
    copied_to_court_on DATE,
    copied_to_procuratorate_on DATE,
    law_in_force_from DATE,             -- when the law that it refines came into force, in the wording that it refines
    last_reviewed_on DATE,              -- last looked at whether it still fits the law
    tiers_hash VARCHAR,                 -- of the content of its tiers: two copies with the same hash say the same
    source_id VARCHAR NOT NULL,
    PRIMARY KEY (benchmark_id, version)
);
