-- What coercion, levies, benefits, confirmations and adjudications hold beside the decision, which stands in `decision` like any other.
CREATE TABLE stored.administrative_act (
    decision_id VARCHAR PRIMARY KEY,
    act_item VARCHAR NOT NULL,          -- the measure, levy, benefit or matter
    act_amount DECIMAL(18, 2),          -- yuan, levied or granted
    reduction_amount DECIMAL(18, 2),    -- yuan, remitted
    measure_end_date DATE,              -- when the measure was lifted or ended; NULL = not recorded
    extension_days INTEGER,             -- calendar days added to the measure
    extension_approved_date DATE,
    excluded_days INTEGER,              -- days that the limit does not count: testing, inspection, quarantine, appraisal (行政强制法 article 25)
    measure_reason VARCHAR,             -- why the measure was needed
    softer_means VARCHAR,               -- what was tried or why nothing softer would do
    is_urgent BOOLEAN,
    source_id VARCHAR NOT NULL,
    source_row INTEGER NOT NULL
);
