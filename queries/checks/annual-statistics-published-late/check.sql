-- Were the annual statistics of each agency published by January 31?
-- One row per agency and year of which a return is on record.
WITH publications AS (
    SELECT
        publication.agency_id,
        publication.year_number,
        calendar_date(publication.year_number + 1, 1, 31) AS due_date,
        CASE WHEN publication.published_on <= CAST(CAST($as_of AS DATE) AS VARCHAR) THEN publication.published_on END AS published_on,
        agency.owes_annual_return,
        agency.valid_to
    FROM annual_publication AS publication
    INNER JOIN agency ON agency.agency_id = publication.agency_id
),
judged AS (
    SELECT
        *,
        CASE
            WHEN NOT CAST($is_demanded AS BOOLEAN) THEN 'not-demanded'
            WHEN NOT owes_annual_return THEN 'not-owed'
            WHEN valid_to < due_date THEN 'agency-dissolved'
            WHEN published_on IS NULL THEN 'publication-date-not-recorded'
        END AS obstacle,
        published_on > CAST(due_date AS VARCHAR) AS is_late
    FROM publications
)
SELECT
    agency_id || '/' || CAST(year_number AS VARCHAR) AS subject_id,
    agency_id,
    CAST(year_number AS VARCHAR) AS period,
    outcome_of(obstacle, FALSE, is_late) AS outcome,
    obstacle AS reason,
    CASE WHEN obstacle IS NULL AND is_late THEN 'published-late' END AS verdict,
    CASE WHEN obstacle IS NULL AND is_late THEN 'low' END AS severity,
    CAST(NULL AS VARCHAR) AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    CAST(NULL AS VARCHAR) AS decision_id,
    CAST(NULL AS VARCHAR) AS explanation,
    year_number,
    due_date,
    published_on,
    CASE WHEN is_late THEN days_between(due_date, stated_day(published_on)) END AS days_late
FROM judged
