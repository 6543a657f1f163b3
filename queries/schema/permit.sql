-- What the record of an application holds beside the decision on it, which stands in `decision` like any other: one row a
-- permit decision. A table of its own, so that penalties carry no columns that they never fill.
CREATE TABLE stored.permit (
    decision_id VARCHAR PRIMARY KEY,
    permit_item VARCHAR NOT NULL,       -- what was applied for, the unit of comparison; a permit has no violation_item
    application_type VARCHAR,           -- as recorded, e.g. 新办, 变更, 延续: each asks for other materials
    acceptance_date DATE,               -- 受理, from which the limit runs
    permit_outcome VARCHAR,             -- granted, refused, not_accepted, application_withdrawn, discontinued
    materials VARCHAR,                  -- materials asked, sorted, joined by '|'; '' = recorded as none; NULL = not recorded
    conditions VARCHAR,                 -- conditions asked or attached, likewise
    limit_days INTEGER,                 -- legal limit as recorded with the application
    limit_unit VARCHAR,                 -- working_day, calendar_day; NULL = not recorded
    excluded_days INTEGER,              -- days that the limit does not count: hearing, inspection, testing, expert review (行政许可法 article 45)
    extension_days INTEGER,             -- days added with approval (行政许可法 article 42)
    source_id VARCHAR NOT NULL,
    source_row INTEGER NOT NULL
);
