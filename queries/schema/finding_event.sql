-- What happened to a finding after it was found. One row an event; rows are added, never changed and never taken away.
CREATE TABLE stored.finding_event (
    event_number INTEGER PRIMARY KEY,   -- 1, 2, 3 … in the order in which they came in
    finding_id VARCHAR NOT NULL,
    run_id VARCHAR NOT NULL,            -- the run that showed the finding as it was judged
    happened_at TIMESTAMP NOT NULL,              -- UTC
    happened_on DATE NOT NULL,          -- the same as a calendar day in China
    by_whom VARCHAR,                    -- NULL = it came about by itself
    outcome VARCHAR NOT NULL,           -- by people: open, asked, explained, confirmed, dismissed, corrected; by itself: new, reopened, expired
    reason VARCHAR NOT NULL CHECK (reason <> ''), -- of what came about by itself the code: first-found, changed, came-back, lifted, time-over
    scope VARCHAR NOT NULL,             -- finding; pattern = all findings of the check on the agency and violation item
    until DATE,                         -- the last day on which it holds, or by which an answer or a correction is due
    owner VARCHAR,                      -- who takes care of it
    agency_reply VARCHAR,
    document_number VARCHAR,            -- of what was asked for or issued
    fingerprint VARCHAR NOT NULL,       -- of the facts that were judged
    check_id VARCHAR NOT NULL,
    agency_id VARCHAR NOT NULL,
    violation_item VARCHAR,
    party_kind VARCHAR                  -- of a pattern: for these parties only; NULL = for all
);
