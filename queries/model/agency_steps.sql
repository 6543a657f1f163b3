-- Which steps an agency records at all, by the year of the decision. One row per agency and year with decisions. Where it records a step for
-- none, that step was not loaded, and nothing can be said of it; where it does for some, its absence in others is a fact to look into.
CREATE OR REPLACE VIEW agency_steps AS
SELECT
    decided.agency_id,
    decided.period,
    max(CASE WHEN procedure_of_decision.has_notice THEN 1 ELSE 0 END) = 1 AS records_notices,
    max(CASE WHEN procedure_of_decision.has_review THEN 1 ELSE 0 END) = 1 AS records_reviews,
    max(CASE WHEN procedure_of_decision.has_discussion OR decided.collective_discussion_date IS NOT NULL THEN 1 ELSE 0 END) = 1 AS records_discussions,
    max(CASE WHEN procedure_of_decision.has_hearing THEN 1 ELSE 0 END) = 1 AS records_hearings,
    max(CASE WHEN procedure_of_decision.has_service THEN 1 ELSE 0 END) = 1 AS records_service,
    max(CASE WHEN procedure_of_decision.has_publication THEN 1 ELSE 0 END) = 1 AS records_publication,
    max(CASE WHEN procedure_of_decision.video IS NOT NULL THEN 1 ELSE 0 END) = 1 AS records_video
FROM decision AS decided
LEFT JOIN procedure_of_decision ON procedure_of_decision.decision_id = decided.decision_id
GROUP BY decided.agency_id, decided.period;
