-- Names of agencies in decisions that nobody registered and that are close to a registered one. Nothing is merged by itself.
CREATE TABLE stored.agency_suggestion (
    name VARCHAR NOT NULL,              -- as it stands in decisions
    suggested_agency_id VARCHAR NOT NULL,
    score DOUBLE NOT NULL,              -- 0 to 1, 1 = all but the same
    source_id VARCHAR NOT NULL
);
