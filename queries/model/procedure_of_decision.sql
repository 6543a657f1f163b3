-- What the records of steps say of each decision, one row per decision with any. Where a step was recorded more than once, the day that
-- speaks for the agency stands: the first notice, the first review that passed, the first service; the summary procedure, if any record says so.
CREATE OR REPLACE VIEW procedure_of_decision AS
SELECT
    decision_id,
    agreed(min(step_date) FILTER (WHERE step = 'filing'), max(step_date) FILTER (WHERE step = 'filing')) AS filing_date,
    max(CASE WHEN step = 'summary_procedure' AND result = 'yes' THEN 1 ELSE 0 END) = 1 AS is_summary,
    max(CASE WHEN step = 'notice' THEN 1 ELSE 0 END) = 1 AS has_notice,
    min(step_date) FILTER (WHERE step = 'notice') AS notice_date,
    max(CASE WHEN step = 'hearing_request' THEN 1 ELSE 0 END) = 1 AS has_hearing_request,
    min(step_date) FILTER (WHERE step = 'hearing_request') AS hearing_request_date,
    max(CASE WHEN step = 'hearing' THEN 1 ELSE 0 END) = 1 AS has_hearing,
    min(step_date) FILTER (WHERE step = 'hearing') AS hearing_date,
    max(CASE WHEN step = 'legal_review' THEN 1 ELSE 0 END) = 1 AS has_review,
    min(step_date) FILTER (WHERE step = 'legal_review' AND coalesce(result, '?') <> 'not_passed') AS review_date,
    max(CASE WHEN step = 'legal_review' AND result IN ('passed', 'passed_with_changes') THEN 1 ELSE 0 END) = 1 AS has_passed_review,
    max(CASE WHEN step = 'legal_review' AND result = 'not_passed' THEN 1 ELSE 0 END) = 1 AS has_failed_review,
    agreed(min(person) FILTER (WHERE step = 'legal_review'), max(person) FILTER (WHERE step = 'legal_review')) AS legal_reviewer,
    max(CASE WHEN step = 'collective_discussion' THEN 1 ELSE 0 END) = 1 AS has_discussion,
    min(step_date) FILTER (WHERE step = 'collective_discussion') AS discussion_date,
    CAST(sum(days) FILTER (WHERE step = 'extension') AS INTEGER) AS extension_days,
    min(step_date) FILTER (WHERE step = 'extension') AS extension_date,
    max(CASE WHEN step = 'extension' AND days IS NULL THEN 1 ELSE 0 END) = 1 AS has_extension_without_days,
    CAST(sum(days) FILTER (WHERE step = 'suspension') AS INTEGER) AS suspension_days,
    max(CASE WHEN step = 'service' THEN 1 ELSE 0 END) = 1 AS has_service,
    min(step_date) FILTER (WHERE step = 'service') AS service_date,
    max(CASE WHEN step = 'publication' THEN 1 ELSE 0 END) = 1 AS has_publication,
    min(step_date) FILTER (WHERE step = 'publication') AS publication_date,
    max(CASE WHEN step = 'publication_withdrawal' THEN 1 ELSE 0 END) = 1 AS has_withdrawal,
    min(step_date) FILTER (WHERE step = 'publication_withdrawal') AS withdrawal_date,
    agreed(min(result) FILTER (WHERE step = 'video'), max(result) FILTER (WHERE step = 'video')) AS video
FROM decision_step
GROUP BY decision_id;
