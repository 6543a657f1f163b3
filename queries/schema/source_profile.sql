-- How complete a source is, by agency and field: what a check needs and does not find shows here.
CREATE TABLE stored.source_profile (
    source_id VARCHAR NOT NULL,
    agency_id VARCHAR NOT NULL,
    field VARCHAR NOT NULL,
    records INTEGER NOT NULL,           -- rows of the source that could be used, repeated ones included
    filled INTEGER NOT NULL,            -- those with a value, a recorded "none" included
    median DOUBLE                       -- of amounts and counts; NULL for other fields
);
