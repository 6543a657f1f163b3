-- Who decides and who reports. Agencies that occur in decisions but in no register are added with is_registered = false.
CREATE TABLE stored.agency (
    agency_id VARCHAR PRIMARY KEY,      -- unified social credit code where recorded, else the name
    name VARCHAR NOT NULL,
    level VARCHAR,                      -- national, province, prefecture, county, township
    parent_name VARCHAR,                -- name of the superior agency
    sector VARCHAR,                     -- 市场监管, 城市管理, ...
    owes_annual_return BOOLEAN,         -- must send its totals to the justice bureau; NULL = not recorded
    duty_exemption VARCHAR,             -- why it owes none, where it is let off
    is_justice_bureau BOOLEAN,          -- owes the government the written analysis
    merged_into VARCHAR,                -- name of the agency that it went into
    valid_from DATE,
    valid_to DATE,                      -- NULL = still exists
    is_registered BOOLEAN NOT NULL,
    source_id VARCHAR NOT NULL,
    source_row INTEGER NOT NULL
);
