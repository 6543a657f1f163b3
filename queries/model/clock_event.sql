-- What started a time limit and what ended it. One row per rule and subject: a document, a case, a complaint, a document of supervision.
-- `obstacle` says why nothing can be counted; `done_day` is NULL where nothing has ended it, as recorded.
CREATE OR REPLACE VIEW clock_event AS
-- Cases with a decision that did not last: the limit of the one that took its place does not run from the filing.
WITH undone AS (
    SELECT agency_id, case_key(case_id) AS case_key, min(decision_date) AS first_day
    FROM decision_procedure
    WHERE act_type = 'penalty' AND NOT is_in_force AND case_id IS NOT NULL
    GROUP BY agency_id, case_key(case_id)
),
-- Penalties that a reconsideration or a court did not let stand, one row per document and day of the outcome.
annulled AS (
    SELECT
        decided.agency_id,
        min(decided.decision_id) AS decision_id,
        coalesce(min(decided.document_number), min(decided.case_id)) AS label,
        min(decided.document_key) AS document_key,
        min(case_key(decided.case_id)) AS case_key,
        adverse.outcome_date,
        min(adverse.route) AS route,
        -- What was published only afterwards is another decision of the case.
        max(CASE WHEN decided.has_publication AND coalesce(decided.publication_date <= adverse.outcome_date, TRUE) THEN 1 ELSE 0 END) = 1 AS was_published,
        max(CASE WHEN decided.has_withdrawal THEN 1 ELSE 0 END) = 1 AS has_withdrawal,
        min(decided.withdrawal_date) AS withdrawal_date,
        max(decided.explanation) AS explanation
    FROM decision_procedure AS decided
    INNER JOIN stored.adverse_outcome AS adverse ON adverse.decision_id = decided.decision_id
    WHERE decided.act_type = 'penalty'
    GROUP BY decided.agency_id, coalesce(decided.document_key, decided.decision_id), adverse.outcome_date
),
-- A judgment with another court record after it, decided or pending, was appealed, and did not stand by itself.
appealed AS (
    SELECT DISTINCT annulled.decision_id
    FROM annulled
    INNER JOIN stored.review_outcome AS later
        ON later.agency_id = annulled.agency_id
        AND (later.document_key = annulled.document_key OR case_key(later.case_id) = annulled.case_key)
    WHERE
        annulled.route = 'litigation' AND later.route = 'litigation'
        AND (later.outcome_date > annulled.outcome_date OR later.acceptance_date > annulled.outcome_date)
)
SELECT
    'penalty-decision' AS rule, decided.decision_id AS subject_id, decided.agency_id, decided.decision_id, coalesce(decided.document_number, decided.case_id) AS label,
    decided.last_filing_date AS start_day, decided.decision_date AS done_day, decided.extension_days AS added, decided.suspension_days AS excluded_days, CAST(NULL AS DATE) AS own_due_day,
    CASE
        WHEN NOT decided.is_in_force THEN 'not-in-force'
        WHEN decided.is_summary THEN 'summary-procedure'
        WHEN decided.last_filing_date IS NULL THEN 'start-not-recorded'
        -- The law of before knew no such limit.
        WHEN decided.last_filing_date < calendar_date(2021, 7, 15) THEN 'older-law'
        WHEN decided.has_extension_without_days THEN 'extension-without-days'
        WHEN undone.first_day < decided.decision_date THEN 'decided-anew'
    END AS obstacle,
    decided.explanation
FROM document_procedure AS decided
LEFT JOIN undone ON undone.agency_id = decided.agency_id AND undone.case_key = case_key(decided.case_id)
WHERE decided.act_type = 'penalty'
UNION ALL
SELECT
    CASE act_type WHEN 'permit' THEN 'permit-decision' ELSE 'penalty-decision' END, 'case/' || case_register_id, agency_id, NULL, case_id,
    filing_date, closing_date, extension_days, suspension_days, NULL,
    CASE WHEN act_type = 'penalty' AND filing_date < calendar_date(2021, 7, 15) THEN 'older-law' ELSE obstacle END, NULL
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
        WHEN NOT has_service AND NOT records_most_services THEN 'seldom-recorded-by-agency'
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
        WHEN NOT has_publication AND NOT records_most_publications THEN 'seldom-recorded-by-agency'
        WHEN has_publication AND publication_date IS NULL THEN 'day-not-recorded'
    END,
    explanation
FROM document_procedure
WHERE act_type IN ('penalty', 'permit')
UNION ALL
SELECT
    'publication-withdrawal', annulled.decision_id, annulled.agency_id, annulled.decision_id, annulled.label,
    annulled.outcome_date, annulled.withdrawal_date, NULL, NULL,
    -- A judgment of first instance takes effect when nobody appeals within fifteen days of its service (行政诉讼法 article 85).
    CASE WHEN annulled.route = 'litigation' THEN date_after(annulled.outcome_date, 30) END,
    CASE
        WHEN NOT annulled.was_published THEN 'not-published'
        WHEN annulled.outcome_date IS NULL THEN 'start-not-recorded'
        WHEN annulled.outcome_date < calendar_date(2021, 7, 15) THEN 'older-law'
        WHEN appealed.decision_id IS NOT NULL THEN 'judgment-appealed'
        WHEN annulled.has_withdrawal AND annulled.withdrawal_date IS NULL THEN 'day-not-recorded'
    END,
    annulled.explanation
FROM annulled
LEFT JOIN appealed ON appealed.decision_id = annulled.decision_id
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
