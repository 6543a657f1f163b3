-- Of what an agency's records can be counted in a year, and what they lack. One row an agency, year and act with decisions on record in
-- any year: an act of which nothing was ever loaded, or nothing of the year, cannot be counted, which is not the same as none.
CREATE OR REPLACE VIEW statistics_record AS
WITH acts AS (
    SELECT DISTINCT agency_id, act_type FROM decision_tally
),
units AS (
    SELECT DISTINCT agency_id, year_number FROM statistics_form
),
years AS (
    SELECT
        agency_id,
        year_number,
        act_type,
        sum(CASE WHEN act_type = 'penalty' AND kinds IS NULL THEN decisions ELSE 0 END) AS without_kinds
    FROM decision_tally
    GROUP BY agency_id, year_number, act_type
),
uncertain AS (
    -- Without kinds and without an amount it may be a decision not to penalise.
    SELECT agency_id, year_number, sum(documents) AS documents
    FROM document_tally
    WHERE act_type = 'penalty' AND is_penalty AND NOT is_certain
    GROUP BY agency_id, year_number
),
amounts AS (
    SELECT agency_id, year_number, sum(doubtful) AS doubtful FROM penalty_amount GROUP BY agency_id, year_number
)
SELECT
    units.agency_id,
    units.year_number,
    acts.act_type,
    years.agency_id IS NOT NULL AS has_year,
    coalesce(years.without_kinds, 0) AS without_kinds,
    coalesce(uncertain.documents, 0) AS uncertain_penalties,
    coalesce(amounts.doubtful, 0) AS doubtful_amounts
FROM units
INNER JOIN acts ON acts.agency_id = units.agency_id
LEFT JOIN years ON years.agency_id = units.agency_id AND years.year_number = units.year_number AND years.act_type = acts.act_type
LEFT JOIN uncertain ON uncertain.agency_id = units.agency_id AND uncertain.year_number = units.year_number
LEFT JOIN amounts ON amounts.agency_id = units.agency_id AND amounts.year_number = units.year_number;
