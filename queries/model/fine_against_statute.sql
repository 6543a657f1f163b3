-- Where the fine of a penalty lies against the range of the cited clause (see penalty_against_rules), with the arithmetic behind it.
-- One row per penalty decision; `obstacle` says why it could not be told.
CREATE OR REPLACE VIEW fine_against_statute AS
SELECT
    penalty.decision_id,
    penalty.statute_range_obstacle AS range_obstacle,
    penalty.statute_obstacle AS obstacle,
    penalty.statute_place AS place,
    penalty.statutory_range_id,
    statute.instrument,
    statute.article,
    clause.other_articles,
    statute.range_basis,
    statute.base_sum,
    penalty.statute_base AS base_amount,
    penalty.statute_lower AS lower_yuan,
    penalty.statute_upper AS upper_yuan,
    statute.lower_closed,
    statute.upper_closed,
    bound_calculation(statute.range_basis, statute.lower, penalty.statute_base) AS lower_calculation,
    bound_calculation(statute.range_basis, statute.upper, penalty.statute_base) AS upper_calculation,
    penalty.is_outside_both,
    changed.older_lower_calculation,
    changed.older_upper_calculation,
    changed.newer_lower_calculation,
    changed.newer_upper_calculation,
    changed.changed_on
FROM penalty_against_rules AS penalty
LEFT JOIN statutory_range AS statute ON statute.statutory_range_id = penalty.statutory_range_id
LEFT JOIN situation_clause AS clause ON clause.situation_id = penalty.situation_id
LEFT JOIN fine_under_changed_clause AS changed ON changed.decision_id = penalty.decision_id;
