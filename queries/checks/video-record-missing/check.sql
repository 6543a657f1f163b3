-- Was a seizure, a sealing or a forced demolition recorded on video?
-- One row per coercion document.
WITH videos AS (
    SELECT
        decision_id,
        max(CASE WHEN result = 'yes' THEN 1 ELSE 0 END) = 1 AS has_yes,
        max(CASE WHEN result = 'no' THEN 1 ELSE 0 END) = 1 AS has_no
    FROM decision_step
    WHERE step = 'video'
    GROUP BY decision_id
),
judged AS (
    SELECT
        decided.decision_id,
        decided.agency_id,
        decided.period,
        decided.document_number,
        decided.decision_date,
        decided.explanation,
        measure.act_item,
        coalesce(videos.has_no, FALSE) AS has_no,
        coalesce(videos.has_yes OR videos.has_no, FALSE) AS is_recorded,
        CASE
            WHEN NOT decided.is_in_force THEN 'not-in-force'
            WHEN measure.act_item IS NULL THEN 'measure-not-recorded'
            WHEN NOT names_one_of(measure.act_item, $measures) OR names_one_of(measure.act_item, $papers) THEN 'other-measure'
            WHEN NOT decided.records_video THEN 'step-not-recorded-by-agency'
            WHEN videos.has_yes AND videos.has_no THEN 'records-contradict'
        END AS own_obstacle
    FROM decision_procedure AS decided
    LEFT JOIN stored.administrative_act AS measure ON measure.decision_id = decided.decision_id
    LEFT JOIN videos ON videos.decision_id = decided.decision_id
    WHERE decided.act_type = 'coercion' AND decided.is_first_of_document
),
habits AS (
    SELECT
        agency_id,
        period,
        count(*) AS documents,
        count(*) FILTER (WHERE is_recorded) AS recorded,
        ratio(count(*) FILTER (WHERE is_recorded), count(*)) >= $recorded_share AS records_most
    FROM judged
    WHERE own_obstacle IS NULL
    GROUP BY agency_id, period
),
compared AS (
    SELECT
        judged.*,
        habits.documents,
        habits.recorded,
        CASE
            WHEN judged.own_obstacle IS NOT NULL THEN judged.own_obstacle
            WHEN NOT judged.is_recorded AND NOT habits.records_most THEN 'seldom-recorded-by-agency'
        END AS obstacle,
        CASE
            WHEN judged.own_obstacle IS NOT NULL THEN NULL
            WHEN judged.has_no THEN 'no-video'
            WHEN NOT judged.is_recorded AND habits.records_most THEN 'not-on-record'
        END AS finding
    FROM judged
    LEFT JOIN habits ON habits.agency_id = judged.agency_id AND habits.period = judged.period
)
SELECT
    decision_id AS subject_id,
    agency_id,
    period,
    outcome_of(obstacle, FALSE, finding IS NOT NULL) AS outcome,
    obstacle AS reason,
    finding AS verdict,
    CASE
        WHEN finding IS NULL THEN NULL
        WHEN explanation IS NOT NULL THEN 'notice'
        WHEN finding = 'no-video' THEN 'medium'
        ELSE 'low'
    END AS severity,
    CAST(NULL AS VARCHAR) AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    decision_id,
    CASE WHEN finding IS NOT NULL THEN explanation END AS explanation,
    document_number,
    CASE WHEN finding = 'not-on-record' THEN CAST(documents AS INTEGER) END AS documents_of_year,
    CASE WHEN finding = 'not-on-record' THEN CAST(recorded AS INTEGER) END AS recorded_of_year,
    decision_date,
    act_item
FROM compared
