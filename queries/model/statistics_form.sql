-- Agencies and years with the form of the annual statistics that is worked out for them: the workspace's own form for every year
-- with decisions on record or a return, another one where the agency sent it in. One row an agency, year and form.
CREATE OR REPLACE VIEW statistics_form AS
WITH units AS (
    SELECT agency_id, year_number FROM decision_tally
    UNION
    SELECT agency_id, year AS year_number FROM stored.annual_return
    UNION
    SELECT agency_id, year AS year_number FROM stored.return_form
)
SELECT units.agency_id, units.year_number, own_form.form
FROM units
CROSS JOIN (SELECT DISTINCT form FROM stored.form_cell WHERE is_own_form) AS own_form
UNION
SELECT agency_id, year AS year_number, form FROM stored.return_form
UNION
-- The register of returns holds totals of its own.
SELECT agency_id, year AS year_number, 'register' AS form FROM stored.annual_return;
