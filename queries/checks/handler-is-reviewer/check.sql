-- Was a penalty reviewed by somebody who handled the case?
-- One row per penalty document.
WITH named AS (
    SELECT
        decided.*,
        -- By a label: in a small office a surname tells who it is.
        labels.label AS officer_label,
        count_persons(decided.officer) AS handlers,
        count_persons(decided.reviewer) + count_persons(decided.legal_reviewer) AS reviewers,
        count_shared_persons(decided.officer, decided.legal_reviewer) AS also_legal_reviewers,
        count_shared_persons(decided.officer, decided.reviewer) AS also_reviewers
    FROM decision_procedure AS decided
    LEFT JOIN stored.officer_label AS labels ON labels.agency_id = decided.agency_id AND labels.officer = decided.officer
    WHERE decided.act_type = 'penalty' AND decided.is_first_of_document
),
judged AS (
    SELECT
        *,
        CASE
            WHEN NOT is_in_force THEN 'not-in-force'
            WHEN is_summary THEN 'summary-procedure'
            WHEN handlers = 0 THEN 'handler-not-recorded'
            WHEN reviewers = 0 THEN 'reviewer-not-recorded'
        END AS obstacle
    FROM named
),
compared AS (
    SELECT
        *,
        CASE
            WHEN obstacle IS NOT NULL THEN NULL
            WHEN also_legal_reviewers > 0 THEN 'legal-reviewer-handled'
            WHEN also_reviewers > 0 THEN 'reviewer-handled'
        END AS finding
    FROM judged
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
        WHEN finding = 'legal-reviewer-handled' THEN 'medium'
        ELSE 'low'
    END AS severity,
    CAST(NULL AS VARCHAR) AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    decision_id,
    CASE WHEN finding IS NOT NULL THEN explanation END AS explanation,
    document_number,
    decision_date,
    handlers,
    CASE finding WHEN 'legal-reviewer-handled' THEN also_legal_reviewers WHEN 'reviewer-handled' THEN also_reviewers END AS also_reviewed,
    CASE WHEN finding IS NOT NULL THEN officer_label END AS officer_label
FROM compared
