-- Each fine beside what its recorded facts let expect, for the patterns of agencies, officers and kinds of party.
-- One row a measured decision; residual and scale are natural logarithms.
SELECT
    penalty_case.n,
    penalty_case.decision_id,
    penalty_case.agency_id,
    penalty_case.officer,
    penalty_case.case_key,
    penalty_case.party_kind,
    penalty_case.decision_date,
    penalty_case.violation_item,
    penalty_case.item_epoch_id,
    penalty_case.signature_id,
    penalty_case.position,
    penalty_case.log_range,
    measured_decision.residual,
    measured_decision.scale,
    coalesce(abs(penalty_case.position) < 0.001, FALSE) AS at_floor,
    coalesce(abs(penalty_case.position - 1) < 0.001, FALSE) AS at_ceiling,
    measured_decision.comparables,
    -- A ground for reduction explains a low fine, never a high one.
    penalty_case.is_adjusted OR (penalty_case.reduction_ground IS NOT NULL AND measured_decision.residual < 0) AS explained
FROM measured_decision
INNER JOIN penalty_case ON penalty_case.n = measured_decision.n
