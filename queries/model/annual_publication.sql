-- Returns on record with when the agency published the statistics, as stated in the register of returns or in the form: a day, or a month where no
-- more is stated (2026-01). One row an agency and year. Of several statements the earliest counts; what a corrected file leaves out is not stated any more.
CREATE OR REPLACE VIEW annual_publication AS
WITH stated AS (
    SELECT agency_id, year, CAST(published_date AS VARCHAR) AS published_on FROM stored.annual_return
    UNION ALL
    SELECT return_form.agency_id, return_form.year, CASE WHEN coalesce(source.is_current, TRUE) THEN return_form.published_on END AS published_on
    FROM stored.return_form AS return_form
    LEFT JOIN stored.source_file AS source ON source.source_id = return_form.source_id
)
SELECT agency_id, year AS year_number, min(published_on) AS published_on
FROM stated
GROUP BY agency_id, year;
