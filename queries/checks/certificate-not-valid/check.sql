-- Did those who handled a penalty hold a certificate that was valid while they did, and were they at least two?
-- One row per penalty document.
WITH registered AS (
    SELECT agency_id, unnest(persons_in(officer)) AS person, valid_from, valid_to FROM stored.enforcement_certificate
    UNION ALL
    -- Those of an agency that went into another one hold theirs there.
    SELECT successor.agency_id, unnest(persons_in(certificate.officer)) AS person, certificate.valid_from, certificate.valid_to
    FROM stored.enforcement_certificate AS certificate
    INNER JOIN agency AS merged ON merged.agency_id = certificate.agency_id
    INNER JOIN agency AS successor ON successor.name = merged.merged_into AND successor.agency_id <> certificate.agency_id
),
documents AS (
    SELECT
        decided.decision_id,
        decided.agency_id,
        decided.period,
        decided.document_number,
        decided.decision_date,
        -- Where the day of filing is not on record, the ninety days of a case stand in for it.
        least(coalesce(decided.filing_date, date_after(decided.decision_date, -90)), decided.decision_date) AS handled_from,
        decided.is_in_force,
        decided.explanation,
        decided.officer,
        count_persons(decided.officer) AS handlers,
        -- Files of decisions rarely say which procedure was used.
        decided.is_summary OR (
            decided.filing_date IS NULL
            AND may_be_on_the_spot(document.kinds, document.fine_of_organisations, document.fine_of_individuals, document.fine_of_others)
        ) AS may_be_summary
    FROM decision_procedure AS decided
    INNER JOIN document_procedure AS document ON document.decision_id = decided.decision_id
    WHERE decided.act_type = 'penalty' AND decided.is_first_of_document
),
handler_names AS (
    SELECT decision_id, agency_id, period, handled_from, decision_date, unnest(persons_in(officer)) AS person FROM documents
),
-- Two people of one name: the one who held a certificate is the one meant.
handlers AS (
    SELECT
        handler.decision_id,
        handler.agency_id,
        handler.period,
        handler.person,
        count(registered.person) > 0 AS is_registered,
        coalesce(max(
            CASE
                WHEN registered.valid_from IS NULL AND registered.valid_to IS NULL THEN 0
                WHEN coalesce(registered.valid_from <= handler.decision_date, TRUE)
                    AND coalesce(registered.valid_to >= handler.handled_from, TRUE) THEN 1
                ELSE 0
            END
        ) = 1, FALSE) AS is_valid,
        max(CASE WHEN registered.valid_from IS NULL AND registered.valid_to IS NULL THEN 1 ELSE 0 END) = 1 AS lacks_days,
        max(CASE WHEN registered.valid_to < handler.handled_from THEN registered.valid_to END) AS expired_day,
        min(CASE WHEN registered.valid_from > handler.decision_date THEN registered.valid_from END) AS first_valid_day
    FROM handler_names AS handler
    LEFT JOIN registered ON registered.agency_id = handler.agency_id AND registered.person = handler.person
    GROUP BY handler.decision_id, handler.agency_id, handler.period, handler.person
),
people AS (
    SELECT agency_id, period, person, is_registered, max(CASE WHEN is_valid OR lacks_days THEN 1 ELSE 0 END) = 1 AS was_valid
    FROM handlers
    GROUP BY agency_id, period, person, is_registered
),
registers AS (
    SELECT
        agency_id,
        period,
        max(CASE WHEN is_registered THEN 1 ELSE 0 END) = 1 AS is_loaded,
        ratio(count(*) FILTER (WHERE is_registered), count(*)) >= $registered_share AS is_in_full,
        -- Certificates are renewed by the batch: a register on which most have run out was not kept up.
        coalesce(ratio(count(*) FILTER (WHERE was_valid), count(*) FILTER (WHERE is_registered)) >= $registered_share, FALSE) AS is_up_to_date
    FROM people
    GROUP BY agency_id, period
),
habits AS (
    SELECT
        agency_id,
        period,
        count(*) >= $fewest_documents AND ratio(count(*) FILTER (WHERE handlers > 1), count(*)) >= $share_with_two AS records_two
    FROM documents
    WHERE handlers > 0 AND NOT may_be_summary
    GROUP BY agency_id, period
),
counts AS (
    SELECT
        decision_id,
        count(*) FILTER (WHERE NOT is_registered AND is_one_name(person)) AS unregistered,
        count(*) FILTER (WHERE NOT is_one_name(person)) AS unclear_names,
        count(*) FILTER (WHERE NOT is_registered AND NOT is_one_name(person)) AS unclear_and_unregistered,
        count(*) FILTER (WHERE is_registered AND NOT is_valid AND lacks_days) AS undated,
        count(*) FILTER (WHERE is_registered AND NOT is_valid AND NOT lacks_days AND expired_day IS NOT NULL) AS expired,
        count(*) FILTER (WHERE is_registered AND NOT is_valid AND NOT lacks_days AND expired_day IS NULL) AS not_yet_valid,
        min(CASE WHEN NOT is_valid AND NOT lacks_days THEN expired_day END) AS expired_day,
        max(CASE WHEN NOT is_valid AND NOT lacks_days AND expired_day IS NULL THEN first_valid_day END) AS first_valid_day
    FROM handlers
    GROUP BY decision_id
),
compared AS (
    SELECT
        documents.*,
        counts.expired,
        counts.not_yet_valid,
        counts.unregistered,
        counts.undated,
        counts.unclear_and_unregistered,
        coalesce(registers.is_up_to_date, FALSE) AS is_up_to_date,
        counts.expired_day,
        counts.first_valid_day,
        coalesce(registers.is_loaded, FALSE) AS is_loaded,
        coalesce(registers.is_in_full, FALSE) AS is_in_full,
        CASE
            WHEN NOT documents.is_in_force OR documents.handlers = 0 THEN NULL
            WHEN counts.expired > 0 AND registers.is_up_to_date THEN 'expired'
            WHEN counts.not_yet_valid > 0 AND registers.is_up_to_date THEN 'not-yet-valid'
            WHEN counts.unregistered > 0 AND registers.is_in_full THEN 'not-on-register'
            WHEN documents.handlers = 1 AND counts.unclear_names = 0 AND NOT documents.may_be_summary AND habits.records_two THEN 'one-handler'
        END AS finding
    FROM documents
    LEFT JOIN counts ON counts.decision_id = documents.decision_id
    LEFT JOIN registers ON registers.agency_id = documents.agency_id AND registers.period = documents.period
    LEFT JOIN habits ON habits.agency_id = documents.agency_id AND habits.period = documents.period
),
judged AS (
    SELECT
        *,
        CASE
            WHEN NOT is_in_force THEN 'not-in-force'
            WHEN handlers = 0 THEN 'handler-not-recorded'
            WHEN finding IS NOT NULL THEN NULL
            WHEN NOT is_loaded THEN 'register-not-loaded'
            WHEN unregistered > 0 THEN 'register-not-in-full'
            WHEN unclear_and_unregistered > 0 THEN 'name-not-clear'
            WHEN (expired > 0 OR not_yet_valid > 0) AND NOT is_up_to_date THEN 'register-out-of-date'
            WHEN undated > 0 THEN 'days-not-recorded'
        END AS obstacle
    FROM compared
)
SELECT
    judged.decision_id AS subject_id,
    judged.agency_id,
    judged.period,
    outcome_of(judged.obstacle, FALSE, judged.finding IS NOT NULL) AS outcome,
    judged.obstacle AS reason,
    judged.finding AS verdict,
    CASE
        WHEN judged.finding IS NULL THEN NULL
        WHEN judged.explanation IS NOT NULL THEN 'notice'
        WHEN judged.finding = 'expired' THEN 'medium'
        ELSE 'low'
    END AS severity,
    CAST(NULL AS VARCHAR) AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    judged.decision_id,
    CASE WHEN judged.finding IS NOT NULL THEN judged.explanation END AS explanation,
    judged.document_number,
    judged.decision_date,
    judged.handlers,
    CASE judged.finding WHEN 'expired' THEN judged.expired WHEN 'not-yet-valid' THEN judged.not_yet_valid WHEN 'not-on-register' THEN judged.unregistered END AS without_certificate,
    CASE judged.finding WHEN 'expired' THEN judged.expired_day END AS expired_day,
    CASE judged.finding WHEN 'not-yet-valid' THEN judged.first_valid_day END AS first_valid_day,
    CASE judged.finding WHEN 'expired' THEN judged.handled_from END AS handled_from,
    CASE WHEN judged.finding IS NOT NULL THEN labels.label END AS officer_label
FROM judged
LEFT JOIN stored.officer_label AS labels ON labels.agency_id = judged.agency_id AND labels.officer = judged.officer
