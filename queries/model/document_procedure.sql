-- Documents with the steps on record and the gravest penalty that they hold. One row per document of an agency, whatever the number of
-- its parties and violations; `decision_id` is its first decision. A step that was taken for one party counts for the document, an extension too.
-- Amounts are the highest of one row: those of several violations are not added up. Those that cannot be told apart are left out.
CREATE OR REPLACE VIEW document_procedure AS
WITH waivers AS (
    SELECT DISTINCT decision_id FROM decision_step WHERE step = 'hearing' AND tells_a_waiver(result)
),
counted AS (
    SELECT
        decided.*,
        waivers.decision_id IS NOT NULL AS has_waiver,
        CASE WHEN amount_ambiguity IS NULL THEN fine END AS plain_fine,
        CASE WHEN amount_ambiguity IS NULL THEN confiscation END AS plain_confiscation
    FROM decision_procedure AS decided
    LEFT JOIN waivers ON waivers.decision_id = decided.decision_id
)
SELECT
    min(decision_id) AS decision_id,
    agency_id,
    act_type,
    period,
    decision_date,
    min(document_number) AS document_number,
    min(case_id) AS case_id,
    max(CASE WHEN is_in_force THEN 1 ELSE 0 END) = 1 AS is_in_force,
    joined_codes(array_agg(kinds)) AS kinds,
    max(CASE WHEN party_kind = 'legal_person' THEN 1 ELSE 0 END) = 1 AS has_organisation,
    max(CASE WHEN party_kind = 'legal_person' THEN plain_fine END) AS fine_of_organisations,
    max(CASE WHEN party_kind = 'natural_person' THEN plain_fine END) AS fine_of_individuals,
    max(CASE WHEN party_kind NOT IN ('legal_person', 'natural_person') THEN plain_fine END) AS fine_of_others,
    max(plain_fine) AS fine,
    max(plain_confiscation) AS confiscation,
    max(CASE WHEN amount_ambiguity IS NOT NULL THEN 1 ELSE 0 END) = 1 AS has_unclear_amount,
    max(
        CASE
            WHEN kinds IS NULL AND fine IS NULL THEN 1
            WHEN has_code(kinds, 'fine') AND fine IS NULL THEN 1
            WHEN has_code(kinds, 'confiscation') AND confiscation IS NULL THEN 1
            ELSE 0
        END
    ) = 1 AS lacks_amount,
    max(explanation) AS explanation,
    min(filing_date) AS filing_date,
    max(filing_date) AS last_filing_date,
    max(extension_days) AS extension_days,
    max(suspension_days) AS suspension_days,
    max(CASE WHEN has_extension_without_days THEN 1 ELSE 0 END) = 1 AS has_extension_without_days,
    max(CASE WHEN is_summary THEN 1 ELSE 0 END) = 1 AS is_summary,
    max(CASE WHEN has_notice THEN 1 ELSE 0 END) = 1 AS has_notice,
    min(notice_date) AS notice_date,
    max(CASE WHEN has_hearing_request THEN 1 ELSE 0 END) = 1 AS has_hearing_request,
    min(hearing_request_date) AS hearing_request_date,
    max(CASE WHEN has_hearing THEN 1 ELSE 0 END) = 1 AS has_hearing,
    min(hearing_date) AS hearing_date,
    max(CASE WHEN has_waiver THEN 1 ELSE 0 END) = 1 AS has_waived_hearing,
    max(CASE WHEN has_review THEN 1 ELSE 0 END) = 1 AS has_review,
    min(review_date) AS review_date,
    max(CASE WHEN has_passed_review THEN 1 ELSE 0 END) = 1 AS has_passed_review,
    max(CASE WHEN has_failed_review THEN 1 ELSE 0 END) = 1 AS has_failed_review,
    max(CASE WHEN has_discussion THEN 1 ELSE 0 END) = 1 AS has_discussion,
    min(discussion_date) AS discussion_date,
    max(CASE WHEN has_service THEN 1 ELSE 0 END) = 1 AS has_service,
    min(service_date) AS service_date,
    max(CASE WHEN has_publication THEN 1 ELSE 0 END) = 1 AS has_publication,
    min(publication_date) AS publication_date,
    max(CASE WHEN records_notices THEN 1 ELSE 0 END) = 1 AS records_notices,
    max(CASE WHEN records_reviews THEN 1 ELSE 0 END) = 1 AS records_reviews,
    max(CASE WHEN records_discussions THEN 1 ELSE 0 END) = 1 AS records_discussions,
    max(CASE WHEN records_hearings THEN 1 ELSE 0 END) = 1 AS records_hearings,
    max(CASE WHEN records_service THEN 1 ELSE 0 END) = 1 AS records_service,
    max(CASE WHEN records_publication THEN 1 ELSE 0 END) = 1 AS records_publication,
    max(CASE WHEN records_most_services THEN 1 ELSE 0 END) = 1 AS records_most_services,
    max(CASE WHEN records_most_publications THEN 1 ELSE 0 END) = 1 AS records_most_publications
FROM counted
GROUP BY agency_id, act_type, period, decision_date, coalesce(document_key, decision_id);
