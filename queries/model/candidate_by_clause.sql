-- The decisions among which those comparable with a fine under a clause of law are looked for (queries/comparables/nearest.sql): the
-- penalties in force that were held against the range of the clause. One row per penalty.
CREATE OR REPLACE VIEW candidate_by_clause AS
SELECT
    CAST(statutory_range_id AS VARCHAR) AS pool,
    decision_id,
    case_key,
    violation_item,
    party_kind,
    harm,
    circumstances,
    CAST(coalesce(value_of_goods, 0) AS DOUBLE) AS amount,
    days_between(calendar_date(2000, 1, 1), decision_date) AS day,
    TRUE AS is_comparable
FROM penalty_against_rules
WHERE is_in_force AND statute_obstacle IS NULL;
