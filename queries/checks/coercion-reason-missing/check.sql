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
        -- The lifting of a measure, its extension, or an order before it.
        names_one_of(act.act_item, $papers) AS is_paper,
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
    WHERE NOT is_paper
    GROUP BY agency_id, period
),
kept AS (
    SELECT
        *,
        with_reason > 0 AND ratio(with_reason, measures) >= $recorded_share AS keeps_reasons,
        with_softer_means > 0 AND ratio(with_softer_means, measures) >= $recorded_share AS keeps_softer_means
    FROM habits
),
judged AS (
    SELECT
        measures.*,
        kept.measures,
        kept.with_reason,
        kept.with_softer_means,
        CASE
            WHEN NOT measures.is_in_force THEN 'not-in-force'
            WHEN measures.is_paper THEN 'no-measure'
            WHEN kept.with_reason = 0 AND kept.with_softer_means = 0 THEN 'reasons-not-recorded-by-agency'
            WHEN NOT kept.keeps_reasons AND NOT kept.keeps_softer_means THEN 'seldom-recorded-by-agency'
        END AS obstacle,
        CASE
            WHEN measures.measure_reason IS NULL AND kept.keeps_reasons THEN 'no-reason'
            WHEN measures.softer_means IS NULL AND kept.keeps_softer_means AND NOT measures.is_urgent THEN 'nothing-on-softer-means'
        END AS finding
    FROM measures
    LEFT JOIN kept ON kept.agency_id = measures.agency_id AND kept.period = measures.period
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
