-- What an agency keeps in the county's enforcement platform, one row a category of records, as the platform's register says.
CREATE TABLE stored.platform_record (
    platform_record_id VARCHAR PRIMARY KEY,
    agency_id VARCHAR NOT NULL,
    category VARCHAR NOT NULL,          -- one of the nine categories of 新绛县行政执法责任制制度 article 5
    is_kept BOOLEAN,                    -- entered in the platform; NULL = not recorded
    is_public BOOLEAN,                  -- shown to the public; NULL = not recorded
    recorded_on DATE,                   -- when it was entered
    source_id VARCHAR NOT NULL,
    source_row INTEGER NOT NULL
);
