-- Which steps an agency records at all, by the kind of act and the year of the decision. One row per agency, kind of act and year with
-- decisions. Where it records a step for none, that step was not loaded, and nothing can be said of it; where it does for some, its absence
-- in others is a fact to look into. `notices_from` and `notices_to` (and so on) are the days of the first and the last decision of any year
-- with the step on record: what was decided before or after may lie outside the files of steps.
CREATE OR REPLACE VIEW agency_steps AS
WITH described AS (
    SELECT
        decided.agency_id,
        decided.act_type,
        decided.period,
        decided.decision_date,
        coalesce(steps.has_notice, FALSE) AS has_notice,
        coalesce(steps.has_review, FALSE) AS has_review,
        coalesce(steps.has_discussion, FALSE) OR decided.collective_discussion_date IS NOT NULL AS has_discussion,
        coalesce(steps.has_hearing, FALSE) AS has_hearing,
        coalesce(steps.has_service, FALSE) AS has_service,
        coalesce(steps.has_publication, FALSE) AS has_publication,
        steps.video IS NOT NULL AS has_video,
        decided.is_in_force AND NOT coalesce(steps.is_summary, FALSE) AS is_to_be_served,
        decided.is_in_force AND NOT coalesce(steps.is_summary, FALSE)
            AND decided.party_kind = 'legal_person' AND coalesce(decided.kinds, '') NOT IN ('no_penalty', 'warning') AS is_to_be_published
    FROM decision AS decided
    LEFT JOIN procedure_of_decision AS steps ON steps.decision_id = decided.decision_id
),
spans AS (
    SELECT
        agency_id,
        act_type,
        min(decision_date) FILTER (WHERE has_notice) AS notices_from,
        max(decision_date) FILTER (WHERE has_notice) AS notices_to,
        min(decision_date) FILTER (WHERE has_review) AS reviews_from,
        max(decision_date) FILTER (WHERE has_review) AS reviews_to,
        min(decision_date) FILTER (WHERE has_discussion) AS discussions_from,
        max(decision_date) FILTER (WHERE has_discussion) AS discussions_to,
        min(decision_date) FILTER (WHERE has_service) AS services_from,
        max(decision_date) FILTER (WHERE has_service) AS services_to,
        min(decision_date) FILTER (WHERE has_publication) AS publications_from,
        max(decision_date) FILTER (WHERE has_publication) AS publications_to,
        min(decision_date) FILTER (WHERE has_video) AS videos_from,
        max(decision_date) FILTER (WHERE has_video) AS videos_to
    FROM described
    GROUP BY agency_id, act_type
),
years AS (
    SELECT
        agency_id,
        act_type,
        period,
        max(CASE WHEN has_notice THEN 1 ELSE 0 END) = 1 AS records_notices,
        max(CASE WHEN has_review THEN 1 ELSE 0 END) = 1 AS records_reviews,
        max(CASE WHEN has_discussion THEN 1 ELSE 0 END) = 1 AS records_discussions,
        max(CASE WHEN has_hearing THEN 1 ELSE 0 END) = 1 AS records_hearings,
        max(CASE WHEN has_service THEN 1 ELSE 0 END) = 1 AS records_service,
        max(CASE WHEN has_publication THEN 1 ELSE 0 END) = 1 AS records_publication,
        max(CASE WHEN has_video THEN 1 ELSE 0 END) = 1 AS records_video,
        -- At least half of those that are to be served or published have it on record.
        2 * count(*) FILTER (WHERE is_to_be_served AND has_service) >= count(*) FILTER (WHERE is_to_be_served) AS records_most_services,
        2 * count(*) FILTER (WHERE is_to_be_published AND has_publication) >= count(*) FILTER (WHERE is_to_be_published) AS records_most_publications
    FROM described
    GROUP BY agency_id, act_type, period
)
SELECT
    years.*,
    spans.notices_from,
    spans.notices_to,
    spans.reviews_from,
    spans.reviews_to,
    spans.discussions_from,
    spans.discussions_to,
    spans.services_from,
    spans.services_to,
    spans.publications_from,
    spans.publications_to,
    spans.videos_from,
    spans.videos_to
FROM years
INNER JOIN spans ON spans.agency_id = years.agency_id AND spans.act_type = years.act_type;
