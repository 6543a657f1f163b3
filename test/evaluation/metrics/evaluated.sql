-- Every decision with a fine, with the truth about it and what the methods may see of it. One row a decision.
-- What the data queue and the check of the statute take out is out for every method alike.
SELECT
    penalty_case.n,
    world_decision.plant,
    world_decision.realised_factor,
    coalesce(world_decision.plant IN ('excessive', 'lenient', 'favoured', 'tier shopping'), FALSE) AS is_true,
    -- Planted for another family: neither right nor wrong in a list of fines.
    coalesce(world_decision.plant IN ('within case', 'unit error', 'graver kind'), FALSE) AS is_neither,
    coalesce(penalty_case.obstacle = 'outside-range', FALSE) AS is_outside_statute,
    coalesce(penalty_case.obstacle = 'unit-error-suspected', FALSE) AS is_set_aside,
    penalty_case.obstacle IS NULL AS is_comparable,
    -- A ground for reduction explains a low fine only.
    penalty_case.is_adjusted OR penalty_case.other_reason IS NOT NULL
        OR (penalty_case.reduction_ground IS NOT NULL AND NOT coalesce(departure.is_high, FALSE)) AS has_reason,
    world_agency.planted <> 0 OR world_officer.planted <> 0 OR (world_agency.drift <> 0 AND world_decision.day >= world_agency.drift_day) AS is_of_planted_unit,
    penalty_case.item_epoch_id,
    penalty_case.signature_id,
    coalesce(penalty_case.tier_cited, '?') AS tier,
    CAST(penalty_case.fine AS DOUBLE) AS fine,
    ln(CAST(penalty_case.fine AS DOUBLE)) AS ln_fine,
    penalty_case.harm,
    penalty_case.circumstances,
    penalty_case.repeats,
    penalty_case.ln_value
FROM penalty_case
INNER JOIN world_decision ON world_decision.d = CAST(substr(penalty_case.decision_id, 2) AS INTEGER)
INNER JOIN world_agency ON world_agency.agency = world_decision.agency
INNER JOIN world_officer ON world_officer.officer = world_decision.officer
LEFT JOIN departure ON departure.n = penalty_case.n
WHERE penalty_case.fine > 0
