-- Did the agency answer each document of supervision in time?
-- One row per notice, recommendation, opinion and decision on record.
WITH documents AS (
    SELECT
        clock.*,
        CASE rule
            WHEN 'supervision-notice-reply' THEN 'notice'
            WHEN 'supervision-recommendation-reply' THEN 'recommendation'
            WHEN 'supervision-opinion-reply' THEN 'opinion'
            ELSE 'decision'
        END AS document_kind
    FROM clock
    WHERE rule IN ('supervision-notice-reply', 'supervision-recommendation-reply', 'supervision-opinion-reply', 'supervision-decision-reply')
),
answers AS (
    SELECT
        documents.*,
        -- A stated day without work: what came on the next working day is not late.
        coalesce(coalesce(documents.ended_day, CAST($as_of AS DATE)) <= last_day.next_working_day, FALSE) AS is_within,
        EXISTS (
            SELECT 1
            FROM stored.supervision_document AS opinion
            INNER JOIN stored.supervision_document AS ordered
                ON ordered.agency_id = opinion.agency_id AND ordered.finding_id = opinion.finding_id
            WHERE opinion.supervision_document_id = documents.subject_id
                AND documents.document_kind = 'opinion'
                AND ordered.document_kind = 'supervision_decision'
                AND ordered.issued_date > documents.due_day
                AND ordered.issued_date <= CAST($as_of AS DATE)
        ) AS has_decision
    FROM documents
    LEFT JOIN stored.calendar_day AS last_day ON last_day.day = documents.due_day
),
judged AS (
    SELECT
        *,
        CASE
            WHEN obstacle IS NOT NULL THEN obstacle
            WHEN state = 'open' OR (state = 'overdue' AND is_within) THEN 'not-due'
            WHEN state = 'overdue' AND has_decision THEN 'decision-issued'
        END AS examination_obstacle
    FROM answers
),
results AS (
    SELECT
        *,
        CASE
            WHEN examination_obstacle IS NOT NULL THEN 'not applicable'
            WHEN state = 'in time' OR is_within THEN 'clear'
            ELSE 'flagged'
        END AS outcome
    FROM judged
)
SELECT
    subject_id,
    agency_id,
    period,
    outcome,
    examination_obstacle AS reason,
    CASE WHEN outcome = 'flagged' THEN document_kind || '-' || state END AS verdict,
    CASE
        WHEN outcome <> 'flagged' THEN NULL
        WHEN state = 'late' THEN 'low'
        WHEN document_kind = 'decision' THEN 'high'
        ELSE 'medium'
    END AS severity,
    CAST(NULL AS VARCHAR) AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    CAST(NULL AS VARCHAR) AS decision_id,
    CAST(NULL AS VARCHAR) AS explanation,
    label AS document_number,
    start_day,
    due_day,
    ended_day,
    counted,
    allowed,
    late_by
FROM results
