-- What every check of a time limit says of a clock: the columns of a check that do not depend on its question, and the evidence by which
-- a reader can count again on a wall calendar. One row per rule and subject. `hindrance` says why nothing can be judged, or that there is
-- still time; `state` is NULL or open then. Outcome, verdict and severity are the check's own.
CREATE OR REPLACE VIEW examined_clock AS
SELECT
    rule,
    state,
    CASE WHEN state = 'open' THEN 'not-due' ELSE obstacle END AS hindrance,
    subject_id,
    agency_id,
    coalesce(year_text(ended_day), period) AS period,
    CAST(NULL AS VARCHAR) AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    decision_id,
    explanation,
    label AS record_label,
    start_day,
    due_day,
    own_due_day,
    moved_from,
    ended_day,
    amount,
    unit,
    CASE WHEN added > 0 THEN added END AS added_days,
    CASE WHEN excluded_days > 0 THEN excluded_days END AS days_left_out,
    allowed,
    counted,
    counted_in,
    late_by
FROM clock;
