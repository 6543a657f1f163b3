-- What started a time limit and what ended it. One row per rule and subject: a document, a case, a complaint, a document of supervision.
-- `obstacle` says why nothing can be counted; `done_day` is NULL where nothing has ended it, as recorded.
CREATE OR REPLACE VIEW clock_event AS
-- Cases with a decision that did not last: the limit of the one that took its place does not run from the filing.
WITH undone AS (
    SELECT agency_id, case_id, min(decision_date) AS first_day
    FROM decision_procedure
    WHERE act_type = 'penalty' AND NOT is_in_force AND case_id IS NOT NULL
    GROUP BY agency_id, case_id
)
SELECT
    'penalty-decision' AS rule, decided.decision_id AS subject_id, decided.agency_id, decided.decision_id, coalesce(decided.document_number, decided.case_id) AS label,
    decided.filing_date AS start_day, decided.decision_date AS done_day, decided.extension_days AS added, decided.suspension_days AS excluded_days, CAST(NULL AS DATE) AS own_due_day,
    CASE
        WHEN NOT decided.is_in_force THEN 'not-in-force'
        WHEN decided.is_summary THEN 'summary-procedure'
        WHEN decided.filing_date IS NULL THEN 'start-not-recorded'
        WHEN undone.first_day < decided.decision_date THEN 'decided-anew'
    END AS obstacle,
    decided.explanation
FROM decision_procedure AS decided
LEFT JOIN undone ON undone.agency_id = decided.agency_id AND undone.case_id = decided.case_id
WHERE decided.act_type = 'penalty' AND decided.is_first_of_document
UNION ALL
SELECT
    CASE act_type WHEN 'permit' THEN 'permit-decision' ELSE 'penalty-decision' END, 'case/' || case_register_id, agency_id, NULL, case_id,
    filing_date, closing_date, extension_days, suspension_days, NULL,
    obstacle, NULL
FROM registered_case
UNION ALL
SELECT
    'coercive-measure', measure.decision_id, decided.agency_id, measure.decision_id, coalesce(decided.document_number, decided.case_id),
    decided.decision_date, measure.measure_end_date, CASE WHEN measure.extension_approved_date IS NOT NULL THEN measure.extension_days END, measure.excluded_days, NULL,
    CASE WHEN NOT decided.is_in_force THEN 'not-in-force' WHEN measure.measure_end_date IS NULL THEN 'end-not-recorded' END,
    reason_of(decided.explanation)
FROM stored.administrative_act AS measure
INNER JOIN decision AS decided ON decided.decision_id = measure.decision_id
WHERE decided.act_type = 'coercion'
UNION ALL
SELECT
    'penalty-service', decision_id, agency_id, decision_id, coalesce(document_number, case_id),
    decision_date, service_date, NULL, NULL, NULL,
    CASE
        -- What was taken back before anybody served it is owed to nobody.
        WHEN NOT is_in_force AND NOT has_service THEN 'not-in-force'
        WHEN is_summary THEN 'summary-procedure'
        WHEN NOT records_service THEN 'step-not-recorded-by-agency'
        WHEN has_service AND service_date IS NULL THEN 'day-not-recorded'
    END,
    explanation
FROM document_procedure
WHERE act_type = 'penalty'
UNION ALL
SELECT
    'penalty-publication', decision_id, agency_id, decision_id, coalesce(document_number, case_id),
    decision_date, publication_date, NULL, NULL, NULL,
    CASE
        WHEN NOT is_in_force THEN 'not-in-force'
        WHEN NOT records_publication THEN 'step-not-recorded-by-agency'
        WHEN has_publication AND publication_date IS NULL THEN 'day-not-recorded'
    END,
    explanation
FROM document_procedure
WHERE act_type IN ('penalty', 'permit')
UNION ALL
SELECT
    'publication-withdrawal', annulled.decision_id, annulled.agency_id, annulled.decision_id, coalesce(annulled.document_number, annulled.case_id),
    adverse.outcome_date, annulled.withdrawal_date, NULL, NULL, NULL,
    CASE
        WHEN NOT annulled.has_publication THEN 'not-published'
        WHEN adverse.outcome_date IS NULL THEN 'start-not-recorded'
        WHEN annulled.has_withdrawal AND annulled.withdrawal_date IS NULL THEN 'day-not-recorded'
    END,
    annulled.explanation
FROM decision_procedure AS annulled
INNER JOIN stored.adverse_outcome AS adverse ON adverse.decision_id = annulled.decision_id
WHERE annulled.act_type = 'penalty' AND annulled.is_first_of_document
UNION ALL
SELECT
    'complaint-answer', complaint_id, agency_id, NULL, coalesce(complaint_number, complaint_subject),
    acceptance_date, answer_date, CASE WHEN extension_approved_date IS NOT NULL THEN extension_days END, NULL, NULL,
    CASE WHEN acceptance_date IS NULL THEN 'start-not-recorded' END, NULL
FROM stored.complaint
UNION ALL
SELECT
    CASE document_kind
        WHEN 'supervision_notice' THEN 'supervision-notice-reply'
        WHEN 'supervision_recommendation' THEN 'supervision-recommendation-reply'
        WHEN 'supervision_opinion' THEN 'supervision-opinion-reply'
        ELSE 'supervision-decision-reply'
    END,
    supervision_document_id, agency_id, NULL, document_number,
    received_date, reply_date, NULL, NULL, due_date,
    CASE
        WHEN document_kind IN ('supervision_opinion', 'supervision_decision') THEN CASE WHEN due_date IS NULL THEN 'no-day-stated' END
        -- The limit runs from receipt: a day that somebody wrote down does not tell that the document arrived.
        WHEN received_date IS NULL THEN 'start-not-recorded'
    END,
    NULL
FROM stored.supervision_document
WHERE document_kind <> 'reminder'
UNION ALL
SELECT
    'case-transfer', case_transfer_id, agency_id, NULL, case_id,
    acceptance_date, transfer_date, NULL, NULL, NULL,
    CASE WHEN acceptance_date IS NULL THEN 'start-not-recorded' WHEN transfer_reason IS NULL THEN 'reason-not-recorded' WHEN transfer_reason <> 'no_jurisdiction' THEN 'other-reason' END, NULL
FROM stored.case_transfer
UNION ALL
SELECT
    'rework', decision_correction_id, agency_id, NULL, coalesce(document_number, case_id),
    found_date, done_date, NULL, NULL, NULL,
    CASE WHEN found_date IS NULL THEN 'start-not-recorded' END, NULL
FROM stored.decision_correction
WHERE correction_kind = 'rework'
UNION ALL
SELECT
    'jurisdiction-dispute', jurisdiction_dispute_id, agency_id, NULL, coalesce(dispute_number, between_agencies),
    raised_date, settled_date, NULL, NULL, NULL,
    CASE WHEN raised_date IS NULL THEN 'start-not-recorded' END, NULL
FROM stored.jurisdiction_dispute;
