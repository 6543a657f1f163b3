-- Does a levy or benefit lie inside the published amounts, and does a reduction rest on a listed condition?
-- One row per levy, requisition or benefit.
WITH acts AS (
    SELECT
        decided.decision_id,
        decided.agency_id,
        decided.period,
        decided.act_type,
        decided.decision_date,
        coalesce(decided.filing_date, decided.decision_date) AS rules_date,
        decided.is_in_force,
        act.act_item,
        act.act_amount,
        coalesce(act.reduction_amount, 0) AS reduction_amount,
        act.act_amount + coalesce(act.reduction_amount, 0) AS full_amount,
        reason_of(decided.reduction_ground) AS reduction_ground,
        reason_of(decided.explanation) AS explanation
    FROM stored.administrative_act AS act
    INNER JOIN decision AS decided ON decided.decision_id = act.decision_id
    WHERE decided.act_type IN ('levy_and_requisition', 'benefit')
),
standards AS (
    SELECT
        acts.decision_id,
        count(*) AS entries,
        max(CASE WHEN covers_period(entry.valid_from, entry.valid_to, acts.rules_date, acts.decision_date) THEN 0 ELSE 1 END) = 1 AS has_changed,
        max(entry.lower_bound) AS lower_bound,
        max(entry.upper_bound) AS upper_bound,
        max(entry.reduction_conditions) AS reduction_conditions,
        max(entry.basis) AS standard_basis
    FROM acts
    INNER JOIN stored.amount_standard AS entry
        ON entry.act_type = acts.act_type
        AND plain_title(entry.act_item) = plain_title(acts.act_item)
        AND touches_period(entry.valid_from, entry.valid_to, acts.rules_date, acts.decision_date)
    GROUP BY acts.decision_id
),
judged AS (
    SELECT
        acts.*,
        standards.lower_bound,
        standards.upper_bound,
        standards.reduction_conditions,
        standards.standard_basis,
        CASE
            WHEN NOT acts.is_in_force THEN 'not-in-force'
            WHEN acts.act_amount IS NULL THEN 'amount-not-recorded'
            WHEN standards.entries IS NULL THEN 'no-standard'
            WHEN standards.entries > 1 OR standards.has_changed THEN 'standard-unclear'
            WHEN acts.reduction_amount > 0 AND standards.reduction_conditions IS NULL
                AND acts.full_amount BETWEEN coalesce(standards.lower_bound, acts.full_amount) AND coalesce(standards.upper_bound, acts.full_amount)
                THEN 'conditions-not-stated'
        END AS obstacle,
        CASE
            WHEN acts.full_amount > standards.upper_bound THEN 'above-standard'
            WHEN acts.full_amount < standards.lower_bound THEN 'below-standard'
            WHEN acts.reduction_amount = 0 THEN NULL
            WHEN acts.reduction_ground IS NULL THEN 'reduction-without-ground'
            WHEN NOT names_one_of(acts.reduction_ground, replace(standards.reduction_conditions, '|', '、')) THEN 'reduction-not-listed'
        END AS finding
    FROM acts
    LEFT JOIN standards ON standards.decision_id = acts.decision_id
)
SELECT
    decision_id AS subject_id,
    agency_id,
    period,
    outcome_of(obstacle, FALSE, finding IS NOT NULL) AS outcome,
    obstacle AS reason,
    CASE WHEN obstacle IS NULL THEN finding END AS verdict,
    CASE
        WHEN obstacle IS NOT NULL OR finding IS NULL THEN NULL
        WHEN explanation IS NOT NULL THEN 'low'
        WHEN finding IN ('above-standard', 'below-standard') THEN 'medium'
        ELSE 'low'
    END AS severity,
    CASE
        WHEN obstacle IS NOT NULL OR act_type = 'benefit' THEN NULL
        WHEN finding = 'above-standard' THEN 'excessive'
        WHEN finding IS NOT NULL THEN 'lenient'
    END AS direction,
    CAST(lower_bound AS VARCHAR) AS expected_lower,
    CAST(upper_bound AS VARCHAR) AS expected_upper,
    CAST(full_amount AS VARCHAR) AS actual,
    decision_id,
    explanation,
    act_item,
    act_amount,
    reduction_amount,
    full_amount,
    lower_bound,
    upper_bound,
    standard_basis,
    reduction_ground,
    reduction_conditions
FROM judged
