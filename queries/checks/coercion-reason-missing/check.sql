-- Does the record of a coercive measure say why it was needed, and why nothing softer would do?
-- One row per coercive measure.
WITH measures AS (
    SELECT
        decided.decision_id,
        decided.agency_id,
        decided.period,
        decided.is_in_force,
        decided.decision_date,
        act.act_item,
        reason_of(act.measure_reason) AS measure_reason,
        reason_of(act.softer_means) AS softer_means,
        coalesce(act.is_urgent, FALSE) AS is_urgent,
        reason_of(decided.explanation) AS explanation
    FROM stored.administrative_act AS act
    INNER JOIN decision AS decided ON decided.decision_id = act.decision_id
    WHERE decided.act_type = 'coercion'
),
habits AS (
    SELECT agency_id, period, count(*) AS measures, count(measure_reason) AS with_reason, count(softer_means) AS with_softer_means
    FROM measures
    GROUP BY agency_id, period
),
judged AS (
    SELECT
        measures.*,
        habits.measures,
        habits.with_reason,
        habits.with_softer_means,
        CASE
            WHEN NOT measures.is_in_force THEN 'not-in-force'
            WHEN habits.with_reason = 0 AND habits.with_softer_means = 0 THEN 'reasons-not-recorded-by-agency'
        END AS obstacle,
        CASE
            WHEN measures.measure_reason IS NULL AND habits.with_reason > 0 THEN 'no-reason'
            WHEN measures.softer_means IS NULL AND habits.with_softer_means > 0 AND NOT measures.is_urgent THEN 'nothing-on-softer-means'
        END AS finding
    FROM measures
    INNER JOIN habits ON habits.agency_id = measures.agency_id AND habits.period = measures.period
)
SELECT
    decision_id AS subject_id,
    agency_id,
    period,
    outcome_of(obstacle, FALSE, finding IS NOT NULL) AS outcome,
    obstacle AS reason,
    CASE WHEN obstacle IS NULL THEN finding END AS verdict,
    CASE WHEN obstacle IS NULL AND finding IS NOT NULL THEN 'notice' END AS severity,
    CAST(NULL AS VARCHAR) AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    decision_id,
    explanation,
    act_item,
    decision_date AS decided_date,
    CAST(measures AS INTEGER) AS measures,
    CAST(with_reason AS INTEGER) AS with_reason,
    CAST(with_softer_means AS INTEGER) AS with_softer_means
FROM judged
